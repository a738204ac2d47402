"""usage: read_with_tinkergraph.py [FACTS.jsonl FOLDER]..: reads graph.graphml with TinkerGraph."""
from expected import each_corpus, same_graph

import java


def read(expected, folder):
    same_graph("in TinkerGraph", expected, *java.graph("graphs", "TinkerGraphReader", f"{folder}/graph.graphml"))


each_corpus(read)
