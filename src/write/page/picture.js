// The canvas: moves, points, clicks and keys.

import { quadtree } from 'd3-quadtree';
import { event, select } from 'd3-selection';
import 'd3-transition';
import { zoom, zoomIdentity } from 'd3-zoom';
import { neighboursOf } from './around.js';
import { announce, byId, eachFrame, h } from './dom.js';
import { draw } from './draw.js';
import { distanceTo, radiusOf } from './geometry.js';
import { lineLabel } from './labels.js';
import { counted } from './text.js';
import { colors } from './theme.js';

const REACH = 7;
const MOST_PARTS = 12;
const MARGIN = [170, 80];
const calm = matchMedia('(prefers-reduced-motion: reduce)');

// The names of the largest connected part where there are many, or null: all of it would be too
// small to read.
function largestPart({ places, lines }) {
  const next = neighboursOf(lines);
  const seen = new Set();
  const parts = [];
  for (const first of places.keys()) {
    if (seen.has(first)) continue;
    const part = new Set([first]);
    for (const entity of part) {
      seen.add(entity);
      for (const other of next.get(entity) ?? []) part.add(other);
    }
    parts.push(part);
  }
  const largest = parts.reduce((best, part) => (part.size > best.size ? part : best), new Set());
  return parts.length > MOST_PARTS && largest.size > 20 ? [...largest] : null;
}

export class Picture {
  constructor(graph, state) {
    Object.assign(this, { graph, state, hovered: null, view: null, path: null, drawn: null });
    this.canvas = byId('canvas');
    this.context = this.canvas.getContext('2d', { alpha: false });
    this.transform = zoomIdentity;
    this.redraw = eachFrame(() => this.paint());
    this.zoom = zoom().scaleExtent([0.01, 6]).on('zoom', () => this.moved());
    select(this.canvas).call(this.zoom).on('dblclick.zoom', null);
    this.listen();
    new ResizeObserver(() => this.resize()).observe(this.canvas.parentElement);
  }

  listen() {
    const { canvas } = this;
    canvas.addEventListener('pointermove', (e) => this.hover(this.at(e)));
    canvas.addEventListener('pointerleave', () => this.hover(null));
    canvas.addEventListener('click', (e) => this.pick(this.at(e)));
    canvas.addEventListener('dblclick', (e) => {
      const { entity } = this.under(...this.at(e));
      if (entity) this.state.set({ around: entity, at: null });
    });
    canvas.addEventListener('keydown', (e) => this.key(e));
  }

  at(e) {
    const box = this.canvas.getBoundingClientRect();
    return [e.clientX - box.left, e.clientY - box.top];
  }

  resize() {
    const { clientWidth: width, clientHeight: height } = this.canvas.parentElement;
    if (width === 0 || height === 0) return;
    const ratio = window.devicePixelRatio || 1;
    const middle = this.size ? this.target ?? this.middle() : null;
    this.size = [width, height];
    this.canvas.width = Math.round(width * ratio);
    this.canvas.height = Math.round(height * ratio);
    this.ratio = ratio;
    if (middle) this.goTo(middle, false);
    else if (this.view) this.home(false);
    this.paint();
  }

  // Takes what is to be drawn: { places, lines } of the filters.
  show(view) {
    this.view = view;
    this.tree = quadtree([...view.places], ([, place]) => place[0], ([, place]) => place[1]);
    this.widest = Math.max(0, ...[...view.places.keys()].map((entity) => radiusOf(entity, 1)));
    this.redraw();
  }

  // The view of the link, or all of it.
  home(smooth = true) {
    if (!this.size) return;
    if (this.state.choice.at) this.goTo(this.state.choice.at, false);
    else this.fit(smooth, largestPart(this.view));
  }

