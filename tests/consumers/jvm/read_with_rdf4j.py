"""usage: read_with_rdf4j.py [FACTS.jsonl FOLDER]..: reads JSON-LD and N-Quads with RDF4J, which must
find the same triples in both."""
from expected import each_corpus, same

import java


def read(_, folder):
    linked, quads = java.output("graphs", "Rdf4jReader", f"{folder}/graph.jsonld",
                                f"{folder}/graph.nq").strip("\n").split("\n\n")
    with open(f"{folder}/graph.nq", encoding="utf-8", newline="\n") as lines:
        same("triples in N-Quads", len(quads.split("\n")), sum(1 for _ in lines))
    difference = set(linked.split("\n")) ^ set(quads.split("\n"))
    same("triples that JSON-LD and N-Quads do not share", sorted(difference)[:3], [])


each_corpus(read)
