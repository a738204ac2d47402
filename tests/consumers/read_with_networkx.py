"""usage: read_with_networkx.py FACTS.jsonl FOLDER: reads the GraphML with networkx."""
import collections
import json
import sys

import networkx

from expected import Expected, same


def main(facts, folder):
    expected = Expected(facts)
    graph = networkx.read_graphml(f"{folder}/graph.graphml", force_multigraph=True)
    same("nodes", collections.Counter(
        (data["name"], data["labelV"]) for _, data in graph.nodes(data=True)), expected.nodes())
    name = dict(graph.nodes(data="name"))
    same("edges", collections.Counter(
        (key, data["label"], data["status"], name[tail], name[head], data.get("date"),
         data.get("source")) for tail, head, key, data in graph.edges(keys=True, data=True)),
        expected.edge_rows())
    confidences = {key: data["confidence"] for _, _, key, data in graph.edges(keys=True, data=True)}
    same("confidences", confidences, {fact["id"]: fact["confidence"] for fact in expected.edges})
    evidence = {key: json.loads(data["evidence"])
                for _, _, key, data in graph.edges(keys=True, data=True)}
    same("evidence", evidence, {fact["id"]: fact["evidence"] for fact in expected.edges})
    roles = {key: json.loads(data.get("roles", "{}"))
             for _, _, key, data in graph.edges(keys=True, data=True)}
    same("roles", roles, {fact["id"]: fact["roles"] for fact in expected.edges})

    events = networkx.read_graphml(f"{folder}/events.graphml", force_multigraph=True)
    found = sum(1 for _, kind in events.nodes(data="labelV") if kind == "Event")
    same("event nodes", found, len({fact["event"] for fact in expected.facts}))

    read_gexf(folder, expected)
    read_yed(folder, expected)


def read_gexf(folder, expected):
    graph = networkx.read_gexf(f"{folder}/graph.gexf")
    name = dict(graph.nodes(data="label"))
    same("nodes in GEXF", collections.Counter(
        (data["label"], data["type"]) for _, data in graph.nodes(data=True)), expected.nodes())
    same("edges in GEXF", collections.Counter(
        (key, data["label"], data["status"], name[tail], name[head], data.get("date"),
         data.get("source")) for tail, head, key, data in graph.edges(keys=True, data=True)),
        expected.edge_rows())
    evidence = {key: json.loads(data["evidence"])
                for _, _, key, data in graph.edges(keys=True, data=True)}
    same("evidence in GEXF", evidence, {fact["id"]: fact["evidence"] for fact in expected.edges})


def read_yed(folder, expected):
    graph = networkx.read_graphml(f"{folder}/graph.yed.graphml", force_multigraph=True)
    same("boxes for yEd", collections.Counter(
        (data["name"], data["type"]) for _, data in graph.nodes(data=True)), expected.nodes())
    same("labels of boxes for yEd", collections.Counter(
        (data["label"].split("\n")[0] != "", data["shape_type"] != "")
        for _, data in graph.nodes(data=True)),
        collections.Counter({(True, True): len(graph)}))
    same("lines for yEd", collections.Counter(
        (key, data["relation"], data["status"])
        for _, _, key, data in graph.edges(keys=True, data=True)),
        collections.Counter((f["id"], f["relation"], f["status"]) for f in expected.edges))


main(*sys.argv[1:])
