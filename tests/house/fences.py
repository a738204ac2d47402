#!/usr/bin/env python3
"""Foreign libraries stay in their fence files (I6); pure rooms stay pure (I2)."""

import fnmatch
import re

import house

# What a file may mention only where one of the patterns matches its path.
FENCES = [
    ("yaml-cpp", r"#\s*include\s*<yaml-cpp/|\bYAML::", ["src/rules/yaml_tree.cpp"]),
    ("RapidJSON", r"#\s*include\s*<rapidjson/|\brapidjson::",
     ["src/read/json*", "src/write/json*", "src/write/read_facts*"]),
    ("cgraph", r"#\s*include\s*<(graphviz/)?cgraph\.h>|\bAg(raph|node|edge)_t\b",
     []),
    ("CLI11", r"#\s*include\s*<CLI/|\bCLI::", ["src/cli/*", "src/learn_main.cpp"]),
    ("xxhash", r"#\s*include\s*<xxhash\.h>", ["src/base/*"]),
    ("RE2", r"#\s*include\s*<re2/|\bRE2::", ["src/base/regex.cpp"]),
    ("Eigen", r"#\s*include\s*<Eigen/", ["src/learn/*"]),
    ("the terminal", r"\bstd::(cout|cerr|clog)\b|\bf?printf\s*\(",
     ["src/cli/*", "src/main.cpp", "src/learn_main.cpp", "src/learn/*"]),
    ("standard input", r"\bstd::cin\b", ["src/read/read_documents.cpp", "src/cli/*"]),
]

# What no file of the pure rooms may mention.
PURE_ROOMS = ["base", "rules", "analyze", "mention", "match", "resolve", "graph"]
IMPURE = [
    ("a clock", r"\bstd::chrono::\w*clock\b|\bstd::time\s*\(|\bclock_gettime\b"),
    ("a locale", r"\bsetlocale\b|\bstd::locale\b(?!::classic)"),
    ("the environment", r"\bgetenv\b"),
    ("chance", r"\bstd::random_device\b|\bstd::rand\s*\("),
]

faults = []
seen = 0


def report(path, text, name, pattern):
    for match in re.finditer(pattern, text):
        line = text.count("\n", 0, match.start()) + 1
        faults.append(f"{path}:{line}: {name} has no place here: {match.group(0).strip()}")


for file in house.sources("src") + house.sources("include"):
    seen += 1
    path = file.relative_to(house.ROOT).as_posix()
    text = house.code(file)
    for name, pattern, places in FENCES:
        if not any(fnmatch.fnmatch(path, place) for place in places):
            report(path, text, name, pattern)
    if any(path.startswith(f"src/{room}/") for room in PURE_ROOMS):
        for name, pattern in IMPURE:
            report(path, text, name, pattern)

house.end("fences", seen, faults)
