"""usage: read_with_networkx.py [FACTS.jsonl FOLDER]..: reads GraphML, GEXF and yEd's GraphML with
networkx."""
import collections

import networkx

from expected import each_corpus, same, same_graph


def read_graphml(expected, folder):
    graph = networkx.read_graphml(f"{folder}/graph.graphml", force_multigraph=True)
    name = dict(graph.nodes(data="name"))
    same_graph("of GraphML", expected,
               [(data["name"], data["labelV"]) for _, data in graph.nodes(data=True)],
               [(key, name[tail], name[head], data)
                for tail, head, key, data in graph.edges(keys=True, data=True)])
    events = networkx.read_graphml(f"{folder}/events.graphml", force_multigraph=True)
    found = {node for node, kind in events.nodes(data="labelV") if kind == "Event"}
    same("event nodes", len(found - set(expected.entities)),
         len({fact["event"] for fact in expected.facts}))


def read_gexf(expected, folder):
    graph = networkx.read_gexf(f"{folder}/graph.gexf")
    name = dict(graph.nodes(data="label"))
    same_graph("of GEXF", expected,
               [(data["label"], data["type"]) for _, data in graph.nodes(data=True)],
               [(data["id"], name[tail], name[head], data)
                for tail, head, data in graph.edges(data=True)])


def read_yed(expected, folder):
    graph = networkx.read_graphml(f"{folder}/graph.yed.graphml", force_multigraph=True)
    same("boxes for yEd", collections.Counter(
        (data["name"], data["type"]) for _, data in graph.nodes(data=True)), expected.nodes())
    same("labels of boxes for yEd", collections.Counter(
        (data["label"].startswith(data["name"]), data["shape_type"] != "")
        for _, data in graph.nodes(data=True)),
        collections.Counter({(True, True): len(graph)}))
    same("lines for yEd", collections.Counter(
        (key, data["relation"], data["status"])
        for _, _, key, data in graph.edges(keys=True, data=True)),
        collections.Counter((f["id"], f["relation"], f["status"]) for f in expected.edges))


def read(expected, folder):
    print("networkx", networkx.__version__)
    read_graphml(expected, folder)
    read_gexf(expected, folder)
    read_yed(expected, folder)


each_corpus(read)
