"""usage: read_with_jgrapht.py [FACTS.jsonl FOLDER]..: reads graph.graphml with JGraphT."""
from expected import each_corpus, same_graph

import java


def read(expected, folder):
    same_graph("in JGraphT", expected, *java.graph("graphs", "JGraphTReader", f"{folder}/graph.graphml"))


each_corpus(read)
