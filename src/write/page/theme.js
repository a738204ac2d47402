// Light or dark: as the system says until the user chooses.

import { byId } from './dom.js';

const NAMES = [
  '--ground',
  '--text',
  '--soft',
  '--accent',
  '--edge',
  '--edge-dashed',
  '--edge-dotted',
  '--person',
  '--organization',
  '--place',
  '--event',
  '--text-look',
  '--other',
];
const dark = matchMedia('(prefers-color-scheme: dark)');
let known = null;

// The colours of the style sheet, for the canvas.
export function colors() {
  if (!known) {
    const style = getComputedStyle(document.documentElement);
    known = Object.fromEntries(NAMES.map((name) => [name, style.getPropertyValue(name).trim()]));
  }
  return known;
}

// Pages opened from disk may not be allowed to keep anything.
function kept() {
  try {
    return localStorage.getItem('factwright-theme');
  } catch {
    return null;
  }
}

function keep(theme) {
  try {
    localStorage.setItem('factwright-theme', theme);
  } catch {
    // It is asked again next time.
  }
}

export function startTheme(changed) {
  const root = document.documentElement;
  const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : dark.matches);
  const apply = () => {
    known = null;
    byId('theme').setAttribute('aria-pressed', isDark());
    changed();
  };
  if (['light', 'dark'].includes(kept())) root.dataset.theme = kept();
  dark.addEventListener('change', apply);
  byId('theme').addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    keep(root.dataset.theme);
    apply();
  });
  apply();
}
