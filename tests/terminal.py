#!/usr/bin/env python3
"""Plays with a program in a real terminal: a shell in tmux. Prints what it is asked to.

usage: terminal.py [-x COLUMNS] [-y ROWS] [-t TERM] STEP...

    type=TEXT       types it, and Enter
    keys=NAMES      presses keys, as tmux names them, blanks between
    wait=REGEX      waits until a line of the screen matches
    gone=REGEX      the same until no line does
    screen=N        prints the first N lines of the screen; -N the last
    colors=N        waits until the screen has N colours and attributes, and prints which
    drawn=REGEX     waits until a line matches with the escapes of its colours, as tmux has them
    resize=WxH      makes the terminal that large
    signal=NAME     sends it to the program that runs in the shell
    idle=COMMAND    runs it elsewhere, and says whether the program slept all the while

The screen is drawn from its top: before screen=N, wait for what is in the last line that it prints.
"""
import argparse
import os
import re
import signal
import subprocess
import sys
import tempfile
import time

IN_VAIN = 120  # seconds; what takes that long on the busiest machine will not come

class Terminal:
    def __init__(self, o):
        self.folder = tempfile.TemporaryDirectory(prefix="tmux-")
        self.socket = self.folder.name + "/socket"
        self.tmux("-f", "/dev/null", "new-session", "-d", "-x", o.x, "-y", o.y,
                  "exec env -u COLUMNS -u LINES TERM=%s PS1='%% ' ENV= sh -i" % o.t)
        self.wait_for(r"^%", True)

    def tmux(self, *args):
        return subprocess.run(["tmux", "-u", "-S", self.socket, *args], check=True, capture_output=True,
                              text=True).stdout

    def lines(self, *flags):
        return self.tmux("capture-pane", "-p", *flags).rstrip("\n").split("\n")

    def wait(self, what, come):
        deadline = time.monotonic() + IN_VAIN
        while not come():
            if time.monotonic() > deadline:
                print("waited in vain for %s:" % what, *self.lines(), sep="\n")
                sys.exit(1)
            time.sleep(0.02)

    def wait_for(self, regex, wanted):
        self.wait(regex, lambda: any(re.search(regex, line) for line in self.lines()) == wanted)

    def colors(self):
        return set(re.findall(r"\x1b\[([0-9;]+)m", "".join(self.lines("-e")))) - {"0", "39", "49"}

    def program(self):
        shell = self.tmux("list-panes", "-F", "#{pane_pid}").strip()
        with open("/proc/%s/task/%s/children" % (shell, shell), encoding="ascii") as f:
            return f.read().split()[0]

    def signal(self, name):
        os.kill(int(self.program()), signal.Signals["SIG" + name])

    def activity(self):
        """Whether the program sleeps, and how often it began or was stopped."""
        with open("/proc/%s/status" % self.program(), encoding="ascii", errors="replace") as f:
            return re.findall(r"^(?:State|\w+_switches):\s+(\w+)", f.read(), re.M)

    def idle(self, command):
        before = self.activity()
        while before[0] != "S" or before != self.activity():  # not yet
            before = self.activity()
        subprocess.run(command, shell=True, check=True, stdout=subprocess.DEVNULL)
        after = self.activity()
        print("asleep" if after == before else "%s became %s" % (before, after))

    def step(self, what, value):
        if what == "type":
            self.tmux("send-keys", "-l", value)
            self.tmux("send-keys", "Enter")
        elif what == "keys":
            self.tmux("send-keys", *value.split())
        elif what in ("wait", "gone"):
            self.wait_for(value, what == "wait")
        elif what == "screen":
            n = int(value)
            shown = [line.rstrip() for line in self.lines()]
            print("\n".join(shown[n:] if n < 0 else shown[:n]))
        elif what == "colors":
            self.wait("%s colours" % value, lambda: len(self.colors()) == int(value))
            print(*sorted(self.colors()))
        elif what == "drawn":
            self.wait(value, lambda: any(re.search(value, line) for line in self.lines("-e")))
        elif what == "resize":
            x, y = value.split("x")
            self.tmux("resize-window", "-x", x, "-y", y)
        elif what == "signal":
            self.signal(value)
        elif what == "idle":
            self.idle(value)
        else:
            sys.exit("no such step: " + what)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("-x", default="80")
    ap.add_argument("-y", default="24")
    ap.add_argument("-t", default="tmux-256color")
    ap.add_argument("step", nargs="+")
    o = ap.parse_args()
    t = Terminal(o)
    try:
        for step in o.step:
            what, _, value = step.partition("=")
            t.step(what, value)
    finally:
        t.tmux("kill-server")


if __name__ == "__main__":
    main()
