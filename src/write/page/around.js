// The names near a name, and rings to draw them on.

const RING = 190;
const ROOM = 64;
const MOST_PARTS = 12;

export function neighboursOf(lines) {
  const next = new Map();
  const add = (a, b) => {
    if (!next.has(a)) next.set(a, new Set());
    next.get(a).add(b);
  };
  for (const { line } of lines) {
    add(line.from, line.to);
    add(line.to, line.from);
  }
  return next;
}

// Entity -> how many lines away, up to `most`.
export function around(lines, middle, most) {
  const next = neighboursOf(lines);
  const hops = new Map([[middle, 0]]);
  for (const entity of hops.keys()) {
    if (hops.get(entity) === most) continue;
    for (const other of next.get(entity) ?? []) {
      if (!hops.has(other)) hops.set(other, hops.get(entity) + 1);
    }
  }
  return hops;
}

// Each name under the first that leads to it, those with more behind them first.
function treeOf(lines, hops) {
  const next = neighboursOf(lines);
  const children = new Map([...hops.keys()].map((entity) => [entity, []]));
  const placed = new Set();
  for (const entity of hops.keys()) {
    for (const other of next.get(entity) ?? []) {
      if (hops.get(other) !== hops.get(entity) + 1 || placed.has(other)) continue;
      placed.add(other);
      children.get(entity).push(other);
    }
  }
  return children;
}

function leavesOf(children, hops) {
  const leaves = new Map();
  for (const entity of [...hops.keys()].reverse()) {
    const sum = children.get(entity).reduce((total, child) => total + leaves.get(child), 0);
    leaves.set(entity, Math.max(1, sum));
  }
  return leaves;
}

// A ring is wide enough for the names on it.
function radii(hops) {
  const counts = [];
  for (const hop of hops.values()) counts[hop] = (counts[hop] ?? 0) + 1;
  const result = [0];
  for (let hop = 1; hop < counts.length; ++hop) {
    result.push(Math.max(result[hop - 1] + RING, (counts[hop] * ROOM) / (2 * Math.PI)));
  }
  return result;
}

// Entity -> [x, y], the middle at the origin, each hop on its ring.
export function ringPlaces(lines, middle, hops) {
  const children = treeOf(lines, hops);
  const leaves = leavesOf(children, hops);
  const radius = radii(hops);
  const places = new Map();
  const put = (entity, begin, end) => {
    const angle = (begin + end) / 2;
    const far = radius[hops.get(entity)];
    places.set(entity, [1.25 * far * Math.cos(angle), far * Math.sin(angle)]);
    const each = (end - begin) / leaves.get(entity);
    let at = begin;
    for (const child of children.get(entity)) {
      put(child, at, at + each * leaves.get(child));
      at += each * leaves.get(child);
    }
  };
  put(middle, -Math.PI, Math.PI);
  return places;
}

// The names of the largest connected part where there are many, or null: all of it would be too
// small to read.
export function largestPart({ places, lines }) {
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
