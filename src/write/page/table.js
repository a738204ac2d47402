// All facts that the filters leave, sortable; only the rows in sight exist.

import { bdi, byId, eachFrame, h } from './dom.js';
import { isoDay, spokenDate } from './dates.js';
import { glyph } from './legend.js';
import { counted, spoken } from './text.js';

const ROW = 30;
const SPARE = 8;

const named = (entity) => (entity ? [glyph(entity.look), bdi(entity.name)] : ['\u2013']);
const name = (entity) => entity?.name ?? '\uffff';

// The fact's own date, or the day of its report.
function when(fact) {
  if (fact.time) return [spokenDate(fact.time)];
  if (!fact.days) return ['\u2013'];
  return [h('small', { title: 'Day of the report' }, `rep. ${spokenDate(isoDay(fact.days[0]))}`)];
}

const COLUMNS = [
  { title: 'From', key: (f) => name(f.from), show: (f) => named(f.from) },
  { title: 'Relation', key: (f) => f.relation, show: (f) => [spoken(f.relation)] },
  { title: 'To', key: (f) => name(f.to), show: (f) => named(f.to) },
  { title: 'When', key: (f) => f.days?.[0] ?? Infinity, show: when },
  {
    title: 'Status',
    key: (f) => f.status,
    show: (f) => [h('span', { class: `status ${f.style}` }, f.status)],
  },
  { title: 'Says', key: (f) => name(f.source), show: (f) => named(f.source) },
  { title: 'Where', key: (f) => name(f.place), show: (f) => named(f.place) },
  { title: 'Reports', key: (f) => -f.evidence.length, show: (f) => [String(f.evidence.length)] },
];

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
const compare = (a, b) => (typeof a === 'number' ? a - b || 0 : collator.compare(a, b));

export class Table {
  constructor(graph, state) {
    Object.assign(this, { state, facts: [], column: 3, down: false, active: -1 });
    this.root = byId('table');
    this.build();
    this.render = eachFrame(() => this.rows());
    this.scroller.addEventListener('scroll', this.render);
    new ResizeObserver(this.render).observe(this.scroller);
  }

  build() {
    this.heads = COLUMNS.map((column, i) =>
      h(
        'th',
        { scope: 'col', role: 'columnheader' },
        h('button', { type: 'button', on: { click: () => this.sortBy(i) } }, column.title),
      ),
    );
    this.body = h('tbody');
    this.grid = h(
      'table',
      { role: 'grid', 'aria-label': 'Facts', tabindex: 0, on: { keydown: (e) => this.key(e) } },
      h('thead', {}, h('tr', {}, ...this.heads)),
      this.body,
    );
    this.scroller = h('div', { class: 'scroller' }, this.grid);
    this.root.replaceChildren(this.scroller);
  }

  show(view) {
    this.facts = view.facts;
    this.sort();
  }

  sortBy(column) {
    this.down = this.column === column && !this.down;
    this.column = column;
    this.sort();
  }

  sort() {
    const { key } = COLUMNS[this.column];
    const sign = this.down ? -1 : 1;
    this.sorted = this.facts
      .map((fact) => [key(fact), fact])
      .sort((a, b) => sign * compare(a[0], b[0]) || a[1].index - b[1].index)
      .map(([, fact]) => fact);
    this.heads.forEach((head, i) => {
      head.setAttribute(
        'aria-sort',
        i !== this.column ? 'none' : this.down ? 'descending' : 'ascending',
      );
    });
    this.grid.setAttribute('aria-rowcount', this.sorted.length + 1);
    this.active = -1;
    this.scroller.scrollTop = 0;
    this.render();
  }

  rows() {
    const { scrollTop, clientHeight } = this.scroller;
    const first = Math.max(0, Math.floor(scrollTop / ROW) - SPARE);
    const last = Math.min(this.sorted.length, Math.ceil((scrollTop + clientHeight) / ROW) + SPARE);
    const spacer = (count) => {
      const row = h(
        'tr',
        { 'aria-hidden': 'true' },
        h('td', { colspan: COLUMNS.length, class: 'spacer' }),
      );
      row.firstChild.style.height = `${count * ROW}px`;
      return row;
    };
    this.body.replaceChildren(
      spacer(first),
      ...this.sorted.slice(first, last).map((fact, i) => this.row(fact, first + i)),
      spacer(this.sorted.length - last),
    );
    if (this.active >= 0) this.grid.setAttribute('aria-activedescendant', `row-${this.active}`);
    else this.grid.removeAttribute('aria-activedescendant');
  }

  row(fact, i) {
    const { fact: picked, line } = this.state.choice;
    const selected = fact === picked || (line !== null && fact.line === line);
    return h(
      'tr',
      {
        id: `row-${i}`,
        'aria-rowindex': i + 2,
        'aria-selected': selected,
        class: i === this.active ? 'active' : null,
        'data-fact': fact.id,
        on: {
          click: () => {
            this.active = i;
            this.state.select('fact', fact);
          },
        },
      },
      ...COLUMNS.map((column) => h('td', { role: 'gridcell' }, ...column.show(fact))),
    );
  }

  key(e) {
    const page = Math.max(1, Math.floor(this.scroller.clientHeight / ROW) - 2);
    const moves = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: -Infinity,
      End: Infinity,
    };
    if (e.target !== this.grid) return;
    if (e.key === 'Enter' && this.active >= 0) this.state.select('fact', this.sorted[this.active]);
    else if (moves[e.key] !== undefined) this.goTo(this.active + moves[e.key]);
    else return;
    e.preventDefault();
  }

  goTo(row) {
    this.active = Math.min(this.sorted.length - 1, Math.max(0, row));
    const top = this.active * ROW;
    const { scrollTop, clientHeight } = this.scroller;
    if (top < scrollTop) this.scroller.scrollTop = top;
    if (top + 2 * ROW > scrollTop + clientHeight)
      this.scroller.scrollTop = top + 2 * ROW - clientHeight;
    this.render();
  }

  summary() {
    return counted(this.sorted?.length ?? 0, 'fact');
  }
}
