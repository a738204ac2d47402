// Facts as people read them: who did what, how sure it is, and each sentence that says so.

import { bdi, button, h } from './dom.js';
import { spokenDate } from './dates.js';
import { glyph } from './legend.js';
import { counted, pieces, spoken } from './text.js';

export class EvidenceView {
  constructor(state) {
    this.state = state;
  }

  name(entity, fallback = 'someone') {
    if (!entity) return h('span', { class: 'unknown' }, fallback);
    return h(
      'button',
      { type: 'button', class: 'name', on: { click: () => this.state.select('entity', entity) } },
      glyph(entity.look),
      bdi(entity.name),
    );
  }

  sentence({ text, spans }) {
    return h(
      'blockquote',
      { dir: 'auto' },
      ...pieces(text, spans).map((piece) => {
        if (piece.names.length === 0) return piece.text;
        const trigger = piece.names[0] === 'trigger';
        return h(
          'mark',
          {
            class: trigger ? 'trigger' : 'role',
            title: piece.names.map(spoken).join(', '),
            'data-role': piece.ends
              .filter((name) => name !== 'trigger')
              .map(spoken)
              .join(', '),
          },
          piece.text,
        );
      }),
    );
  }

  document(document) {
    const title = document.title || document.id;
    const link = document.url
      ? h('a', { href: document.url, target: '_blank', rel: 'noopener noreferrer' }, bdi(title))
      : bdi(title);
    const only = button('only this', () => this.state.set({ document }), {
      class: 'quiet',
      title: 'Show only what this document says',
    });
    return h('span', { class: 'document' }, link, ' ', only);
  }

  report(evidence) {
    const { document, begin, text } = evidence;
    const facts = [
      document.publisher && bdi(document.publisher),
      document.date && `reported ${spokenDate(document.date)}`,
      document.title && bdi(document.id),
      `characters ${begin}\u2013${begin + Array.from(text).length}`,
      h('span', {}, 'rule ', bdi(evidence.rule), evidence.pack && [' (', bdi(evidence.pack), ')']),
      evidence.via.length > 0 && `found by ${evidence.via.join(', ')}`,
    ].filter(Boolean);
    return h(
      'div',
      { class: 'report' },
      this.sentence(evidence),
      h(
        'p',
        { class: 'origin' },
        this.document(document),
        ...facts.flatMap((each) => [' \u00b7 ', each]),
      ),
    );
  }

  circumstances(fact) {
    const row = (term, ...what) => h('div', {}, h('dt', {}, term), h('dd', {}, ...what));
    const rows = [
      fact.time && row('when', h('time', { datetime: fact.time }, spokenDate(fact.time))),
      fact.place && row('where', this.name(fact.place)),
      fact.source && row('says', this.name(fact.source)),
      ...fact.roles.map((role) =>
        row(spoken(role.role), role.entity ? this.name(role.entity) : bdi(role.text), this.inner(role.fact)),
      ),
      ...fact.properties.map(([name, value]) => row(spoken(name), bdi(value))),
      fact.confidence < 1000 && row('confidence', `${fact.confidence / 10} %`),
    ].filter(Boolean);
    return rows.length > 0 && h('dl', {}, ...rows);
  }

  // A fact that another one tells of: who does what, and how sure that is.
  inner(fact) {
    if (!fact) return '';
    const ends = [fact.from, fact.to].filter(Boolean).map((end) => end.name);
    const words = `${spoken(fact.relation)}: ${ends.join(', ')} (${fact.status})`;
    return h('span', { class: 'inner', 'data-inner': fact.id }, ' \u2014 ', bdi(words));
  }

  fact(fact) {
    const arrow = fact.symmetric ? ' \u2013 ' : ' \u2192 ';
    return h(
      'article',
      { class: 'fact', 'data-fact': fact.id },
      h(
        'h3',
        {},
        this.name(fact.from),
        ' ',
        h('span', { class: 'relation' }, spoken(fact.relation)),
        arrow,
        this.name(fact.to, 'unsaid'),
        fact.status !== 'asserted' && h('span', { class: `status ${fact.style}` }, fact.status),
      ),
      this.circumstances(fact),
      ...fact.evidence.map((each) => this.report(each)),
    );
  }

  // The facts, some at a time.
  facts(facts, most = 25) {
    const section = h('div', { class: 'facts' });
    const add = (from) => {
      section.append(...facts.slice(from, from + most).map((fact) => this.fact(fact)));
      const left = facts.length - from - most;
      if (left <= 0) return;
      const more = button(
        `Show ${counted(Math.min(left, most), 'more fact')}`,
        () => {
          more.remove();
          add(from + most);
        },
        { class: 'more' },
      );
      section.append(more);
    };
    add(0);
    return section;
  }
}
