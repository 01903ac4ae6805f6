#!/usr/bin/env python3
"""The benchmark: bench.py [OPTION]... PROGRAM [BUILD]

Times PROGRAM on large profiles and prints one Markdown table: what each command
takes and holds, what it is compared with, what was aimed at, and whether it was
reached. The exit status is 1 when an aim is missed.

    --record FILE   writes what was measured, as JSON
    --check FILE    compares with what --record wrote: ratios, for other machines have
                    other times. Names what got worse by over a tenth; the exit status
                    is 1 then, whatever was aimed at. What seems worse is measured
                    once more before it is named.
    --print FILE    takes what was measured from a record, and measures nothing
    --short         of the table, what docs/speed.md has
    -k REGEX        only rows whose command and profile match
    --rounds N      medians of so many runs, 7 if not said; all that read the same
                    profile run in turn, so that noise of the machine hits them alike

The profiles are kept in BUILD/bench: seeded ones of mkprofile's, seeded inputs in other
formats, and, where go is installed, heap profiles of the tests of two of its packages, with every allocation
recorded. Where go is installed `go tool pprof` is timed, too, once; on large
profiles only with BENCH_PPROF=1, as it takes minutes and gigabytes.

To measure another command, add a row to MEASURES; a key of the terminal interface
is a row in FRAMES.
"""

import argparse
import json
import os
import re
import resource
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass, field
from statistics import median

from bench_inputs import INPUTS
from bench_profiles import Failure, make_all, unpacked_size

MB = 1e6
WORSE = 1.1  # times a ratio of the record
SPARE = 32 * MB  # what a program may take beside what a profile takes
NOT_RATIOS = ("milliseconds", "ns a byte")


# --- what is measured ---


@dataclass
class Measure:
    """A command line, the profiles it reads, what it is compared with, and what is aimed at.

    In words, {file} is all files of the profile, {merged} one file with their sum, {out} a file
    to write. `against` is a row of BASES. Aims are upper limits of figures of a Result.
    """

    words: str
    profiles: list
    aims: dict = field(default_factory=dict)
    against: str = "top"
    pinned: bool = False  # to one core
    pprof: bool = False  # has the command, too
    name: str = ""  # if not the first words

    def __post_init__(self):
        self.name = self.name or re.sub(r" (-o|{).*", "", self.words)

    @property
    def command(self):
        pin = ["taskset", "-c", "0"] if self.pinned else []
        return [*pin, "{cprof}", *self.words.split()]


@dataclass
class Base:
    """What measures are compared with: ` a command, run once."""

    command: list
    less: list = None  # a command whose time is taken away
    by_part: bool = False  # for each file once


BASES = {
    "gzip": Base(["gzip", "-dc", "{file}"]),
    "gzip on one core": Base(["taskset", "-c", "0", "gzip", "-dc", "{file}"]),
    "top": Base(["{cprof}", "top", "{file}"]),
    "top of the sum": Base(["{cprof}", "top", "{merged}"]),
    "loading each": Base(["{cprof}", "top", "{part}"], less=["{cprof}", "--version"], by_part=True),
}

