#!/usr/bin/env python3
"""Random keys, signals and sizes for the terminal interface, in a terminal of its own.

usage: stress.py SEED RUNS KEYS FILE...   plays so many keys in each of so many runs, seeded SEED, SEED + 1 ...

Each run takes the next FILE. Prints the runs that did not end as they were told to, and how many did. The program is
a job of a session as in a shell: it can be stopped, and goes on again.
"""
import fcntl
import os
import pty
import random
import re
import select
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time

IN_VAIN = 60  # seconds; what has not ended by then hangs
TOLD = {0, signal.SIGINT}  # Ctrl-C is a signal while it is stopped
LEAVING = {"q", "F10", "Q", "Ctrl-C"}
SEQUENCES = {"Up": "\033OA", "Down": "\033OB", "Right": "\033OC", "Left": "\033OD", "PageUp": "\033[5~", "PageDown": "\033[6~",
             "Home": "\033OH", "End": "\033OF", "Enter": "\r", "Esc": "\033", "Tab": "\t", "Shift-Tab": "\033[Z",
             "Backspace": "\177", "Space": " ", "Delete": "\033[3~"}
FUNCTION = ["\033OP", "\033OQ", "\033OR", "\033OS", "\033[15~", "\033[17~", "\033[18~", "\033[19~", "\033[20~"]
TYPED = ["Enter"] * 6 + ["Esc"] * 4 + "a e m . * é 漢 ^ $".split()
COMMANDS = [":focus=m\r", ":unit=auto\r", ":granularity=lines\r", ":peek .\r", ":hide=\r", ":tags\r", ":ascii=true\r",
            ":color=never\r", "\033[<0;20;8M", "\033[<64;20;8M", "\033[M !!", "\033[200~", "\377\376", "\033[999;999R"]


def listed():
    text = subprocess.run(["cprof", "help", "tui"], check=True, capture_output=True, text=True).stdout
    text = text[text.index("Its keys:"):]
    return [key for line in re.findall(r"^  (\S+(?: \S+)*)  ", text, re.M) for key in line.split(" ")]


def bytes_of(key):
    if key in SEQUENCES:
        return SEQUENCES[key].encode()
    if key.startswith("Ctrl-") and len(key) == 6:
        return bytes([ord(key[5]) & 31])
    if re.fullmatch("F[1-9]", key):
        return FUNCTION[int(key[1]) - 1].encode()
    return key.encode() if len(key) == 1 else b""


def lead(args, told):
    """The session's leader: runs the program as its job, and tells its number and then its end."""
    signal.signal(signal.SIGTTOU, signal.SIG_IGN)
    pid = os.fork()
    if pid == 0:
        os.setpgid(0, 0)
        os.tcsetpgrp(0, os.getpid())
        signal.signal(signal.SIGTTOU, signal.SIG_DFL)
        os.execvp(args[0], args)
    os.write(told, b"%d\n" % pid)
    while True:
        _, status = os.waitpid(pid, os.WUNTRACED)
        if not os.WIFSTOPPED(status):
            os.write(told, b"%d\n" % status)
            os._exit(0)


class Run:
    def __init__(self, seed, path, folder):
        self.rng = random.Random(seed)
        read, write = os.pipe()
        leader, self.fd = pty.fork()
        if leader == 0:
            os.chdir(folder)
            os.environ.update(TERM="xterm-256color", EDITOR="true", LC_ALL="C.UTF-8")
            lead(["cprof", path], write)
        os.close(write)
        self.leader, self.told = leader, os.fdopen(read)
        self.pid = int(self.told.readline())
        while b"\033[?1049h" not in os.read(self.fd, 1 << 16):  # what is typed earlier is not for the program
            pass
        self.size()

    def size(self):
        rows, cols = self.rng.choice([1, 2, 4, 12, 24, 50, 120]), self.rng.choice([1, 5, 20, 60, 80, 130, 300])
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, cols, 0, 0))

    def drain(self, seconds):
        """Reads what is drawn. False when there is nobody any more."""
        deadline = time.monotonic() + seconds
        while select.select([self.fd], [], [], max(0, deadline - time.monotonic()))[0]:
            try:
                if not os.read(self.fd, 1 << 16):
                    return False
            except OSError:
                return False
        return True

    def send(self, data):
        while data and self.drain(0):
            if select.select([], [self.fd], [], 0.01)[1]:
                data = data[os.write(self.fd, data[:64]):]

    def kill(self, *numbers):
        for number in numbers:
            try:
                os.kill(self.pid, number)
            except ProcessLookupError:
                return

    def signal(self):
        what = self.rng.randrange(5)
        if what == 0:
            self.size()
        elif what == 1:
            self.kill(signal.SIGTSTP)
            self.size()
            self.drain(self.rng.random() * 0.02)
            self.kill(signal.SIGCONT)
        elif what == 2:
            self.kill(signal.SIGTSTP, signal.SIGCONT)
        elif what == 3:
            self.kill(signal.SIGSTOP)
            self.drain(self.rng.random() * 0.01)
            self.kill(signal.SIGCONT, signal.SIGWINCH)
        else:
            self.kill(*[self.rng.choice([signal.SIGWINCH, signal.SIGCONT]) for _ in range(5)])

    def play(self, count, keys):
        for _ in range(count):
            dice = self.rng.random()
            if dice < 0.15:
                self.signal()
            elif dice < 0.2:
                self.send(self.rng.choice(COMMANDS).encode("latin-1"))
            else:
                self.send(bytes_of(self.rng.choice(keys)))
            if self.rng.random() < 0.3:
                self.drain(self.rng.random() * 0.003)

    def leave(self):
        """Tells it to leave until it has left. Returns how it ended, or None."""
        deadline = time.monotonic() + IN_VAIN
        while not select.select([self.told], [], [], 0)[0] and time.monotonic() < deadline:
            self.kill(signal.SIGCONT)  # it stops by Ctrl-Z, too
            self.drain(0.05)
            self.send(b"\003")
            self.drain(0.05)
        gone = select.select([self.told], [], [], 0)[0]
        status = int(self.told.readline()) if gone else None
        if not gone:
            self.kill(signal.SIGKILL)
        os.close(self.fd)
        os.waitpid(self.leader, 0)
        return status


def main(seed, runs, count, *paths):
    keys = [key for key in listed() if key not in LEAVING and bytes_of(key)] + TYPED
    good = 0
    with tempfile.TemporaryDirectory() as folder:
        for i in range(int(runs)):
            path = paths[i % len(paths)]
            run = Run(int(seed) + i, os.path.abspath(path), folder)
            run.play(int(count), keys)
            status = run.leave()
            good += status in TOLD
            if status and status not in TOLD:
                how = "signal %d" % os.WTERMSIG(status) if os.WIFSIGNALED(status) else "status %d" % os.WEXITSTATUS(status)
                print("stress.py %d 1 %s %s: %s" % (int(seed) + i, count, path, how))
            elif status is None:
                print("stress.py %d 1 %s %s: hangs" % (int(seed) + i, count, path))
    print("%d of %s runs ended as told" % (good, runs))


main(*sys.argv[1:])
