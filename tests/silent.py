#!/usr/bin/env python3
"""Prints the keys of the terminal interface that do nothing without a word, each with the view where that is so.

usage: silent.py [-diff_base=FILE] FILE VIEW...   a view is what is played to come there: 1, or "8 j"

Each key that help lists in the view is played on a line in the middle. What leaves the program, stops it, or draws
the screen anew is no question for a screen.
"""
import re
import subprocess
import sys

ELSEWHERE = {"q", "F10", "Q", "Ctrl-C", "Ctrl-L", "Ctrl-Z", "Mouse"}


def play(profiles, lines):
    done = subprocess.run(["cprof", "tui", "--script=-", *profiles], input="".join(line + "\n" for line in lines), check=True,
                          capture_output=True, text=True)
    return done.stdout


def listed(profiles, view):
    """The keys that ? shows there, up to those of the prompt."""
    text = play(profiles, [":size 100x400", view, "?", ":screen"])
    text = text[text.index("Keys of this view"):].split("Typing")[0]
    rows = re.findall(r"^ {2,}(\S+(?: \S+)*?)(?: {2,}| +(?=[A-Z0-9]))", text, re.M)
    return [key for row in rows for key in row.split(" ") if key not in ELSEWHERE and key != "menu"]


def main(*words):
    n = 1 + words[0].startswith("-")
    profiles, views = words[:n], words[n:]
    for view in views:
        view += " Ctrl-L"  # without what the last key said
        before = play(profiles, [":size 80x24", view, ":screen"])
        for key in listed(profiles, view):
            after = play(profiles, [":size 80x24", view, " " + key, ":screen"])
            if before == after:
                print(view, key)


main(*sys.argv[1:])