LARGE = ["1m", "1m unique", "encoding/json", "go/types"]
MEASURES = [
    Measure("top {file}", ["100"], {"milliseconds": 4}, against="gzip", pprof=True),
    Measure("top {file}", ["100k"], against="gzip", pprof=True),
    Measure("top {file}", LARGE, {"wall": 0.6, "peak": 1.3}, against="gzip", pprof=True),
    Measure("top {file}", ["10m"], {"a sample": 1.1, "peak": 1.3}, against="gzip"),
    Measure(
        "top {file}", LARGE, {"processor": 1.2}, against="gzip on one core", pinned=True,
        name="top, one core",
    ),
    Measure("tree {file}", ["1m"], {"wall": 1.2}, pprof=True),
    Measure("peek . {file}", ["1m"], {"wall": 1.2}, pprof=True),
    Measure("top -focus=Writer {file}", ["1m"], {"wall": 1.2}),
    Measure("list WriteWriter {file}", ["1m"], {"wall": 1.4}, pprof=True),
    Measure("tags {file}", ["1m"], {"wall": 1.2}, pprof=True),
    Measure("traces {file}", ["1m"], {"wall": 1.4}, pprof=True),
    Measure("folded {file}", ["1m"], {"wall": 1.8}),
    Measure("dot {file}", ["1m"], {"wall": 1.3}, pprof=True),
    Measure("svg -o {out} {file}", ["1m"], {"wall": 1.3}, pprof=True),
    Measure("flame -o {out} {file}", ["1m", "1m unique"], {"wall": 1.8, "peak": 1.6}),
    Measure("html -o {out} {file}", ["1m", "1m unique"], {"wall": 1.8, "peak": 1.6}),
    Measure("proto -o {out} {file}", ["1m"], pprof=True),
    Measure("diff {file} {file}", ["1m"]),
    Measure("check {file} {file}", ["1m"]),
    Measure(
        "merge -o /dev/null {file}", ["20 x 100k"], {"wall": 2, "peak": 1.3},
        against="top of the sum",
    ),
    Measure("merge -o /dev/null {file}", ["1000 x 100"], {"wall": 1.5}, against="loading each"),
    Measure(
        "top {file}", list(INPUTS), {"ns a byte": 10, "profiles": 3}, against="top of the sum",
        pinned=True, name="top, one core",
    ),
    Measure("--version", ["100"], against="gzip"),
]
GROWTH_FROM = "1m"  # "a sample" compares with it


@dataclass
class Frame:
    """Keys of the terminal interface, and what the slowest may take from the press to its frame."""

    name: str
    keys: str
    before: str = "t"  # keys, which are not timed: to a type of which every sample has some
    at_most: int = 100  # milliseconds
    diff: bool = False  # with a base


FRAMES = [
    Frame("another type", "t", before=""),
    *(
        Frame(f"moving in {view}", "j j k PageDown PageUp G g l h", before=key, at_most=16)
        for view, key in (("top", "t"), ("flame", "t 2"), ("tree", "t 3"))
    ),
    Frame("search step", "n n N", before="t / parser Enter", at_most=16),
    *(
        Frame(view, key)
        for view, key in (
            ("flame", "2"), ("tree", "3"), ("sandwich", "4"), ("source", "5"), ("labels", "7"),
            ("traces", "0"), ("all types", "Ctrl-T"),
        )
    ),
    *(
        Frame(name, f"{key} u")
        for name, key in (
            ("focus", "f"), ("ignore", "i"), ("hide", "H"), ("show from", "S"), ("my code", "m"),
        )
    ),
    Frame("lines, addresses", "] ] [ ["),
    Frame("diff", "8", diff=True),
    Frame("another type of diff", "t", before="8", diff=True),
]
FRAMES_OF, BASE_OF_FRAMES = "1m", "100k"


# --- running ---


@dataclass
class Run:
    wall: float
    processor: float
    peak: float

    def minus(self, other):
        return Run(self.wall - other.wall, self.processor - other.processor, self.peak)

    def times(self, n):
        return Run(self.wall * n, self.processor * n, self.peak)


def middle(runs):
    return Run(*(median(getattr(r, f) for r in runs) for f in ("wall", "processor", "peak")))


