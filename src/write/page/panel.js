// The panel beside the picture: about a name, a line, a fact, a path, or the whole.

import { bdi, button, byId, h } from './dom.js';
import { spokenDate } from './dates.js';
import { EvidenceView } from './evidence.js';
import { glyph } from './legend.js';
import { searchField } from './search.js';
import { counted, spoken } from './text.js';

function link(id) {
  const wikidata = /^wikidata:(Q\d+)$/.exec(id);
  const href = wikidata
    ? `https://www.wikidata.org/wiki/${wikidata[1]}`
    : /^https?:\/\//.test(id)
      ? id
      : null;
  return href ? h('a', { href, target: '_blank', rel: 'noopener noreferrer' }, bdi(id)) : bdi(id);
}

// Facts with the newest first; those without a day at the end.
function newestFirst(facts) {
  return [...facts].sort(
    (a, b) => (b.days?.[0] ?? -Infinity) - (a.days?.[0] ?? -Infinity) || a.index - b.index,
  );
}

export class Panel {
  constructor(graph, state) {
    Object.assign(this, { graph, state, evidence: new EvidenceView(state) });
    this.body = byId('details');
  }

  // `view` is what the filters leave, `path` the steps found or null.
  show(view, path) {
    const { entity, line, fact, path: ends } = this.state.choice;
    const content = entity
      ? this.entity(entity, view)
      : line
        ? this.line(line, view)
        : fact
          ? this.single(fact)
          : ends
            ? this.path(ends, path)
            : this.whole(view);
    this.body.replaceChildren(...content.filter(Boolean));
    this.body.scrollTop = 0;
    document.body.classList.toggle('has-details', Boolean(entity || line || fact || ends));
  }

  head(title, ...below) {
    const close = button('\u00d7', () => this.state.select('entity', null), {
      class: 'close',
      'aria-label': 'Close details',
    });
    return h('header', {}, close, title, ...below);
  }

  entity(entity, view) {
    const own = new Set(entity.facts);
    const shown = view.facts.filter((fact) => own.has(fact));
    const hidden = entity.facts.length - shown.length;
    return [
      this.head(h('h2', {}, glyph(entity.look), bdi(entity.name)), this.about(entity)),
      this.actions(entity),
      h(
        'p',
        { class: 'soft' },
        counted(shown.length, 'fact'),
        hidden > 0 && ` shown, ${hidden} left out by the filters`,
      ),
      this.byRelation(shown),
    ];
  }

  about(entity) {
    const office = this.graph.entities[entity.office];
    return h(
      'div',
      {},
      h('p', { class: 'soft' }, entity.type, office && [' \u00b7 ', bdi(office.name)]),
      entity.aliases.length > 0 &&
        h(
          'p',
          {},
          h('span', { class: 'soft' }, 'also '),
          ...entity.aliases.flatMap((alias, i) => [i > 0 ? ', ' : '', bdi(alias)]),
        ),
      entity.sameAs.length > 0 &&
        h('p', { class: 'soft' }, ...entity.sameAs.flatMap((id) => [link(id), ' '])),
    );
  }

  actions(entity) {
    const { around } = this.state.choice;
    return h(
      'div',
      { class: 'actions' },
      button(
        around === entity ? 'Show everything' : 'Show only what is around',
        () => this.state.set({ around: around === entity ? null : entity, at: null }),
        { id: 'around' },
      ),
      searchField(this.graph, {
        label: 'Path to another name',
        id: 'path-to',
        pick: (other) => this.state.select('path', [entity, other]),
      }),
    );
  }

  // The facts, under bars that say how often each relation occurs and leave only its facts.
  byRelation(facts) {
    const section = h('div', { class: 'by-relation' });
    const show = (only) => {
      const left = facts.filter((fact) => only === null || fact.relation === only);
      section.replaceChildren(
        ...[this.bars(facts, only, show), this.evidence.facts(newestFirst(left))].filter(Boolean),
      );
    };
    show(null);
    return section;
  }

  bars(facts, only, show) {
    const counts = new Map();
    for (const { relation } of facts) counts.set(relation, (counts.get(relation) ?? 0) + 1);
    if (counts.size < 3) return null;
    const sorted = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 8);
    return h(
      'ul',
      { class: 'bars' },
      ...sorted.map(([relation, count]) => {
        const bar = h('span', { class: 'bar' });
        bar.style.width = `${(100 * count) / sorted[0][1]}%`;
        const label = [h('span', {}, spoken(relation)), h('span', {}, bar), String(count)];
        return h(
          'li',
          {},
          button(label, () => show(only === relation ? null : relation), {
            'aria-pressed': String(only === relation),
            title: 'Show only these facts',
          }),
        );
      }),
    );
  }

  line(line, view) {
    const shown = view.lines.find((each) => each.line === line)?.facts ?? line.facts;
    return [
      this.head(
        h(
          'h2',
          {},
          bdi(line.from.name),
          line.symmetric ? ' \u2013 ' : ' \u2192 ',
          bdi(line.to.name),
        ),
        h(
          'p',
          { class: 'soft' },
          `${line.label}, ${line.status}: ${counted(shown.length, 'fact')}, ` +
            counted(
              shown.reduce((sum, fact) => sum + fact.evidence.length, 0),
              'report',
            ),
        ),
      ),
      this.evidence.facts(newestFirst(shown)),
    ];
  }

  single(fact) {
    return [
      this.head(
        h('h2', {}, spoken(fact.relation)),
        h('p', { class: 'soft' }, counted(fact.evidence.length, 'report')),
      ),
      this.evidence.fact(fact),
    ];
  }

  path([first, last], steps) {
    const title = this.head(h('h2', {}, bdi(first.name), ' \u2026 ', bdi(last.name)));
    if (!steps) {
      return [
        title,
        h(
          'p',
          {},
          'The lines that the filters leave do not connect these two names. They may be in separate parts of the picture, or a filter leaves out what connects them.',
        ),
      ];
    }
    return [
      title,
      h(
        'p',
        { class: 'soft' },
        `The shortest chain of evidence: ${counted(steps.length, 'step')}.`,
      ),
      h(
        'ol',
        { class: 'steps' },
        ...steps.map((step) => h('li', {}, this.evidence.facts(step.line.facts, 3))),
      ),
    ];
  }

  whole(view) {
    const top = [...view.places.keys()]
      .sort((a, b) => b.degree - a.degree || a.index - b.index)
      .slice(0, 12);
    const reports = this.graph.facts.reduce((sum, fact) => sum + fact.evidence.length, 0);
    const dates = this.graph.documents
      .map((each) => each.date)
      .filter(Boolean)
      .sort();
    const span =
      dates.length > 0 && `, ${spokenDate(dates[0])} \u2013 ${spokenDate(dates[dates.length - 1])}`;
    return [
      h(
        'header',
        {},
        h('h2', {}, bdi(this.graph.title)),
        h(
          'p',
          { class: 'soft' },
          `${counted(this.graph.entities.length, 'name')}, ${counted(this.graph.facts.length, 'fact')} in ` +
            `${counted(reports, 'report')} from ${counted(this.graph.documents.length, 'document')}`,
          span,
        ),
      ),
      h(
        'p',
        {},
        'Click a name or a line to read every sentence that says so. Double-click a name to see only what is around it.',
      ),
      h('h3', {}, 'Most connected'),
      h(
        'ol',
        { class: 'top' },
        ...top.map((entity) =>
          h(
            'li',
            {},
            this.evidence.name(entity),
            h('small', {}, `${entity.type} \u00b7 ${entity.degree}`),
          ),
        ),
      ),
    ];
  }
}
