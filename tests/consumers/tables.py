"""The CSV family in any table that has read it: rows are dictionaries by the names of the columns,
with texts, numbers or, for what is missing, "" or None as values."""
import collections
import json

from expected import same

TABLES = ("entities", "documents", "facts", "roles", "mentions", "edges")


def texts(fillers):
    """The fillers of a role, one or several, in words."""
    return [each if isinstance(each, str) else each["text"] for each in listed(fillers)]


def listed(fillers):
    return fillers if isinstance(fillers, list) else [fillers]


def expected_inner(facts):
    """(fact, role, fact in the role)."""
    return collections.Counter(
        (fact["id"], role, each["fact"]) for fact in facts
        for role, fillers in fact["roles"].items() for each in listed(fillers)
        if isinstance(each, dict))


def expected_roles(facts):
    """(fact, role, number, text) of every participant."""
    found = collections.Counter()
    for fact in facts:
        ends = [(key, fact[key] and fact[key]["name"]) for key in ("from", "to")]
        ends += [(key, fact[key]) for key in ("place", "source")]
        ends += [(role, text) for role, fillers in fact["roles"].items() for text in texts(fillers)]
        present = [(role, text) for role, text in ends if text]
        found.update((fact["id"], role, number, text)
                     for number, (role, text) in enumerate(present, 1))
    return found


def same_facts(what, expected, table):
    names = {row["id"]: row["name"] for row in table("entities")}
    same(f"facts {what}", collections.Counter(
        (row["id"], row["event"], row["relation"], row["status"], names.get(row["from_id"]),
         names.get(row["to_id"]), row["time"] or None, names.get(row["place_id"]),
         names.get(row["source_id"]), float(row["confidence"]), int(row["reports"]))
        for row in table("facts")),
        collections.Counter(
        (f["id"], f["event"], f["relation"], f["status"], f["from"] and f["from"]["name"],
         f["to"] and f["to"]["name"], f["time"], f["place"], f["source"], f["confidence"],
         len(f["evidence"])) for f in expected.facts))
    for column in ("roles", "properties"):
        same(f"facts {what} with other {column}",
             [row["id"] for row in table("facts") if json.loads(row[column] or "{}") !=
              next(f[column] for f in expected.facts if f["id"] == row["id"])], [])


def same_entities(what, expected, table):
    same(f"entities {what}", collections.Counter(
        (row["name"], row["type"]) for row in table("entities")), expected.nodes())


def same_mentions(what, expected, table):
    same(f"mentions {what}", collections.Counter(
        (row["fact"], row["document"], int(row["begin"]), int(row["end"]), row["text"],
         json.dumps(json.loads(row["spans"])), row["rule"], row["pack"])
        for row in table("mentions")),
        collections.Counter(
        (f["id"], e["document"], e["begin"], e["end"], e["text"], json.dumps(e["spans"]),
         e["rule"], e["pack"]) for f in expected.facts for e in f["evidence"]))
    same(f"documents {what}", {row["id"]: int(row["mentions"]) for row in table("documents")},
         dict(collections.Counter(e["document"] for f in expected.facts for e in f["evidence"])))


def same_edges(what, expected, table):
    same(f"edges {what}", collections.Counter(
        (row["fact"], row["from_id"], row["to_id"], row["relation"]) for row in table("edges")),
        collections.Counter(
        (f["id"], f["from"]["id"], f["to"]["id"], f["relation"]) for f in expected.edges
        if f["status"] == "asserted" and not f["source"]))


def same_tables(what, expected, table):
    """Compares the tables, each as table(name) gives its rows, with the facts."""
    same_entities(what, expected, table)
    same_facts(what, expected, table)
    same(f"roles {what}", collections.Counter(
        (row["fact"], row["role"], int(row["number"]), row["text"]) for row in table("roles")),
        expected_roles(expected.facts))
    same(f"facts in roles {what}", collections.Counter(
        (row["fact"], row["role"], row["inner_fact"]) for row in table("roles")
        if row["inner_fact"]), expected_inner(expected.facts))
    same_mentions(what, expected, table)
    same_edges(what, expected, table)