class Runner:
    def __init__(self, program, build, rounds):
        self.program = os.path.abspath(program)
        self.errors = f"{build}/bench/stderr"
        self.rounds = rounds

    @staticmethod
    def merged(profile):
        return profile.paths[0] + ".merged"

    def fill_in(self, template, profile):
        words = {
            "{cprof}": [self.program],
            "{file}": profile.paths,
            "{part}": profile.paths[:1],
            "{merged}": [self.merged(profile)],
            "{out}": [profile.paths[0] + ".out"],
        }
        return [word for t in template for word in words.get(t, [t])]

    def run(self, template, profile):
        command = self.fill_in(template, profile)
        actions = [
            (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
            (os.POSIX_SPAWN_OPEN, 2, self.errors, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644),
        ]
        begin = time.perf_counter()
        pid = os.posix_spawnp(command[0], command, os.environ, file_actions=actions)
        _, status, usage = os.wait4(pid, 0)
        wall = time.perf_counter() - begin
        if status:
            with open(self.errors, errors="replace") as f:
                code = os.waitstatus_to_exitcode(status)
                raise Failure(f"{' '.join(command[:4])}: status {code}: {f.read()[:500]}")
        return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)

    def run_base(self, base, profile):
        ran = self.run(base.command, profile)
        if base.less:
            ran = ran.minus(self.run(base.less, profile))
        return ran.times(profile.parts if base.by_part else 1)

    def run_all(self, measures, profile):
        """Runs all that read a profile in turn. Returns a Row for each measure."""
        bases = {m.against: [] for m in measures}
        if any("{merged}" in BASES[b].command for b in bases):
            self.run(["{cprof}", "merge", "-o", "{merged}", "{file}"], profile)
        becomes = unpacked_size(self.merged(profile)) if profile.format else 0
        ours = {id(m): [] for m in measures}
        for _ in range(self.rounds):
            for name, runs in bases.items():
                runs.append(self.run_base(BASES[name], profile))
            for m in measures:
                ours[id(m)].append(self.run(m.command, profile))
        return [
            Row(
                m.name, profile.name, middle(ours[id(m)]), m.against, middle(bases[m.against]),
                self.run_pprof(m, profile), m.aims, profile.samples, profile.unpacked, self.limit(),
                becomes=becomes,
            )
            for m in measures
        ]

    def run_pprof(self, m, profile):
        patient = os.environ.get("BENCH_PPROF") == "1"
        if not m.pprof or not shutil.which("go") or profile.large and not patient:
            return None
        words = [w for w in m.words.split() if w not in ("-o", "{out}", "{file}")]
        return self.run(["go", "tool", "pprof", "-" + "=".join(words), "{file}"], profile)

    @staticmethod
    def limit():
        """A child's peak begins with that of the process it was spawned from, this one."""
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024

    def frame_time(self, frame, command):
        """Seconds of the slowest of a frame's keys."""
        script = f" {frame.before}\n:time\n {frame.keys}\n:time\n"
        done = subprocess.run(command, input=script, stdout=subprocess.PIPE, text=True)
        if done.returncode:
            raise Failure(f"frames, {frame.name}: status {done.returncode}")
        return float(done.stdout.removesuffix(" ms\n")) / 1000

    def run_frames(self, frames, profiles):
        """Each frame is compared with top of the same profile."""
        of = profiles[FRAMES_OF]
        tui = [self.program, "tui", "--script=-", of.paths[0]]
        rows = []
        for f in frames:
            diff = ["--diff_base=" + profiles[BASE_OF_FRAMES].paths[0]] if f.diff else []
            slowest, tops = [], []
            for _ in range(self.rounds):
                tops.append(self.run(BASES["top"].command, of))
                slowest.append(self.frame_time(f, tui + diff))
            ran = Run(median(slowest), None, None)
            aims = {"milliseconds": f.at_most}
            rows.append(
                Row(f"key: {f.name}", of.name, ran, "top", middle(tops), None, aims, of.samples)
            )
        return rows


# --- what was measured ---


@dataclass
class Row:
    """A row of the table, and of a record."""

    command: str
    profile: str
    ours: Run
    against: str
    theirs: Run
    pprof: Run = None
    aims: dict = field(default_factory=dict)
    samples: int = 0
    unpacked: int = 0
    unseen: int = 0  # a peak below it is not known
    nanos: float = None  # a sample of the profile that "a sample" compares with
    becomes: int = 0  # bytes of the profile that another format is read into

    @property
    def key(self):
        return f"{self.command}: {self.profile}"

    def figures(self):
        """What aims limit, and what is compared with a record."""
        f = {"wall": self.ours.wall / self.theirs.wall}
        if self.ours.processor is not None:
            f["processor"] = self.ours.processor / self.theirs.processor
            f["milliseconds"] = self.ours.processor * 1000
        else:
            f["milliseconds"] = self.ours.wall * 1000
        if self.ours.peak and self.ours.peak > self.unseen:
            f["peak"] = self.ours.peak / self.unpacked
        if self.becomes:
            f["ns a byte"] = self.ours.processor * 1e9 / self.unpacked
        if self.becomes and "peak" in f:
            f["profiles"] = max(0, self.ours.peak - SPARE) / self.becomes
        if self.nanos:
            f["a sample"] = self.ours.wall / self.samples / self.nanos
        return f

    def missed(self):
        figures = self.figures()
        return [aim for aim, limit in self.aims.items() if figures.get(aim, 0) > limit]

    def worse(self, before):
        """The ratios that are worse than those of another row, as (name, then, now)."""
        then, now = before.figures(), self.figures()
        return [
            (name, then[name], now[name])
            for name in now
            if name not in NOT_RATIOS and name in then and now[name] > then[name] * WORSE
        ]


