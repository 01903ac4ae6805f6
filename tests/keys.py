#!/usr/bin/env python3
"""Random keys for the terminal interface, and sizes between.

usage: keys.py SEED COUNT           prints a script of them
       keys.py SEED COUNT FILE...   plays one on each profile, seeded SEED, SEED + 1 ..., and prints what fails

Keys are those that `cprof help tui` lists, but for what leaves it, and some to type at prompts.
"""
import os
import random
import re
import subprocess
import sys
import tempfile

LEAVING = {"q", "F10", "Q", "Ctrl-C"}
TYPED = ["Enter"] * 8 + ["Esc"] * 4 + "Backspace Delete Tab Space F12 a e m . * é 漢 ^ $".split()
COMMANDS = [":focus=m", ":unit=auto", ":sample_index=0", ":granularity=lines", ":top", ":peek .", ":hide=", ":x", ":tags",
            ":relative_percentages=true", ":call_tree=true", ":mean=true", ":tagfocus=1:", ":nodecount=3"]
COLUMNS = [1, 2, 5, 20, 40, 80, 200, 500]
ROWS = [1, 2, 3, 4, 8, 16, 24, 60, 300]


def listed():
    """A line for each action: two blanks, its keys, two blanks or more, what they do."""
    text = subprocess.run(["cprof", "help", "tui"], check=True, capture_output=True, text=True).stdout
    text = text[text.index("Its keys:"):]
    return [key for line in re.findall(r"^  (\S+(?: \S+)*)  ", text, re.M) for key in line.split(" ")]


def script(seed, count, keys):
    rng = random.Random(seed)
    lines = []
    while count > 0:
        n = min(count, rng.randint(1, 30))
        count -= n
        lines.append(" " + " ".join(rng.choice(keys) for _ in range(n)))
        if rng.random() < 0.1:
            lines += [" Esc Esc", rng.choice(COMMANDS)]
        if rng.random() < 0.1:
            lines.append(":size %dx%d" % (rng.choice(COLUMNS), rng.choice(ROWS)))
        if rng.random() < 0.3:
            lines.append(":screen")
    return "".join(line + "\n" for line in lines)


def play(text, path):
    """In a folder where there is nothing that keys could write to."""
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryFile() as out:
        done = subprocess.run(["cprof", "tui", "--script=-", os.path.abspath(path)], cwd=folder, input=text.encode(),
                              stdout=out, stderr=subprocess.STDOUT)
        out.seek(max(0, out.tell() - 3000))
        return done.returncode, out.read().decode(errors="replace")


def main(seed, count, *paths):
    keys = [key for key in listed() if key not in LEAVING] + TYPED
    if not paths:
        print(script(int(seed), int(count), keys), end="")
    for i, path in enumerate(paths, int(seed)):
        status, end = play(script(i, int(count), keys), path)
        if status:
            print("keys.py %d %s %s: status %d:\n%s" % (i, count, path, status, end))


main(*sys.argv[1:])
