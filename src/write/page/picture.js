// The canvas: what is drawn on it and from where it is seen.

import { quadtree } from 'd3-quadtree';
import { event, select } from 'd3-selection';
import 'd3-transition';
import { zoom, zoomIdentity } from 'd3-zoom';
import { largestPart } from './around.js';
import { byId, eachFrame } from './dom.js';
import { draw } from './draw.js';
import { radiusOf } from './geometry.js';
import { Keys } from './keys.js';
import { Pointer } from './pointer.js';
import { colors } from './theme.js';

const MARGIN = [220, 80];
const calm = matchMedia('(prefers-reduced-motion: reduce)');

export class Picture {
  constructor(graph, state) {
    Object.assign(this, { graph, state, hovered: null, view: null, path: null, drawn: null });
    this.canvas = byId('canvas');
    this.context = this.canvas.getContext('2d', { alpha: false });
    this.transform = zoomIdentity;
    this.redraw = eachFrame(() => this.paint());
    this.zoom = zoom()
      .scaleExtent([0.01, 6])
      .on('zoom', () => this.moved());
    select(this.canvas).call(this.zoom).on('dblclick.zoom', null);
    this.pointer = new Pointer(this, state);
    new Keys(this, state);
    new ResizeObserver(() => this.resize()).observe(this.canvas.parentElement);
  }

  resize() {
    const { clientWidth: width, clientHeight: height } = this.canvas.parentElement;
    if (width === 0 || height === 0) return;
    const ratio = window.devicePixelRatio || 1;
    const middle = this.size ? (this.target ?? this.middle()) : null;
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
    this.tree = quadtree(
      [...view.places],
      ([, place]) => place[0],
      ([, place]) => place[1],
    );
    this.widest = 0;
    for (const entity of view.places.keys()) {
      this.widest = Math.max(this.widest, radiusOf(entity, 1));
    }
    this.redraw();
  }

  // The view of the link, or all of it.
  home(smooth = true) {
    if (!this.size) return;
    if (this.state.choice.at) this.goTo(this.state.choice.at, false);
    else this.fit(smooth, largestPart(this.view));
  }

  fit(smooth = true, entities = null) {
    const places = entities
      ? entities.map((e) => this.view.places.get(e)).filter(Boolean)
      : [...this.view.places.values()];
    if (places.length === 0 || !this.size) return;
    const [low, high] = [
      [Infinity, Infinity],
      [-Infinity, -Infinity],
    ];
    for (const place of places) {
      for (const i of [0, 1]) {
        low[i] = Math.min(low[i], place[i]);
        high[i] = Math.max(high[i], place[i]);
      }
    }
    const room = [0, 1].map(
      (i) => Math.max(40, this.size[i] - MARGIN[i]) / Math.max(1, high[i] - low[i]),
    );
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
    const transform = zoomIdentity
      .translate(this.size[0] / 2 - x * k, this.size[1] / 2 - y * k)
      .scale(k);
    const target = select(this.canvas);
    const move = smooth && !calm.matches ? target.transition().duration(300) : target;
    move.call(this.zoom.transform, transform);
  }

  shift(arrow) {
    this.target = null;
    select(this.canvas).call(
      this.zoom.translateBy,
      ...arrow.map((a) => (-a * 80) / this.transform.k),
    );
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
      this.pointer.leave();
    }
    clearTimeout(this.settled);
    this.settled = setTimeout(() => this.state.set({ at: this.middle() }), 250);
  }

  pickedLine() {
    const { line, fact } = this.state.choice;
    return line ?? fact?.line ?? null;
  }

  focus() {
    const { entity } = this.state.choice;
    const line = this.pickedLine();
    if (this.path) {
      return {
        entities: new Set(this.path.flatMap((s) => [s.from, s.to])),
        lines: new Set(this.path.map((s) => s.line.line)),
      };
    }
    if (line) return { entities: new Set([line.from, line.to]), lines: new Set([line]) };
    if (!entity || !this.view.places.has(entity) || this.state.choice.around === entity)
      return null;
    const lines = this.view.lines
      .map((each) => each.line)
      .filter((l) => l.from === entity || l.to === entity);
    return {
      entities: new Set([entity, ...lines.flatMap((l) => [l.from, l.to])]),
      lines: new Set(lines),
    };
  }

  scene(width, height, transform) {
    const { entity, path } = this.state.choice;
    return {
      ...this.view,
      width,
      height,
      transform,
      entities: this.graph.entities,
      colors: colors(),
      focus: this.focus(),
      picked: entity ?? this.pickedLine(),
      hovered: this.hovered,
      ends: path,
    };
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
