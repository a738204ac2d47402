"""usage: read_with_igraph.py [FACTS.jsonl FOLDER]..: reads GraphML with igraph, which gives all
that is absent as "". As the id of an edge igraph 1.0 gives that of a node (in every GraphML); ours
is the end of the IRI too."""
import igraph

from expected import each_corpus, same_graph


def read(expected, folder):
    print("igraph", igraph.__version__)
    graph = igraph.Graph.Read_GraphML(f"{folder}/graph.graphml")
    name = graph.vs["name"]
    same_graph("of GraphML", expected,
               [(vertex["name"], vertex["labelV"]) for vertex in graph.vs],
               [("f:" + edge["iri"].rpartition("/")[2], name[edge.source], name[edge.target],
                 edge.attributes()) for edge in graph.es])


each_corpus(read)
