"""usage: read_with_pyld.py [FACTS.jsonl FOLDER]..: the canonical form that PyLD gives our JSON-LD is
our sorted N-Quads, byte for byte."""
import json

from pyld import jsonld

from expected import each_corpus, same


def refuse(url, _):
    raise AssertionError(f"the context is not in the file: {url}")


def read(_, folder):
    with open(f"{folder}/graph.nq", encoding="utf-8", newline="\n") as lines:
        quads = lines.readlines()
    same("N-Quads are there, sorted and without blank nodes",
         bool(quads) and quads == sorted(quads) and not any(line.startswith("_:") for line in quads),
         True)
    with open(f"{folder}/graph.jsonld", encoding="utf-8") as lines:
        document = json.load(lines)
    canonical = jsonld.normalize(document, {"algorithm": "URDNA2015", "documentLoader": refuse,
                                            "format": "application/n-quads"})
    different = set(canonical.split("\n")[:-1]) ^ {line[:-1] for line in quads}
    same("lines that JSON-LD and N-Quads do not share", sorted(different)[:5], [])
    same("the canonical JSON-LD is N-Quads byte for byte", canonical == "".join(quads), True)


each_corpus(read)
