#include "analyze/network_pass.hpp"

#include <algorithm>

#include "analyze/features.hpp"
#include "analyze/name_decoder.hpp"
#include "analyze/tree_decoder.hpp"

namespace factwright {
namespace {

constexpr float hidden_scale = 1.0F / 127.0F;
constexpr std::size_t score_unit = 16;

std::size_t best_of(const float* scores, std::size_t count) {
  return static_cast<std::size_t>(std::max_element(scores, scores + count) - scores);
}

}  // namespace

std::vector<std::vector<TokenLabels>> NetworkPass::run(
    std::span<const SentenceForms* const> sentences) {
  lay_out(sentences);
  embed(sentences);
  encode();
  score();
  map_dependents();
  std::vector<std::vector<TokenLabels>> labels(sentences.size());
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    labels[i].resize(sentences[i]->size());
    read_tags(i, labels[i]);
    read_names(i, labels[i]);
    read_heads(i, labels[i]);
  }
  read_deprels(labels);
  return labels;
}

void NetworkPass::lay_out(std::span<const SentenceForms* const> sentences) {
  sizes_.clear();
  active_.clear();
  starts_.clear();
  for (const SentenceForms* sentence : sentences) sizes_.push_back(sentence->size() + 1);
  std::size_t count = sizes_.size();
  starts_.push_back(0);
  for (std::size_t place = 0; place < sizes_.front(); ++place) {
    while (sizes_[count - 1] <= place) --count;
    active_.push_back(count);
    starts_.push_back(starts_.back() + count);
  }
}

void NetworkPass::embed_word(std::string_view form, float* out) const {
  const QuantizedMatrix& words = network_.word_table;
  const QuantizedMatrix& subwords = network_.subword_table;
  const std::size_t word = network_.vocabulary.row(folded(form));
  kernels_.add_scaled(words.numbers.data() + word * words.columns, words.scales[word], out,
                      words.columns);
  const WordFeatures features =
      word_features(form, static_cast<std::uint32_t>(network_.subword_bits));
  const float share = 1.0F / static_cast<float>(features.count);
  for (std::uint32_t i = 0; i < features.count; ++i) {
    const std::size_t row = features.rows[i];
    kernels_.add_scaled(subwords.numbers.data() + row * subwords.columns,
                        subwords.scales[row] * share, out + words.columns, subwords.columns);
  }
}

void NetworkPass::embed(std::span<const SentenceForms* const> sentences) {
  const std::size_t size = network_.embedding_size();
  const std::size_t rows = starts_.back();
  std::vector<float> embeddings(rows * size, 0);
  const QuantizedMatrix& words = network_.word_table;
  for (std::size_t sentence = 0; sentence < sentences.size(); ++sentence) {
    kernels_.add_scaled(words.numbers.data() + Vocabulary::root * words.columns,
                        words.scales[Vocabulary::root], &embeddings[row(0, sentence) * size],
                        words.columns);
    const SentenceForms& forms = *sentences[sentence];
    for (std::size_t i = 0; i < forms.size(); ++i) {
      embed_word(forms[i], &embeddings[row(i + 1, sentence) * size]);
    }
  }
  byte_stride_ = padded(size, quad_rows);
  bytes_.assign(rows * byte_stride_, byte_offset);
  byte_scales_.resize(rows);
  scale_step_ = 1;
  kernels_.round(
      {embeddings.data(), size, rows, size, bytes_.data(), byte_stride_, byte_scales_.data()});
}

void NetworkPass::encode() {
  const std::size_t rows = starts_.back();
  const std::size_t stride = 2 * network_.hidden;
  for (const PackedLayer& layer : network_.layers) {
    gates_.resize(rows * layer.input.columns);
    kernels_.multiply({{bytes_.data(), byte_stride_, rows, byte_scales_.data(), scale_step_},
                       layer.input.view(),
                       layer.input.bias.data(),
                       gates_.data(),
                       layer.input.columns});
    hidden_.resize(rows * stride);
    for (int direction = 0; direction < 2; ++direction) run_direction(layer, direction);
    std::swap(bytes_, hidden_);
    byte_stride_ = stride;
    byte_scales_.assign(1, hidden_scale);
    scale_step_ = 0;
  }
}

void NetworkPass::run_direction(const PackedLayer& layer, int direction) {
  const std::size_t hidden = network_.hidden;
  const std::size_t gate_stride = layer.input.columns;
  const std::size_t stride = 2 * hidden;
  const std::size_t shift = direction == 0 ? 0 : hidden;
  const std::size_t places = active_.size();
  const PackedWeights& recurrent = direction == 0 ? layer.forward : layer.backward;
  cells_.assign(sizes_.size() * hidden, 0);
  for (std::size_t step = 0; step < places; ++step) {
    const std::size_t place = direction == 0 ? step : places - 1 - step;
    float* gates = &gates_[starts_[place] * gate_stride + 4 * shift];
    if (step > 0) {
      const std::size_t previous = direction == 0 ? place - 1 : place + 1;
      const std::size_t kept = std::min(active_[place], active_[previous]);
      const std::uint8_t* left = &hidden_[starts_[previous] * stride + shift];
      kernels_.multiply(
          {{left, stride, kept, &hidden_scale, 0}, recurrent.view(), nullptr, gates, gate_stride});
    }
    kernels_.lstm_step({gates, gate_stride, cells_.data(), hidden,
                        &hidden_[starts_[place] * stride + shift], stride, active_[place], hidden});
  }
}

