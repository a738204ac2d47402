"""usage: read_tables.py FACTS.jsonl FOLDER: reads the CSV family with Python's csv and loads it
twice into SQLite; reads Cytoscape's JSON."""
import collections
import csv
import json
import sqlite3
import sys

from expected import Expected, same

KEYS = {"entities": "id", "documents": "id", "facts": "id", "roles": "fact, number",
        "mentions": "id", "edges": "fact"}


def table(folder, name):
    with open(f"{folder}/csv/{name}.csv", encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def load(database, folder):
    for name, key in KEYS.items():
        rows = table(folder, name)
        columns = ", ".join(f'"{column}"' for column in rows[0])
        database.execute(f"CREATE TABLE IF NOT EXISTS {name}({columns}, PRIMARY KEY ({key}))")
        database.executemany(
            f"INSERT OR REPLACE INTO {name} VALUES ({', '.join('?' * len(rows[0]))})",
            [tuple(row.values()) for row in rows])
    return {name: database.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in KEYS}


def main(facts, folder):
    expected = Expected(facts)
    names = {row["id"]: row["name"] for row in table(folder, "entities")}
    same("entities", collections.Counter(
        (row["name"], row["type"]) for row in table(folder, "entities")), expected.nodes())
    same("facts", collections.Counter(
        (row["id"], row["relation"], row["status"], names.get(row["from_id"]),
         names.get(row["to_id"]), row["time"] or None, names.get(row["source_id"]),
         float(row["confidence"])) for row in table(folder, "facts")),
        collections.Counter(
        (f["id"], f["relation"], f["status"], f["from"] and f["from"]["name"],
         f["to"] and f["to"]["name"], f["time"], f["source"], f["confidence"])
        for f in expected.facts))
    same("roles", {row["id"]: json.loads(row["roles"] or "{}") for row in table(folder, "facts")},
         {f["id"]: f["roles"] for f in expected.facts})
    same("mentions", collections.Counter(
        (row["fact"], row["document"], int(row["begin"]), int(row["end"]), row["text"],
         json.dumps(json.loads(row["spans"]))) for row in table(folder, "mentions")),
        collections.Counter(
        (f["id"], e["document"], e["begin"], e["end"], e["text"], json.dumps(e["spans"]))
        for f in expected.facts for e in f["evidence"]))
    same("edges", {row["fact"] for row in table(folder, "edges")},
         {f["id"] for f in expected.edges if f["status"] == "asserted" and not f["source"]})
    database = sqlite3.connect(":memory:")
    same("rows after loading twice", load(database, folder), load(database, folder))

    with open(f"{folder}/graph.cyjs", encoding="utf-8") as lines:
        elements = json.load(lines)["elements"]
    labels = {node["data"]["id"]: node["data"]["name"] for node in elements["nodes"]}
    same("nodes of Cytoscape", collections.Counter(
        (node["data"]["name"], node["data"]["type"]) for node in elements["nodes"]),
        expected.nodes())
    same("edges of Cytoscape", collections.Counter(
        (e["id"], e["interaction"], e["status"], labels[e["source"]], labels[e["target"]],
         e.get("date"), e.get("said_by")) for e in (edge["data"] for edge in elements["edges"])),
        expected.edge_rows())


main(*sys.argv[1:])