  fit(smooth = true, entities = null) {
    const places = entities ? entities.map((e) => this.view.places.get(e)).filter(Boolean)
      : [...this.view.places.values()];
    if (places.length === 0) return;
    const [low, high] = [[Infinity, Infinity], [-Infinity, -Infinity]];
    for (const place of places) {
      for (const i of [0, 1]) {
        low[i] = Math.min(low[i], place[i]);
        high[i] = Math.max(high[i], place[i]);
      }
    }
    const room = [0, 1].map((i) => Math.max(40, this.size[i] - MARGIN[i]) / Math.max(1, high[i] - low[i]));
    const k = Math.min(1.4, ...room);
    this.goTo([(low[0] + high[0]) / 2, (low[1] + high[1]) / 2 + 8, k], smooth);
  }

  // World place in the middle and scale.
  middle() {
    const [x, y] = this.transform.invert([this.size[0] / 2, this.size[1] / 2]);
    return [x, y, this.transform.k];
  }

  goTo([x, y, k], smooth = true) {
    this.target = [x, y, k];
    const transform = zoomIdentity.translate(this.size[0] / 2 - x * k, this.size[1] / 2 - y * k).scale(k);
    const target = select(this.canvas);
    if (smooth && !calm.matches) target.transition().duration(300).call(this.zoom.transform, transform);
    else target.call(this.zoom.transform, transform);
  }

  shift(arrow) {
    this.target = null;
    select(this.canvas).call(this.zoom.translateBy, ...arrow.map((a) => (a * 80) / this.transform.k));
  }

  closer(times) {
    this.target = null;
    select(this.canvas).call(this.zoom.scaleBy, times);
  }

  // Brings a name into the middle where it is drawn.
  goToEntity(entity) {
    const place = this.view?.places.get(entity) ?? this.holderPlace(entity);
    if (place && this.size) this.goTo([...place, Math.max(this.transform.k, 0.9)]);
  }

  holderPlace(entity) {
    const holder = this.graph.entities.find((each) => each.office === entity.index);
    return holder && this.view.places.get(holder);
  }

  moved() {
    this.transform = event.transform;
    this.redraw();
    if (event.sourceEvent) {
      this.target = null;
      this.hoverOff();
    }
    clearTimeout(this.settled);
    this.settled = setTimeout(() => this.state.set({ at: this.middle() }), 250);
  }

  under(x, y) {
    if (!this.view || !this.drawn) return {};
    const [wx, wy] = this.transform.invert([x, y]);
    const found = this.tree.find(wx, wy, (this.widest * 1.5 + REACH) / Math.min(1, this.transform.k));
    if (found) {
      const [sx, sy] = this.transform.apply(found[1]);
      if (Math.hypot(sx - x, sy - y) <= radiusOf(found[0], this.transform.k) + REACH) return { entity: found[0] };
    }
    let best = { distance: REACH };
    for (const each of this.drawn.courses) {
      const distance = distanceTo(each.way, x, y);
      if (distance < best.distance) best = { distance, line: each.line, facts: each.facts };
    }
    return best;
  }

  hover(at) {
    this.pointer = at;
    this.track ??= eachFrame(() => this.lookUnder());
    this.track();
  }

  hoverOff() {
    this.hovered = null;
    byId('tip').hidden = true;
  }

  lookUnder() {
    if (!this.pointer) {
      this.hoverOff();
      this.redraw();
      return;
    }
    const found = this.under(...this.pointer);
    const hovered = found.entity ?? found.line ?? null;
    this.canvas.classList.toggle('points', hovered !== null);
    if (hovered !== this.hovered) this.redraw();
    this.hovered = hovered;
    this.tip(found);
  }

