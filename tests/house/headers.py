#!/usr/bin/env python3
"""Each public header compiles alone: headers.py COMPILER [OPTION].."""

import concurrent.futures
import subprocess
import sys

import house

compiler = sys.argv[1:]
headers = house.sources("include/factwright")


def compile_alone(header):
    # Twice, so that a missing include guard shows.
    name = header.relative_to(house.ROOT / "include").as_posix()
    program = f'#include "{name}"\n#include "{name}"\n'
    command = [*compiler, "-std=c++20", "-fsyntax-only", "-Wall", "-Wextra", "-Wpedantic", "-Werror",
               "-I", str(house.ROOT / "include"), "-x", "c++", "-"]
    done = subprocess.run(command, input=program, text=True, capture_output=True, check=False)
    return f"{name}:\n{done.stderr}" if done.returncode != 0 else None


with concurrent.futures.ThreadPoolExecutor(max_workers=2) as pool:
    faults = [fault for fault in pool.map(compile_alone, headers) if fault]

house.end("headers", len(headers), faults)
