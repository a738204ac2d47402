"""usage: read_with_graph_tool.py [FACTS.jsonl FOLDER]..: reads GraphML and plain DOT with
graph-tool, which gives all that is absent as ""."""
import graph_tool

from dot_text import lines, plain_edges, plain_nodes
from expected import each_corpus, same, same_graph


def attributes(properties, key):
    return {name: values[key] for name, values in properties.items()}


def read_graphml(expected, folder):
    graph = graph_tool.load_graph(f"{folder}/graph.graphml")
    name, kind = graph.vp["name"], graph.vp["labelV"]
    same_graph("of GraphML", expected,
               [(name[vertex], kind[vertex]) for vertex in graph.vertices()],
               [(graph.ep["_graphml_edge_id"][edge], name[edge.source()], name[edge.target()],
                 attributes(graph.ep, edge)) for edge in graph.edges()])


def read_dot(expected, folder):
    graph = graph_tool.load_graph(f"{folder}/plain.dot")
    nodes = {int(vertex): attributes(graph.vp, vertex) for vertex in graph.vertices()}
    edges = [attributes(graph.ep, edge) | {"tail": int(edge.source()), "head": int(edge.target())}
             for edge in graph.edges()]
    same("nodes of DOT", plain_nodes(nodes), lines(expected.nodes()))
    same("edges of DOT", plain_edges(nodes, edges), lines(expected.edge_rows()))


def read(expected, folder):
    print("graph-tool", graph_tool.__version__)
    read_graphml(expected, folder)
    read_dot(expected, folder)


each_corpus(read)
