// How categories and statuses look, on the canvas and in the legend.

export const LOOKS = {
  person: { color: '--person', name: 'person' },
  organization: { color: '--organization', name: 'organisation' },
  place: { color: '--place', name: 'place' },
  event: { color: '--event', name: 'event' },
  text: { color: '--text-look', name: 'text' },
  other: { color: '--other', name: 'other' },
};

export const STYLES = {
  solid: { name: 'asserted', dash: [], color: '--edge', end: 'arrow' },
  dashed: { name: 'not asserted', dash: [6, 4], color: '--edge-dashed', end: 'arrow' },
  dotted: { name: 'said not to be so', dash: [1.5, 3.5], color: '--edge-dotted', end: 'tee' },
};

const around = (corners, turn, size) =>
  Array.from({ length: corners }, (_, i) => {
    const angle = turn + (2 * Math.PI * i) / corners;
    return [size * Math.cos(angle), size * Math.sin(angle)];
  });

// Corners of a shape of radius 1; a person is a circle and has none.
const CORNERS = {
  organization: [
    [-0.88, -0.88],
    [0.88, -0.88],
    [0.88, 0.88],
    [-0.88, 0.88],
  ],
  place: around(3, Math.PI / 2, 1.25),
  event: around(6, 0, 1.1),
  text: [
    [-0.8, -1],
    [0.3, -1],
    [0.8, -0.45],
    [0.8, 1],
    [-0.8, 1],
  ],
  other: around(4, 0, 1.2),
};

// Adds the shape of a category to the current path of a context, or to a Path2D. It comes back to its
// second corner instead of being closed: closePath looks at all of the path, which has thousands.
export function trace(path, look, x, y, radius) {
  const corners = CORNERS[look];
  if (!corners) {
    path.moveTo(x + radius, y);
    path.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  const [[dx, dy]] = corners;
  path.moveTo(x + dx * radius, y + dy * radius);
  for (let i = 1; i < corners.length + 2; ++i) {
    const [cx, cy] = corners[i % corners.length];
    path.lineTo(x + cx * radius, y + cy * radius);
  }
}

// The same shape as the "d" of an SVG path around the origin.
export function outline(look, radius) {
  const corners = CORNERS[look];
  if (!corners)
    return `M${radius},0A${radius},${radius} 0 1 1 ${-radius},0A${radius},${radius} 0 1 1 ${radius},0Z`;
  return `M${corners.map(([x, y]) => `${(x * radius).toFixed(2)},${(y * radius).toFixed(2)}`).join('L')}Z`;
}
