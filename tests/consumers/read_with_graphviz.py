"""usage: read_with_graphviz.py FACTS.jsonl FOLDER: reads both styles of DOT with `dot`."""
import collections
import json
import subprocess
import sys

from expected import Expected, same


def dot(path, how):
    """What `dot` makes of the file. It must find nothing to complain about."""
    run = subprocess.run(["dot", how, path], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                         timeout=120, check=True)
    same(f"complaints about {path}", run.stderr.decode(), "")
    return run.stdout.decode()


def text_of(label):
    """The text behind a plain label: our escapes undone."""
    out = []
    at = 0
    label = label[:-1] if label.endswith("\\\\ ") else label
    while at < len(label):
        pair = label[at:at + 2]
        if pair in ("\\\\", "\\n"):
            out.append("\\" if pair == "\\\\" else "\n")
            at += 2
        else:
            out.append(label[at])
            at += 1
    return "".join(out)


def label_of(label):
    return text_of(label).replace("&amp;", "&")


def lines(text):
    """Line ends are one kind in DOT."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if text else text


def main(facts, folder):
    expected = Expected(facts)
    for name in ("graph", "plain"):
        dot(f"{folder}/{name}.dot", "-Tcanon")
    plain = json.loads(dot(f"{folder}/plain.dot", "-Tdot_json"))
    objects = {each["_gvid"]: each for each in plain["objects"]}
    same("nodes", collections.Counter(
        (label_of(each["label"]), text_of(each["type"])) for each in objects.values()),
        collections.Counter({(lines(name), kind): count
                             for (name, kind), count in expected.nodes().items()}))
    same("edges", collections.Counter(
        (each["id"], label_of(each["label"]), each["status"],
         label_of(objects[each["tail"]]["label"]), label_of(objects[each["head"]]["label"]),
         text_of(each["date"]) or None if "date" in each else None,
         text_of(each["source"]) or None if "source" in each else None)
        for each in plain["edges"]),
        collections.Counter({tuple(lines(field) for field in row): count
                             for row, count in expected.edge_rows().items()}))


main(*sys.argv[1:])
