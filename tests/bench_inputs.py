"""Large inputs of other formats than profile.proto for bench.py, each by a seeded walk over one call graph."""

import os
import random
import subprocess
import sys

MB = 1_000_000
FUNCTIONS = 6000
CALLEES = 4  # of each function
DEEPEST = 40

VERBS = "read write parse render encode decode lookup insert remove merge split hash compare update flush".split()
NOUNS = "Buffer Row Index Page Token Session Request Cache Table Node Header Frame Stream Record Order".split()
PACKAGES = "http json store render search cart pricing mail queue auth".split()


class Program:
    """Functions that call each other. A stack is a list of their numbers, the root first."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        pick = self.random.choice
        self.names = [f"{pick(VERBS)}{pick(NOUNS)}{i}" for i in range(FUNCTIONS)]
        self.packages = [pick(PACKAGES) for _ in range(FUNCTIONS)]
        self.callees = [
            [self.random.randrange(FUNCTIONS) for _ in range(CALLEES)] for _ in range(FUNCTIONS)
        ]

    def stack(self):
        """Most calls go to the first callee, so that stacks come again, and share their roots."""
        at, stack, u = 0, [0], self.random.random
        for _ in range(int(10 + u() * (DEEPEST - 10))):
            at = self.callees[at][int(u() ** 3 * CALLEES)]
            stack.append(at)
        return stack

    def address(self, function):
        return 0x400000 + function * 320 + 48

    def go_name(self, function):
        return f"example.com/shop/{self.packages[function]}.(*{self.names[function][-9:]}).{self.names[function]}"

    def place(self, function):
        return f"/src/shop/{self.packages[function]}/{self.packages[function]}.go", 10 + function % 900


def go_heap(p, size, out):
    """What Go writes for /debug/pprof/heap?debug=1."""
    frames = [
        f"#\t0x{p.address(f) - 1:x}\t{p.go_name(f)}+0x2f\t\t{p.place(f)[0]}:{p.place(f)[1]}\n"
        for f in range(FUNCTIONS)
    ]
    head = "heap profile: %9d: %12d [%9d: %12d] @ heap/1048576\n"  # known at the end
    written = out.write(head % (0, 0, 0, 0))
    sums = [0, 0, 0, 0]
    while written < size:
        stack = p.stack()[::-1]
        n, each = p.random.randrange(1, 9), 1 << p.random.randrange(4, 16)
        sums = [a + b for a, b in zip(sums, (n, n * each, n + 3, (n + 3) * each))]
        values = f"{n}: {n * each} [{n + 3}: {(n + 3) * each}] @ "
        addresses = " ".join(f"0x{p.address(f):x}" for f in stack) + " 0x3ff001"  # runtime.goexit
        written += out.write(values + addresses + "\n" + "".join(frames[f] for f in stack) + "\n")
    out.seek(0)
    out.write(head % tuple(sums))


def folded(p, size, out):
    written = 0
    while written < size:
        line = ";".join(f"{p.packages[f]}::{p.names[f]}" for f in p.stack())
        written += out.write(f"{line} {p.random.randrange(1, 50)}\n")


def perf(p, size, out):
    """What perf script prints."""
    frames = [
        f"\t    {0x7F1200000000 + p.address(f):x} {p.packages[f]}::{p.names[f]}(int, char const*)+0x2f (/usr/lib/lib{p.packages[f]}.so)\n"
        for f in range(FUNCTIONS)
    ]
    written, at = 0, 100.0
    while written < size:
        at += 0.001001
        head = f"worker {p.random.randrange(8)} 1200/12{p.random.randrange(10, 18)} [00{p.random.randrange(8)}] {at:.6f}:    1001001 cpu-clock:pppH: \n"
        written += out.write(head + "".join(frames[f] for f in reversed(p.stack())) + "\n")


def v8(p, size, out):
    """What node --cpu-prof writes: a tree of calls, half of the file, and the samples that were in its nodes."""
    children, functions, nodes = [[]], [-1], 1
    known, written, head = {}, 0, []

    def text(i):
        f = functions[i]
        place = p.place(f) if f >= 0 else ("", -1)
        url = f"file://{place[0]}" if f >= 0 else ""
        name = p.names[f] if f >= 0 else "(root)"
        frame = f'"functionName":"{name}","scriptId":"{f % 90}","url":"{url}","lineNumber":{place[1]},"columnNumber":{f % 70}'
        return f'{{"id":{i + 1},"callFrame":{{{frame}}},"hitCount":1,"children":{[c + 1 for c in children[i]]}}}'.replace(", ", ",")

    while nodes * 210 < size / 2:
        at = 0
        for f in p.stack():
            if (at, f) not in known:
                known[at, f] = nodes
                children[at].append(nodes)
                children.append([])
                functions.append(f)
                nodes += 1
            at = known[at, f]
    written = out.write('{"nodes":[' + ",".join(text(i) for i in range(nodes)) + '],"startTime":1000,')
    count = int((size - written) / 10.2)
    deltas = [p.random.randrange(900, 1300) for _ in range(count)]
    samples = [2]
    while len(samples) < count:  # a few nodes take most of the time, and each for a while
        stay = p.random.random() < 0.5
        samples.append(samples[-1] if stay else 2 + int(p.random.random() ** 4 * (nodes - 1)))
    out.write(f'"endTime":{1000 + sum(deltas)},"samples":{samples},'.replace(" ", ""))
    out.write(f'"timeDeltas":{deltas}}}'.replace(" ", ""))


INPUTS = {
    "heap?debug=1": (go_heap, 70 * MB),
    "folded": (folded, 50 * MB),
    "perf script": (perf, 100 * MB),
    "cpuprofile": (v8, 50 * MB),
}


PROGRAM = os.path.abspath(__file__)


def write_input(kind, path, seed):
    """In a process of its own, which is large."""
    subprocess.run([sys.executable, PROGRAM, kind, path, str(seed)], check=True)


def main(kind, path, seed):
    write, size = INPUTS[kind]
    with open(path, "w") as out:
        write(Program(int(seed)), size, out)


if __name__ == "__main__":
    main(*sys.argv[1:])