def compare_samples(rows):
    """Tells rows with an aim for growth what a sample takes in the smaller profile."""
    of = {r.key: r for r in rows}
    for r in rows:
        smaller = of.get(f"{r.command}: {GROWTH_FROM}")
        if "a sample" in r.aims and smaller:
            r.nanos = smaller.ours.wall / smaller.samples


def measure(runner, measures, frames, build):
    """measures: as (measure, name of profile)."""
    names = {name for _, name in measures} | ({FRAMES_OF, BASE_OF_FRAMES} if frames else set())
    profiles = make_all(names, build)
    rows = []
    for name, p in profiles.items():
        if these := [m for m, of in measures if of == name]:
            print(f"measuring {name} ...", file=sys.stderr)
            rows += runner.run_all(these, p)
    if frames:
        print("measuring frames ...", file=sys.stderr)
        rows += runner.run_frames(frames, profiles)
    compare_samples(rows)
    return rows


def chosen(pattern):
    """What of MEASURES and FRAMES there is to do."""
    keep = re.compile(pattern)
    measures = [(m, p) for m in MEASURES for p in m.profiles if keep.search(f"{m.name}: {p}")]
    frames = [f for f in FRAMES if keep.search(f"key: {f.name}: {FRAMES_OF}")]
    return measures, frames


# --- records ---


def write_record(path, machine, rows):
    with open(path, "w") as f:
        json.dump({"machine": machine, "rows": rows}, f, default=vars, indent=1)


def read_record(path):
    with open(path) as f:
        record = json.load(f)
    for r in record["rows"]:
        for name in ("ours", "theirs", "pprof"):
            r[name] = r.get(name) and Run(**r[name])
    return record["machine"], [Row(**r) for r in record["rows"]]


def worse_rows(rows, before):
    return {r.key: w for r in rows if r.key in before and (w := r.worse(before[r.key]))}


def check(path, rows, runner, build):
    """Prints what got worse. Returns how many rows did. Without a runner nothing is measured again."""
    before = {r.key: r for r in read_record(path)[1]}
    suspects = worse_rows(rows, before)
    if suspects and runner:
        print("measuring again what seems worse ...", file=sys.stderr)
        pattern = "|".join(f"^{re.escape(key)}$" for key in suspects)
        suspects = worse_rows(measure(runner, *chosen(pattern), build), before)
    for key, figures in suspects.items():
        for name, then, now in figures:
            print(f"WORSE  {key}: {name} {now:.2f}, was {then:.2f}")
    print(f"{len(suspects)} of {len(rows)} rows got worse by over {WORSE - 1:.0%}")
    return len(suspects)


# --- printing ---


def describe_machine(rounds):
    model = "unknown processor"
    with open("/proc/cpuinfo") as f:
        for line in f:
            if line.startswith("model name"):
                model = line.split(":", 1)[1].strip()
    cores = len(os.sched_getaffinity(0))
    return f"{model}, {cores} cores, {os.uname().sysname}; medians of {rounds} runs"


def seconds(run, name):
    value = run and getattr(run, name)
    return "" if value is None else f"{value:.3f} s" if value >= 0.1 else f"{value * 1000:.1f} ms"


def megabytes(row):
    if not row.ours.peak:
        return ""
    return f"{row.ours.peak / MB:.0f} MB" if "peak" in row.figures() else f"< {row.unseen / MB:.0f} MB"


