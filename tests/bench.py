#!/usr/bin/env python3
"""The benchmark: bench.py PROGRAM [BUILD]

Times PROGRAM on large profiles against `gzip -dc` of the same file, prints a
Markdown table, and ends with what was aimed at and whether it was reached.
The exit status is 1 when a target is missed.

The profiles are kept in BUILD/bench: three seeded ones of mkprofile's, and,
where go is installed, heap profiles of the tests of two of its packages, with
every allocation recorded. Where go is installed `go tool pprof` is timed, too,
once; on large profiles only with BENCH_PPROF=1, as it takes minutes and gigabytes.

To measure another command, add a row to MEASURES. A second table has how long
the terminal interface takes from a key to its frame; a key of a class is a row
in FRAMES.
"""

import gzip
import os
import resource
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass, field
from math import inf
from statistics import median

ROUNDS = 5
MB = 1e6
GZIP = ["gzip", "-dc", "{file}"]
TOP = ["{cprof}", "top", "{file}"]


@dataclass
class Profile:
    name: str
    samples: int = 0  # 0: counted in the file
    parts: int = 1  # files with that many samples each
    package: str = ""  # of Go, whose tests write the profile
    flags: tuple = ()  # of those tests
    large: bool = True  # targets hold here, where starting up does not count
    paths: list = field(default_factory=list)
    unpacked: int = 0

    @property
    def seeded(self):
        return not self.package


# encoding/json has deep and much repeated stacks, go/types many different ones.
PROFILES = [
    Profile("10k", samples=10_000, large=False),
    Profile("100k", samples=100_000, large=False),
    Profile("1m", samples=1_000_000),
    Profile("encoding/json", package="encoding/json"),
    Profile("go/types", package="go/types", flags=("-test.short",)),
]
EVERY = [p.name for p in PROFILES]
PARTED = [
    Profile("5 x 100k", samples=100_000, parts=5),
    Profile("20 x 100k", samples=100_000, parts=20),
    Profile("1000 x 100", samples=100, parts=1000),
]


@dataclass
class Measure:
    """A command line, the profiles it reads, and what it is compared to.

    In a command, {cprof} is the program, {file} all files of the profile,
    {merged} one file with their sum, and {out} a file to write. at_most holds
    the targets, each a ratio: "time" and "peak" to those of `against`, and
    "memory" to the unpacked bytes, on large profiles; "growth", of the time for
    a sample between the two profiles in `growth`. "beyond" is in seconds: what
    it takes more than `against`.
    """

    name: str
    command: list
    profiles: list = field(default_factory=lambda: EVERY)
    against: list = field(default_factory=lambda: GZIP)
    growth: tuple = ("100k", "1m")
    pprof: list = None
    at_most: dict = field(default_factory=dict)


MEASURES = [
    Measure(
        "top",
        ["{cprof}", "top", "{file}"],
        pprof=["go", "tool", "pprof", "-top", "{file}"],
        at_most={"time": 0.8, "memory": 1.5, "growth": 1.3},
    ),
    *(
        Measure(
            " ".join(words),
            ["{cprof}", *words, "{file}"],
            profiles=["1m"],
            against=TOP,
            at_most={"time": 3},
        )
        for words in (["tree"], ["traces"], ["dot"], ["peek", "."], ["top", "-focus=Writer"])
    ),
    *(
        Measure(
            name,
            ["{cprof}", name, "-o", "{out}", "{file}"],
            profiles=["1m"],
            against=TOP,
            at_most={"beyond": seconds},
        )
        for name, seconds in (("svg", 10), ("flame", 1), ("html", 3))
    ),
    Measure(
        "merge",
        ["{cprof}", "merge", "-o", "/dev/null", "{file}"],
        profiles=[p.name for p in PARTED],
        against=["{cprof}", "top", "{merged}"],
        growth=("5 x 100k", "20 x 100k"),
        at_most={"peak": 2, "growth": 1.3},
    ),
]


