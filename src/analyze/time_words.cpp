#include "analyze/time_words.hpp"

#include "analyze/characters.hpp"

#include <string>
#include <unordered_map>
#include <utility>

namespace factwright {
namespace {

using Table = std::unordered_map<std::string_view, TimeWord>;
using enum TimeWordKind;

constexpr std::pair<std::string_view, TimeWord> capitalised[] = {
    {"january", {month, 1, false, false, false}},
    {"february", {month, 2, false, false, false}},
    {"march", {month, 3, false, true, false}},
    {"april", {month, 4, false, true, false}},
    {"may", {month, 5, false, true, false}},
    {"june", {month, 6, false, true, false}},
    {"july", {month, 7, false, false, false}},
    {"august", {month, 8, false, true, false}},
    {"september", {month, 9, false, false, false}},
    {"october", {month, 10, false, false, false}},
    {"november", {month, 11, false, false, false}},
    {"december", {month, 12, false, false, false}},
    {"jan", {month, 1, false, true, false}},
    {"jan.", {month, 1, false, false, false}},
    {"feb", {month, 2, false, false, false}},
    {"feb.", {month, 2, false, false, false}},
    {"mar", {month, 3, false, true, false}},
    {"mar.", {month, 3, false, true, false}},
    {"apr", {month, 4, false, false, false}},
    {"apr.", {month, 4, false, false, false}},
    {"jun", {month, 6, false, true, false}},
    {"jun.", {month, 6, false, false, false}},
    {"jul", {month, 7, false, false, false}},
    {"jul.", {month, 7, false, false, false}},
    {"aug", {month, 8, false, false, false}},
    {"aug.", {month, 8, false, false, false}},
    {"sept", {month, 9, false, false, false}},
    {"sept.", {month, 9, false, false, false}},
    {"sep", {month, 9, false, false, false}},
    {"sep.", {month, 9, false, false, false}},
    {"oct", {month, 10, false, false, false}},
    {"oct.", {month, 10, false, false, false}},
    {"nov", {month, 11, false, false, false}},
    {"nov.", {month, 11, false, false, false}},
    {"dec", {month, 12, false, true, false}},
    {"dec.", {month, 12, false, false, false}},
    {"monday", {weekday, 0, false, false, false}},
    {"tuesday", {weekday, 1, false, false, false}},
    {"wednesday", {weekday, 2, false, false, false}},
    {"thursday", {weekday, 3, false, false, false}},
    {"friday", {weekday, 4, false, false, false}},
    {"saturday", {weekday, 5, false, false, false}},
    {"sunday", {weekday, 6, false, false, false}},
    {"mon", {weekday, 0, false, true, false}},
    {"mon.", {weekday, 0, false, false, false}},
    {"tue", {weekday, 1, false, true, false}},
    {"tue.", {weekday, 1, false, false, false}},
    {"tues", {weekday, 1, false, true, false}},
    {"tues.", {weekday, 1, false, false, false}},
    {"wed", {weekday, 2, false, true, false}},
    {"wed.", {weekday, 2, false, false, false}},
    {"thu", {weekday, 3, false, true, false}},
    {"thu.", {weekday, 3, false, false, false}},
    {"thur", {weekday, 3, false, true, false}},
    {"thur.", {weekday, 3, false, false, false}},
    {"thurs", {weekday, 3, false, true, false}},
    {"thurs.", {weekday, 3, false, false, false}},
    {"fri", {weekday, 4, false, true, false}},
    {"fri.", {weekday, 4, false, false, false}},
    {"sat", {weekday, 5, false, true, false}},
    {"sat.", {weekday, 5, false, false, false}},
    {"sun", {weekday, 6, false, true, false}},
    {"sun.", {weekday, 6, false, false, false}},
};

constexpr std::pair<std::string_view, TimeWord> small[] = {
    {"zero", {number, 0, false, false, false}},
    {"one", {number, 1, false, false, false}},
    {"two", {number, 2, false, false, false}},
    {"three", {number, 3, false, false, false}},
    {"four", {number, 4, false, false, false}},
    {"five", {number, 5, false, false, false}},
    {"six", {number, 6, false, false, false}},
    {"seven", {number, 7, false, false, false}},
    {"eight", {number, 8, false, false, false}},
    {"nine", {number, 9, false, false, false}},
    {"ten", {number, 10, false, false, false}},
    {"eleven", {number, 11, false, false, false}},
    {"twelve", {number, 12, false, false, false}},
    {"thirteen", {number, 13, false, false, false}},
    {"fourteen", {number, 14, false, false, false}},
    {"fifteen", {number, 15, false, false, false}},
    {"sixteen", {number, 16, false, false, false}},
    {"seventeen", {number, 17, false, false, false}},
    {"eighteen", {number, 18, false, false, false}},
    {"nineteen", {number, 19, false, false, false}},
    {"twenty", {number, 20, false, false, false}},
    {"thirty", {number, 30, false, false, false}},
    {"forty", {number, 40, false, false, false}},
    {"fifty", {number, 50, false, false, false}},
    {"sixty", {number, 60, false, false, false}},
    {"seventy", {number, 70, false, false, false}},
    {"eighty", {number, 80, false, false, false}},
    {"ninety", {number, 90, false, false, false}},
    {"first", {ordinal, 1, false, false, false}},
    {"second", {ordinal, 2, false, false, false}},
    {"third", {ordinal, 3, false, false, false}},
    {"fourth", {ordinal, 4, false, false, false}},
    {"fifth", {ordinal, 5, false, false, false}},
    {"sixth", {ordinal, 6, false, false, false}},
    {"seventh", {ordinal, 7, false, false, false}},
    {"eighth", {ordinal, 8, false, false, false}},
    {"ninth", {ordinal, 9, false, false, false}},
    {"tenth", {ordinal, 10, false, false, false}},
    {"eleventh", {ordinal, 11, false, false, false}},
    {"twelfth", {ordinal, 12, false, false, false}},
    {"thirteenth", {ordinal, 13, false, false, false}},
    {"fourteenth", {ordinal, 14, false, false, false}},
    {"fifteenth", {ordinal, 15, false, false, false}},
    {"sixteenth", {ordinal, 16, false, false, false}},
    {"seventeenth", {ordinal, 17, false, false, false}},
    {"eighteenth", {ordinal, 18, false, false, false}},
    {"nineteenth", {ordinal, 19, false, false, false}},
    {"twentieth", {ordinal, 20, false, false, false}},
    {"sec", {unit, static_cast<int>(TimeUnit::second), false, false, false}},
    {"secs", {unit, static_cast<int>(TimeUnit::second), false, false, true}},
    {"minute", {unit, static_cast<int>(TimeUnit::minute), false, false, false}},
    {"minutes", {unit, static_cast<int>(TimeUnit::minute), false, false, true}},
    {"min", {unit, static_cast<int>(TimeUnit::minute), false, false, false}},
    {"mins", {unit, static_cast<int>(TimeUnit::minute), false, false, true}},
    {"hour", {unit, static_cast<int>(TimeUnit::hour), false, false, false}},
    {"hours", {unit, static_cast<int>(TimeUnit::hour), false, false, true}},
    {"hr", {unit, static_cast<int>(TimeUnit::hour), false, false, false}},
    {"hrs", {unit, static_cast<int>(TimeUnit::hour), false, false, true}},
    {"day", {unit, static_cast<int>(TimeUnit::day), false, false, false}},
    {"days", {unit, static_cast<int>(TimeUnit::day), false, false, true}},
    {"weekend", {unit, static_cast<int>(TimeUnit::weekend), false, false, false}},
    {"weekends", {unit, static_cast<int>(TimeUnit::weekend), false, false, true}},
    {"week", {unit, static_cast<int>(TimeUnit::week), false, false, false}},
    {"weeks", {unit, static_cast<int>(TimeUnit::week), false, false, true}},
    {"month", {unit, static_cast<int>(TimeUnit::month), false, false, false}},
    {"months", {unit, static_cast<int>(TimeUnit::month), false, false, true}},
    {"quarter", {unit, static_cast<int>(TimeUnit::quarter), false, false, false}},
    {"quarters", {unit, static_cast<int>(TimeUnit::quarter), false, false, true}},
    {"year", {unit, static_cast<int>(TimeUnit::year), false, false, false}},
    {"years", {unit, static_cast<int>(TimeUnit::year), false, false, true}},
    {"yr", {unit, static_cast<int>(TimeUnit::year), false, false, false}},
    {"yrs", {unit, static_cast<int>(TimeUnit::year), false, false, true}},
    {"decade", {unit, static_cast<int>(TimeUnit::decade), false, false, false}},
    {"decades", {unit, static_cast<int>(TimeUnit::decade), false, false, true}},
    {"century", {unit, static_cast<int>(TimeUnit::century), false, false, false}},
    {"centuries", {unit, static_cast<int>(TimeUnit::century), false, false, true}},
    {"seconds", {unit, static_cast<int>(TimeUnit::second), false, false, true}},
    {"spring", {season, 0, false, false, false}},
    {"summer", {season, 0, false, false, false}},
    {"autumn", {season, 0, false, false, false}},
    {"fall", {season, 0, false, false, false}},
    {"winter", {season, 0, false, false, false}},
    {"morning", {day_part, 0, false, false, false}},
    {"afternoon", {day_part, 0, false, false, false}},
    {"evening", {day_part, 0, false, false, false}},
    {"night", {day_part, 0, false, false, false}},
    {"today", {day, 0, false, false, false}},
    {"yesterday", {day, -1, false, false, false}},
    {"tomorrow", {day, 1, false, false, false}},
    {"tonight", {day, 0, false, false, false}},
    {"last", {deictic, -1, false, false, false}},
    {"previous", {deictic, -1, false, false, false}},
    {"past", {deictic, -1, false, false, false}},
    {"this", {deictic, 0, false, false, false}},
    {"current", {deictic, 0, false, false, false}},
    {"next", {deictic, 1, false, false, false}},
    {"coming", {deictic, 1, false, false, false}},
};

Table make_table() {
  Table table;
  for (const auto& [form, word] : capitalised) table.emplace(form, word);
  for (const auto& [form, word] : small) table.emplace(form, word);
  return table;
}

const Table& words() {
  static const Table table = make_table();
  return table;
}

/// "25", "1998", "10,000", "18th", "1990s"; other words with digits are no time words.
TimeWord word_of_digits(std::string_view form) {
  TimeWord word{number, 0, true, false, false};
  std::size_t at = 0;
  for (; at < form.size() && (is_ascii_digit(form[at]) || form[at] == ','); ++at) {
    if (form[at] == ',') continue;
    if (word.value > 99'999'999) return {};
    word.value = 10 * word.value + (form[at] - '0');
  }
  const std::string_view rest = form.substr(at);
  if (rest.empty()) return word;
  if (rest == "st" || rest == "nd" || rest == "rd" || rest == "th") {
    word.kind = ordinal;
    return word;
  }
  if (rest == "s" && at == 4 && word.value % 10 == 0) {
    word.kind = decade;
    return word;
  }
  return {};
}

/// "'90s", with any apostrophe: the decade of the last century, "'00s" and "'10s" of this one.
TimeWord word_of_short_decade(std::string_view form) {
  form.remove_prefix(apostrophe_size(form, 0));
  const bool decade_form =
      form.size() == 3 && is_ascii_digit(form[0]) && form[1] == '0' && form[2] == 's';
  if (!decade_form) return {};
  const int tens = 10 * (form[0] - '0');
  return {decade, tens < 20 ? 2000 + tens : 1900 + tens, true, false, false};
}

}  // namespace

TimeWord time_word(std::string_view form) {
  if (form.empty() || form.size() > 10) return {};
  if (is_ascii_digit(form[0])) return word_of_digits(form);
  if (apostrophe_size(form, 0) > 0) return word_of_short_decade(form);
  if (!is_ascii_letter(form[0])) return {};
  const auto found = words().find(ascii_lower(form));
  if (found == words().end()) return {};
  const TimeWord word = found->second;
  const bool needs_capital = word.is(month) || word.is(weekday);
  return needs_capital && !is_ascii_upper(form[0]) ? TimeWord{} : word;
}

}  // namespace factwright
