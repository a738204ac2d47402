"""usage: read_with_fuseki.py QUESTIONS [FACTS.jsonl FOLDER]..: puts our N-Quads and posts our JSON-LD
to a Fuseki on this machine, both twice, and asks it, the questions of examples/databases too."""
import contextlib
import json
import pathlib
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

from expected import each_corpus, same
from rdf_questions import ask

import java
sys.path.append(str(java.HERE.parent / "python"))
from databases import same_answers  # noqa: E402

COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c }"


def free_port():
    with socket.socket() as any_port:
        any_port.bind(("127.0.0.1", 0))
        return any_port.getsockname()[1]


@contextlib.contextmanager
def fuseki():
    """The address of a data set in memory."""
    port = free_port()
    jar, = (java.HERE / "lib" / "fuseki").glob("jena-fuseki-server-*.jar")
    server = subprocess.Popen(
        ["java", "-XX:TieredStopAtLevel=1", "-jar", str(jar), "--mem", "--localhost", "--port",
         str(port), "/ds"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield f"http://127.0.0.1:{port}/ds"
    finally:
        server.kill()
        server.wait()


def request(address, method, body=None, kind=None):
    call = urllib.request.Request(address, body, {"Content-Type": kind} if kind else {},
                                  method=method)
    with urllib.request.urlopen(call, timeout=120) as answer:
        return answer.read()


def wait_for(address):
    for _ in range(600):
        try:
            return request(f"{address}/query?query=ASK%7B%7D", "GET")
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.1)
    sys.exit("Fuseki does not answer")


def answer(address, query):
    """The names of the columns, and the rows as texts."""
    body = urllib.parse.urlencode({"query": query, "output": "json"}).encode()
    found = json.loads(request(f"{address}/query", "POST", body,
                               "application/x-www-form-urlencoded"))
    names = found["head"]["vars"]
    return names, [tuple(row[name]["value"] if name in row else None for name in names)
                   for row in found["results"]["bindings"]]


def read_into(address, questions):
    def read(expected, folder):
        folder = pathlib.Path(folder)
        for _ in range(2):
            request(f"{address}/data", "PUT", (folder / "graph.nq").read_bytes(),
                    "application/n-quads")
        quads = answer(address, COUNT)
        same("triples", int(quads[1][0][0]),
             (folder / "graph.nq").read_text(encoding="utf-8").count("\n"))
        ask(expected, lambda query: answer(address, query)[1])
        if folder.name == questions.name:
            same_answers(questions, "rq", lambda query: answer(address, query))
        request(f"{address}/data?default", "PUT", b"", "application/n-triples")
        for _ in range(2):
            request(f"{address}/data?default", "POST", (folder / "graph.jsonld").read_bytes(),
                    "application/ld+json")
            same("triples of JSON-LD", answer(address, COUNT), quads)
        ask(expected, lambda query: answer(address, query)[1])
    return read


def main():
    questions = pathlib.Path(sys.argv.pop(1))
    with fuseki() as address:
        wait_for(address)
        each_corpus(read_into(address, questions))


main()
