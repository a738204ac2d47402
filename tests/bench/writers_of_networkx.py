"""usage: write_bench 50000 --facts | writers_of_networkx.py: networkx' writers on the same graph,
with all that our GraphML says of an edge but its evidence as JSON."""
import json
import sys
import time

import networkx


class Counter:
    """Takes everything and counts it."""
    mode = "wb"

    def __init__(self):
        self.bytes = 0

    def write(self, data):
        self.bytes += len(data)
        return len(data)

    def flush(self):
        pass


graph = networkx.MultiDiGraph()
for line in sys.stdin:
    fact = json.loads(line)
    for end in (fact["from"], fact["to"]):
        graph.add_node(end["id"], name=end["name"], label=end["name"], type=end["type"])
    graph.add_edge(fact["from"]["id"], fact["to"]["id"], key=fact["id"], label=fact["relation"],
                   status=fact["status"], date=fact["time"] or "", confidence=fact["confidence"],
                   evidence=json.dumps(fact["evidence"]))
for name in ("write_graphml_xml", "write_graphml_lxml", "write_gexf", "write_gml"):
    counter = Counter()
    begin = time.perf_counter()
    try:
        getattr(networkx, name)(graph, counter)
    except ImportError as error:
        print(f"networkx.{name:19} {error}")
        continue
    seconds = time.perf_counter() - begin
    print(f"networkx.{name:19} {counter.bytes / 1e6:8.1f} MB {seconds:7.2f} s "
          f"{counter.bytes / 1e6 / seconds:7.0f} MB/s")
