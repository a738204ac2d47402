// Names and relations on the canvas: the most connected first, none over another.

import { Boxes } from './geometry.js';
import { oneLine } from './text.js';

const FONT = 'system-ui, -apple-system, "Segoe UI", "Helvetica Neue", Arial, sans-serif';
const MOST_LINE_LABELS = 160;
const FEW_LINES = 120; // all are named, from however far they are seen
const widths = new Map();

function widthOf(context, font, text) {
  const key = `${font}\n${text}`;
  if (!widths.has(key)) {
    if (widths.size > 50000) widths.clear();
    context.font = font;
    widths.set(key, context.measureText(text).width);
  }
  return widths.get(key);
}

function write(context, { font, text, x, y, color, ground }) {
  context.font = font;
  context.lineWidth = 3.5;
  context.strokeStyle = ground;
  context.strokeText(text, x, y);
  context.fillStyle = color;
  context.fillText(text, x, y);
}

const importance =
  (scene) =>
  ({ entity }) => {
    if (entity === scene.picked || entity === scene.hovered || scene.ends?.includes(entity))
      return 1e9;
    return (scene.focus?.entities.has(entity) ? 1e6 : 0) + entity.degree;
  };

function labelOf(entity, scene) {
  const strong = entity.degree >= 8 || entity === scene.picked;
  return { text: oneLine(entity.name), font: `${strong ? 600 : 400} 12px ${FONT}` };
}

function drawOffice(context, node, top, boxes, scene) {
  const office = scene.entities[node.entity.office];
  if (!office || scene.transform.k < 0.55) return;
  const [text, font] = [oneLine(office.name, 36), `400 10.5px ${FONT}`];
  const width = widthOf(context, font, text);
  if (!boxes.take(node.x - width / 2, top, width, 12)) return;
  write(context, {
    font,
    text,
    x: node.x,
    y: top,
    color: scene.colors['--soft'],
    ground: scene.colors['--ground'],
  });
}

function drawNames(context, nodes, boxes, scene) {
  const rank = importance(scene);
  const most = Math.min(400, 70 + 330 * scene.transform.k);
  const sorted = nodes.map((node) => [rank(node), node]).sort((a, b) => b[0] - a[0]);
  let drawn = 0;
  for (const [value, node] of sorted) {
    if (drawn >= most) break;
    if (scene.focus !== null && value < 1e6) break;
    const { text, font } = labelOf(node.entity, scene);
    const width = widthOf(context, font, text);
    const top = node.y + node.radius + 3;
    if (!boxes.take(node.x - width / 2 - 2, top - 1, width + 4, 14)) continue;
    write(context, {
      font,
      text,
      x: node.x,
      y: top,
      color: scene.colors['--text'],
      ground: scene.colors['--ground'],
    });
    drawOffice(context, node, top + 14, boxes, scene);
    ++drawn;
  }
}

export function lineLabel({ line, facts }) {
  const count = facts.length > 1 ? ` \u00d7${facts.length}` : '';
  const status = line.status === 'asserted' ? '' : ` (${line.status})`;
  return oneLine(`${line.label}${count}${status}`, 40);
}

function drawRelations(context, courses, boxes, scene) {
  const font = `400 10.5px ${FONT}`;
  const tooFar = scene.transform.k < 0.7 && courses.length > FEW_LINES;
  let drawn = 0;
  for (const each of courses) {
    if (drawn >= MOST_LINE_LABELS) break;
    const bright =
      each.line === scene.hovered ||
      each.line === scene.picked ||
      scene.focus?.lines.has(each.line);
    if (!bright && (tooFar || scene.focus !== null)) continue;
    if (each.way.length < 60) continue;
    const text = lineLabel(each);
    const width = widthOf(context, font, text);
    if (!bright && each.way.length < width + 24) continue;
    if (!boxes.take(each.way.mx - width / 2, each.way.my - 6, width, 12)) continue;
    write(context, {
      font,
      text,
      x: each.way.mx,
      y: each.way.my - 6,
      color: scene.colors['--soft'],
      ground: scene.colors['--ground'],
    });
    ++drawn;
  }
}

export function drawLabels(context, nodes, courses, scene) {
  context.textAlign = 'center';
  context.textBaseline = 'top';
  context.lineJoin = 'round';
  context.direction = 'ltr';
  const boxes = new Boxes();
  if (scene.transform.k > 0.3) {
    for (const { entity, x, y, radius } of nodes) {
      if (scene.focus && !scene.focus.entities.has(entity)) continue;
      boxes.take(x - radius, y - radius, 2 * radius, 2 * radius);
    }
  }
  drawNames(context, nodes, boxes, scene);
  drawRelations(context, courses, boxes, scene);
}
