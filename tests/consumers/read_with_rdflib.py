"""usage: read_with_rdflib.py [FACTS.jsonl FOLDER]..: reads JSON-LD and N-Quads with rdflib and asks
them."""
import warnings

import rdflib

from expected import each_corpus, same
from rdf_questions import ask

# The old name works in every version of rdflib.
warnings.simplefilter("ignore", DeprecationWarning)
rdflib.NORMALIZE_LITERALS = False


def parsed(path, format):
    graph = rdflib.ConjunctiveGraph()
    graph.parse(path, format=format)
    return graph


def triples(graph):
    """Every triple as text, with the form of its literals untouched."""
    return {tuple(term.n3() for term in triple) for triple in graph}


def read(expected, folder):
    print("rdflib", rdflib.__version__)
    quads = parsed(f"{folder}/graph.nq", "nquads")
    linked = parsed(f"{folder}/graph.jsonld", "json-ld")
    with open(f"{folder}/graph.nq", encoding="utf-8", newline="\n") as lines:
        same("triples in N-Quads", len(triples(quads)), sum(1 for _ in lines))
    difference = triples(quads) ^ triples(linked)
    same("triples that JSON-LD and N-Quads do not share", len(difference), 0)
    same("blank nodes", sum(isinstance(term, rdflib.BNode) for triple in quads for term in triple), 0)
    ask(expected, lambda query: [tuple(None if value is None else str(value) for value in row)
                                 for row in quads.query(query)])


each_corpus(read)