@dataclass
class Frame:
    """Keys of the terminal interface, and what the slowest may take from the press to its frame."""

    name: str
    keys: str
    before: str = "t"  # keys, which are not timed: to a type of which every sample has some
    at_most: int = 150  # milliseconds
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


@dataclass
class Result:
    measure: Measure
    profile: Profile
    seconds: float
    against: float
    peak: int
    against_peak: int
    pprof: float = None
    wrote: int = 0  # bytes, to {out}

    @property
    def nanos_per_sample(self):
        return self.seconds * 1e9 / self.profile.samples


class Failure(Exception):
    pass


# --- the profiles ---


def mkprofile(build):
    return f"{build}/tests/mkprofile"


def write_seeded(profile, path, build, seed):
    with open(path, "wb") as out:
        subprocess.run([mkprofile(build), str(profile.samples), str(seed)], stdout=out, check=True)


def write_real(profile, path):
    """Runs the tests of a Go package where they expect it, in the package's folder."""
    root = subprocess.run(["go", "env", "GOROOT"], capture_output=True, text=True, check=True)
    folder = os.path.join(root.stdout.strip(), "src", profile.package)
    if not os.path.isdir(folder):
        raise Failure(f"{profile.name}: no folder {folder}")
    binary = path + ".test"
    build_tests = ["go", "test", "-c", "-o", binary, "."]
    run_tests = [binary, *profile.flags, "-test.memprofilerate=1", "-test.memprofile=" + path]
    for command in (build_tests, run_tests):
        done = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        if done.returncode:
            raise Failure(f"{profile.name}: {done.stdout.decode(errors='replace')[-500:]}")
    os.remove(binary)


def make_file(profile, path, build, seed):
    """Finds the file where an earlier run left it, or writes it."""
    stale = profile.seeded and older(path, mkprofile(build))
    if not stale and os.path.exists(path):
        return
    if seed == 1:
        print(f"writing {path} ...", file=sys.stderr)
    partial = path + ".partial"
    if profile.seeded:
        write_seeded(profile, partial, build, seed)
    else:
        write_real(profile, partial)
    os.replace(partial, path)


def make(profile, build):
    folder = os.path.abspath(f"{build}/bench")
    os.makedirs(folder, exist_ok=True)
    name = profile.name.replace("/", "-").replace(" ", "")
    parts = [f".{i}" for i in range(1, profile.parts + 1)] if profile.parts > 1 else [""]
    profile.paths = [f"{folder}/{name}{part}.pb.gz" for part in parts]
    for seed, path in enumerate(profile.paths, 1):
        make_file(profile, path, build, seed)
    profile.unpacked = sum(unpacked_size(path) for path in profile.paths)
    profile.samples = profile.samples * profile.parts or count_samples(profile.paths[0])


def make_all(build):
    """The profiles there can be on this machine."""
    made = []
    for p in PROFILES + PARTED:
        if not p.seeded and not shutil.which("go"):
            print(f"{p.name}: left out, go is not installed", file=sys.stderr)
            continue
        try:
            make(p, build)
        except Failure as e:
            print(f"left out: {e}", file=sys.stderr)
            continue
        made.append(p)
    return made


def older(path, than):
    return os.path.exists(path) and os.path.getmtime(path) < os.path.getmtime(than)


def unpacked_size(path):
    """What gzip's trailer says, which holds for files of one member under 4 GB, as ours are."""
    with open(path, "rb") as f:
        f.seek(-4, os.SEEK_END)
        return int.from_bytes(f.read(4), "little")


def read_varint(f):
    """Returns None at the end of the file."""
    value = shift = 0
    while byte := f.read(1):
        value |= (byte[0] & 0x7F) << shift
        if byte[0] < 0x80:
            return value
        shift += 7
    return None


