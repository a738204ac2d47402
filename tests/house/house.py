"""What the house tests share: the source tree, its rooms and their includes."""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]

# Each room and what it may include, as src/README.md says.
BEFORE = ["base", "read", "rules", "analyze", "mention", "match", "resolve", "graph", "write", "author"]
KNOWS = {
    "base": [],
    "read": ["base"],
    "rules": ["base"],
    "analyze": ["base", "read"],
    "mention": ["base", "read", "rules", "analyze"],
    "match": ["base", "read", "rules", "analyze", "mention"],
    "resolve": ["base", "read", "rules", "analyze", "mention", "match"],
    "graph": ["base", "resolve"],
    "write": ["base", "resolve", "graph"],
    "author": BEFORE[:-1],
    "cli": BEFORE,
    "learn": ["base", "analyze"],
}

# The room of each public header.
PUBLIC = {
    "span": "base", "shared_text": "base", "error": "base", "diagnostics": "base",
    "document": "read", "given": "read",
    "pack": "rules", "pattern": "rules", "corrections": "rules",
    "analysis": "analyze",
    "mentions": "mention",
    "statements": "match",
    "facts": "resolve",
    "graph": "graph", "bgl": "graph", "bgl_properties": "graph",
    "write": "write",
    "author": "author",
    "pipeline": "cli", "program": "cli",
}

# Public headers of plain data that a room may use beyond what it knows, and why.
SHARED = {
    ("match", "facts"): "a statement carries its evidence in the form that facts keep",
    ("write", "document"): "build.json names the texts that were left out",
    ("write", "statements"): "statements.jsonl holds what `merge` joins",
}

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)
COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/", re.DOTALL)


def sources(folder):
    """All C++ files below a folder of the project, sorted."""
    found = (ROOT / folder).rglob("*.[ch]pp")
    return sorted(path for path in found if path.is_file())


def includes(path):
    """(line, name) of each include of a file."""
    text = path.read_text(encoding="utf-8")
    return [(text.count("\n", 0, m.start(2)) + 1, m.group(2)) for m in INCLUDE.finditer(text)]


def code(path):
    """A file's text without its comments; line numbers stay."""
    text = path.read_text(encoding="utf-8")
    return COMMENT.sub(lambda m: "\n" * m.group(0).count("\n"), text)


def end(name, looked_at, faults):
    """Prints the faults and leaves with 1 where there are any. A test that saw nothing fails."""
    for fault in faults:
        print(fault)
    if not looked_at:
        print(f"{name}: found nothing to look at")
    print(f"{name}: {looked_at} looked at, {len(faults)} faults")
    sys.exit(1 if faults or not looked_at else 0)
