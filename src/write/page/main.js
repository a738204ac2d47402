// Puts the parts together: the choice changes, the filters answer, every view shows it.

import { button, byId, h } from './dom.js';
import { readGraph } from './data.js';
import { isoDay } from './dates.js';
import { copyLink, saveCsv, savePng } from './download.js';
import { Facets } from './facets.js';
import { filtered } from './filters.js';
import { drawLegend } from './legend.js';
import { Panel } from './panel.js';
import { shortestPath } from './path.js';
import { Picture } from './picture.js';
import { searchField } from './search.js';
import { State, emptyChoice, fromHash, toHash } from './state.js';
import { Table } from './table.js';
import { counted, oneLine, spoken } from './text.js';
import { startTheme } from './theme.js';
import { Timeline } from './timeline.js';

const FILTERS = [
  'hidden',
  'from',
  'to',
  'undated',
  'confidence',
  'document',
  'loose',
  'around',
  'hops',
];
const SELECTION = ['entity', 'line', 'fact', 'path'];

const graph = readGraph(byId('data').textContent);
const state = new State(fromHash(location.hash, graph));
const picture = new Picture(graph, state);
const table = new Table(graph, state);
const panel = new Panel(graph, state);
const facets = new Facets(graph, state);
const timeline = new Timeline(graph, state);
let view = null;

function chip(text, change, label = 'remove') {
  return h(
    'li',
    {},
    h('bdi', {}, text),
    button('\u00d7', () => state.set(change), { 'aria-label': `${label}: ${text}` }),
  );
}

function summary() {
  const all = view.facts.length === graph.facts.length;
  const facts = all
    ? counted(view.facts.length, 'fact')
    : `${view.facts.length.toLocaleString('en')} of ${counted(graph.facts.length, 'fact')}`;
  return `${counted(view.places.size, 'name')}, ${counted(view.lines.length, 'line')}, ${facts}`;
}

function showChips() {
  const { around, document: only, from, to, hidden, confidence, hops } = state.choice;
  const chips = [];
  if (around) {
    chips.push(
      h(
        'li',
        {},
        h('bdi', {}, `around ${oneLine(around.name)}`),
        h(
          'label',
          {},
          'hops ',
          h('input', {
            type: 'range',
            id: 'hops',
            min: 1,
            max: 4,
            step: 1,
            value: hops,
            on: { change: (e) => state.set({ hops: Number(e.target.value), at: null }) },
          }),
          String(hops),
        ),
        button('\u00d7', () => state.set({ around: null, at: null }), {
          'aria-label': 'show everything',
        }),
      ),
    );
  }
  if (only) chips.push(chip(`document ${oneLine(only.title || only.id, 40)}`, { document: null }));
  if (from !== null || to !== null) {
    chips.push(
      chip(`${from === null ? '' : isoDay(from)} \u2013 ${to === null ? '' : isoDay(to)}`, {
        from: null,
        to: null,
      }),
    );
  }
  const left = Object.values(hidden).flatMap((values) => [...values]);
  if (left.length > 0) {
    const words =
      left.length > 2 ? `${left.length} left out` : `without ${left.map(spoken).join(', ')}`;
    chips.push(chip(words, { hidden: emptyChoice().hidden }));
  }
  if (confidence > 0) chips.push(chip(`confidence \u2265 ${confidence / 10} %`, { confidence: 0 }));
  byId('chips').replaceChildren(...chips);
  byId('summary').textContent = summary();
}

function showLayout() {
  document.body.dataset.view = state.choice.view;
  for (const each of document.querySelectorAll('#views button')) {
    each.setAttribute('aria-pressed', each.dataset.view === state.choice.view);
  }
}

function showSelection() {
  const { path } = state.choice;
  const steps = path ? shortestPath(view.lines, ...path) : null;
  picture.path = steps;
  panel.show(view, steps);
  table.render();
  picture.redraw();
  return steps;
}

function applyFilters() {
  view = filtered(graph, state.choice);
  picture.show(view);
  table.show(view);
  facets.update();
  timeline.update();
  showChips();
}

// Brings what was selected by a word, not by a click into the picture, into sight.
function moveTo(changed, steps) {
  const { entity, line, fact } = state.choice;
  if (changed.has('path') && steps)
    picture.fit(
      true,
      steps.flatMap((step) => [step.from, step.to]),
    );
  else if (changed.has('entity') && entity && !picture.canvas.matches(':hover, :focus'))
    picture.goToEntity(entity);
  else if (changed.has('fact') && fact)
    picture.goToEntity((line ?? fact.line)?.from ?? fact.from ?? fact.to);
}

state.listen((changed) => {
  const has = (names) => names.some((name) => changed.has(name));
  if (changed.has('view')) showLayout();
  if (has(FILTERS)) applyFilters();
  if (has(FILTERS) || has(SELECTION)) moveTo(changed, showSelection());
  if (changed.has('around') || changed.has('hops')) picture.fit();
  history.replaceState(null, '', `#${toHash(state.choice)}`);
});

function reset() {
  const { view: layout } = state.choice;
  state.set({ ...emptyChoice(), view: layout });
  picture.fit();
}

// Where only the table is shown there is no picture to save yet.
function savePicture() {
  if (state.choice.view === 'table') state.set({ view: 'both' });
  requestAnimationFrame(() => requestAnimationFrame(() => savePng(graph, picture, summary())));
}

const KEYS = {
  '/': () => byId('find').focus(),
  '?': () => byId('help').showModal(),
  t: () =>
    state.set({ view: { picture: 'both', both: 'table', table: 'picture' }[state.choice.view] }),
  f: () => document.body.classList.toggle('shows-filters'),
  Escape: () => {
    document.body.classList.remove('shows-filters');
    state.select('entity', null);
  },
};

function listen() {
  byId('search').replaceChildren(
    searchField(graph, {
      label: 'Find a name',
      id: 'find',
      pick: (entity) => {
        state.select('entity', entity);
        byId('details').focus();
      },
    }),
  );
  const clicks = {
    reset,
    help_button: () => byId('help').showModal(),
    fit: () => picture.fit(),
    closer: () => picture.closer(1.5),
    farther: () => picture.closer(1 / 1.5),
    png: savePicture,
    csv: () => saveCsv(graph, view),
    link: copyLink,
    filters_button: () => document.body.classList.toggle('shows-filters'),
    help_close: () => byId('help').close(),
  };
  for (const [id, click] of Object.entries(clicks))
    byId(id.replace('_', '-')).addEventListener('click', click);
  for (const each of document.querySelectorAll('#views button')) {
    each.addEventListener('click', () => state.set({ view: each.dataset.view }));
  }
  byId('stage').addEventListener('pointerdown', () =>
    document.body.classList.remove('shows-filters'),
  );
  document.addEventListener('keydown', (e) => {
    const typing = e.target.matches('input:not([type=checkbox], [type=range]), select, textarea');
    if (typing || e.ctrlKey || e.metaKey || e.altKey || byId('help').open || !KEYS[e.key]) return;
    KEYS[e.key]();
    e.preventDefault();
  });
  window.addEventListener('hashchange', () => {
    state.set(fromHash(location.hash, graph));
    picture.home();
  });
}

byId('title').textContent = graph.title;
drawLegend(graph);
listen();
showLayout();
startTheme(() => picture.redraw());
applyFilters();
showSelection();
picture.home(false);
