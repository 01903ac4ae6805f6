#!/usr/bin/env python3
"""Shows what a program makes of a terminal of 80 by 24 when keys are typed.

usage: screen.py COMMAND END [KEYS END]...

Runs COMMAND, a line for sh, and waits until the text on the screen ends with END; then types KEYS, and so on. <Tab>,
<Enter>, <Up>, <C-c> and other names of tmux in KEYS are keys; \\n in END is the end of a line. At last prints the
screen. When the command ends, its exit status is shown as [N].
"""
import re
import subprocess
import sys
import tempfile
import time

DEADLINE = 120  # seconds; what takes that long on the busiest machine will not come


class Terminal:
    """A terminal that nobody sees, with a tmux of its own behind it."""

    def __init__(self, folder, command):
        self.tmux = ["tmux", "-u", "-f", "/dev/null", "-S", folder + "/tmux"]
        self.ask("new-session", "-d", "-x", "80", "-y", "24", "sh", "-c", command + '; echo "[$?]"; exec cat')

    def ask(self, *words):
        return subprocess.run(self.tmux + list(words), check=True, capture_output=True, text=True).stdout

    def screen(self):
        return self.ask("capture-pane", "-p").rstrip()

    def wait(self, end):
        last = time.monotonic() + DEADLINE
        while not self.screen().endswith(end):
            if time.monotonic() > last:
                sys.exit("%s\nscreen.py: after %d s the screen does not end with: %s" % (self.screen(), DEADLINE, end))
            time.sleep(0.02)

    def type(self, keys):
        for text, key in re.findall(r"([^<]+)|<([^>]+)>", keys):
            self.ask("send-keys", *(["-l", text] if text else [key]))


def main():
    command, *steps = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        terminal = Terminal(folder, command)
        try:
            for keys, end in zip([""] + steps[1::2], steps[::2]):
                terminal.type(keys)
                terminal.wait(end.replace("\\n", "\n"))
            print(terminal.screen())
        finally:
            terminal.ask("kill-server")


main()
