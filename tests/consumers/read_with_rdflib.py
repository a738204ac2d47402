"""usage: read_with_rdflib.py FACTS.jsonl FOLDER: reads JSON-LD and N-Quads with rdflib and asks
them; the folder of the schemas is in the environment."""
import collections
import os
import sys

import rdflib

from expected import Expected, same

PREFIXES = """
PREFIX fw: <https://factwright.org/ns#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX rel: <https://factwright.org/relation/>
"""
AUDIT = """SELECT ?a ?r ?b WHERE { ?a ?r ?b . ?r a rdf:Property
  MINUS { ?f a fw:Fact ; rdf:subject ?a ; rdf:predicate ?r ; rdf:object ?b ; fw:status "asserted"
          MINUS { ?f fw:attributedTo ?s } } }"""


def triples(graph):
    """Every triple as text, with the form of its literals untouched."""
    return {tuple(term.n3() for term in triple) for triple in graph}


def rows(graph, query):
    return collections.Counter(
        tuple(None if value is None else str(value) for value in row)
        for row in graph.query(PREFIXES + query))


def main(facts, folder):
    rdflib.NORMALIZE_LITERALS = False
    expected = Expected(facts)
    quads = rdflib.ConjunctiveGraph()
    quads.parse(f"{folder}/graph.nq", format="nquads")
    linked = rdflib.ConjunctiveGraph()
    linked.parse(f"{folder}/graph.jsonld", format="json-ld")
    with open(f"{folder}/graph.nq", encoding="utf-8", newline="\n") as lines:
        same("triples in N-Quads", len(triples(quads)), sum(1 for _ in lines))
    difference = triples(quads) ^ triples(linked)
    same("triples that JSON-LD and N-Quads do not share", len(difference), 0)

    same("entities", rows(quads, "SELECT ?n ?t WHERE { ?e a fw:Entity ; rdfs:label ?n ; fw:packType ?t }"),
         expected.nodes())
    same("facts", rows(quads, """SELECT ?r ?s ?a ?b ?d ?c WHERE {
         ?f a fw:Fact ; rdf:predicate/rdfs:label ?r ; fw:status ?s ; fw:confidence ?c
         OPTIONAL { ?f rdf:subject/rdfs:label ?a } OPTIONAL { ?f rdf:object/rdfs:label ?b }
         OPTIONAL { ?f fw:dateText ?d } }"""),
         collections.Counter((f["relation"].replace("_", " "), f["status"],
                              f["from"] and f["from"]["name"], f["to"] and f["to"]["name"],
                              f["time"], str(f["confidence"])) for f in expected.facts))
    same("sentences", rows(quads, """SELECT ?d ?b ?t WHERE { ?f prov:wasDerivedFrom ?m .
         ?m fw:document ?d ; oa:hasSelector [ oa:start ?b ] ; oa:hasSelector [ oa:exact ?t ] }"""),
         collections.Counter((e["document"], str(e["begin"]), e["text"])
                             for f in expected.facts for e in f["evidence"]))
    same("direct triples", rows(quads, "SELECT ?a ?r ?b WHERE { ?a ?r ?b . ?r a rdf:Property }").total(),
         len({(f["relation"], f["from"]["id"], f["to"]["id"]) for f in expected.edges
              if f["status"] == "asserted" and not f["source"]}))
    same("direct triples that no asserted fact backs", rows(quads, AUDIT).total(), 0)
    same("blank nodes", sum(isinstance(term, rdflib.BNode) for triple in quads for term in triple), 0)

    shapes = rdflib.Graph()
    shapes.parse(os.environ["SCHEMAS"] + "/shapes.ttl", format="turtle")
    same("shapes are there", len(shapes) > 0, True)


main(*sys.argv[1:])
