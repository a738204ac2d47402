// Where things come to lie on the screen.

const BEND = 22;
const GAP = 2;

export const toScreen = ({ x, y, k }, [wx, wy]) => [wx * k + x, wy * k + y];

export function radiusOf(entity, k) {
  const size = 4.5 + 1.5 * Math.sqrt(Math.min(entity.degree, 100));
  return size * Math.min(1.5, Math.max(0.2, Math.sqrt(k)));
}

function loop(line, [x, y], radius) {
  const far = radius + 16 + 12 * line.bend;
  return {
    x1: x - radius * 0.7,
    y1: y - radius * 0.7,
    x2: x + radius * 0.7,
    y2: y - radius * 0.7,
    loop: [x - far, y - far * 1.5, x + far, y - far * 1.5],
    mx: x,
    my: y - far * 1.15,
    length: far * 2,
  };
}

// A point moved from `a` towards `b`.
function towards(ax, ay, bx, by, distance) {
  const length = Math.hypot(bx - ax, by - ay) || 1;
  return [ax + ((bx - ax) * distance) / length, ay + ((by - ay) * distance) / length];
}

// The course of a line between the rims of its ends: straight or with a control point, and the
// middle, where its label stands.
export function course(line, a, b, k) {
  const ra = radiusOf(line.from, k) + GAP;
  const rb = radiusOf(line.to, k) + GAP;
  if (line.from === line.to) return loop(line, a, ra);
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = Math.hypot(dx, dy) || 1;
  const bend = line.bend * 2 * Math.min(BEND, length / 4);
  const [cx, cy] = [
    (a[0] + b[0]) / 2 - (dy / length) * bend,
    (a[1] + b[1]) / 2 + (dx / length) * bend,
  ];
  const [x1, y1] = towards(a[0], a[1], cx, cy, Math.min(ra, length / 3));
  const [x2, y2] = towards(b[0], b[1], cx, cy, Math.min(rb, length / 3));
  const mx = bend ? (x1 + 2 * cx + x2) / 4 : (x1 + x2) / 2;
  const my = bend ? (y1 + 2 * cy + y2) / 4 : (y1 + y2) / 2;
  return { x1, y1, x2, y2, control: bend ? [cx, cy] : null, mx, my, length };
}

function toSegment(px, py, x1, y1, x2, y2) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const t = Math.max(0, Math.min(1, ((px - x1) * dx + (py - y1) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(px - x1 - t * dx, py - y1 - t * dy);
}

// How far a point is from a course, about.
export function distanceTo(way, px, py) {
  if (way.loop) return Math.abs(Math.hypot(px - way.mx, py - way.my) - way.length / 5);
  if (!way.control) return toSegment(px, py, way.x1, way.y1, way.x2, way.y2);
  const quarter = (t) => {
    const s = 1 - t;
    return [
      s * s * way.x1 + 2 * s * t * way.control[0] + t * t * way.x2,
      s * s * way.y1 + 2 * s * t * way.control[1] + t * t * way.y2,
    ];
  };
  const points = [0, 0.25, 0.5, 0.75, 1].map(quarter);
  return Math.min(...points.slice(1).map((p, i) => toSegment(px, py, ...points[i], ...p)));
}

// Boxes that must not overlap, in a hash of squares.
export class Boxes {
  constructor() {
    this.squares = new Map();
  }

  // Takes the box where it is free.
  take(left, top, width, height) {
    const keys = [];
    for (let x = Math.floor(left / 64); x <= Math.floor((left + width) / 64); ++x) {
      for (let y = Math.floor(top / 24); y <= Math.floor((top + height) / 24); ++y) {
        const key = x * 100003 + y;
        const hit = this.squares
          .get(key)
          ?.some(
            (box) =>
              box[0] < left + width &&
              left < box[0] + box[2] &&
              box[1] < top + height &&
              top < box[1] + box[3],
          );
        if (hit) return false;
        keys.push(key);
      }
    }
    const box = [left, top, width, height];
    for (const key of keys) {
      if (!this.squares.has(key)) this.squares.set(key, []);
      this.squares.get(key).push(box);
    }
    return true;
  }
}
