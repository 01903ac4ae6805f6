#!/usr/bin/env python3
"""usage: unplayed.py TRANSCRIPT...: prints the keys of the terminal interface that none of them plays.

The keys are those that `cprof help tui` lists. A transcript plays what its commands say, between blanks and quotes.
"""
import re
import subprocess
import sys

text = subprocess.run(["cprof", "help", "tui"], check=True, capture_output=True, text=True).stdout
rows = re.findall(r"^  (\S+(?: \S+)*)  ", text[text.index("Its keys:"):], re.M)
played = set()
for path in sys.argv[1:]:
    with open(path, encoding="utf-8", errors="surrogateescape") as f:
        for line in f:
            if line.startswith("$ "):
                played |= set(line.split()) | set(re.split(r"[\s'\"]+", line))
for key in (key for row in rows for key in row.split(" ")):
    if key not in played:
        print(key)
