#!/usr/bin/env python3
"""No room includes a room that it may not know (invariants I1 and I3)."""

import house

faults = []
seen = 0


def check(path, room, allowed):
    global seen
    for line, name in house.includes(path):
        parts = name.split("/")
        if parts[0] == "factwright":
            noun = parts[1].removesuffix(".hpp")
            target = house.PUBLIC.get(noun)
            if target is None:
                faults.append(f"{path.relative_to(house.ROOT)}:{line}: {name} has no room in house.py")
                continue
            if (room, noun) in house.SHARED:
                seen += 1
                continue
        elif parts[0] in house.KNOWS and len(parts) > 1:
            target = parts[0]
        else:
            continue
        seen += 1
        if target != room and target not in allowed:
            where = path.relative_to(house.ROOT)
            faults.append(f"{where}:{line}: {room} includes {name} of the room {target}")


for room, allowed in house.KNOWS.items():
    for path in house.sources(f"src/{room}"):
        check(path, room, allowed)

for path in house.sources("include/factwright"):
    noun = path.stem
    room = house.PUBLIC.get(noun)
    if room is None:
        faults.append(f"{path.relative_to(house.ROOT)}: this header has no room in house.py")
        continue
    check(path, room, house.KNOWS[room])

house.end("layers", seen, faults)
