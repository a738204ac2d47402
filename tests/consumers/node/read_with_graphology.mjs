// usage: read_with_graphology.mjs [FACTS.jsonl FOLDER]..: reads GraphML and GEXF with graphology.

import { readFileSync } from 'node:fs';

import { DOMParser } from '@xmldom/xmldom';
import { MultiDirectedGraph } from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';

import { eachCorpus, rowOf, sameGraph } from './expected.mjs';

const FORMS = [
  ['of GraphML', graphml, 'graph.graphml', 'labelV'],
  ['of GEXF', gexf, 'graph.gexf', 'type'],
];

await eachCorpus((expected, folder) => {
  for (const [what, format, file, type] of FORMS) {
    const graph = format.parse(MultiDirectedGraph, readFileSync(`${folder}/${file}`, 'utf8'));
    const name = (node) => graph.getNodeAttribute(node, 'label');
    sameGraph(
      what,
      expected,
      graph.mapNodes((node, data) => [name(node), data[type]]),
      graph.mapEdges((edge, data, from, to) => rowOf(edge, name(from), name(to), data)),
    );
  }
});
