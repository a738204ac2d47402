"""usage: make_awkward.py FACTS.jsonl: facts whose names, sentences, roles and sources are what
readers are known to trip over. The same bytes each time."""
import json
import pathlib
import sys

TEXTS = [
    # what formats take for their own
    "'", "''", '"', '""', "`", "\\", "\\\\", "a\\", "\\n", "\\N \\G \\E \\L", "\\u0027", "\\'", "\\\"",
    "a,b;c|d", "a\tb", "#", "//", "--", "/* */", "<!-- -->", "<![CDATA[x]]>", "]]>", "<", ">", "&",
    "&amp;", "&#13;", "<b>b</b>", "</script>", "${x} {{x}} %s %n $1", "{", "}", "[]", "[a,b]", ":Label",
    "@id", "@type", "_:b0", "^^", "\"x\"@en", "urn:x", "http://example.org/a b", "javascript:alert(1)",
    "=1+1", "+1", "-1", "@x",
    # what readers take for another type
    "null", "NULL", "None", "nan", "NaN", "inf", "true", "false", "0", "1", "01", "1e5", "0x10", "1.0",
    "2020-01-01", "12:30", "N/A", "undefined", "-", "_",
    # white space
    " ", "  a  b  ", "a\nb", "a\r\nb", "a\rb", "\na\n", "\ta\t", "a\u00a0b", "\u3000", "a\u0085b",
    "a\u2028b", "a\u2029b", "a\u000bb".replace("\u000b", "\u2003"),
    # characters that are more or less than one
    "e\u0301", "\u00e9", "\ufb01", "\u212b", "\u200b", "a\u200db", "a\u00adb", "\ufeffa", "\ufffd",
    "\u202egnp.exe", "\u2066a\u2069", "\U0001f600", "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "\U0010fffd", "\ud55c\uad6d\uc5b4", "\u1112\u1161\u11ab", "\u0639\u0631\u0628\u064a", "\u0130\u0131",
    "\u00df", "x" * 5000, "\u2603" * 300,
]
STATUSES = ("asserted", "negated", "planned", "possible")


def entity(number):
    at = number % len(TEXTS)
    return {"id": f"e:{at + 1:016x}", "name": TEXTS[at], "type": ("Person", "Place", "Thing")[at % 3],
            "aliases": [TEXTS[(at + 7) % len(TEXTS)]] if at % 2 else []}


def fact(number):
    text = TEXTS[number]
    return {"id": f"f:{number + 1:016x}", "event": f"v:{number + 1:016x}",
            "relation": ("meet", "own", "visit")[number % 3],
            "from": entity(number), "to": entity(number + 1),
            "roles": {"topic": text, "what": [text, TEXTS[number - 1]]} if number % 2 else {},
            "time": (None, "2020", "2020-02", "2020-02-29", "2019/2020")[number % 5],
            "place": TEXTS[number - 2] if number % 4 == 0 else None,
            "status": STATUSES[number % 4],
            "source": TEXTS[number - 3] if number % 5 == 0 else None,
            "confidence": (number * 37 % 1000 + 1) / 1000,
            "properties": {"note": text} if number % 3 == 0 else {},
            "evidence": [{"document": f"{number % 9} \u00e9.txt", "begin": 100 * number,
                          "end": 100 * number + len(text), "text": text,
                          "spans": {"trigger": [100 * number, 100 * number + 1]},
                          "rule": "news/rule", "pack": "news 1", "via": []}]}


facts = [fact(number) for number in range(len(TEXTS))]
path = pathlib.Path(sys.argv[1])
path.parent.mkdir(parents=True, exist_ok=True)
path.write_text("".join(f"{json.dumps(each, ensure_ascii=False)}\n" for each in facts),
                encoding="utf-8", newline="\n")
