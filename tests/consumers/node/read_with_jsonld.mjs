// usage: read_with_jsonld.mjs [FACTS.jsonl FOLDER]..: the canonical form that jsonld.js, in its safe
// mode, gives our JSON-LD is our N-Quads, byte for byte.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import jsonld from 'jsonld';

import { eachCorpus, same } from './expected.mjs';

const options = {
  algorithm: 'RDFC-1.0',
  format: 'application/n-quads',
  safe: true,
  documentLoader: (url) => assert.fail(`the context is not in the file: ${url}`),
};
const lines = (text) => text.split('\n').slice(0, -1);

await eachCorpus(async (_, folder) => {
  const quads = readFileSync(`${folder}/graph.nq`, 'utf8');
  const document = JSON.parse(readFileSync(`${folder}/graph.jsonld`, 'utf8'));
  const canonical = await jsonld.canonize(document, options);
  assert.ok(quads.length > 0 && !/^_:/m.test(quads), 'N-Quads without blank nodes');
  same('lines', lines(canonical), lines(quads));
  assert.equal(canonical, quads);
  console.log('the canonical JSON-LD is N-Quads byte for byte');
});
