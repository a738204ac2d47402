// The shortest chain of evidence between two names: fewest lines, then those that say it plainly.

const COST = { solid: 100, dashed: 130, dotted: 160 };

function costOf({ line, facts }) {
  const reports = facts.reduce((sum, fact) => sum + fact.evidence.length, 0);
  return COST[line.style] - Math.min(reports, 9);
}

class Queue {
  constructor() {
    this.items = [];
  }

  push(cost, value) {
    const { items } = this;
    let at = items.push([cost, value]) - 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (items[up][0] <= items[at][0]) break;
      [items[up], items[at]] = [items[at], items[up]];
      at = up;
    }
  }

  pop() {
    const { items } = this;
    const first = items[0];
    const last = items.pop();
    if (items.length > 0) {
      items[0] = last;
      this.sink();
    }
    return first;
  }

  sink() {
    const { items } = this;
    for (let at = 0; ;) {
      let least = at;
      for (const down of [2 * at + 1, 2 * at + 2]) {
        if (down < items.length && items[down][0] < items[least][0]) least = down;
      }
      if (least === at) return;
      [items[least], items[at]] = [items[at], items[least]];
      at = least;
    }
  }
}

function stepsOf(lines) {
  const steps = new Map();
  for (const each of lines) {
    const { from, to } = each.line;
    for (const [a, b] of [
      [from, to],
      [to, from],
    ]) {
      if (!steps.has(a)) steps.set(a, []);
      steps.get(a).push({ to: b, line: each });
    }
  }
  return steps;
}

// [{ from, to, line: { line, facts } }] from the first name to the second, or null.
export function shortestPath(lines, first, last) {
  const steps = stepsOf(lines);
  const best = new Map([[first, { cost: 0 }]]);
  const queue = new Queue();
  queue.push(0, first);
  while (queue.items.length > 0) {
    const [cost, entity] = queue.pop();
    if (entity === last) break;
    if (cost > best.get(entity).cost) continue;
    for (const step of steps.get(entity) ?? []) {
      const total = cost + costOf(step.line);
      if (best.has(step.to) && best.get(step.to).cost <= total) continue;
      best.set(step.to, { cost: total, from: entity, line: step.line });
      queue.push(total, step.to);
    }
  }
  if (!best.has(last)) return null;
  const path = [];
  for (let at = last; at !== first; at = best.get(at).from) {
    path.unshift({ from: best.get(at).from, to: at, line: best.get(at).line });
  }
  return path;
}
