#include "analyze/network_pass.hpp"

#include <algorithm>

#include "analyze/features.hpp"

namespace factwright {
namespace {

constexpr float hidden_scale = 1.0F / 127.0F;
constexpr std::size_t score_unit = 16;

std::size_t best_of(const float* scores, std::size_t count) {
  return static_cast<std::size_t>(std::max_element(scores, scores + count) - scores);
}

}  // namespace

std::span<const std::vector<TokenLabels>> NetworkPass::run(
    std::span<const SentenceForms* const> sentences) {
  lay_out(sentences);
  look_up(sentences);
  encode();
  score();
  map_dependents();
  if (labels_.size() < sentences.size()) labels_.resize(sentences.size());
  const std::span labels(labels_.data(), sentences.size());
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
  const std::size_t word = network_.vocabulary.row(form);
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

void NetworkPass::look_up(std::span<const SentenceForms* const> sentences) {
  const std::size_t rows = starts_.back();
  forms_.make_room(rows);
  const std::uint32_t first = forms_.size();
  new_forms_.clear();
  form_rows_.resize(rows);
  for (std::size_t sentence = 0; sentence < sentences.size(); ++sentence) {
    form_rows_[row(0, sentence)] = form_row({});
    const SentenceForms& forms = *sentences[sentence];
    for (std::size_t i = 0; i < forms.size(); ++i) {
      form_rows_[row(i + 1, sentence)] = form_row(forms[i]);
    }
  }
  if (!new_forms_.empty()) embed_new_forms(first);
}

std::uint32_t NetworkPass::form_row(std::string_view form) {
  const std::uint32_t known = forms_.find(form);
  if (known != FormCache::absent) return known;
  new_forms_.push_back(form);
  return forms_.add(form);
}

/// Fills the cache's rows from `first` on.
void NetworkPass::embed_new_forms(std::uint32_t first) {
  const std::size_t size = network_.embedding_size();
  const std::size_t stride = padded(size, quad_rows);
  const std::size_t count = new_forms_.size();
  const PackedWeights& weights = network_.layers.front().input;
  const QuantizedMatrix& words = network_.word_table;
  floats_.assign(count * size, 0);
  for (std::size_t i = 0; i < count; ++i) {
    if (new_forms_[i].empty()) {  // the root
      kernels_.add_scaled(words.numbers.data() + Vocabulary::root * words.columns,
                          words.scales[Vocabulary::root], &floats_[i * size], words.columns);
    } else {
      embed_word(new_forms_[i], &floats_[i * size]);
    }
  }
  rounded_.assign(count * stride, byte_offset);
  scales_.resize(count);
  kernels_.round({floats_.data(), size, count, size, rounded_.data(), stride, scales_.data()});
  kernels_.multiply({{rounded_.data(), stride, count, scales_.data(), 1},
                     weights.view(),
                     weights.bias.data(),
                     forms_.row(first),
                     weights.columns});
}

void NetworkPass::encode() {
  const std::size_t stride = 2 * network_.hidden;
  for (const PackedLayer& layer : network_.layers) {
    gates_.resize(starts_.back() * layer.input.columns);
    if (&layer == &network_.layers.front()) {
      enter_first_layer();
    } else {
      enter_layer(layer);
    }
    hidden_.resize(starts_.back() * stride);
    for (int direction = 0; direction < 2; ++direction) run_direction(layer, direction);
    std::swap(bytes_, hidden_);
  }
}

void NetworkPass::enter_first_layer() {
  const std::size_t columns = network_.layers.front().input.columns;
  for (std::size_t i = 0; i < form_rows_.size(); ++i) {
    std::copy_n(forms_.row(form_rows_[i]), columns, &gates_[i * columns]);
  }
}

void NetworkPass::enter_layer(const PackedLayer& layer) {
  kernels_.multiply({{bytes_.data(), 2 * network_.hidden, starts_.back(), &hidden_scale, 0},
                     layer.input.view(),
                     layer.input.bias.data(),
                     gates_.data(),
                     layer.input.columns});
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
  kernels_.multiply({{bytes_.data(), 2 * network_.hidden, rows, &hidden_scale, 0},
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
  rounded_.resize(rows * size);
  scales_.resize(rows);
  kernels_.round({scores(Scorer::arc_dependent, 0), network_.scorers.weights.columns, rows, size,
                  rounded_.data(), size, scales_.data()});
  mapped_.resize(rows * arcs.columns);
  kernels_.multiply({{rounded_.data(), size, rows, scales_.data(), 1},
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

void NetworkPass::read_names(std::size_t sentence, std::vector<TokenLabels>& labels) {
  name_scores_.resize(labels.size() * name_tag_count);
  for (std::size_t i = 0; i < labels.size(); ++i) {
    std::copy_n(scores(Scorer::name, row(i + 1, sentence)), name_tag_count,
                &name_scores_[i * name_tag_count]);
  }
  const std::span<const NameTag> tags = name_decoder_.decode(name_scores_);
  for (std::size_t i = 0; i < labels.size(); ++i) labels[i].name = tags[i];
}

void NetworkPass::read_heads(std::size_t sentence, std::vector<TokenLabels>& labels) {
  const std::size_t size = sizes_[sentence];
  const std::size_t inner = network_.arcs.quads * quad_rows;
  const std::size_t stride = padded(size, score_unit);
  dependents_.resize(size * inner);
  heads_.resize(inner * stride);
  for (std::size_t place = 0; place < size; ++place) {
    const float* mapped = &mapped_[row(place, sentence) * network_.arcs.columns];
    std::copy_n(mapped, inner, &dependents_[place * inner]);
    const float* head = scores(Scorer::arc_head, row(place, sentence));
    for (std::size_t k = 0; k < inner; ++k) heads_[k * stride + place] = head[k];
  }
  arcs_.resize(size * stride);
  kernels_.score({dependents_.data(), inner, heads_.data(), stride, arcs_.data(), stride, size,
                  inner, stride});
  const std::span<const std::uint32_t> best = tree_decoder_.decode({arcs_, size, stride});
  for (std::size_t i = 0; i < labels.size(); ++i) {
    labels[i].head = best[i + 1] == 0 ? none : best[i + 1] - 1;
  }
}

void NetworkPass::read_deprels(std::span<std::vector<TokenLabels>> labels) {
  const std::size_t rows = starts_.back();
  const std::size_t size = network_.label_size;
  floats_.resize(rows * 3 * size);  // product, dependent, head; those of a root are not used
  for (std::size_t sentence = 0; sentence < labels.size(); ++sentence) {
    for (std::size_t i = 0; i < labels[sentence].size(); ++i) {
      const std::size_t word = row(i + 1, sentence);
      const std::uint32_t head = labels[sentence][i].head;
      const float* a = scores(Scorer::label_dependent, word);
      const float* b = scores(Scorer::label_head, row(head == none ? 0 : head + 1, sentence));
      float* pair = &floats_[word * 3 * size];
      for (std::size_t k = 0; k < size; ++k) pair[k] = a[k] * b[k];
      std::copy_n(a, size, pair + size);
      std::copy_n(b, size, pair + 2 * size);
    }
  }
  rounded_.resize(floats_.size());
  scales_.resize(rows);
  kernels_.round(
      {floats_.data(), 3 * size, rows, 3 * size, rounded_.data(), 3 * size, scales_.data()});
  const PackedWeights& weights = network_.labels;
  table_.resize(rows * weights.columns);
  kernels_.multiply({{rounded_.data(), 3 * size, rows, scales_.data(), 1},
                     weights.view(),
                     weights.bias.data(),
                     table_.data(),
                     weights.columns});
  for (std::size_t sentence = 0; sentence < labels.size(); ++sentence) {
    for (std::size_t i = 0; i < labels[sentence].size(); ++i) {
      labels[sentence][i].deprel = read_deprel(&table_[row(i + 1, sentence) * weights.columns],
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
