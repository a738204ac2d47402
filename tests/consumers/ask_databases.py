"""usage: ask_databases.py QUESTIONS FOLDER: asks the questions of examples/databases in SPARQL
(rdflib, N-Quads) and SQL (SQLite, CSV) and compares with the answers that lie beside them."""
import csv
import pathlib
import sqlite3
import sys
from itertools import zip_longest

import rdflib

from expected import same

TABLES = ("entities", "documents", "facts", "roles", "mentions", "edges")


def lines(path):
    with open(path, encoding="utf-8", newline="") as text:
        return list(csv.reader(text))


def sqlite(folder):
    """What load-sqlite.sql makes: every column is text, and what is missing is empty."""
    database = sqlite3.connect(":memory:")
    for name in TABLES:
        header, *rows = lines(folder / "csv" / f"{name}.csv")
        columns = ", ".join(f'"{column}" TEXT' for column in header)
        database.execute(f"CREATE TABLE {name}({columns})")
        database.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * len(header))})", rows)
    return database


def answer_of_sql(database, query):
    cursor = database.execute(query)
    header = [column[0] for column in cursor.description]
    return [header] + [[str(value) for value in row] for row in cursor]


def answer_of_sparql(graph, query):
    result = graph.query(query)
    rows = [["" if value is None else str(value) for value in row] for row in result]
    return [[str(name) for name in result.vars]] + rows


def main(questions, folder):
    questions, folder = pathlib.Path(questions), pathlib.Path(folder)
    database = sqlite(folder)
    graph = rdflib.ConjunctiveGraph()
    graph.parse(str(folder / "graph.nq"), format="nquads")
    answers = sorted(questions.glob("[0-9]-*.csv"))
    same("questions", len(answers), 5)
    for path in answers:
        expected = lines(path)
        same(f"{path.stem} has rows", len(expected) > 1, True)
        sql = path.with_suffix(".sql").read_text(encoding="utf-8")
        sparql = path.with_suffix(".rq").read_text(encoding="utf-8")
        same(f"{path.stem} is asked in Cypher", path.with_suffix(".cypher").is_file(), True)
        for language, found in (("SQL", answer_of_sql(database, sql)),
                                ("SPARQL", answer_of_sparql(graph, sparql))):
            same(f"{path.stem} in {language}, different rows",
                 [pair for pair in zip_longest(found, expected) if pair[0] != pair[1]], [])


main(*sys.argv[1:])
