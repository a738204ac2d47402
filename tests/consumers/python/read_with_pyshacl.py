"""usage: read_with_pyshacl.py SHAPES.ttl [FACTS.jsonl FOLDER]..: our triples conform to the shapes,
and what is wrong does not."""
import sys

import pyshacl
import rdflib
from rdflib import RDF, RDFS, XSD, Literal, Namespace

from expected import each_corpus, same

FW = Namespace("https://factwright.org/ns#")
OA = Namespace("http://www.w3.org/ns/oa#")
PROV = Namespace("http://www.w3.org/ns/prov#")


def without(path):
    return lambda graph: graph.remove((None, path, None))


def instead(path, value):
    return lambda graph: graph.set((next(graph.subjects(path)), path, value))


def direct_triple(graph):
    """Asserts the opposite direction of a fact whose ends differ."""
    fact, head = next((fact, head) for fact, head in graph.subject_objects(RDF.object)
                      if graph.value(fact, RDF.subject) not in (None, head))
    graph.add((head, RDFS.seeAlso, graph.value(fact, RDF.subject)))
    graph.add((RDFS.seeAlso, RDF.type, RDF.Property))


# What is done to a good graph, and the path that the report must name.
FAULTS = {
    "a name is missing": (without(RDFS.label), RDFS.label),
    "a status is missing": (without(FW.status), FW.status),
    "a status is unknown": (instead(FW.status, Literal("sure")), FW.status),
    "a confidence is above one": (instead(FW.confidence, Literal("2", datatype=XSD.decimal)),
                                  FW.confidence),
    "a confidence is no decimal": (instead(FW.confidence, Literal("1", datatype=XSD.double)),
                                   FW.confidence),
    "a fact has no evidence": (without(PROV.wasDerivedFrom), PROV.wasDerivedFrom),
    "a fact has no rule": (without(PROV.wasGeneratedBy), PROV.wasGeneratedBy),
    "a mention has no source": (without(OA.hasSource), OA.hasSource),
    "a mention lacks a selector": (without(OA.hasSelector), OA.hasSelector),
    "a position has no start": (without(OA.start), OA.start),
    "a position is negative": (instead(OA.start, Literal("-1", datatype=XSD.integer)), OA.start),
    "a quotation is empty": (without(OA.exact), OA.exact),
    "a rule has no pack": (without(FW.pack), FW.pack),
    "a fact has no event": (without(FW.event), FW.event),
    "a direct triple without a fact": (direct_triple, RDFS.seeAlso),
}


def faults_of(graph, shapes):
    conforms, report, _ = pyshacl.validate(graph, shacl_graph=shapes)
    paths = set(report.objects(None, rdflib.SH.resultPath))
    return conforms, {str(path) for path in paths}


def read(_, folder):
    graph = rdflib.Graph()
    graph.parse(f"{folder}/graph.nq", format="nquads")
    same("triples there", len(graph) > 0, True)
    same("faults", faults_of(graph, SHAPES), (True, set()))
    if folder != FIRST:
        return
    for name, (spoil, path) in FAULTS.items():
        broken = rdflib.Graph()
        broken += graph
        spoil(broken)
        conforms, paths = faults_of(broken, SHAPES)
        same(f"{name}: conforms", conforms, False)
        same(f"{name}: is named", str(path) in paths, True)


SHAPES = rdflib.Graph().parse(sys.argv.pop(1), format="turtle")
FIRST = sys.argv[2]
each_corpus(read)
