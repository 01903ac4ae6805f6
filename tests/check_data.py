#!/usr/bin/env python3
"""Checks that the data formats of a report are well formed, documented, and say the same.

usage: check_data.py COMMAND [OPTION]... PROFILE

JSON must be strict, of the documented schema, with no key that the man page does not describe. CSV, TSV and Markdown must
have as many cells in each line as columns, and what JSON has, in its order; Markdown for people has its names. Prints what the rows add up to.
"""
import csv
import io
import json
import os
import re
import subprocess
import sys


def run(*options):
    p = subprocess.run(["cprof", *sys.argv[1:], *options], stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    if p.returncode:
        sys.exit(p.stderr.decode("utf-8", "replace") + "[%d]" % p.returncode)
    return p.stdout


def refuse(what):
    raise ValueError(what)


def once(pairs):
    return dict(pairs) if len(dict(pairs)) == len(pairs) else refuse("a key stands twice")


# ---- JSON ----

def load_json():
    text = run("--format=json").decode("utf-8")
    if re.search("[\0-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]", text):
        refuse("a control in JSON")
    doc = json.loads(text, parse_constant=refuse, parse_float=refuse, object_pairs_hook=once)
    if doc["schema"] != "cprof/1":
        refuse("schema")
    return doc


def keys(value):
    if isinstance(value, dict):
        for key, member in value.items():
            yield key
            yield from keys(member)
    elif isinstance(value, list):
        for member in value:
            yield from keys(member)


def check_documented(doc):
    manual = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "man", "cprof.1.in")
    with open(manual, encoding="utf-8") as f:
        section = f.read().split(".SH MACHINE-READABLE OUTPUT")[1].split("\n.SH ")[0]
    words = set(re.findall(r"\w+", section))
    types = [t.rpartition("/")[0] for t in doc.get("types", doc.get("values", []))]
    named = {t + "_" + what for t in types for what in ("flat", "cum", "weight")}
    for key in set(keys(doc)) - named:
        if key not in words:
            refuse("the man page does not know " + key)


# ---- the flat formats ----

def cell(value):
    return {True: "true", False: "false"}[value] if isinstance(value, bool) else str(value)


def scalars(row):
    return {k: cell(v) for k, v in row.items() if not isinstance(v, list)}


def lines_of(doc):
    """The lines that a flat format has, as far as JSON knows them: cells by name."""
    for number, row in enumerate(doc["rows"], 1):
        yield {"row": str(number), "list": "", **scalars(row)}
        for name, rows in row.items():
            for member in rows if isinstance(rows, list) else []:
                yield {"row": str(number), "list": name, **scalars(member)}


def read_csv(text):
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def read_tsv(text):
    letters = {"n": "\n", "t": "\t", "r": "\r", "e": "\x1b", "\\": "\\"}
    return [[re.sub(r"\\([ntre\\])", lambda m: letters[m[1]], c) for c in line.split("\t")]
            for line in text.split("\n")[:-1]]


def read_md(text):
    lines = []
    for line in text.split("\n")[:-1]:
        cells = re.findall(r" ((?:\\.|[^\\|])*) \|", line[1:])
        if "|" + "".join(" %s |" % c for c in cells) != line:
            refuse("not a table: " + line)
        if len(lines) > 1 and not re.fullmatch(r"(?:[^\\`*_~\[\]<>&|$]|\\.|&#\d+;)*", "".join(cells)):
            refuse("markup: " + line)
        lines.append([re.sub(r"\\(.)|&#(\d+);", lambda m: m[1] or chr(int(m[2])), c) for c in cells])
    if any(c not in ("---", "---:") for c in lines.pop(1)):
        refuse("no rule")
    return lines


def check_pasted(text, doc):
    """Markdown for people: not the table, but the names in its order, as code and without markup."""
    names = re.findall(r"^\|.*<code>(.*)</code>", text, re.M)
    if any(not re.fullmatch(r"(?:[^\\`*_~\[\]<>&|$]|\\.|&#\d+;)*", name) for name in names):
        refuse("markup in a name")
    names = [re.sub(r"\\(.)|&#(\d+);", lambda m: m[1] or chr(int(m[2])), name) for name in names]
    if [shown(n) for n in names] != [shown(row["name"]) for row in doc["rows"][:len(names)]]:
        refuse("md: other names than in JSON")
    if len(names) < min(len(doc["rows"]), 100):
        refuse("md: too few names")


def shown(text):
    """Text without what a format may write in its own way: controls, and bytes that are not UTF-8."""
    return re.sub(r"\\(n|t|r|e|x[0-9a-f]{2}|u\{[0-9a-f]+\})|[\0-\x1f\x7f-\x9f]"
                  "|[\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffd\U000e0000-\U000e007f]", "?", text)


def check_flat(form, read, doc):
    head, *lines = read(run("--format=" + form, "--csv_raw").decode("utf-8"))
    if any(len(line) != len(head) for line in lines) or len(set(head)) != len(head) or head[-1] != "unit":
        refuse(form + ": the lines differ in their cells")
    wanted = list(lines_of(doc))
    if len(wanted) != len(lines):
        refuse("%s: %d lines, JSON has %d" % (form, len(lines), len(wanted)))
    for line, want in zip(lines, wanted):
        want["unit"] = doc["unit"]
        for name, text in zip(head, line):
            if shown(text) != shown(want.get(name, "")):
                refuse("%s: %s is %r, in JSON %r" % (form, name, text, want.get(name)))


def check_lines(doc):
    """NDJSON: what JSON has, a row in each line, and the unit."""
    lines = [json.loads(line, object_pairs_hook=once) for line in run("--format=ndjson").decode("utf-8").splitlines()]
    for line in lines:
        if line.pop("unit") != doc.get("unit", ""):
            refuse("ndjson: unit")
        line.pop("lossy", None)
    if lines != doc["rows"]:
        refuse("ndjson: other rows than in JSON")


def main():
    doc = load_json()
    check_documented(doc)
    for form, read in (("csv", read_csv), ("tsv", read_tsv)):
        check_flat(form, read, doc)
    check_lines(doc)
    pasted = run("--format=md").decode("utf-8")
    if pasted.startswith("### "):
        check_pasted(pasted, doc)
    else:
        check_flat("md", read_md, doc)
    sums = {k: sum(row[k] for row in doc["rows"]) for k in ("flat", "weight", "change") if k in (doc["rows"] or [{}])[0]}
    if "flat" in sums and sys.argv[1] != "peek" and sums["flat"] != doc.get("shown", sums["flat"]):
        refuse("the rows show %d, the head says %d" % (sums["flat"], doc["shown"]))
    print("%d rows%s, total %d %s" % (len(doc["rows"]), "".join(", %s %d" % s for s in sums.items()), doc["total"],
                                      doc["unit"]))


main()
