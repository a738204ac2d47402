// A field that finds names by any of their spellings (the combobox pattern of ARIA).

import { announce, bdi, h } from './dom.js';
import { glyph } from './legend.js';
import { counted, fold } from './text.js';

const MOST = 12;

// Smaller is better; null where a word of the query is missing.
function rank(key, words) {
  let worst = 0;
  for (const word of words) {
    const at = key.indexOf(word);
    if (at < 0) return null;
    const startsWord = at === 0 || /[\s'"(.-]/.test(key[at - 1]);
    worst = Math.max(worst, at === 0 ? 0 : startsWord ? 1 : 2);
  }
  return key === words.join(' ') ? -1 : worst;
}

// [{ entity, alias }], best first; `alias` is the spelling that was found where it is not the name.
export function findNames(entities, query, most = MOST) {
  const words = fold(query).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const found = [];
  for (const entity of entities) {
    let best = null;
    entity.keys.forEach((key, i) => {
      const value = rank(key, words);
      if (value !== null && (best === null || value < best.value)) best = { value, i };
    });
    if (best)
      found.push({
        entity,
        value: best.value,
        alias: best.i > 0 ? entity.aliases[best.i - 1] : null,
      });
  }
  found.sort(
    (a, b) =>
      a.value - b.value ||
      b.entity.facts.length - a.entity.facts.length ||
      a.entity.index - b.entity.index,
  );
  return found.slice(0, most);
}

let fields = 0;

export function searchField(graph, { label, pick, id = `search-${++fields}` }) {
  const list = h('ul', {
    id: `${id}-list`,
    role: 'listbox',
    'aria-label': label,
    class: 'found',
    hidden: true,
  });
  const input = h('input', {
    id,
    type: 'text',
    role: 'combobox',
    'aria-label': label,
    placeholder: label,
    'aria-expanded': 'false',
    'aria-controls': list.id,
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const field = { found: [], active: -1 };

  const close = () => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const choose = (i) => {
    const hit = field.found[i];
    if (!hit) return;
    input.value = '';
    close();
    pick(hit.entity);
  };
  const activate = (i) => {
    field.active = i;
    [...list.children].forEach((item, k) => item.setAttribute('aria-selected', k === i));
    list.children[i]?.scrollIntoView({ block: 'nearest' });
    if (list.children[i]) input.setAttribute('aria-activedescendant', list.children[i].id);
  };
  const row = ({ entity, alias }, i) =>
    h(
      'li',
      {
        id: `${id}-${i}`,
        role: 'option',
        on: { pointerdown: (e) => e.preventDefault(), click: () => choose(i) },
      },
      glyph(entity.look),
      h('span', { class: 'grow' }, bdi(entity.name), alias && h('small', {}, ' also ', bdi(alias))),
      h('small', {}, `${entity.type} \u00b7 ${entity.facts.length}`),
    );
  const look = () => {
    field.found = findNames(graph.entities, input.value);
    const nothing = input.value.trim() && field.found.length === 0;
    list.replaceChildren(
      ...(nothing ? [h('li', { class: 'none' }, 'No such name')] : field.found.map(row)),
    );
    list.hidden = !input.value.trim();
    input.setAttribute('aria-expanded', String(!list.hidden));
    activate(field.found.length > 0 ? 0 : -1);
    announce(input.value.trim() ? counted(field.found.length, 'name') : '');
  };
  const keys = {
    ArrowDown: () => activate(Math.min(field.active + 1, field.found.length - 1)),
    ArrowUp: () => activate(Math.max(field.active - 1, 0)),
    Enter: () => choose(field.active),
    Escape: () => (input.value ? ((input.value = ''), close()) : input.blur()),
  };
  input.addEventListener('input', look);
  input.addEventListener('focus', look);
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (e) => {
    if (!keys[e.key]) return;
    keys[e.key]();
    e.preventDefault();
    e.stopPropagation();
  });
  return h('div', { class: 'search' }, input, list);
}