def figure(row, name):
    value = row.figures().get(name)
    return "" if value is None else f"{value:.2f}"


def pprof_ratio(row, name):
    return f"{getattr(row.pprof, name) / getattr(row.ours, name):.0f} ×" if row.pprof else ""


def aims(row):
    return ", ".join(f"{name} {limit}" for name, limit in row.aims.items())


def met(row):
    missed = row.missed()
    return "" if not row.aims else "no: " + ", ".join(missed) if missed else "yes"


@dataclass
class Column:
    head: str
    cell: object  # a function of a Row
    short: bool = True  # is in the short form
    word: bool = False


COLUMNS = [
    Column("command", lambda r: r.command, word=True),
    Column("profile", lambda r: r.profile, word=True),
    Column("unpacked", lambda r: f"{r.unpacked / MB:.1f} MB" if r.unpacked else "", short=False),
    Column("wall", lambda r: seconds(r.ours, "wall")),
    Column("processor", lambda r: seconds(r.ours, "processor")),
    Column("peak", megabytes),
    Column("against", lambda r: r.against, word=True),
    Column("its wall", lambda r: seconds(r.theirs, "wall"), short=False),
    Column("its processor", lambda r: seconds(r.theirs, "processor"), short=False),
    Column("÷ wall", lambda r: figure(r, "wall")),
    Column("÷ processor", lambda r: figure(r, "processor")),
    Column("ns a byte", lambda r: figure(r, "ns a byte")),
    Column("peak in profiles", lambda r: figure(r, "profiles")),
    Column("peak ÷ unpacked", lambda r: figure(r, "peak")),
    Column("pprof's wall", lambda r: pprof_ratio(r, "wall")),
    Column("pprof's processor", lambda r: pprof_ratio(r, "processor"), short=False),
    Column("pprof's peak", lambda r: pprof_ratio(r, "peak"), short=False),
    Column("aim", aims, word=True),
    Column("met", met, word=True),
]


def print_table(rows, short):
    columns = [c for c in COLUMNS if c.short or not short]
    cells = [[c.head for c in columns]] + [[c.cell(r) for c in columns] for r in rows]
    widths = [max(len(row[i]) for row in cells) for i in range(len(columns))]
    rule = ["-" * w if c.word else "-" * (w - 1) + ":" for c, w in zip(columns, widths)]
    for row in [cells[0], rule, *cells[1:]]:
        padded = [x.ljust(w) if c.word else x.rjust(w) for c, x, w in zip(columns, row, widths)]
        print("| " + " | ".join(padded) + " |")


def print_all(machine, rows, short):
    print(machine + "\n")
    print_table(rows, short)
    missed = sum(bool(r.missed()) for r in rows)
    print(f"\n{missed} of {sum(bool(r.aims) for r in rows)} rows with an aim miss it")
    return missed


def parse_arguments():
    parser = argparse.ArgumentParser(
        usage=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False
    )
    parser.add_argument("program", nargs="?")
    parser.add_argument("build", nargs="?", default="build")
    for option in ("--record", "--check", "--print"):
        parser.add_argument(option)
    parser.add_argument("--short", action="store_true")
    parser.add_argument("-k", default="")
    parser.add_argument("--rounds", type=int, default=7)
    args = parser.parse_args()
    if not args.program and not args.print:
        parser.error("no program")
    return args


def main(args):
    runner = None
    if args.print:
        machine, rows = read_record(args.print)
    else:
        runner = Runner(args.program, args.build, args.rounds)
        rows = measure(runner, *chosen(args.k), args.build)
        machine = describe_machine(args.rounds)
    if args.record:
        write_record(args.record, machine, rows)
    missed = print_all(machine, rows, args.short)
    if args.check:
        return 1 if check(args.check, rows, runner, args.build) else 0
    return 1 if missed else 0


if __name__ == "__main__":
    try:
        sys.exit(main(parse_arguments()))
    except (Failure, OSError, subprocess.CalledProcessError) as e:
        sys.exit(f"bench: {e}")
