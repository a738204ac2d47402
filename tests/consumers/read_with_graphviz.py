"""usage: read_with_graphviz.py [FACTS.jsonl FOLDER]..: reads both styles of DOT with `dot`."""
import json
import subprocess

from dot_text import lines, plain_edges, plain_nodes
from expected import each_corpus, same


def dot(path, how):
    """What `dot` makes of the file. It must find nothing to complain about."""
    run = subprocess.run(["dot", how, path], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                         timeout=120, check=True)
    same(f"complaints about {path.rpartition('/')[2]}", run.stderr.decode(), "")
    return run.stdout.decode()


def read(expected, folder):
    for name in ("graph", "plain"):
        dot(f"{folder}/{name}.dot", "-Tcanon")
    plain = json.loads(dot(f"{folder}/plain.dot", "-Tdot_json"))
    nodes = {each["_gvid"]: each for each in plain["objects"]}
    same("nodes", plain_nodes(nodes), lines(expected.nodes()))
    same("edges", plain_edges(nodes, plain["edges"]), lines(expected.edge_rows()))


each_corpus(read)
