#!/usr/bin/env python3
"""Puts hostile text into each place for text of a profile, and looks what outputs are made of.

usage: slots.py CPROF all|pairs

    all      hostile text in all slots at a time: some seconds
    pairs    the same, and in each slot alone and each pair of slots: minutes

A slot is a place for text: of sample types, labels, names and so on, and the name of the file itself. Each output is read by a
parser of its form. With hostile text it is made of what it is made of with harmless text: elements and attributes of markup,
fields of JSON, columns of tables, nodes and edges of graphs, lines of text. The order in which slots take their texts differs
from file to file, so that pairs meet different ones.
"""
import concurrent.futures
import csv
import ctypes
import html.parser
import io
import itertools
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import unicodedata
import xml.etree.ElementTree

TREE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(TREE, "testdata"))
sys.dont_write_bytecode = True
from encode import message  # noqa: E402

SLOTS = ["type", "unit", "period type", "period unit", "label key", "label value", "label unit", "function", "system name",
         "file", "mapping", "build id", "comment", "doc_url", "drop", "keep", "default type", "input"]
TEXTS = ["</script><script>x()</script>", "\"><img src=x onerror=x>", "' onload='x", "]]><!--", "&lt;&#0;&", "C:\\", "\\\"];x",
         "\\N\\G\\l", "a\nb\r\nc", "\x1b[31m\x9b", "|a|`b`|<b>", "=1+1,\"x\";y", "\u202e\u2028\u200b", b"\xff\xc0\x80", "a;b 1",
         "fn=(1) x\ncalls=1 1", "\u0301" * 9, "漢" * 90, "javascript:x()", "{\"a\":[1]}"]
PLAIN = ["%s%d" % (name.split()[0], i) for i, name in enumerate(SLOTS)]

LONG = [text + "漢" * 90 for text in PLAIN]


def profile(texts):
    """A sample of two frames with a label of text and one of a number, each text from a place of its own."""
    at = {name: i + 1 for i, name in enumerate(SLOTS)}
    def function(n):
        return (5, [(1, n), (2, at["function"]), (3, at["system name"]), (4, at["file"])])
    return message([(1, [(1, at["type"]), (2, at["unit"])]),
                    (2, [(1, 1), (1, 2), (2, 10), (3, [(1, at["label key"]), (2, at["label value"])]),
                         (3, [(1, len(SLOTS)), (3, 5), (4, at["label unit"])])]),
                    (3, [(1, 1), (2, 0x400000), (3, 0x500000), (5, at["mapping"]), (6, at["build id"])]),
                    (4, [(1, 1), (2, 1), (3, 0x401000), (4, [(1, 1), (2, 7)])]),
                    (4, [(1, 2), (2, 1), (3, 0x402000), (4, [(1, 2), (2, 8)])]), function(1),
                    (5, [(1, 2), (2, len(SLOTS)), (3, len(SLOTS)), (4, at["file"])]), (6, "")] +
                   [(6, t) for t in texts[:-1]] + [(6, "main")] +
                   [(7, at["drop"]), (8, at["keep"]), (11, [(1, at["period type"]), (2, at["period unit"])]), (12, 3),
                    (13, at["comment"]), (14, at["default type"]), (15, at["doc_url"])])


# ---- what an output is made of ----

def of_xml(data):
    return {(e.tag, *sorted(e.attrib)) for e in xml.etree.ElementTree.fromstring(data).iter()}


class Page(html.parser.HTMLParser):
    def __init__(self, data):
        super().__init__()
        self.made, self.kind, self.fields = set(), None, set()
        self.feed(data)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.made.add((tag, *sorted(name for name, _ in attrs)))
        self.kind = dict(attrs).get("type") if tag == "script" else None

    def handle_endtag(self, tag):
        self.kind = None

    def handle_comment(self, data):
        self.made.add("a comment")

    def handle_data(self, data):
        if self.kind == "application/json":
            self.fields |= of_json(data)


def of_html(data):
    page = Page(data.decode())
    return page.made | page.fields


def of_json(data):
    def fields(value):
        if isinstance(value, dict):
            return set(value).union(*map(fields, value.values()))
        return set().union(*map(fields, value)) if isinstance(value, list) else set()
    return fields(json.loads(data))


