"""usage: read_with_neo4j.py QUESTIONS [FACTS.jsonl FOLDER]..: loads our Cypher, our CSV by its loader,
both twice, and our GraphML by APOC into a Neo4j on this machine and compares what it holds; asks the
questions of examples/databases."""
import contextlib
import itertools
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import urllib.request

from expected import each_corpus, same, same_graph
from tables import same_edges, same_entities, same_facts, same_mentions

import java
sys.path.append(str(java.HERE.parent / "python"))
from databases import same_answers  # noqa: E402

# What the tables of the CSV family are in the graph that both loaders make.
TABLES = {
    "entities": "MATCH (e:Entity) RETURN e.id AS id, e.name AS name, e.type AS type",
    "facts": """MATCH (f:Fact)
        OPTIONAL MATCH (f)-[:ROLE {role: 'from'}]->(a) OPTIONAL MATCH (f)-[:ROLE {role: 'to'}]->(b)
        OPTIONAL MATCH (f)-[:ROLE {role: 'place'}]->(p)
        OPTIONAL MATCH (f)-[:ROLE {role: 'source'}]->(s)
        RETURN f.id AS id, f.event AS event, f.relation AS relation, f.status AS status,
               a.id AS from_id, b.id AS to_id, f.time AS time, p.id AS place_id, s.id AS source_id,
               f.confidence AS confidence, f.reports AS reports, f.roles AS roles,
               f.properties AS properties""",
    "mentions": """MATCH (f:Fact)-[:EVIDENCE]->(m:Mention)-[:IN_DOCUMENT]->(d:Document)
        RETURN f.id AS fact, d.id AS document, m.begin AS begin, m.end AS end, m.text AS text,
               m.spans AS spans, m.rule AS rule, m.pack AS pack""",
    "documents": """MATCH (d:Document)<-[:IN_DOCUMENT]-(m)
        RETURN d.id AS id, count(m) AS mentions""",
    "edges": """MATCH (a:Entity)-[r]->(b:Entity)
        RETURN r.fact AS fact, a.id AS from_id, b.id AS to_id, type(r) AS relation""",
}
LABELS = "MATCH (e:Entity) WHERE NOT e.type IN labels(e) RETURN count(e) AS n"
SIZE = """MATCH (n) WITH count(n) AS nodes OPTIONAL MATCH ()-[r]->()
          RETURN nodes, count(r) AS relationships"""


class Session:
    """Cypher over HTTP."""

    def __init__(self, address):
        self.address = f"{address}db/neo4j/tx/commit"

    def commit(self, statements):
        """Runs them in one transaction."""
        body = json.dumps({"statements": [{"statement": each} for each in statements]}).encode()
        call = urllib.request.Request(self.address, body, {"Content-Type": "application/json"})
        with urllib.request.urlopen(call, timeout=300) as answer:
            found = json.load(answer)
        if found["errors"]:
            sys.exit(str(found["errors"]))
        return found["results"]

    def run(self, statement):
        """The names of the columns and the rows."""
        result, = self.commit([statement])
        return result["columns"], [each["row"] for each in result["data"]]

    def table(self, name):
        columns, rows = self.run(TABLES[name])
        return [dict(zip(columns, row)) for row in rows]

    def script(self, path):
        """Runs a file of statements, each ended by a semicolon at the end of a line."""
        lines = path.read_text(encoding="utf-8").split("\n")
        text = "\n".join(line for line in lines if not line.startswith("//"))
        for alone, group in itertools.groupby(
                filter(str.strip, text.split(";\n")),
                lambda each: "CONSTRAINT" in each or "IN TRANSACTIONS" in each):
            statements = list(group)
            for batch in [[each] for each in statements] if alone else [statements]:
                self.commit(batch)

    def clear(self):
        self.run("MATCH (n) DETACH DELETE n")


@contextlib.contextmanager
def neo4j(imports):
    """A session with a Neo4j of its own, which ends with it."""
    server = subprocess.Popen(java.command("neo4j apoc", "Server", imports, java.HERE / "lib" / "apoc"),
                              stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
                              stderr=subprocess.DEVNULL)
    try:
        lines = iter(server.stdout.readline, "")
        address = next((line for line in lines if line.startswith("listening ")), None)
        if not address:
            sys.exit("Neo4j does not start")
        yield Session(address.split()[1])
    finally:
        server.kill()
        server.wait()


def same_contents(what, session, expected):
    same_entities(what, expected, session.table)
    same("entities without the label of their type", session.run(LABELS)[1], [[0]])
    for compare in (same_facts, same_mentions, same_edges):
        compare(what, expected, session.table)


def load_twice(what, session, script, expected):
    session.clear()
    session.script(script)
    size = session.run(SIZE)[1]
    same_contents(what, session, expected)
    session.script(script)
    same(f"nodes and relationships {what} the second time", session.run(SIZE)[1], size)
    same_contents(what, session, expected)


def load_graphml(session, name, expected):
    session.clear()
    session.run(f"CALL apoc.import.graphml('{name}', {{readLabels: true}})")
    _, nodes = session.run("MATCH (n) RETURN n.name, [l IN labels(n) WHERE l <> 'Entity']")
    _, edges = session.run("""MATCH (a)-[r]->(b)
        RETURN r.iri, a.name, b.name, apoc.map.setKey(properties(r), 'label', type(r))""")
    same_graph("from GraphML", expected,
               [(name, labels[0] if labels else "Entity") for name, labels in nodes],
               [("f:" + iri.rpartition("/")[2], *rest) for iri, *rest in edges])


def read_into(session, imports, questions):
    def read(expected, folder):
        folder = pathlib.Path(folder)
        shutil.copy(folder / "graph.graphml", imports)
        load_graphml(session, "graph.graphml", expected)
        load_twice("from Cypher", session, folder / "graph.cypher", expected)
        for table in (folder / "csv").glob("*.csv"):
            shutil.copy(table, imports)
        load_twice("from CSV", session, folder / "csv" / "load-neo4j.cypher", expected)
        if folder.name == questions.name:
            same_answers(questions, "cypher", session.run)
    return read


def main():
    questions = pathlib.Path(sys.argv.pop(1))
    with tempfile.TemporaryDirectory() as imports, neo4j(imports) as session:
        each_corpus(read_into(session, imports, questions))


main()
