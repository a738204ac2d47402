#ifndef FACTWRIGHT_TESTS_SMALL_FOLDER_HPP
#define FACTWRIGHT_TESTS_SMALL_FOLDER_HPP

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace factwright::testing {

/// A folder with all data sets that the trainer reads, a sentence each; gone with this.
class SmallFolder {
 public:
  SmallFolder()
      : root_(std::filesystem::temp_directory_path() /
              ("factwright_data_test_" + std::to_string(getpid()))) {
    const std::string tree =
        "# newdoc\n# sent_id = a1\n# text = Mira left Oslo\n"
        "1\tMira\tMira\tPROPN\tNNP\t_\t2\tnsubj\t_\tEntity=(1-person-new)\n"
        "2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_\n"
        "3\tOslo\tOslo\tPROPN\tNNP\t_\t2\tobj\t_\tEntity=(2-place-new)\n\n";
    const std::string ner = "# sent_id = a1\n1\tMira\tB-PER\n2\tleft\tO\n3\tOslo\tB-LOC\n\n";
    const std::string silver = "# sent_id = a1\nMira\tB-PER\nleft\tO\nOslo\tO\n\n";
    write("ud-ewt/en_ewt-ud-train.conllu", tree);
    write("ud-ewt/en_ewt-ud-dev.conllu", tree);
    write("ud-gum/en_gum-permissive-train.conllu", tree);
    write("ud-gum/en_gum-permissive-dev.conllu", tree);
    write("uner-ewt/en_ewt-ud-train.early.iob2", ner);
    write("uner-ewt/en_ewt-ud-dev.iob2", ner);
    write("silver-names/gum-train.iob2", silver);
    write("silver-names/gum-train.spacy.iob2", "# sent_id = a1\nMira\tO\nleft\tO\nOslo\tB-ORG\n\n");
    write("silver-names/wikinews-2020.iob2", "The\tB-ORG\nHarbour\tI-ORG\nsank\tO\n\n");
    write("silver-names/wikinews-2020.spacy.iob2", "The\tO\nHarbour\tB-ORG\nsank\tB-LOC\n\n");
    write("wikigold/wikigold.conll.txt", "Oslo I-LOC\n\n");
    write("crossner-politics/train.txt", "Mira\tB-politician\n\n");
    write("crossner-politics/dev.txt", "Oslo\tB-location\n\n");
    write("vectors/words.txt", "oslo\nmira\n");
    write("vectors/glove.6B.50d.f32", std::string(2 * 50 * 4, '\x3f'));
  }
  ~SmallFolder() { std::filesystem::remove_all(root_); }
  SmallFolder(const SmallFolder&) = delete;
  SmallFolder& operator=(const SmallFolder&) = delete;

  [[nodiscard]] std::string path() const { return root_.string(); }
  [[nodiscard]] std::string path(std::string_view name) const { return (root_ / name).string(); }

 private:
  void write(std::string_view name, std::string_view content) const {
    const std::filesystem::path file = root_ / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << content;
  }

  std::filesystem::path root_;
};

}  // namespace factwright::testing

#endif