  tip({ entity, line, facts }) {
    const tip = byId('tip');
    tip.hidden = !entity && !line;
    if (tip.hidden) return;
    tip.replaceChildren(...(entity
      ? [h('b', {}, h('bdi', {}, entity.name)), h('span', {}, `${entity.type} \u00b7 ${counted(entity.facts.length, 'fact')}`)]
      : [h('b', {}, lineLabel({ line, facts })),
        h('span', {}, h('bdi', {}, line.from.name), line.symmetric ? ' \u2013 ' : ' \u2192 ', h('bdi', {}, line.to.name))]));
    const [x, y] = this.pointer;
    tip.style.left = `${Math.max(4, Math.min(x + 14, this.size[0] - tip.offsetWidth - 8))}px`;
    tip.style.top = `${Math.max(4, Math.min(y + 16, this.size[1] - tip.offsetHeight - 8))}px`;
  }

  pick(at) {
    const { entity, line } = this.under(...at);
    if (entity) this.state.select('entity', entity);
    else if (line) this.state.select('line', line);
    else this.state.select('entity', null);
  }

  // Arrows move the picture; with a name selected they walk to its neighbours.
  key(e) {
    const arrows = { ArrowLeft: [1, 0], ArrowRight: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
    const arrow = arrows[e.key];
    if (arrow && this.state.choice.entity && !e.shiftKey) this.walk(-arrow[0], -arrow[1]);
    else if (arrow) this.shift(arrow);
    else if (e.key === '+' || e.key === '=') this.closer(1.3);
    else if (e.key === '-') this.closer(1 / 1.3);
    else if (e.key === '0') this.fit();
    else if (e.key === 'Enter' && !this.state.choice.entity) this.pickMiddle();
    else if (e.key === 'Enter') byId('details').focus();
    else return;
    e.preventDefault();
  }

  // The neighbour that lies most in the direction.
  walk(dx, dy) {
    const { entity } = this.state.choice;
    const from = this.view.places.get(entity);
    if (!from) return;
    let best = null;
    for (const { line } of this.view.lines) {
      if (line.from !== entity && line.to !== entity) continue;
      const other = line.from === entity ? line.to : line.from;
      const [ox, oy] = this.view.places.get(other);
      const length = Math.hypot(ox - from[0], oy - from[1]) || 1;
      const along = ((ox - from[0]) * dx + (oy - from[1]) * dy) / length;
      if (along > 0.3 && (!best || along > best.along)) best = { other, along };
    }
    if (!best) return;
    this.state.select('entity', best.other);
    this.goToEntity(best.other);
    announce(`${best.other.name}, ${best.other.type}, ${counted(best.other.facts.length, 'fact')}`);
  }

  pickMiddle() {
    const [x, y] = this.middle();
    const found = this.tree.find(x, y);
    if (found) this.state.select('entity', found[0]);
  }

  pickedLine() {
    const { line, fact } = this.state.choice;
    return line ?? fact?.line ?? null;
  }

  focus() {
    const { entity } = this.state.choice;
    const line = this.pickedLine();
    if (this.path) {
      return { entities: new Set(this.path.flatMap((s) => [s.from, s.to])), lines: new Set(this.path.map((s) => s.line.line)) };
    }
    if (line) return { entities: new Set([line.from, line.to]), lines: new Set([line]) };
    if (!entity || !this.view.places.has(entity) || this.state.choice.around === entity) return null;
    const lines = this.view.lines.map((each) => each.line).filter((l) => l.from === entity || l.to === entity);
    return { entities: new Set([entity, ...lines.flatMap((l) => [l.from, l.to])]), lines: new Set(lines) };
  }

  scene(width, height, transform) {
    const { entity, path } = this.state.choice;
    return { ...this.view, width, height, transform, entities: this.graph.entities, colors: colors(),
      focus: this.focus(), picked: entity ?? this.pickedLine(), hovered: this.hovered, ends: path };
  }

  paint() {
    if (!this.view || !this.size) return;
    this.context.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    this.drawn = draw(this.context, this.scene(...this.size, this.transform));
    byId('nothing').hidden = this.view.places.size > 0;
    if (!document.documentElement.dataset.painted) {
      document.documentElement.dataset.painted = String(Math.round(performance.now()));
    }
  }
}
