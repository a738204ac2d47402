#include "read/cue_tables.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <string_view>

namespace factwright {
namespace {

/// Headings of lists of links, among or after the paragraphs of a story.
constexpr std::string_view link_headings[] = {
    "categories",       "external links", "next article", "our network",    "popular",
    "previous article", "references",     "related",      "related topics", "site links",
    "sources",          "tags",           "top stories",  "topics",         "trending",
};

/// Beginnings of such headings.
constexpr std::string_view link_starts[] = {
    "also read",     "don't miss",      "editor's pick",    "editors' pick", "further reading",
    "in other news", "latest news",     "latest stories",   "more from",     "more news",
    "more on this",  "more on:",        "more stories",     "most popular",  "most read",
    "most viewed",   "must read",       "next post",        "popular now",   "previous post",
    "read also",     "read more",       "read next",        "recent posts",  "recent stories",
    "recommended",   "related article", "related coverage", "related link",  "related news",
    "related post",  "related stor",    "related:",         "see also",      "trending now",
    "trending:",     "you may also",    "you might also",
};

/// The same, as whole lines.
constexpr std::string_view service_lines[] = {
    "advertisement", "advertising", "breaking news", "loading", "share", "sponsored", "world news",
};

/// Buttons, services, labels of the page.
constexpr std::string_view service_starts[] = {
    "(source:",
    "advertisement",
    "article continues below",
    "back to top",
    "categories:",
    "category:",
    "click here",
    "continue reading",
    "copy link",
    "donate",
    "download our",
    "download the app",
    "email this",
    "embargoed until",
    "estimated reading time",
    "filed in",
    "filed under",
    "follow on",
    "follow us",
    "for immediate release",
    "go to top",
    "join us on",
    "like this:",
    "like us on",
    "listen to article",
    "listen to this",
    "log in",
    "newsletter",
    "our newsletter",
    "posted in",
    "print this",
    "promoted",
    "save article",
    "send this",
    "share on",
    "share this",
    "share via",
    "share:",
    "sign in",
    "sign up",
    "skip to",
    "source:",
    "sources:",
    "sponsored content",
    "story continues below",
    "subscribe",
    "support our",
    "tags:",
    "topics:",
    "tweet this",
    "video:",
    "watch live",
    "watch:",
};

/// The same, anywhere in a line.
constexpr std::string_view service_words[] = {
    "min read",
    "minute read",
    "newsletter sign",
};

/// What ends a story: comment forms, contacts, legal links.
constexpr std::string_view end_starts[] = {
    "about the company",
    "about us",
    "add a comment",
    "cancel reply",
    "comments (",
    "comments are closed",
    "contact us",
    "contact:",
    "contacts:",
    "cookie policy",
    "cookie settings",
    "forward-looking statements",
    "join the conversation",
    "join the discussion",
    "leave a comment",
    "leave a reply",
    "media contact",
    "note to editors",
    "notes to editors",
    "post a comment",
    "press contact",
    "privacy policy",
    "site map",
    "terms & conditions",
    "terms and conditions",
    "terms of",
};

/// The same, as whole lines.
constexpr std::string_view end_lines[] = {
    "# # #",    "###",  "- ends -",    "-30-",    "-ends-",     "about the author",
    "comments", "ends", "no comments", "sitemap", "who we are",
};

/// Who wrote it.
constexpr std::string_view writer_starts[] = {
    "author:",      "avatar of",         "compiled by", "edited by", "from our correspondent",
    "news desk",    "our correspondent", "our staff",   "posted by", "published by",
    "staff report", "staff writer",      "story by",    "web desk",  "written by",
};

/// What is said under pictures.
constexpr std::string_view picture_starts[] = {
    "image courtesy",
    "photo courtesy",
    "pictured",
};

/// The same, anywhere in a line.
constexpr std::string_view picture_words[] = {
    "(ap photo",    "(photo by",   "(photo:",      "file photo",   "file picture",
    "getty images", "handout via", "image credit", "photo credit",
};

/// Even as sentences: what ends a story: comment forms, contacts, legal links.
constexpr std::string_view always_end_starts[] = {
    "(c) 2", "all rights of", "copyright (c)", "copyright 2", "copyright ©", "©",
};

/// The same, anywhere in a line.
constexpr std::string_view always_end_words[] = {
    "all rights reserved",
    "reproduction without",
    "required fields are marked",
    "your email address will not be",
};

/// The same, anywhere in a line.
constexpr std::string_view always_service_words[] = {
    "enable javascript",     "in your inbox",  "may not be published, broadcast",
    "may not be reproduced", "our newsletter", "our privacy policy",
    "our terms of",          "to your inbox",  "your browser",
};

/// Even as sentences: buttons, services, labels of the page.
constexpr std::string_view always_service_starts[] = {
    "by clicking",
    "by continuing to",
    "by signing up",
    "by subscribing",
    "click here",
    "click on",
    "click to",
    "do you have a story",
    "download our",
    "download the",
    "follow us",
    "for more information, please",
    "for more information, visit",
    "get our",
    "get the latest",
    "if you enjoyed",
    "never miss a",
    "notify me of",
    "opinions expressed",
    "our site uses",
    "please enter your",
    "please log in",
    "save my name, email",
    "sign up for",
    "sign up to",
    "stay up to date",
    "subscribe now",
    "subscribe to",
    "thank you for reading",
    "the views expressed",
    "this site uses",
    "this story has not been edited",
    "this story was published from",
    "this website uses",
    "views expressed",
    "we use cookies",
    "you must be logged in",
    "your email address",
};

/// Even as sentences: who wrote it.
constexpr std::string_view always_writer_starts[] = {
    "(reporting by ", "(with inputs from", "additional reporting by",
    "editing by ",    "reporting by ",     "with inputs from",
};

/// Even as sentences: what is said under pictures.
constexpr std::string_view always_picture_starts[] = {
    "(file photo",   "caption:",           "file -",   "file image",   "file photo", "image credit",
    "image:",        "in this file photo", "photo by", "photo credit", "photo:",     "photograph:",
    "photographer:", "picture:",
};

/// Wordings of lines that are not sentences.
constexpr CueGroup line_cue_groups[] = {
    {Match::whole, Zone::boilerplate, Reach::section, link_headings},
    {Match::start, Zone::boilerplate, Reach::section, link_starts},
    {Match::whole, Zone::boilerplate, Reach::line, service_lines},
    {Match::start, Zone::boilerplate, Reach::line, service_starts},
    {Match::inside, Zone::boilerplate, Reach::line, service_words},
    {Match::start, Zone::boilerplate, Reach::tail, end_starts},
    {Match::whole, Zone::boilerplate, Reach::tail, end_lines},
    {Match::start, Zone::byline, Reach::line, writer_starts},
    {Match::start, Zone::caption, Reach::line, picture_starts},
    {Match::inside, Zone::caption, Reach::line, picture_words},
};

/// Wordings that no news story uses: they hold for sentences too.
constexpr CueGroup sentence_cue_groups[] = {
    {Match::start, Zone::boilerplate, Reach::tail, always_end_starts},
    {Match::inside, Zone::boilerplate, Reach::tail, always_end_words},
    {Match::inside, Zone::boilerplate, Reach::line, always_service_words},
    {Match::start, Zone::boilerplate, Reach::line, always_service_starts},
    {Match::start, Zone::byline, Reach::line, always_writer_starts},
    {Match::start, Zone::caption, Reach::line, always_picture_starts},
};

/// Words of which a row of buttons or a site's menu is made.
constexpr std::string_view button_words[] = {
    "facebook", "twitter", "x",        "whatsapp", "email",     "e-mail",  "print",    "pinterest",
    "linkedin", "reddit",  "telegram", "copy",     "link",      "share",   "tweet",    "messenger",
    "tumblr",   "viber",   "line",     "rss",      "instagram", "youtube", "menu",     "search",
    "home",     "news",    "world",    "politics", "sports",    "sport",   "opinion",  "login",
    "register", "close",   "next",     "previous", "more",      "comment", "comments", "like"};

}  // namespace

std::span<const CueGroup> line_cues() { return line_cue_groups; }

std::span<const CueGroup> sentence_cues() { return sentence_cue_groups; }

bool is_button_word(std::string_view word) {
  return std::find(std::begin(button_words), std::end(button_words), word) !=
         std::end(button_words);
}

}  // namespace factwright
