"""What bench.py measures with: seeded profiles and inputs, and real profiles where go is installed."""

import gzip
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field

from bench_inputs import INPUTS, PROGRAM, write_input


class Failure(Exception):
    pass


@dataclass
class Profile:
    name: str
    samples: int = 0  # 0: counted in the file
    parts: int = 1  # files with that many samples each
    frames: int = 0  # of each stack, if stacks share nothing
    package: str = ""  # of Go, whose tests write the profile
    flags: tuple = ()  # of those tests
    format: str = ""  # one of INPUTS, and no profile.proto
    large: bool = True  # pprof takes long here
    paths: list = field(default_factory=list)
    unpacked: int = 0

    @property
    def seeded(self):
        return not self.package


# encoding/json has deep and much repeated stacks, go/types many different ones; those of "unique"
# share nothing.
PROFILES = [
    Profile("100", samples=100, large=False),
    Profile("100k", samples=100_000, large=False),
    Profile("1m", samples=1_000_000),
    Profile("1m unique", samples=1_000_000, frames=24),
    Profile("encoding/json", package="encoding/json"),
    Profile("go/types", package="go/types", flags=("-test.short",)),
    Profile("10m", samples=10_000_000),
    Profile("20 x 100k", samples=100_000, parts=20),
    Profile("1000 x 100", samples=100, parts=1000),
    *(Profile(name, format=name) for name in INPUTS),
]


def mkprofile(build):
    return f"{build}/tests/mkprofile"


def write_seeded(profile, path, build, seed):
    command = [mkprofile(build), str(profile.samples), str(seed), str(profile.frames)]
    with open(path, "wb") as out:
        subprocess.run(command, stdout=out, check=True)


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
    stale = profile.seeded and older(path, PROGRAM if profile.format else mkprofile(build))
    if not stale and os.path.exists(path):
        return
    if seed == 1:
        print(f"writing {path} ...", file=sys.stderr)
    partial = path + ".partial"
    if profile.format:
        write_input(profile.format, partial, seed)
    elif profile.seeded:
        write_seeded(profile, partial, build, seed)
    else:
        write_real(profile, partial)
    os.replace(partial, path)


def make(profile, build):
    folder = os.path.abspath(f"{build}/bench")
    os.makedirs(folder, exist_ok=True)
    name = profile.name.replace("/", "-").replace(" ", "")
    parts = [f".{i}" for i in range(1, profile.parts + 1)] if profile.parts > 1 else [""]
    suffix = "in" if profile.format else "pb.gz"
    profile.paths = [f"{folder}/{name}{part}.{suffix}" for part in parts]
    for seed, path in enumerate(profile.paths, 1):
        make_file(profile, path, build, seed)
    if profile.format:
        profile.unpacked = os.path.getsize(profile.paths[0])
        return
    profile.unpacked = sum(unpacked_size(path) for path in profile.paths)
    profile.samples = profile.samples * profile.parts or count_samples(profile.paths[0])


def make_all(names, build):
    """Those of the profiles that there can be on this machine, by name."""
    made = {}
    for p in PROFILES:
        if p.name not in names:
            continue
        if not p.seeded and not shutil.which("go"):
            print(f"{p.name}: left out, go is not installed", file=sys.stderr)
            continue
        try:
            make(p, build)
        except Failure as e:
            print(f"left out: {e}", file=sys.stderr)
            continue
        made[p.name] = p
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
    """Counts the fields of number 2. Holds no more than one of them: see Runner.limit of bench.py."""
    n = 0
    with gzip.open(path) as f:
        while (tag := read_varint(f)) is not None:
            value = read_varint(f)
            if tag & 7 == 2:
                f.read(value)
            n += tag >> 3 == 2
    return n
