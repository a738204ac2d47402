// What shapes, colours and lines mean: only those that occur.

import { byId, h, svg } from './dom.js';
import { LOOKS, STYLES, outline } from './shapes.js';

export function glyph(look) {
  return svg(
    'svg',
    { class: 'glyph', viewBox: '-8 -8 16 16', width: 14, height: 14, 'aria-hidden': 'true' },
    svg('path', { d: outline(look, 5.6), fill: `var(${LOOKS[look].color})` }),
  );
}

export function stroke(style) {
  const { dash, color, end } = STYLES[style];
  const head = end === 'tee' ? 'M33,-5V5' : 'M34,0L27,-3.4V3.4Z';
  return svg(
    'svg',
    {
      class: `stroke ${style}`,
      viewBox: '0 -8 36 16',
      width: 36,
      height: 14,
      'aria-hidden': 'true',
    },
    svg('path', {
      d: 'M1,0H30',
      stroke: `var(${color})`,
      'stroke-width': 1.8,
      fill: 'none',
      'stroke-dasharray': dash.join(' '),
    }),
    svg('path', {
      d: head,
      stroke: `var(${color})`,
      'stroke-width': end === 'tee' ? 2 : 0,
      fill: `var(${color})`,
    }),
  );
}

export function drawLegend(graph) {
  const looks = new Set(graph.entities.filter((e) => e.x !== null).map((e) => e.look));
  const styles = new Map();
  for (const line of graph.lines) {
    if (!styles.has(line.style)) styles.set(line.style, new Set());
    styles.get(line.style).add(line.status);
  }
  const items = [
    ...Object.keys(LOOKS)
      .filter((look) => looks.has(look))
      .map((look) => h('li', {}, glyph(look), LOOKS[look].name)),
    ...Object.keys(STYLES)
      .filter((style) => styles.has(style))
      .map((style) =>
        h(
          'li',
          { title: [...styles.get(style)].sort().join(', ') },
          stroke(style),
          STYLES[style].name,
        ),
      ),
  ];
  byId('legend').replaceChildren(h('ul', {}, ...items));
}
