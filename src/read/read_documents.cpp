#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "factwright/document.hpp"
#include "factwright/error.hpp"
#include "read/conllu.hpp"
#include "read/intake.hpp"
#include "read/json_lines.hpp"

namespace factwright {
namespace {

namespace fs = std::filesystem;

bool is_text_name(const fs::path& path) {
  const std::string ending = path.extension().string();
  return ending == ".txt" || ending == ".md" || ending == ".text";
}

bool is_json_lines_name(const fs::path& path) { return path.extension() == ".jsonl"; }

bool is_conllu_name(const fs::path& path) { return path.extension() == ".conllu"; }

bool is_known_name(const fs::path& path) {
  return is_text_name(path) || is_json_lines_name(path) || is_conllu_name(path);
}

std::string reason_of(const std::error_code& error) { return "cannot be read: " + error.message(); }

/// Reads one run's paths, each file once however often it is named.
class Reader {
 public:
  explicit Reader(GivenParts given) : given_(given) {}

  [[nodiscard]] Documents take() && { return std::move(documents_); }

  void read_path(const std::string& name) {
    if (name == "-") {
      read_standard_input();
      return;
    }
    const fs::path path(name);
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) {
      throw Error(fmt::format("there is no file or folder called `{}`", name),
                  "check the spelling; relative paths start at the current folder");
    }
    if (fs::is_directory(status)) {
      read_folder(path);
    } else {
      read_file(path);
    }
  }

 private:
  void leave_out(const fs::path& path, std::string reason) {
    documents_.left_out.push_back({path.filename().string(), std::move(reason)});
  }

  void read_standard_input() {
    std::string text{std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>()};
    const std::size_t first = text.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    if (first != text.npos && text[first] == '{') {
      std::istringstream lines(std::move(text));
      read_json_lines(lines, "stdin", documents_);
      return;
    }
    if (looks_like_conllu(text)) {
      std::istringstream lines(std::move(text));
      read_conllu(lines, "stdin", given_, documents_);
      return;
    }
    take_text(std::move(text), "stdin");
  }

  void read_folder(const fs::path& folder) {
    std::error_code error;
    std::vector<fs::path> entries;
    fs::directory_iterator entry(folder, error);
    while (!error && entry != fs::directory_iterator()) {
      entries.push_back(entry->path());
      entry.increment(error);
    }
    if (error) leave_out(folder, reason_of(error));
    std::sort(entries.begin(), entries.end());
    for (const fs::path& path : entries) read_entry(path);
  }

  /// What stands in a folder: links to folders are not followed, hidden entries and the results of
  /// a build not looked at.
  void read_entry(const fs::path& path) {
    if (path.filename().string().front() == '.') return;
    std::error_code error;
    const bool link = fs::is_symlink(path, error);
    const fs::file_status status = fs::status(path, error);
    if (fs::is_directory(status)) {
      if (!link && !fs::exists(path / "build.json", error)) read_folder(path);
    } else if (is_known_name(path)) {
      read_file(path);
    } else if (fs::is_regular_file(status) && starts_binary(path)) {
      leave_out(path, "is a binary file, not text");
    }
  }

  /// True where a zero byte stands among the first of the file.
  static bool starts_binary(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::string head(4096, ' ');
    file.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(file.gcount()));
    return head.find('\0') != head.npos;
  }

  void read_file(const fs::path& path) {
    if (!seen_.insert(fs::absolute(path).lexically_normal().string()).second) return;
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    if (!file) {
      leave_out(path, reason_of({errno, std::generic_category()}));
      return;
    }
    const std::string id = path.filename().string();
    if (is_json_lines_name(path)) {
      read_json_lines(file, id, documents_);
    } else if (is_conllu_name(path)) {
      read_conllu(file, id, given_, documents_);
    } else {
      read_text(file, path);
    }
    if (file.bad()) leave_out(path, reason_of({errno, std::generic_category()}));
  }

  void read_text(std::istream& file, const fs::path& path) {
    std::string text;
    std::string piece(std::size_t{1} << 16, '\0');
    while (text.size() <= largest_text && file) {
      file.read(piece.data(), static_cast<std::streamsize>(piece.size()));
      text.append(piece, 0, static_cast<std::size_t>(file.gcount()));
    }
    if (file.bad()) return;
    take_text(std::move(text), path.filename().string());
  }

  void take_text(std::string text, const std::string& id) {
    Document document;
    document.id = id;
    document.text = std::move(text);
    take_in(std::move(document), id, documents_);
  }

  GivenParts given_;
  Documents documents_;
  std::set<std::string> seen_;
};

}  // namespace

Documents read_documents(const std::vector<std::string>& paths, GivenParts given) {
  Reader reader(given);
  for (const std::string& path : paths) reader.read_path(path);
  Documents documents = std::move(reader).take();
  put_in_order(documents);
  return documents;
}

}  // namespace factwright
