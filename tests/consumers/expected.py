"""What every reader must find, told from facts.jsonl alone."""
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


def same(what, found, expected):
    """Ends the test where the two differ, with what differs."""
    if found == expected:
        count = sum(found.values()) if isinstance(found, collections.Counter) else found
        print(f"{what}: {count}, as expected")
        return
    print(f"{what} differ", file=sys.stderr)
    if isinstance(found, collections.Counter):
        print("  missing:", list((expected - found).items())[:5], file=sys.stderr)
        print("  too much:", list((found - expected).items())[:5], file=sys.stderr)
    else:
        print(f"  found {found}, expected {expected}", file=sys.stderr)
    sys.exit(1)