def of_csv(data):
    rows = list(csv.reader(io.StringIO(data.decode(), newline=""), strict=True))
    if any(re.match("[=+@-]", cell) and not re.fullmatch(r"-?[\d.]+%?", cell) for row in rows for cell in row):
        return {"a formula"}
    return {(len(rows), *map(len, rows))}


def of_tsv(data):
    return {tuple(line.count("\t") for line in data.decode().splitlines())}


def of_md(data):
    text = data.decode()
    elements = {"element " + element for element in re.findall(r"(?<!\\)</?[a-zA-Z]+", text)}
    return {tuple(len(re.findall(r"(?<!\\)\|", line)) for line in text.split("\n"))} | elements


def of_ndjson(data):
    # Whether bytes were lost stands only where some were; a value of a label gives its columns their names.
    made = set().union(*map(of_json, data.decode().splitlines())) - {"lossy"}
    return {re.sub("(?s).*=.*(_flat|_cum)$", r"VALUE\1", name) for name in made}


def of_mermaid(data):
    """Lines of which shape; what stands between quotes has none, and no elements but the ends of lines."""
    quoted = r'"(?:[^"<>]|<br/>)*"'
    shapes = [r"flowchart TD", r"    [LN]\d*\[" + quoted + r"\]", r"    style [LN]\d* [a-z0-9#:,-]+",
              r"    N\d+ (?:-->|==>|-\.->)\|" + quoted + r"\| N\d+", r""]
    return {next((shape for shape in shapes if re.fullmatch(shape, line)), line) for line in data.decode().split("\n")}


GRAPHS = threading.Lock()  # the library's parser is one for all threads


def of_dot(data):
    graphs = ctypes.CDLL("libcgraph.so.6")
    graphs.agmemread.restype = ctypes.c_void_p
    with GRAPHS:
        read = graphs.agmemread(data + b"\0")
        if not read:
            return {"no graph"}
        return {(graphs.agnnodes(ctypes.c_void_p(read)), graphs.agnedges(ctypes.c_void_p(read)))}


def of_text(data):
    text = data.decode()
    if re.search("[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\u200b-\u200f]", text):
        return {"what a terminal obeys"}
    return {text.count("\n")}


def of_callgrind(data):
    return of_text(data) | {re.match(r"[a-z]*=|[a-z]*:|[-+*\d ]*|$", line).group(0).rstrip(" 0123456789")
                            for line in data.decode().split("\n")}


def of_list(data):
    """Of which lines; how many places were tried for a file, its name says."""
    known = r"Total: |ROUTINE =+ | *\d+ +\d+ \(flat, cum\)| Error: |   /|   hint: |$"
    strange = {line for line in data.decode().split("\n") if not re.match(known, line)}
    return of_text(data) & {"what a terminal obeys"} | strange


def of_notes(data):
    """How many lines there are goes by what is odd."""
    return of_text(data) & {"what a terminal obeys"}


def of_screens(data):
    """Each is of so many lines, none of which is wider than it."""
    lines = data.decode().split("\n")
    wide = {"a line that is too wide" for line in lines if sum(map(cells, line)) > 80}
    return of_text(data) | wide


def cells(c):
    return 0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1


FORMS = {"json": of_json, "ndjson": of_ndjson, "csv": of_csv, "tsv": of_tsv, "md": of_md}
CHECK = ["check", "--max-flat=+1%", "--min-share=0", "--ignore-noise=no", "--base", "FILE", "3:FILE"]
SCREENS = b"".join(keys + b"\n:screen\n" for keys in (b"1", b"Enter", b"2", b"3", b"4", b"5", b"7", b"0", b":tags", b"F1"))
COMMANDS = ([(of_text, c) for c in (["top"], ["top", "-lines"], ["tree"], ["peek", "main"], ["calls"], ["traces"], ["tags"],
                                    ["folded"], ["comments"], ["raw"], ["top", "--types=all"], ["top", "--short_names"],
                                    ["pivot", "KEY"])] +
            [(of_list, ["list", "."]), (of_notes, ["info"]), (of_screens, ["tui", "--script=SCRIPT"]), (of_json, CHECK + ["--format=sarif"]), (of_text, CHECK)] +
            # However busy the machine is, a page is to have its graph.
            [(of_xml, ["svg", "--layout_budget=0"]), (of_xml, ["flame"]), (of_html, ["html", "--layout_budget=0"]), (of_html, ["flame", "--output=x.html"]),
             (of_dot, ["dot"]), (of_mermaid, ["mermaid"]), (of_callgrind, ["callgrind"])] +
            [(FORMS[f], [c, "--format=" + f]) for f in FORMS for c in ("top", "tags", "traces", "peek main", "tree")] +
            [(FORMS[f], ["pivot", "KEY", "--format=" + f]) for f in FORMS if f != "json"])


