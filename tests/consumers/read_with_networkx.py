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


main(*sys.argv[1:])
