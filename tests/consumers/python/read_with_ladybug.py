"""usage: read_with_ladybug.py QUESTIONS [FACTS.jsonl FOLDER]..: loads the CSV family twice into
LadybugDB with our loader; the last folder is asked the questions."""
import collections
import contextlib
import pathlib
import sys
import tempfile

import ladybug

from databases import same_answers
from expected import each_corpus, same
from tables import expected_roles, same_facts

PATTERNS = ("(:Entity)", "(:Fact)", "(:Mention)", "(:Document)", "()-[:ROLE]->()",
            "()-[:EVIDENCE]->()", "()-[:IN_DOCUMENT]->()", "()-[:EDGE]->()")
ENDS = ("from", "to", "place", "source")


def answer(database, query):
    found = database.execute(query)
    return found.get_column_names(), found.get_all()


def rows_of(database, query):
    columns, rows = answer(database, query)
    return [dict(zip(columns, row)) for row in rows]


def load(database, folder):
    """Runs the loader where it says that it is to be run; gives the number of nodes and edges."""
    with contextlib.chdir(f"{folder}/csv"):
        database.execute(pathlib.Path("load-ladybug.cypher").read_text(encoding="utf-8"))
    return {pattern: answer(database, f"MATCH {pattern} RETURN count(*)")[1][0][0]
            for pattern in PATTERNS}


def fact_rows(database):
    """The facts with their ends as columns, as in the table of facts."""
    facts = {row["id"]: row | {f"{end}_id": None for end in ENDS} for row in rows_of(
        database, """MATCH (f:Fact) RETURN f.id AS id, f.event AS event, f.relation AS relation,
        f.status AS status, f.time AS time, f.confidence AS confidence, f.reports AS reports,
        f.roles AS roles, f.properties AS properties""")}
    for fact, role, entity in answer(
            database, "MATCH (f:Fact)-[r:ROLE]->(e:Entity) RETURN f.id, r.role, e.id")[1]:
        if role in ENDS:
            facts[fact][f"{role}_id"] = entity
    return list(facts.values())


def read_graph(expected, database):
    entities = rows_of(database, "MATCH (e:Entity) RETURN e.id AS id, e.name AS name, e.type AS type")
    same("entities", collections.Counter((row["name"], row["type"]) for row in entities),
         expected.nodes())
    tables = {"entities": entities, "facts": fact_rows(database)}
    same_facts("of LadybugDB", expected, tables.get)
    same("roles of ends", collections.Counter(
        (row["fact"], row["role"], row["name"]) for row in rows_of(
            database, """MATCH (f:Fact)-[r:ROLE]->(e:Entity)
            RETURN f.id AS fact, r.role AS role, e.name AS name""") if row["role"] in ENDS),
        collections.Counter((fact, role, text)
                            for fact, role, _, text in expected_roles(expected.facts) if role in ENDS))
    same("sentences", collections.Counter(tuple(row) for row in answer(
        database, """MATCH (f:Fact)-[:EVIDENCE]->(m:Mention)-[:IN_DOCUMENT]->(d:Document)
        RETURN f.id, d.id, m.begin_at, m.end_at, m.text""")[1]),
        collections.Counter((f["id"], e["document"], e["begin"], e["end"], e["text"])
                            for f in expected.facts for e in f["evidence"]))
    same("edges", collections.Counter(tuple(row) for row in answer(
        database, "MATCH (a)-[r:EDGE]->(b) RETURN r.fact, a.id, b.id, r.relation")[1]),
        collections.Counter(
        (f["id"], f["from"]["id"], f["to"]["id"], f["relation"]) for f in expected.edges
        if f["status"] == "asserted" and not f["source"]))


def read(expected, folder):
    print("LadybugDB", ladybug.__version__)
    with tempfile.TemporaryDirectory() as place:
        database = ladybug.Connection(ladybug.Database(f"{place}/graph.lbug"))
        same("nodes and edges after loading twice", load(database, folder), load(database, folder))
        read_graph(expected, database)
        if folder == sys.argv[-1]:
            same_answers(QUESTIONS, "cypher", lambda query: answer(database, query))
        database.close()


QUESTIONS = pathlib.Path(sys.argv.pop(1))
each_corpus(read)