def made_of(cprof, folder, texts, command, form):
    """What an output is made of, or a text: why there is none."""
    name = texts[-1].encode() if isinstance(texts[-1], str) else texts[-1]
    path = os.path.join(os.fsencode(folder), name.replace(b"/", b"").replace(b"\0", b"")[:200])
    with open(path, "wb") as f:
        f.write(profile(texts))
    out, script = os.path.join(folder, "x.html"), os.path.join(folder, "script")
    with open(script, "wb") as f:
        f.write(SCREENS)
    places = {"x.html": out, "SCRIPT": script, "FILE": path}
    args = [os.fsencode(word) for part in command for word in part.split(" ")]
    key = texts[SLOTS.index("label key")]
    args = [(key if isinstance(key, bytes) else key.encode()) if a == b"KEY" else a for a in args]
    for name, place in places.items():
        args = [a.replace(name.encode(), os.fsencode(place)) for a in args]
    done = subprocess.run([cprof, *args] + [path] * ("3:FILE" not in command), capture_output=True, stdin=subprocess.DEVNULL)
    data = done.stdout
    if os.path.exists(out):
        with open(out, "rb") as f:
            data = f.read()
        os.unlink(out)
    if done.returncode != (command[0] == "check"):  # which is to find something worse
        return "status %d: %r" % (done.returncode, done.stderr[-100:])
    try:
        if of_text(done.stderr) == {"what a terminal obeys"}:
            return "standard error has what a terminal obeys"
        return form(data)
    except (ValueError, csv.Error, xml.etree.ElementTree.ParseError) as e:
        return "cannot be parsed: %s" % e


def cases(pairs):
    # Each text comes to each slot once.
    for i in range(len(TEXTS)):
        yield "all slots, from %d" % i, [TEXTS[(i + 7 * s) % len(TEXTS)] for s in range(len(SLOTS))]
    if not pairs:
        return
    for text in TEXTS:
        yield "all slots %.20r" % text, [text] * len(SLOTS)
    for s, text in itertools.product(range(len(SLOTS)), TEXTS):
        yield "%s %.20r" % (SLOTS[s], text), PLAIN[:s] + [text] + PLAIN[s + 1:]
    for number, (s, t) in enumerate(itertools.combinations(range(len(SLOTS)), 2)):
        for shift in range(4):
            texts = list(PLAIN)
            texts[s], texts[t] = TEXTS[(number + 5 * shift) % len(TEXTS)], TEXTS[(3 * number + 7 * shift + 1) % len(TEXTS)]
            yield "%s and %s, %d" % (SLOTS[s], SLOTS[t], shift), texts


def main(cprof, which):
    cprof, faults, runs = shutil.which(cprof), 0, 0

    def look(case):
        with tempfile.TemporaryDirectory(prefix="slots-") as folder:
            return case[0], [(c, made_of(cprof, folder, case[1], c, f), w) for (f, c), w in zip(COMMANDS, wanted)]

    with tempfile.TemporaryDirectory(prefix="slots-") as folder:
        # Long names are pressed into boxes, which is an attribute of its own.
        wanted = [made_of(cprof, folder, PLAIN, c, f) | made_of(cprof, folder, LONG, c, f) for f, c in COMMANDS]
    with concurrent.futures.ThreadPoolExecutor(len(os.sched_getaffinity(0))) as pool:
        for what, looked in pool.map(look, cases(which == "pairs")):
            for command, made, expected in looked:
                runs += 1
                if isinstance(made, str) or not made <= expected:
                    faults += 1
                    print("%s: %s: %s" % (what, " ".join(command), made if isinstance(made, str) else made - expected))
    if which == "pairs":
        print("%d runs, %d faults" % (runs, faults))
    sys.exit(faults > 0)


if __name__ == "__main__":
    if len(sys.argv) != 3 or sys.argv[2] not in ("all", "pairs"):
        sys.exit(__doc__)
    main(*sys.argv[1:])
