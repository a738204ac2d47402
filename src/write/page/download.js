// The picture and the facts as files, made in the page.

import { byId, h } from './dom.js';
import { factsCsv } from './csv.js';
import { draw } from './draw.js';
import { LOOKS, STYLES, trace } from './shapes.js';
import { oneLine } from './text.js';

const SCALE = 2;
const HEAD = 58;
const FONT = 'system-ui, "Segoe UI", Helvetica, Arial, sans-serif';

function save(blob, name) {
  const href = URL.createObjectURL(blob);
  const link = h('a', { href, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), 10000);
}

const nameOf = (title, ending) =>
  `${
    title
      .normalize('NFKD')
      .replace(/[^A-Za-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'graph'
  }${ending}`;

export function saveCsv(graph, view) {
  save(
    new Blob([factsCsv(view.facts)], { type: 'text/csv;charset=utf-8' }),
    nameOf(graph.title, '.csv'),
  );
}

function drawHead(context, graph, scene, note) {
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.fillStyle = scene.colors['--text'];
  context.font = `600 16px ${FONT}`;
  context.fillText(oneLine(graph.title, 80), 16, 24);
  context.fillStyle = scene.colors['--soft'];
  context.font = `400 12px ${FONT}`;
  context.fillText(note, 16, 44);
}

function drawKey(context, scene, width) {
  const looks = new Set([...scene.places.keys()].map((entity) => entity.look));
  const styles = new Set(scene.lines.map(({ line }) => line.style));
  let x = width - 16;
  context.textAlign = 'right';
  const word = (text) => {
    context.fillStyle = scene.colors['--soft'];
    context.fillText(text, x, 44);
    x -= context.measureText(text).width + 14;
  };
  for (const style of Object.keys(STYLES)
    .filter((each) => styles.has(each))
    .reverse()) {
    word(STYLES[style].name);
    context.strokeStyle = scene.colors[STYLES[style].color];
    context.lineWidth = 1.8;
    context.setLineDash(STYLES[style].dash);
    context.beginPath();
    context.moveTo(x - 16, 40);
    context.lineTo(x + 8, 40);
    context.stroke();
    x -= 34;
  }
  context.setLineDash([]);
  for (const look of Object.keys(LOOKS)
    .filter((each) => looks.has(each))
    .reverse()) {
    word(LOOKS[look].name);
    context.fillStyle = scene.colors[LOOKS[look].color];
    context.beginPath();
    trace(context, look, x + 4, 40, 5);
    context.fill();
    x -= 20;
  }
}

// What the canvas shows, twice as fine, under a title and a legend.
export function savePng(graph, picture, note) {
  const [width, height] = picture.size;
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = (height + HEAD) * SCALE;
  const context = canvas.getContext('2d', { alpha: false });
  const scene = picture.scene(width, height, picture.transform);
  context.setTransform(SCALE, 0, 0, SCALE, 0, HEAD * SCALE);
  draw(context, scene);
  context.setTransform(SCALE, 0, 0, SCALE, 0, 0);
  context.fillStyle = scene.colors['--ground'];
  context.fillRect(0, 0, width, HEAD);
  drawHead(context, graph, scene, note);
  drawKey(context, scene, width);
  canvas.toBlob((blob) => save(blob, nameOf(graph.title, '.png')), 'image/png');
}

export async function copyLink() {
  const said = byId('copied');
  try {
    await navigator.clipboard.writeText(location.href);
    said.textContent = 'Link copied';
  } catch {
    said.textContent = 'The link is in the address bar';
  }
  setTimeout(() => {
    said.textContent = '';
  }, 2500);
}
