"""Runs the readers of this folder that are written in Java."""
import json
import pathlib
import subprocess

HERE = pathlib.Path(__file__).parent


def command(groups, reader, *arguments):
    """Of a reader that needs the jars of these groups, names with spaces between."""
    jars = [f"{HERE}/lib/{group}/*" for group in groups.split()]
    return ["java", "-Djava.awt.headless=true", "-XX:TieredStopAtLevel=1",
            "-Dapoc.import.file.enabled=true", "-cp", ":".join([f"{HERE}/classes", *jars]), reader,
            *map(str, arguments)]


def output(group, reader, *arguments):
    """What the reader prints, as text."""
    return subprocess.run(command(group, reader, *arguments), check=True, text=True,
                          encoding="utf-8", stdout=subprocess.PIPE, timeout=300).stdout


def graph(group, reader, path):
    """The nodes and edges of a file, as `same_graph` takes them."""
    rows = [json.loads(line) for line in output(group, reader, path).splitlines()
            if line.startswith('["')]
    nodes = [tuple(row[1:]) for row in rows if row[0] == "node"]
    edges = [tuple(row[1:]) for row in rows if row[0] == "edge"]
    return nodes, edges
