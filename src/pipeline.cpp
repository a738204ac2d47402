#include "factwright/pipeline.hpp"

#include <tbb/blocked_range.h>
#include <tbb/global_control.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <mutex>
#include <string_view>
#include <utility>
#include <vector>

#include "analyze/grammar.hpp"
#include "base/utf8.hpp"
#include "match/match.hpp"
#include "match/statement_parts.hpp"
#include "mention/find_mentions.hpp"
#include "resolve/repetitions.hpp"
#include "resolve/resolve.hpp"

namespace factwright {

struct Matcher::Data {
  explicit Data(const Pack& p)
      : pack(p),
        lexicon(std::make_shared<const Lexicon>(p)),
        entity_rules(p, *lexicon),
        program(p, *lexicon) {}
  Data(const Pack& p, const Data& lists)
      : pack(p), lexicon(lists.lexicon), entity_rules(p, *lexicon), program(p, *lexicon) {}

  const Pack& pack;
  std::shared_ptr<const Lexicon> lexicon;
  EntityRules entity_rules;
  Program program;
};

Matcher::Matcher(const Pack& pack) : data_(std::make_unique<Data>(pack)) {}
Matcher::Matcher(const Pack& pack, const Matcher& lists)
    : data_(std::make_unique<Data>(pack, lists.data())) {}
Matcher::~Matcher() = default;
Matcher::Matcher(Matcher&&) noexcept = default;

void add_cut_sentences(const Document& document, const Analysis& part,
                       std::vector<CutSentence>& cut) {
  std::uint32_t byte = 0;  // where `code_point` counts to
  std::uint32_t code_point = 0;
  for (const LongSentence& sentence : part.long_sentences) {
    const auto more = std::string_view(document.text).substr(byte, sentence.begin - byte);
    code_point += static_cast<std::uint32_t>(count_code_points(more));
    byte = sentence.begin;
    cut.push_back({document.id, code_point, sentence.tokens});
  }
}

DocumentResult read_one(const Document& document, const Models& models, const Matcher& matcher,
                        bool coreference) {
  DocumentResult result;
  StatementParts parts;
  analyze_in_parts(document, models, [&](const Analysis& analysis) {
    const Grammar grammar(analysis);
    auto mentions = find_mentions(grammar, *matcher.data().lexicon,
                                  {document.id, coreference, &matcher.data().entity_rules});
    parts.add(match(document, grammar, std::move(mentions), matcher.data().program));
    result.sentences += analysis.sentences.size();
    result.tokens += analysis.tokens.size();
    add_cut_sentences(document, analysis, result.cut);
  });
  result.statements = parts.take();
  result.statements.note = note_of(document, result.sentences, result.tokens);
  return result;
}

Understood understand(Document document, const Models& models, const Matcher& matcher,
                      bool coreference) {
  Understood reading{std::make_unique<const Document>(std::move(document)), {}, {}};
  reading.analysis = analyze(*reading.document, models);
  const Grammar grammar(reading.analysis);
  reading.mentions =
      find_mentions(grammar, *matcher.data().lexicon,
                    {reading.document->id, coreference, &matcher.data().entity_rules});
  return reading;
}

Statements match_reading(const Understood& reading, const Matcher& matcher) {
  const Grammar grammar(reading.analysis);
  return match(*reading.document, grammar, reading.mentions, matcher.data().program);
}

std::vector<RuledMention> ruled_mentions(const Document& document, const Models& models,
                                         const Matcher& matcher) {
  Understood reading{std::make_unique<const Document>(document), {}, {}};
  reading.analysis = analyze(*reading.document, models);
  return ruled_mentions(reading, matcher);
}

std::vector<RuledMention> ruled_mentions(const Understood& reading, const Matcher& matcher) {
  const Analysis& analysis = reading.analysis;
  const Grammar grammar(analysis);
  const auto mentions = find_mentions(grammar, *matcher.data().lexicon,
                                      {reading.document->id, true, &matcher.data().entity_rules});
  std::vector<RuledMention> out;
  for (const Mention& mention : mentions.items) {
    if (mention.rule == none || mention.readings.empty()) continue;
    const Span span{analysis.tokens[mention.begin].span.begin,
                    analysis.tokens[mention.end - 1].span.end};
    out.push_back({span, mentions.entities[mention.readings.front().entity].type, mention.rule});
  }
  return out;
}

std::vector<Statements> read_all(std::span<const Document> documents, const Models& models,
                                 const Matcher& matcher, const PipelineOptions& options,
                                 PipelineCounts& counts) {
  const tbb::global_control threads(tbb::global_control::max_allowed_parallelism,
                                    std::max(1U, options.jobs));
  std::vector<Statements> statements(documents.size());
  std::mutex counting;
  tbb::parallel_for(std::size_t{0}, documents.size(), [&](std::size_t i) {
    auto result = read_one(documents[i], models, matcher, options.coreference);
    const std::lock_guard lock(counting);
    ++counts.documents;
    counts.sentences += result.sentences;
    counts.tokens += result.tokens;
    counts.statements += result.statements.items.size();
    statements[i] = std::move(result.statements);
    counts.cut.insert(counts.cut.end(), result.cut.begin(), result.cut.end());
    if (options.progress) options.progress(counts.documents);
  });
  std::sort(counts.cut.begin(), counts.cut.end());
  return statements;
}

Facts extract(std::span<const Document> documents, const Models& models, const Matcher& matcher,
              const PipelineOptions& options, PipelineCounts& counts) {
  return resolve(read_all(documents, models, matcher, options, counts), matcher.data().pack);
}

}  // namespace factwright
