"""What every reader must find, told from facts.jsonl alone, and how a reader says what it found."""
import collections
import json
import sys


class Expected:
    """The entities by id, and the facts with both ends as edges."""

    def __init__(self, path):
        with open(path, encoding="utf-8", newline="\n") as lines:
            self.facts = [json.loads(line) for line in lines]
        self.entities = {}
        for fact in self.facts:
            for end in (fact["from"], fact["to"]):
                if end:
                    self.entities[end["id"]] = end
        known = {entity["name"] for entity in self.entities.values()}
        names = {fact[key] for fact in self.facts for key in ("place", "source") if fact[key]}
        self.only_names = sorted(names - known)
        self.edges = [fact for fact in self.facts if fact["from"] and fact["to"]]

    def nodes(self):
        """The multiset of (name, type)."""
        found = [(entity["name"], entity["type"]) for entity in self.entities.values()]
        return collections.Counter(found + [(name, "Entity") for name in self.only_names])

    def edge_rows(self):
        """The multiset of (id, relation, status, name at the tail, name at the head, time, source)."""
        return collections.Counter(
            (fact["id"], fact["relation"], fact["status"], fact["from"]["name"],
             fact["to"]["name"], fact["time"], fact["source"]) for fact in self.edges)

    def edge_values(self):
        """What else an edge carries, by its id."""
        return {fact["id"]: (fact["confidence"], fact["place"], fact["event"], fact["roles"],
                             fact["properties"], fact["evidence"]) for fact in self.edges}


def same(what, found, expected):
    """Ends the test where the two differ, with what differs."""
    if found == expected:
        counted = isinstance(found, collections.Counter)
        print(f"{what}: {sum(found.values()) if counted else found}, as expected")
        return
    print(f"{what} differ", file=sys.stderr)
    if isinstance(found, collections.Counter):
        print("  missing:", list((expected - found).items())[:5], file=sys.stderr)
        print("  too much:", list((found - expected).items())[:5], file=sys.stderr)
    else:
        print(f"  found {found}, expected {expected}", file=sys.stderr)
    sys.exit(1)


def row_of(key, tail, head, data):
    """A row of `edge_rows` from the attributes of an edge; readers may give an absent one as ""."""
    return (key, data["label"], data["status"], tail, head, data.get("date") or None,
            data.get("source") or None)


def values_of(data):
    """The same for `edge_values`."""
    texts = [data.get(name) or "{}" for name in ("roles", "properties", "evidence")]
    return (float(data["confidence"]), data.get("place") or None, data["event"],
            *map(json.loads, texts))


def same_graph(what, expected, nodes, edges):
    """Compares nodes, pairs of name and type, and edges, (id, name of the tail, name of the head,
    attributes by the names that our GraphML and GEXF give them)."""
    edges = list(edges)
    same(f"nodes {what}", collections.Counter(nodes), expected.nodes())
    same(f"edges {what}", collections.Counter(row_of(*edge) for edge in edges),
         expected.edge_rows())
    found = {key: values_of(data) for key, _, _, data in edges}
    wanted = expected.edge_values()
    same(f"edges {what} with other values", [key for key in wanted if found[key] != wanted[key]], [])


def each_corpus(read):
    """Calls read(expected, folder) for each FACTS.jsonl FOLDER of the command line."""
    for facts, folder in zip(sys.argv[1::2], sys.argv[2::2]):
        print(f"{folder.rpartition('/')[2]}:")
        read(Expected(facts), folder)
