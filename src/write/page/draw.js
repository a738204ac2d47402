// Draws a scene onto a canvas. A scene is { places, lines, width, height, transform, focus, picked,
// hovered, colors }: `focus` is null or the { entities, lines } that stay bright.

import { course, radiusOf, toScreen } from './geometry.js';
import { drawLabels } from './labels.js';
import { LOOKS, STYLES, trace } from './shapes.js';

const MOST_ARROWS = 5000;
const FADED = 0.13;

const isNear = (scene, [x, y], margin) =>
  x > -margin && y > -margin && x < scene.width + margin && y < scene.height + margin;

function visibleCourses(scene) {
  const { places, transform } = scene;
  const courses = [];
  for (const each of scene.lines) {
    const a = toScreen(transform, places.get(each.line.from));
    const b = toScreen(transform, places.get(each.line.to));
    if (Math.max(a[0], b[0]) < 0 || Math.min(a[0], b[0]) > scene.width) continue;
    if (Math.max(a[1], b[1]) < 0 || Math.min(a[1], b[1]) > scene.height) continue;
    courses.push({ ...each, way: course(each.line, a, b, transform.k) });
  }
  return courses;
}

function visibleNodes(scene) {
  const nodes = [];
  for (const [entity, place] of scene.places) {
    const at = toScreen(scene.transform, place);
    if (isNear(scene, at, 40)) {
      nodes.push({ entity, x: at[0], y: at[1], radius: radiusOf(entity, scene.transform.k) });
    }
  }
  return nodes;
}

const reportsOf = (facts) => facts.reduce((sum, fact) => sum + fact.evidence.length, 0);

function widthOf({ facts }, k) {
  const width = Math.min(1.1 + 0.5 * (reportsOf(facts) - 1), 4);
  return Math.max(0.6, width * Math.min(1, Math.max(0.55, k * 1.2)));
}

function traceCourse(context, way) {
  context.moveTo(way.x1, way.y1);
  if (way.loop) context.bezierCurveTo(...way.loop, way.x2, way.y2);
  else if (way.control) context.quadraticCurveTo(...way.control, way.x2, way.y2);
  else context.lineTo(way.x2, way.y2);
}

// Lines of one look are one path: this is what makes many of them quick.
function groupsOf(courses, scene) {
  const groups = new Map();
  for (const each of courses) {
    const faded = scene.focus !== null && !scene.focus.lines.has(each.line);
    const width = Math.round(widthOf(each, scene.transform.k) * 2) / 2;
    const key = `${faded ? 0 : 1} ${each.line.style} ${width}`;
    if (!groups.has(key))
      groups.set(key, { faded, style: STYLES[each.line.style], width, items: [] });
    groups.get(key).items.push(each);
  }
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

function lastDirection(way, atEnd) {
  const [x, y] = atEnd ? [way.x2, way.y2] : [way.x1, way.y1];
  const before = way.loop
    ? atEnd
      ? [way.loop[2], way.loop[3]]
      : [way.loop[0], way.loop[1]]
    : (way.control ?? (atEnd ? [way.x1, way.y1] : [way.x2, way.y2]));
  return { x, y, angle: Math.atan2(y - before[1], x - before[0]) };
}

// Filled, so that it need not be closed.
function traceArrow(context, { x, y, angle }, size) {
  context.moveTo(x, y);
  context.lineTo(x - size * Math.cos(angle - 0.42), y - size * Math.sin(angle - 0.42));
  context.lineTo(x - size * Math.cos(angle + 0.42), y - size * Math.sin(angle + 0.42));
}

function traceTee(context, { x, y, angle }, size) {
  const [dx, dy] = [size * Math.sin(angle), -size * Math.cos(angle)];
  context.moveTo(x - dx, y - dy);
  context.lineTo(x + dx, y + dy);
}

function drawEnds(context, group, color, k) {
  const size = 7 * Math.min(1.2, Math.max(0.6, Math.sqrt(k)));
  context.setLineDash([]);
  context.beginPath();
  for (const { line, way } of group.items) {
    if (group.style.end === 'tee') {
      traceTee(context, lastDirection(way, true), size * 0.75);
      if (line.symmetric) traceTee(context, lastDirection(way, false), size * 0.75);
    } else if (!line.symmetric) {
      traceArrow(context, lastDirection(way, true), size);
    }
  }
  if (group.style.end === 'tee') {
    context.lineWidth = 1.8;
    context.stroke();
  } else {
    context.fillStyle = color;
    context.fill();
  }
}

function drawLines(context, courses, scene) {
  const withEnds = courses.length < MOST_ARROWS && scene.transform.k > 0.12;
  for (const group of groupsOf(courses, scene)) {
    const color = scene.colors[group.style.color];
    context.globalAlpha = group.faded ? FADED : 1;
    context.strokeStyle = color;
    context.lineWidth = group.width;
    context.setLineDash(group.style.dash);
    context.beginPath();
    for (const { way } of group.items) traceCourse(context, way);
    context.stroke();
    if (withEnds) drawEnds(context, group, color, scene.transform.k);
  }
  context.globalAlpha = 1;
  context.setLineDash([]);
}

function drawMarked(context, courses, scene) {
  const marked = courses.filter(({ line }) => line === scene.hovered || line === scene.picked);
  if (marked.length === 0) return;
  context.strokeStyle = scene.colors['--accent'];
  context.lineWidth = 7;
  context.globalAlpha = 0.28;
  context.beginPath();
  for (const { way } of marked) traceCourse(context, way);
  context.stroke();
  context.globalAlpha = 1;
}

function drawNodes(context, nodes, scene) {
  const groups = new Map();
  for (const node of nodes) {
    const faded = scene.focus !== null && !scene.focus.entities.has(node.entity);
    const key = `${faded ? 0 : 1} ${node.entity.look}`;
    if (!groups.has(key)) groups.set(key, { faded, look: node.entity.look, items: [] });
    groups.get(key).items.push(node);
  }
  context.lineWidth = 1.5;
  context.strokeStyle = scene.colors['--ground'];
  for (const [, group] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    context.globalAlpha = group.faded ? FADED + 0.07 : 1;
    context.fillStyle = scene.colors[LOOKS[group.look].color];
    context.beginPath();
    for (const node of group.items) trace(context, group.look, node.x, node.y, node.radius);
    context.fill();
    if (scene.transform.k > 0.25) context.stroke();
  }
  context.globalAlpha = 1;
}

function drawRing(context, nodes, scene) {
  context.strokeStyle = scene.colors['--accent'];
  context.lineWidth = 3;
  for (const { entity, x, y, radius } of nodes) {
    if (entity !== scene.picked && entity !== scene.hovered && !scene.ends?.includes(entity))
      continue;
    context.beginPath();
    context.arc(x, y, radius + 4, 0, 2 * Math.PI);
    context.stroke();
  }
}

export function draw(context, scene) {
  context.fillStyle = scene.colors['--ground'];
  context.fillRect(0, 0, scene.width, scene.height);
  const courses = visibleCourses(scene);
  const nodes = visibleNodes(scene);
  drawMarked(context, courses, scene);
  drawLines(context, courses, scene);
  drawNodes(context, nodes, scene);
  drawRing(context, nodes, scene);
  drawLabels(context, nodes, courses, scene);
  return { courses, nodes };
}
