// The filters at the left: what there is of each kind, how many facts, and what is left out.

import { bdi, button, byId, h } from './dom.js';
import { passes, sourceOf } from './filters.js';
import { glyph, stroke } from './legend.js';
import { spoken } from './text.js';

const SHOWN = 8;

const FACETS = {
  type: {
    title: 'Types of names',
    values: (fact) => [fact.from, fact.to].filter(Boolean).map((e) => e.type),
  },
  relation: { title: 'Relations', values: (fact) => [fact.relation] },
  status: { title: 'Status', values: (fact) => [fact.status] },
  source: { title: 'Who says so', values: (fact) => [sourceOf(fact)] },
};

function countValues(facts, values) {
  const counts = new Map();
  for (const fact of facts) {
    for (const value of new Set(values(fact))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

class Facet {
  constructor(name, graph, state) {
    Object.assign(this, { name, graph, state, ...FACETS[name] });
    const counts = countValues(graph.facts, this.values);
    this.rows = [...counts]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .map(([value]) => this.row(value));
  }

  hide(values) {
    this.state.set({ hidden: { ...this.state.choice.hidden, [this.name]: new Set(values) } });
  }

  mark(value) {
    if (this.name === 'type') return glyph(this.graph.entities.find((e) => e.type === value).look);
    if (this.name === 'status')
      return stroke(this.graph.facts.find((f) => f.status === value).style);
    return null;
  }

  row(value) {
    const box = h('input', {
      type: 'checkbox',
      on: { change: () => this.toggle(value, box.checked) },
    });
    const count = h('span', { class: 'count' });
    const word = this.name === 'relation' ? spoken(value) : value;
    const label = h('label', {}, box, this.mark(value), bdi(word, { class: 'grow' }));
    const only = button(
      'only',
      () => this.hide(this.rows.map((r) => r.value).filter((v) => v !== value)),
      { class: 'quiet', 'aria-label': `only ${word}` },
    );
    return { value, box, count, item: h('li', {}, label, only, count) };
  }

  toggle(value, shown) {
    const hidden = new Set(this.state.choice.hidden[this.name]);
    if (shown) hidden.delete(value);
    else hidden.add(value);
    this.hide(hidden);
  }

  element() {
    const list = h('ul', {}, ...this.rows.map((row) => row.item));
    this.rows.slice(SHOWN).forEach((row) => {
      row.item.hidden = true;
    });
    const more =
      this.rows.length > SHOWN &&
      button(
        `${this.rows.length - SHOWN} more`,
        () => {
          this.rows.forEach((row) => {
            row.item.hidden = false;
          });
          more.remove();
        },
        { class: 'quiet more' },
      );
    const all = button('all', () => this.hide([]), {
      class: 'quiet',
      'aria-label': `${this.title}: all`,
    });
    const nothing = button('none', () => this.hide(this.rows.map((row) => row.value)), {
      class: 'quiet',
      'aria-label': `${this.title}: none`,
    });
    return h(
      'details',
      { open: this.name !== 'source', 'data-facet': this.name },
      h('summary', {}, this.title),
      h('div', { class: 'allnone' }, all, nothing),
      list,
      more || null,
    );
  }

  // Counts are of the facts that all other filters leave.
  update() {
    const { choice } = this.state;
    const counts = countValues(
      this.graph.facts.filter((f) => passes(f, choice, this.name)),
      this.values,
    );
    for (const { value, box, count, item } of this.rows) {
      box.checked = !choice.hidden[this.name].has(value);
      count.textContent = (counts.get(value) ?? 0).toLocaleString('en');
      item.classList.toggle('empty', !counts.has(value));
    }
  }
}

export class Facets {
  constructor(graph, state) {
    this.state = state;
    this.facets = Object.keys(FACETS).map((name) => new Facet(name, graph, state));
    this.sure = h('input', {
      type: 'range',
      min: 0,
      max: 1000,
      step: 50,
      id: 'confidence',
      on: { input: () => state.set({ confidence: Number(this.sure.value) }) },
    });
    this.sureText = h('output', { for: 'confidence' });
    this.loose = this.check('loose', 'Names without a line');
    this.undated = this.check('undated', 'Facts without a date');
    byId('facets').replaceChildren(
      ...this.facets.map((facet) => facet.element()),
      h(
        'div',
        { class: 'other' },
        h('label', { for: 'confidence' }, 'Confidence at least ', this.sureText),
        this.sure,
        h('label', {}, this.loose, 'Names without a line'),
        h('label', {}, this.undated, 'Facts without a date'),
      ),
    );
  }

  check(name) {
    const box = h('input', {
      type: 'checkbox',
      id: name,
      on: { change: () => this.state.set({ [name]: box.checked }) },
    });
    return box;
  }

  update() {
    const { choice } = this.state;
    for (const facet of this.facets) facet.update();
    this.sure.value = choice.confidence;
    this.sureText.textContent = `${choice.confidence / 10} %`;
    this.loose.checked = choice.loose;
    this.undated.checked = choice.undated;
  }
}
