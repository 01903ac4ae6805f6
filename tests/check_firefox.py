#!/usr/bin/env python3
"""Checks a profile of profiler.firefox.com's processed format, and prints the stacks of a thread as folded lines.

usage: check_firefox.py FILE [THREAD [NANOSECONDS]]

The shape is that which the format's types document for version 48: which keys there are and of which kind, columns of one
length, indices that are rows of their table, stacks that come behind their prefix. Weights are whole numbers, but for
milliseconds, which are printed as nanoseconds.
"""
import json
import sys

NUMBER, TEXT, TRUTH = (int, float), str, bool
META = {"interval": NUMBER, "startTime": NUMBER, "processType": int, "product": TEXT, "stackwalk": int, "version": int,
        "preprocessedProfileVersion": int, "markerSchema": list, "categories": list, "symbolicated": TRUTH}
LIB = {"arch": TEXT, "name": TEXT, "path": TEXT, "debugName": TEXT, "debugPath": TEXT, "breakpadId": TEXT, "codeId": (str, type(None))}
THREAD = {"processType": TEXT, "processStartupTime": NUMBER, "processShutdownTime": type(None), "registerTime": NUMBER,
          "unregisterTime": type(None), "pausedRanges": list, "name": TEXT, "isMainThread": TRUTH, "pid": TEXT, "tid": int,
          "stringArray": list}
COLORS = {"transparent", "grey", "purple", "yellow", "orange", "lightblue", "green", "blue", "lightgreen", "red", "brown", "magenta"}
# Each column: the table that it counts rows of, or a kind; "?" allows null, "-" allows -1.
TABLES = {
    "samples": {"stack": "?stackTable", "time": NUMBER, "weight": NUMBER},
    "markers": {"data": "", "name": "", "startTime": "", "endTime": "", "phase": "", "category": ""},
    "stackTable": {"frame": "frameTable", "category": "categories", "subcategory": int, "prefix": "?stackTable"},
    "frameTable": {"address": int, "inlineDepth": int, "category": "categories", "subcategory": int, "func": "funcTable",
                   "nativeSymbol": "?nativeSymbols", "innerWindowID": int, "implementation": "?stringArray",
                   "line": (int, type(None)), "column": (int, type(None))},
    "funcTable": {"name": "stringArray", "isJS": TRUTH, "relevantForJS": TRUTH, "resource": "-resourceTable",
                  "fileName": "?stringArray", "lineNumber": (int, type(None)), "columnNumber": (int, type(None))},
    "resourceTable": {"lib": "?libs", "name": "stringArray", "host": "?stringArray", "type": int},
    "nativeSymbols": {"libIndex": "libs", "address": int, "name": "stringArray", "functionSize": int},
}


def keys(what, value, wanted):
    assert set(wanted) <= set(value), f"{what} lacks {set(wanted) - set(value)}"
    for key, kind in wanted.items():
        assert isinstance(value[key], kind), f"{what}.{key} is {value[key]!r}"


def sizes(profile, thread):
    n = {name: thread[name]["length"] for name in TABLES}
    n["stringArray"] = len(thread["stringArray"])
    n["libs"] = len(profile["libs"])
    n["categories"] = len(profile["meta"]["categories"])
    return n


def column(what, values, kind, n):
    assert len(values) == n["length"], f"{what} has {len(values)} rows of {n['length']}"
    for value in values:
        if isinstance(kind, str):
            fits = value is None and kind[:1] == "?" or value == -1 and kind[:1] == "-" or \
                type(value) is int and 0 <= value < n[kind.lstrip("?-")]
        else:
            fits = isinstance(value, kind) and (kind is not int or type(value) is int)
        assert fits, f"{what} has {value!r}"


def check(profile):
    keys("profile", profile, {"meta": dict, "libs": list, "threads": list})
    keys("meta", profile["meta"], META)
    assert profile["meta"]["preprocessedProfileVersion"] == 48
    assert any(c["color"] == "grey" for c in profile["meta"]["categories"])
    for category in profile["meta"]["categories"]:
        assert category["color"] in COLORS and category["subcategories"] == ["Other"] and isinstance(category["name"], str)
    for lib in profile["libs"]:
        keys("lib", lib, LIB)
    for thread in profile["threads"]:
        keys("thread", thread, THREAD)
        assert thread["samples"]["weightType"] in ("samples", "tracing-ms", "bytes")
        assert len(set(thread["stringArray"])) == len(thread["stringArray"]), "a string stands twice"
        n = sizes(profile, thread)
        for name, columns in TABLES.items():
            assert set(thread[name]) - {"weightType"} == {"length", *columns}, f"{name} has {set(thread[name])}"
            for key, kind in columns.items():
                column(f"{name}.{key}", thread[name][key], kind, {**n, "length": n[name]})
        assert all(p is None or p < i for i, p in enumerate(thread["stackTable"]["prefix"])), "a prefix stands behind its stack"
        assert thread["samples"]["time"] == sorted(thread["samples"]["time"])


def folded(thread, factor):
    strings, funcs, stacks = thread["stringArray"], thread["funcTable"], thread["stackTable"]
    sums = {}
    for stack, weight in zip(thread["samples"]["stack"], thread["samples"]["weight"]):
        names = []
        while stack is not None:
            names.append(strings[funcs["name"][thread["frameTable"]["func"][stacks["frame"][stack]]]])
            stack = stacks["prefix"][stack]
        names = ";".join(reversed(names))
        sums[names] = sums.get(names, 0) + round(weight * factor)
    return [f"{names} {value}" for names, value in sorted(sums.items(), key=lambda item: item[0].encode()) if value]


profile = json.load(open(sys.argv[1]))
check(profile)
if len(sys.argv) < 3:
    print(len(profile["threads"]), "threads:", *(f"{t['name']} {t['samples']['weightType']}" for t in profile["threads"]))
for thread in profile["threads"]:
    if thread["name"] in sys.argv[2:3]:
        ms = thread["samples"]["weightType"] == "tracing-ms"
        print("\n".join(folded(thread, 1000000 if ms else 1)))
