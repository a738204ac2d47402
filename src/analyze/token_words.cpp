#include "analyze/token_words.hpp"

#include "analyze/characters.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace factwright {
namespace {

constexpr std::string_view before_name[] = {
    "Adm",  "Amb", "Arch", "Atty",   "Brig", "Bros",  "Capt", "Cardinal", "Cdr",  "Cmdr", "Col",
    "Cpl",  "Det", "Dr",   "Drs",    "Fr",   "Ft",    "GEN",  "Gen",      "Gov",  "Govs", "Hon",
    "Insp", "Lt",  "Maj",  "Messrs", "Mlle", "Mme",   "Mr",   "Mrs",      "Ms",   "Msgr", "Mt",
    "No",   "Nos", "Pfc",  "Pres",   "Prof", "Profs", "Pvt",  "Rep",      "Reps", "Rev",  "Sen",
    "Sens", "Sgt", "Spc",  "Spec",   "St",   "Ste",   "Supt", "Vol",      "cf",   "vs"};

constexpr std::string_view within[] = {
    "Ala",  "Apr",  "Ariz", "Ark",  "Assn", "Attn", "Aug",  "Ave",  "Blvd", "Calif",  "Co",
    "Colo", "Conf", "Conn", "Corp", "Ct",   "Dec",  "Del",  "Dept", "Dist", "Div",    "Esq",
    "Feb",  "Fla",  "Fri",  "Ga",   "Hwy",  "Inc",  "Jan",  "Jr",   "Kan",  "Ky",     "La",
    "Ltd",  "Mar",  "Md",   "Mich", "Minn", "Mo",   "Mon",  "Mont", "Mfg",  "N.Y",    "Neb",
    "Nev",  "Nov",  "Oct",  "Okla", "Ont",  "Ore",  "Pa",   "Ph",   "Ph.D", "Que",    "Rd",
    "Sat",  "Sec",  "Sept", "Sep",  "Sr",   "Sun",  "Tenn", "Thu",  "Thur", "Thurs",  "Tue",
    "Tues", "Univ", "Va",   "Vt",   "Wash", "Wed",  "Wis",  "Wyo",  "al",   "approx", "arr",
    "arrv", "c",    "ca",   "dept", "div",  "eds",  "eg",   "esp",  "est",  "ext",    "fig",
    "Fig",  "ft",   "ie",   "lb",   "lbs",  "min",  "oz",   "pp",   "vol"};

constexpr std::string_view often_final[] = {"etc", "Etc"};

constexpr std::string_view kept_prefixes[] = {
    "anti", "arch", "bi",    "co",  "counter", "cross", "e",    "ex",    "inter", "intra",
    "mid",  "mini", "multi", "neo", "non",     "over",  "post", "pre",   "pro",   "psycho",
    "re",   "semi", "socio", "sub", "super",   "trans", "tri",  "ultra", "under", "un"};

constexpr std::string_view units[] = {
    "AM", "GB",  "GW",   "Hz", "K",   "KB",  "KM",   "M",       "MB", "MHz", "MM",   "MW", "PM",
    "TB", "a.m", "a.m.", "am", "bn",  "cc",  "cm",   "ft",      "g",  "hr",  "hrs",  "in", "k",
    "kg", "km",  "kph",  "kW", "kWh", "lb",  "lbs",  "m",       "mg", "min", "mins", "ml", "mm",
    "mn", "mph", "ms",   "nm", "oz",  "p.m", "p.m.", "persons", "pm", "tn",  "yr",   "yrs"};

constexpr std::string_view address_endings[] = {
    "asp", "biz", "com",  "doc", "docx", "edu", "eu",   "exe", "gov",  "html", "info",
    "int", "io",  "jpeg", "jpg", "kr",   "mil", "mp3",  "net", "org",  "pdf",  "pk",
    "png", "ppt", "ru",   "tv",  "txt",  "uk",  "unix", "xls", "xlsx", "xml",  "zip"};

constexpr std::string_view emoticons[] = {
    ":)",  ":(", ":D", ":P",  ":p", ":/", ":o",    ":-)", ":-(", ":-D", ":-/", ";)",
    ";-)", "=)", "=(", "=D",  "(:", "):", "XD",    "<3",  "^_^", "-_-", ":))", ":)))",
    ":]",  "D:", "8)", ":'(", ";D", ";P", "[...]", "->",  "<-",  "=>"};

/// Two words written as one, with the bytes of the first.
constexpr std::pair<std::string_view, std::size_t> fused[] = {
    {"cannot", 3}, {"gonna", 3}, {"wanna", 3},  {"gotta", 3}, {"gimme", 3},
    {"lemme", 3},  {"outta", 3}, {"dont", 2},   {"cant", 2},  {"didnt", 3},
    {"doesnt", 4}, {"isnt", 2},  {"havent", 4}, {"wasnt", 3}};

/// Clitics without their apostrophe.
constexpr std::string_view clitics[] = {"s", "re", "ve", "ll", "d", "m"};

bool contains(std::span<const std::string_view> words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool contains_ignoring_case(std::span<const std::string_view> words, std::string_view word) {
  return std::any_of(words.begin(), words.end(),
                     [word](std::string_view lower) { return equals_ignoring_case(word, lower); });
}

}  // namespace

Abbreviation abbreviation(std::string_view word) {
  if (word.size() > 8) return Abbreviation::no;
  if (contains(before_name, word)) return Abbreviation::before_name;
  if (contains(within, word)) return Abbreviation::within;
  return contains(often_final, word) ? Abbreviation::often_final : Abbreviation::no;
}

bool is_kept_prefix(std::string_view word) {
  return word.size() <= 7 && contains_ignoring_case(kept_prefixes, word);
}

bool is_unit(std::string_view word) { return word.size() <= 7 && contains(units, word); }

bool is_address_ending(std::string_view word) {
  return word.size() <= 4 && contains_ignoring_case(address_endings, word);
}

bool is_emoticon(std::string_view chunk) { return chunk.size() <= 5 && contains(emoticons, chunk); }

std::size_t first_part_of_fused(std::string_view word) {
  if (word.size() < 4 || word.size() > 6) return 0;
  for (const auto& [whole, first] : fused) {
    if (equals_ignoring_case(word, whole)) return first;
  }
  return 0;
}

std::size_t clitic_size(std::string_view text) {
  const std::size_t apostrophe = apostrophe_size(text, 0);
  if (apostrophe == 0) return 0;
  std::size_t end = apostrophe;
  while (end < text.size() && char_at(text, end).kind != CharKind::mark) {
    end += char_at(text, end).size;
  }
  const std::string_view letters = text.substr(apostrophe, end - apostrophe);
  return letters.size() <= 2 && contains_ignoring_case(clitics, letters) ? end : 0;
}

}  // namespace factwright
