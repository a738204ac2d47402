"""usage: read_tables.py [FACTS.jsonl FOLDER]..: reads the CSV family with Python's csv and loads it
twice into SQLite; reads Cytoscape's JSON."""
import collections
import csv
import json
import sqlite3

from expected import each_corpus, same
from tables import TABLES, same_tables

KEYS = {"roles": "fact, number", "edges": "fact"}


def rows_of(folder, name):
    with open(f"{folder}/csv/{name}.csv", encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def load(database, folder):
    for name in TABLES:
        rows = rows_of(folder, name)
        columns = ", ".join(f'"{column}"' for column in rows[0])
        key = KEYS.get(name, "id")
        database.execute(f"CREATE TABLE IF NOT EXISTS {name}({columns}, PRIMARY KEY ({key}))")
        database.executemany(
            f"INSERT OR REPLACE INTO {name} VALUES ({', '.join('?' * len(rows[0]))})",
            [tuple(row.values()) for row in rows])
    return {name: database.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in TABLES}


def read(expected, folder):
    same_tables("of CSV", expected, lambda name: rows_of(folder, name))
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


each_corpus(read)
