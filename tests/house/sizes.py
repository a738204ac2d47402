#!/usr/bin/env python3
"""Files stay short: names those over the usual size, fails for one of twice that size."""

import house

USUAL = {".cpp": 300, ".hpp": 150}

faults = []
seen = 0
for path in house.sources("src") + house.sources("include"):
    seen += 1
    lines = len(path.read_text(encoding="utf-8").splitlines())
    where = path.relative_to(house.ROOT)
    if lines > 2 * USUAL[path.suffix]:
        faults.append(f"{where}: {lines} lines, more than twice the usual {USUAL[path.suffix]}")
    elif lines > USUAL[path.suffix]:
        print(f"longer than usual: {where}: {lines} lines")

house.end("sizes", seen, faults)
