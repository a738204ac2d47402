"""usage: read_with_oxigraph.py [FACTS.jsonl FOLDER]..: reads JSON-LD and N-Quads with oxigraph and
asks them."""
import pyoxigraph

from expected import each_corpus, same
from rdf_questions import ask

FILES = {"graph.nq": pyoxigraph.RdfFormat.N_QUADS, "graph.jsonld": pyoxigraph.RdfFormat.JSON_LD}


def quads(folder, name):
    return set(pyoxigraph.parse(path=f"{folder}/{name}", format=FILES[name]))


def bound(value):
    return value if value is None else value.value


def read(expected, folder):
    print("oxigraph", pyoxigraph.__version__)
    linked, listed = (quads(folder, name) for name in ("graph.jsonld", "graph.nq"))
    same("quads that JSON-LD and N-Quads do not share", list(linked ^ listed)[:5], [])
    with open(f"{folder}/graph.nq", encoding="utf-8", newline="\n") as lines:
        same("lines that oxigraph writes otherwise",
             sorted({f"{quad} .\n" for quad in listed} ^ set(lines))[:5], [])
    store = pyoxigraph.Store()
    for _ in "twice":
        for name, form in FILES.items():
            store.load(path=f"{folder}/{name}", format=form)
    same("quads after loading both again and again", len(store), len(listed))
    ask(expected, lambda query: [tuple(bound(value) for value in row)
                                 for row in store.query(query)])


each_corpus(read)
