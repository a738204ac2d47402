// What every reader must find, told from facts.jsonl alone: the same as ../expected.py for readers
// that run on Node.js.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

class Expected {
  constructor(file) {
    this.facts = readFileSync(file, 'utf8').trimEnd().split('\n').map(JSON.parse);
    this.edges = this.facts.filter((fact) => fact.from && fact.to);
    const ends = this.facts.flatMap(({ from, to }) => [from, to]).filter(Boolean);
    this.entities = new Map(ends.map((entity) => [entity.id, entity]));
  }

  // [name, type] of each node.
  nodes() {
    const entities = [...this.entities.values()];
    const known = new Set(entities.map(({ name }) => name));
    const names = new Set(this.facts.flatMap(({ place, source }) => [place, source]));
    const others = [...names].filter((name) => name && !known.has(name));
    return [
      ...entities.map(({ name, type }) => [name, type]),
      ...others.map((name) => [name, 'Entity']),
    ];
  }

  // What each edge carries, in the order of `rowOf`.
  edgeRows() {
    return this.edges.map((fact) => [
      fact.id,
      fact.from.name,
      fact.to.name,
      ...['relation', 'status', 'time', 'source', 'place', 'event'].map((key) => fact[key]),
      fact.confidence,
      fact.roles,
      fact.properties,
      fact.evidence,
    ]);
  }
}

const parsed = (text) => JSON.parse(text || '{}');

// A row of `edgeRows` from the attributes of an edge, by the names that our GraphML and GEXF give
// them; what is absent may be missing or "".
export function rowOf(key, tail, head, data) {
  return [
    key,
    tail,
    head,
    ...['label', 'status', 'date', 'source', 'place', 'event'].map((name) => data[name] || null),
    Number(data.confidence),
    ...['roles', 'properties', 'evidence'].map((name) => parsed(data[name])),
  ];
}

const sorted = (rows) => rows.map((row) => JSON.stringify(row)).sort();

// Ends the test where the two multisets differ.
export function same(what, found, expected) {
  assert.deepEqual(sorted(found), sorted(expected), `${what} differ`);
  console.log(`${what}: ${found.length}, as expected`);
}

export function sameGraph(what, expected, nodes, edges) {
  same(`nodes ${what}`, nodes, expected.nodes());
  same(`edges ${what}`, edges, expected.edgeRows());
}

// Calls read(expected, folder) for each FACTS.jsonl FOLDER of the command line.
export async function eachCorpus(read) {
  const paths = process.argv.slice(2);
  for (let at = 0; at < paths.length; at += 2) {
    console.log(`${paths[at + 1].split('/').pop()}:`);
    await read(new Expected(paths[at]), paths[at + 1]);
  }
}
