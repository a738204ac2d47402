// Which facts, lines and names the choice leaves.

import { around, ringPlaces } from './around.js';

export const FROM_TEXT = 'the document itself';

export const sourceOf = (fact) => (fact.source ? fact.source.name : FROM_TEXT);

function inTime(fact, choice) {
  if (choice.from === null && choice.to === null) return true;
  if (!fact.days) return choice.undated;
  return (
    (choice.from === null || fact.days[1] >= choice.from) &&
    (choice.to === null || fact.days[0] <= choice.to)
  );
}

const TESTS = {
  type: (fact, choice) =>
    ![fact.from, fact.to].some((end) => end && choice.hidden.type.has(end.type)),
  relation: (fact, choice) => !choice.hidden.relation.has(fact.relation),
  status: (fact, choice) => !choice.hidden.status.has(fact.status),
  source: (fact, choice) => !choice.hidden.source.has(sourceOf(fact)),
  time: inTime,
  confidence: (fact, choice) => fact.confidence >= choice.confidence,
  document: (fact, choice) =>
    !choice.document || fact.evidence.some((each) => each.document === choice.document),
};

// True where the fact passes all tests but those of the names left out.
export function passes(fact, choice, without = '') {
  return Object.entries(TESTS).every(([name, test]) => name === without || test(fact, choice));
}

// A line is drawn where both its ends have a place: { line, facts }.
function drawnLines(graph, left) {
  const drawn = new Map();
  for (const fact of left) {
    if (!fact.line) continue;
    if (!drawn.has(fact.line)) drawn.set(fact.line, []);
    drawn.get(fact.line).push(fact);
  }
  return [...drawn].map(([line, facts]) => ({ line, facts }));
}

function everything(facts, lines, choice) {
  const places = new Map();
  const add = (entity) => {
    if (entity && entity.x !== null) places.set(entity, [entity.x, entity.y]);
  };
  const shown = lines.filter(({ line }) => line.from.x !== null && line.to.x !== null);
  for (const { line } of shown) [line.from, line.to].forEach(add);
  if (choice.loose) for (const fact of facts) [fact.from, fact.to].forEach(add);
  return { places, lines: shown };
}

function neighbourhood(lines, choice) {
  const hops = around(lines, choice.around, choice.hops);
  const shown = lines.filter(({ line }) => hops.has(line.from) && hops.has(line.to));
  return { places: ringPlaces(shown, choice.around, hops), lines: shown };
}

// { facts, lines: [{ line, facts }], places: entity -> [x, y] }. In an ego view the facts are those
// of its lines and of the name in the middle.
export function filtered(graph, choice) {
  const facts = graph.facts.filter((fact) => passes(fact, choice));
  const lines = drawnLines(graph, facts);
  if (!choice.around) return { facts, ...everything(facts, lines, choice) };
  const view = neighbourhood(lines, choice);
  const own = new Set(choice.around.facts);
  const kept = new Set(view.lines.flatMap((each) => each.facts));
  return {
    ...view,
    facts: facts.filter((fact) => kept.has(fact) || own.has(fact)),
  };
}
