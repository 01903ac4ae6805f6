#!/usr/bin/env python3
"""usage: keys.py SEED COUNT: prints a script of random keys for the terminal interface, with sizes between."""
import random
import sys

KEYS = (list("kjhlgGtTs<>Iu%ULfiHSmr[]+-*ECpvobncN#'123457890aAdDM_|x?yY.z(:/\\") +
        "Up Down Left Right PageUp PageDown Home End Enter Enter Esc Tab Shift-Tab Backspace Space Ctrl-T Ctrl-R "
        "Ctrl-U Ctrl-L Delete F1 F2 F3 F4 F5 F6 F7 F8 F9 a e m é 漢 ^ $".split())
COMMANDS = [":focus=m", ":unit=auto", ":sample_index=0", ":granularity=lines", ":top", ":peek .", ":hide=", ":x", ":tags"]

seed, count = map(int, sys.argv[1:])
rng = random.Random(seed)
while count > 0:
    n = rng.randint(1, 30)
    count -= n
    print(" " + " ".join(rng.choice(KEYS) for _ in range(n)))
    if rng.random() < 0.1:
        print(" Esc Esc\n" + rng.choice(COMMANDS))
    if rng.random() < 0.1:
        print(":size %dx%d" % (rng.choice([1, 2, 5, 20, 40, 80, 200, 500]), rng.choice([1, 2, 3, 4, 8, 16, 24, 60, 300])))
    if rng.random() < 0.3:
        print(":screen")
