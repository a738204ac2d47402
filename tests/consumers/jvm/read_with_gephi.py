"""usage: read_with_gephi.py [FACTS.jsonl FOLDER]..: reads graph.gexf with Gephi."""
from expected import each_corpus, same_graph

import java


def read(expected, folder):
    for fact in expected.facts:  # Gephi takes the text null of an attribute for none
        fact.update((key, None) for key in ("place", "source") if fact[key] == "null")
    same_graph("in Gephi", expected, *java.graph("gephi", "GephiReader", f"{folder}/graph.gexf"))


each_corpus(read)
