#!/usr/bin/env python3
"""Makes page_parts.cpp: make_parts.py ESBUILD NODE_PATH OUTPUT.

The modules and the parts of D3 that they use become one script; the style, the skeleton and the
content policy with the hashes of both become strings of C++.
"""

import base64
import hashlib
import os
import pathlib
import subprocess
import sys

FOLDER = pathlib.Path(__file__).resolve().parent
LONGEST = 8000  # bytes of one string literal


def minified(esbuild, node_path, file, *options):
    command = [esbuild, str(FOLDER / file), "--minify", "--charset=utf8", "--legal-comments=none",
               "--target=chrome111,firefox115,safari16.4", *options]
    environment = {**os.environ, "NODE_PATH": node_path}
    done = subprocess.run(command, env=environment, capture_output=True, check=False)
    if done.returncode != 0:
        sys.exit(done.stderr.decode())
    return done.stdout.decode().strip()


def hash_source(text):
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def policy(script, style):
    return "; ".join([
        "default-src 'none'", f"script-src {hash_source(script)}", f"style-src {hash_source(style)}",
        "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'",
        "trusted-types 'none'"])


def literal(text):
    data = text.encode()
    pieces = []
    while data:
        cut = min(LONGEST, len(data))
        while cut < len(data) and data[cut] & 0xC0 == 0x80:
            cut -= 1
        pieces.append(f'R"~~~~({data[:cut].decode()})~~~~"')
        data = data[cut:]
    return "\n".join(pieces) or '""'


def main(esbuild, node_path, output):
    script = minified(esbuild, node_path, "main.js", "--bundle", "--format=iife")
    style = minified(esbuild, node_path, "style.css")
    for text in (script, style):
        if "</script" in text or "<!--" in text or "</style" in text or ")~~~~" in text:
            sys.exit("page: the script or style holds a word that would end it")
    page = (FOLDER / "index.html").read_text(encoding="utf-8")
    for name, text in [("policy", policy(script, style)), ("style", style), ("script", script),
                       ("licences", (FOLDER / "licences.txt").read_text(encoding="utf-8").strip())]:
        page = page.replace("{{" + name + "}}", text)
    head, rest = page.split("{{title}}")
    middle, tail = rest.split("{{data}}")
    functions = zip(["page_before_title", "page_before_data", "page_after_data"], [head, middle, tail])
    code = "".join(f"std::string_view {name}() {{\n  return\n{literal(text)};\n}}\n\n" for name, text in functions)
    pathlib.Path(output).write_text(
        f'#include "write/page_parts.hpp"\n\nnamespace factwright {{\n\n{code}}}  // namespace factwright\n',
        encoding="utf-8")


main(*sys.argv[1:])
