// usage: read_with_cytoscape.mjs [FACTS.jsonl FOLDER]..: opens graph.cyjs with Cytoscape.js.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import cytoscape from 'cytoscape';

import { eachCorpus, rowOf, sameGraph } from './expected.mjs';

const complaints = [];
console.warn = console.error = (...words) => complaints.push(words.join(' '));

await eachCorpus((expected, folder) => {
  const file = JSON.parse(readFileSync(`${folder}/graph.cyjs`, 'utf8'));
  const graph = cytoscape({ ...file, headless: true });
  sameGraph(
    'of Cytoscape.js',
    expected,
    graph.nodes().map((node) => [node.data('name'), node.data('type')]),
    graph.edges().map((edge) => {
      const data = edge.data();
      return rowOf(edge.id(), edge.source().data('name'), edge.target().data('name'), {
        ...data,
        label: data.interaction,
        source: data.said_by,
      });
    }),
  );
  assert.deepEqual(complaints, []);
});
