// The keys of the picture: moving, zooming, walking from name to name.

import { announce, byId } from './dom.js';
import { counted } from './text.js';

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export class Keys {
  constructor(picture, state) {
    Object.assign(this, { picture, state });
    picture.canvas.addEventListener('keydown', (e) => this.key(e));
  }

  // Arrows move the picture; with a name selected they walk to its neighbours.
  key(e) {
    const { picture, state } = this;
    const arrow = ARROWS[e.key];
    const others = {
      '+': () => picture.closer(1.3),
      '=': () => picture.closer(1.3),
      '-': () => picture.closer(1 / 1.3),
      0: () => picture.fit(),
      Enter: () => (state.choice.entity ? byId('details').focus() : this.pickMiddle()),
    };
    if (arrow && state.choice.entity && !e.shiftKey) this.walk(...arrow);
    else if (arrow) picture.shift(arrow);
    else if (others[e.key]) others[e.key]();
    else return;
    e.preventDefault();
  }

  // The neighbour that lies most in the direction.
  walk(dx, dy) {
    const { entity } = this.state.choice;
    const from = this.picture.view.places.get(entity);
    if (!from) return;
    let best = null;
    for (const { line } of this.picture.view.lines) {
      if (line.from !== entity && line.to !== entity) continue;
      const other = line.from === entity ? line.to : line.from;
      const [ox, oy] = this.picture.view.places.get(other);
      const length = Math.hypot(ox - from[0], oy - from[1]) || 1;
      const along = ((ox - from[0]) * dx + (oy - from[1]) * dy) / length;
      if (along > 0.3 && (!best || along > best.along)) best = { other, along };
    }
    if (!best) return;
    this.state.select('entity', best.other);
    this.picture.goToEntity(best.other);
    announce(`${best.other.name}, ${best.other.type}, ${counted(best.other.facts.length, 'fact')}`);
  }

  pickMiddle() {
    const [x, y] = this.picture.middle();
    const found = this.picture.tree.find(x, y);
    if (found) this.state.select('entity', found[0]);
  }
}