def count_samples(path):
    """Counts the fields of number 2. Holds no more than one of them: see `row`."""
    n = 0
    with gzip.open(path) as f:
        while (tag := read_varint(f)) is not None:
            value = read_varint(f)
            if tag & 7 == 2:
                f.read(value)
            n += tag >> 3 == 2
    return n


# --- measuring ---


def fill_in(template, profile, program):
    words = {
        "{cprof}": [program],
        "{file}": profile.paths,
        "{merged}": [merged(profile)],
        "{out}": [written(profile)],
    }
    return [word for t in template for word in words.get(t, [t])]


def merged(profile):
    return profile.paths[0] + ".merged"


def written(profile):
    return profile.paths[0] + ".out"


def merge(m, profile, program):
    """Writes the sum of a profile's files, if the measure wants it."""
    if "{merged}" in m.against:
        command = [program, "merge", "-o", merged(profile), *profile.paths]
        subprocess.run(command, check=True)


def run(template, profile, program, stderr):
    """Runs a command to its end: seconds it took, bytes it held at its peak."""
    command = fill_in(template, profile, program)
    actions = [
        (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
        (os.POSIX_SPAWN_OPEN, 2, stderr, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644),
    ]
    begin = time.perf_counter()
    pid = os.posix_spawnp(command[0], command, os.environ, file_actions=actions)
    _, status, usage = os.wait4(pid, 0)
    seconds = time.perf_counter() - begin
    if status:
        with open(stderr, errors="replace") as f:
            code = os.waitstatus_to_exitcode(status)
            raise Failure(f"{' '.join(command[:4])}: status {code}: {f.read()[:500]}")
    return seconds, usage.ru_maxrss * 1024


def measure(m, profile, program, stderr):
    """Turns alternate, so that noise of the machine hits both alike."""
    theirs, ours = [], []
    merge(m, profile, program)
    for _ in range(ROUNDS):
        theirs.append(run(m.against, profile, program, stderr))
        ours.append(run(m.command, profile, program, stderr))
    result = Result(
        m, profile,
        seconds=median(s for s, _ in ours),
        against=median(s for s, _ in theirs),
        peak=median(b for _, b in ours),
        against_peak=median(b for _, b in theirs),
    )
    if "{out}" in m.command:
        result.wrote = os.path.getsize(written(profile))
    patient = os.environ.get("BENCH_PPROF") == "1"
    if m.pprof and shutil.which("go") and (patient or not profile.large):
        result.pprof, _ = run(m.pprof, profile, program, stderr)
    return result


def frame_time(frame, command):
    """Milliseconds of the slowest of a frame's keys; endless if the program gave up."""
    script = f" {frame.before}\n:time\n {frame.keys}\n:time\n"
    done = subprocess.run(command, input=script, stdout=subprocess.PIPE, text=True)
    return inf if done.returncode else float(done.stdout.removesuffix(" ms\n"))


def measure_frames(profiles, program):
    """Each row of FRAMES with its median, on the largest of the seeded profiles."""
    path = {p.name: p.paths[0] for p in profiles}
    tui = [program, "tui", "--script=-", path["1m"]]
    diff = [*tui, "--diff_base=" + path["100k"]]
    return [
        (f, median(frame_time(f, diff if f.diff else tui) for _ in range(ROUNDS))) for f in FRAMES
    ]


# --- printing ---


def machine():
    model = "unknown processor"
    with open("/proc/cpuinfo") as f:
        for line in f:
            if line.startswith("model name"):
                model = line.split(":", 1)[1].strip()
    return f"{model}, {len(os.sched_getaffinity(0))} cores, {os.uname().sysname}"


HEAD = [
    "command", "profile", "samples", "unpacked", "gzip'd", "time", "against", "ratio",
    "peak", "÷ unpacked", "a sample", "writes", "pprof takes",
]
FRAME_HEAD = ["frames", "keys", "slowest", "at most"]
WORDS = 2  # columns; the others are numbers


def against_name(m):
    """gzip, or top"""
    return m.against[1] if m.against[0] == "{cprof}" else m.against[0]


def row(r):
    # A child's peak begins with that of the process it was spawned from, this one.
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    seen = r.peak > own
    return [
        r.measure.name,
        r.profile.name,
        f"{r.profile.samples:,}",
        f"{r.profile.unpacked / MB:.1f} MB",
        f"{sum(map(os.path.getsize, r.profile.paths)) / MB:.1f} MB",
        f"{r.seconds:.3f} s",
        f"{against_name(r.measure)} {r.against:.3f} s",
        f"{r.seconds / r.against:.2f}",
        f"{r.peak / MB:.0f} MB" if seen else f"< {own / MB:.0f} MB",
        f"{r.peak / r.profile.unpacked:.2f}" if seen else "",
        f"{r.nanos_per_sample:.0f} ns",
        f"{r.wrote / 1000:.0f} kB" if r.wrote else "",
        f"{r.pprof / r.seconds:.0f} ×" if r.pprof else "",
    ]


def frame_row(frame, taken):
    return [frame.name, frame.keys, f"{taken:.1f} ms", f"{frame.at_most} ms"]


def print_table(rows):
    widths = [max(len(cell) for cell in column) for column in zip(*rows)]
    align = [str.ljust if i < WORDS else str.rjust for i in range(len(widths))]
    rule = ["-" * w if i < WORDS else "-" * (w - 1) + ":" for i, w in enumerate(widths)]
    for cells in [rows[0], rule, *rows[1:]]:
        print("| " + " | ".join(a(c, w) for a, c, w in zip(align, cells, widths)) + " |")


# --- targets ---


def targets(results, frames):
    """Each target as (what, the value measured, the limit)."""
    for r in results:
        limit = r.measure.at_most
        what = f"{r.measure.name} {r.profile.name}"
        if r.profile.large and "time" in limit:
            yield f"{what}: time ÷ {against_name(r.measure)}", r.seconds / r.against, limit["time"]
        if "beyond" in limit:
            yield f"{what}: seconds beyond top", r.seconds - r.against, limit["beyond"]
        if r.profile.large and "peak" in limit:
            what = f"{what}: peak ÷ {against_name(r.measure)} of the result"
            yield what, r.peak / r.against_peak, limit["peak"]
        if r.profile.large and "memory" in limit:
            yield f"{what}: peak ÷ unpacked", r.peak / r.profile.unpacked, limit["memory"]
    for m in MEASURES:
        of = {r.profile.name: r.nanos_per_sample for r in results if r.measure is m}
        if "growth" in m.at_most:
            few, many = m.growth
            yield f"{m.name}: a sample, {many} ÷ {few}", of[many] / of[few], m.at_most["growth"]
    for f, taken in frames:
        yield f"frames, {f.name}: milliseconds", taken, f.at_most


def print_targets(results, frames):
    missed = 0
    for what, value, limit in targets(results, frames):
        missed += value > limit
        print(f"{'MISSED' if value > limit else 'ok':6}  {what}: {value:.3f}, at most {limit}")
    return missed


def main(program, build="build"):
    profiles = make_all(build)
    results = [
        measure(m, p, os.path.abspath(program), f"{build}/bench/stderr")
        for m in MEASURES
        for p in profiles
        if p.name in m.profiles
    ]
    frames = measure_frames(profiles, os.path.abspath(program))
    print(f"{machine()}; medians of {ROUNDS} runs\n")
    print_table([HEAD] + [row(r) for r in results])
    print()
    print_table([FRAME_HEAD] + [frame_row(*f) for f in frames])
    print()
    return 1 if print_targets(results, frames) else 0


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        print(__doc__, file=sys.stderr)
        sys.exit(2)
    try:
        sys.exit(main(*sys.argv[1:]))
    except (Failure, OSError, subprocess.CalledProcessError) as e:
        sys.exit(f"bench: {e}")
