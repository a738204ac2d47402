"""usage: read_with_duckdb.py QUESTIONS [FACTS.jsonl FOLDER]..: loads the CSV family twice with our
loader; the last folder is asked the questions."""
import contextlib
import pathlib
import sys

import duckdb

from databases import same_answers
from expected import each_corpus, same
from tables import TABLES, same_tables

TYPES = {"facts": {"confidence": "DOUBLE", "first_day": "DATE", "last_day": "DATE",
                   "reports": "BIGINT"},
         "mentions": {"begin": "BIGINT", "end": "BIGINT"}, "roles": {"number": "BIGINT"}}


def answer(database, query):
    found = database.execute(query)
    return [column[0] for column in found.description], found.fetchall()


def rows_of(database, name):
    columns, rows = answer(database, f"SELECT * FROM {name}")
    return [dict(zip(columns, row)) for row in rows]


def load(database, folder):
    """Runs the loader where it says that it is to be run; gives the number of rows."""
    with contextlib.chdir(f"{folder}/csv"):
        database.execute(pathlib.Path("load-duckdb.sql").read_text(encoding="utf-8"))
    return {name: len(rows_of(database, name)) for name in TABLES}


def read(expected, folder):
    print("DuckDB", duckdb.__version__)
    database = duckdb.connect(":memory:")
    same("rows after loading twice", load(database, folder), load(database, folder))
    same_tables("of DuckDB", expected, lambda name: rows_of(database, name))
    for name, types in TYPES.items():
        found = dict(database.execute(
            "SELECT column_name, data_type FROM duckdb_columns() WHERE table_name = ?",
            [name]).fetchall())
        same(f"types of {name}", {column: found[column] for column in types}, types)
    if folder == sys.argv[-1]:
        same_answers(QUESTIONS, "sql", lambda query: answer(database, query))


QUESTIONS = pathlib.Path(sys.argv.pop(1))
each_corpus(read)