void NetworkPass::score() {
  const PackedWeights& weights = network_.scorers.weights;
  const std::size_t rows = starts_.back();
  scores_.resize(rows * weights.columns);
  kernels_.multiply({{bytes_.data(), byte_stride_, rows, byte_scales_.data(), scale_step_},
                     weights.view(),
                     weights.bias.data(),
                     scores_.data(),
                     weights.columns});
  const std::size_t first = network_.scorer_column(Scorer::arc_dependent);
  for (std::size_t i = 0; i < rows; ++i) {
    kernels_.rectify(&scores_[i * weights.columns + first],
                     network_.scorers.columns.back() - first);
  }
}

void NetworkPass::map_dependents() {
  const std::size_t rows = starts_.back();
  const PackedWeights& arcs = network_.arcs;
  const std::size_t size = arcs.quads * quad_rows;
  std::vector<std::uint8_t> bytes(rows * size);
  std::vector<float> scales(rows);
  kernels_.round({scores(Scorer::arc_dependent, 0), network_.scorers.weights.columns, rows, size,
                  bytes.data(), size, scales.data()});
  mapped_.resize(rows * arcs.columns);
  kernels_.multiply({{bytes.data(), size, rows, scales.data(), 1},
                     arcs.view(),
                     arcs.bias.data(),
                     mapped_.data(),
                     arcs.columns});
}

void NetworkPass::read_tags(std::size_t sentence, std::vector<TokenLabels>& labels) const {
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const std::size_t word = row(i + 1, sentence);
    labels[i].upos = network_.upos[best_of(scores(Scorer::upos, word), network_.upos.size())];
    labels[i].xpos =
        static_cast<std::uint16_t>(best_of(scores(Scorer::xpos, word), network_.xpos.size()));
  }
}

void NetworkPass::read_names(std::size_t sentence, std::vector<TokenLabels>& labels) const {
  std::vector<float> table;
  table.reserve(labels.size() * name_tag_count);
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const float* word = scores(Scorer::name, row(i + 1, sentence));
    table.insert(table.end(), word, word + name_tag_count);
  }
  const std::vector<NameTag> tags = best_name_tags(table);
  for (std::size_t i = 0; i < labels.size(); ++i) labels[i].name = tags[i];
}

void NetworkPass::read_heads(std::size_t sentence, std::vector<TokenLabels>& labels) const {
  const std::size_t size = sizes_[sentence];
  const std::size_t inner = network_.arcs.quads * quad_rows;
  const std::size_t stride = padded(size, score_unit);
  std::vector<float> dependents(size * inner);
  std::vector<float> heads(inner * stride, 0);
  for (std::size_t place = 0; place < size; ++place) {
    const float* mapped = &mapped_[row(place, sentence) * network_.arcs.columns];
    std::copy_n(mapped, inner, &dependents[place * inner]);
    const float* head = scores(Scorer::arc_head, row(place, sentence));
    for (std::size_t k = 0; k < inner; ++k) heads[k * stride + place] = head[k];
  }
  std::vector<float> table(size * stride);
  kernels_.score(
      {dependents.data(), inner, heads.data(), stride, table.data(), stride, size, inner, stride});
  const std::vector<std::uint32_t> best = best_tree({table, size, stride});
  for (std::size_t i = 0; i < labels.size(); ++i) {
    labels[i].head = best[i + 1] == 0 ? none : best[i + 1] - 1;
  }
}

void NetworkPass::read_deprels(std::span<std::vector<TokenLabels>> labels) const {
  const std::size_t rows = starts_.back();
  const std::size_t size = network_.label_size;
  std::vector<float> pairs(rows * 3 * size, 0);  // product, dependent, head
  for (std::size_t sentence = 0; sentence < labels.size(); ++sentence) {
    for (std::size_t i = 0; i < labels[sentence].size(); ++i) {
      const std::size_t word = row(i + 1, sentence);
      const std::uint32_t head = labels[sentence][i].head;
      const float* a = scores(Scorer::label_dependent, word);
      const float* b = scores(Scorer::label_head, row(head == none ? 0 : head + 1, sentence));
      float* pair = &pairs[word * 3 * size];
      for (std::size_t k = 0; k < size; ++k) pair[k] = a[k] * b[k];
      std::copy_n(a, size, pair + size);
      std::copy_n(b, size, pair + 2 * size);
    }
  }
  std::vector<std::uint8_t> bytes(pairs.size());
  std::vector<float> scales(rows);
  kernels_.round({pairs.data(), 3 * size, rows, 3 * size, bytes.data(), 3 * size, scales.data()});
  const PackedWeights& weights = network_.labels;
  std::vector<float> table(rows * weights.columns);
  kernels_.multiply({{bytes.data(), 3 * size, rows, scales.data(), 1},
                     weights.view(),
                     weights.bias.data(),
                     table.data(),
                     weights.columns});
  for (std::size_t sentence = 0; sentence < labels.size(); ++sentence) {
    for (std::size_t i = 0; i < labels[sentence].size(); ++i) {
      labels[sentence][i].deprel = read_deprel(&table[row(i + 1, sentence) * weights.columns],
                                               labels[sentence][i].head == none);
    }
  }
}

Deprel NetworkPass::read_deprel(const float* scores, bool root) const {
  if (root) return Deprel::root;
  std::size_t best = network_.deprels.size();
  for (std::size_t i = 0; i < network_.deprels.size(); ++i) {
    if (network_.deprels[i] == Deprel::root) continue;
    if (best == network_.deprels.size() || scores[i] > scores[best]) best = i;
  }
  return best == network_.deprels.size() ? Deprel::dep : network_.deprels[best];
}

}  // namespace factwright
