// The pointer over the picture: what is under it, its tip, clicks.

import { byId, eachFrame, h } from './dom.js';
import { distanceTo, radiusOf } from './geometry.js';
import { lineLabel } from './labels.js';
import { counted } from './text.js';

const REACH = 7;

export class Pointer {
  constructor(picture, state) {
    Object.assign(this, { picture, state, place: null });
    this.track = eachFrame(() => this.lookUnder());
    const { canvas } = picture;
    canvas.addEventListener('pointermove', (e) => this.hover(this.at(e)));
    canvas.addEventListener('pointerleave', () => this.hover(null));
    canvas.addEventListener('click', (e) => this.pick(this.at(e)));
    canvas.addEventListener('dblclick', (e) => {
      const { entity } = this.under(...this.at(e));
      if (entity) this.state.set({ around: entity, at: null });
    });
  }

  at(e) {
    const box = this.picture.canvas.getBoundingClientRect();
    return [e.clientX - box.left, e.clientY - box.top];
  }

  hover(at) {
    this.place = at;
    this.track();
  }

  leave() {
    this.picture.hovered = null;
    byId('tip').hidden = true;
  }

  lookUnder() {
    if (!this.place) {
      this.leave();
      this.picture.redraw();
      return;
    }
    const found = this.under(...this.place);
    const hovered = found.entity ?? found.line ?? null;
    this.picture.canvas.classList.toggle('points', hovered !== null);
    if (hovered !== this.picture.hovered) this.picture.redraw();
    this.picture.hovered = hovered;
    this.tip(found);
  }

  under(x, y) {
    const { view, drawn, tree, transform, widest } = this.picture;
    if (!view || !drawn) return {};
    const [wx, wy] = transform.invert([x, y]);
    const found = tree.find(wx, wy, (widest * 1.5 + REACH) / Math.min(1, transform.k));
    if (found) {
      const [sx, sy] = transform.apply(found[1]);
      if (Math.hypot(sx - x, sy - y) <= radiusOf(found[0], transform.k) + REACH)
        return { entity: found[0] };
    }
    let best = { distance: REACH };
    for (const each of drawn.courses) {
      const distance = distanceTo(each.way, x, y);
      if (distance < best.distance) best = { distance, line: each.line, facts: each.facts };
    }
    return best;
  }

  tip({ entity, line, facts }) {
    const tip = byId('tip');
    tip.hidden = !entity && !line;
    if (tip.hidden) return;
    tip.replaceChildren(
      ...(entity
        ? [
            h('b', {}, h('bdi', {}, entity.name)),
            h('span', {}, `${entity.type} \u00b7 ${counted(entity.facts.length, 'fact')}`),
          ]
        : [
            h('b', {}, lineLabel({ line, facts })),
            h(
              'span',
              {},
              h('bdi', {}, line.from.name),
              line.symmetric ? ' \u2013 ' : ' \u2192 ',
              h('bdi', {}, line.to.name),
            ),
          ]),
    );
    const [x, y] = this.place;
    tip.style.left = `${Math.max(4, Math.min(x + 14, this.picture.size[0] - tip.offsetWidth - 8))}px`;
    tip.style.top = `${Math.max(4, Math.min(y + 16, this.picture.size[1] - tip.offsetHeight - 8))}px`;
  }

  pick(at) {
    const { entity, line } = this.under(...at);
    if (entity) this.state.select('entity', entity);
    else if (line) this.state.select('line', line);
    else this.state.select('entity', null);
  }
}
