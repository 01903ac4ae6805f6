#!/usr/bin/env python3
"""Runs every test against the programs in each BUILD folder, and closes with 'N passed, N failed'.

usage: run.py [-k REGEX] BUILD...        UPDATE=1 run.py BUILD

Three kinds of test, and each counts by its smallest part:
- tests/test_*.c, cmocka programs: each of their tests;
- tests/*.t, transcripts: each line that begins with '$ ' is a command for sh, and the lines below it are what it
  must print, standard error included; the last one is [N] when its exit status N is not 0. A blank line before the
  next command is no output, nor is a comment ('# ...') with a blank line above it. The commands of a transcript run
  in one scratch folder, their HOME, which holds links to what stands at the top of the tree. UPDATE=1 rewrites it.
  One that begins with '# needs NAME...' is for builds with these optional libraries, '# lacks NAME' for those without,
  '# runs NAME...' for machines that have these programs;
- tests/conformance, the recorded answers: each case but those listed in tests/conformance/todo, if there is one.

-k keeps the test files whose name matches. A sanitizer's report is exit status 125.
"""
import argparse
import concurrent.futures
import difflib
import glob
import itertools
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile

TREE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
UPDATE = os.environ.get("UPDATE")
CORES = len(os.sched_getaffinity(0))
HANGS = 1800  # seconds; what takes that long on the busiest machine will never end


class Place:
    """A scratch folder, and all that a test sees of the world outside it."""

    def __init__(self, build):
        self.build = os.path.join(TREE, build)
        self.folder = tempfile.TemporaryDirectory(prefix="cprof-test-")
        for path in glob.glob(os.path.join(TREE, "*")):
            os.symlink(path, os.path.join(self.folder.name, os.path.basename(path)))
        within = os.path.join(self.folder.name, ".build")  # a name without the blanks that the tree's may have
        os.symlink(self.build, within)
        self.environment = {
            "PATH": within + ":" + os.environ["PATH"], "BUILD": within,
            "HOME": self.folder.name, "TMPDIR": self.folder.name,
            "SHELL": "/bin/sh", "GOROOT": os.path.join(self.folder.name, "no-go"), "LC_ALL": "C.UTF-8", "TZ": "UTC",
            "TERM": "dumb", "COLUMNS": "80", "LINES": "24",
            "CMOCKA_MESSAGE_OUTPUT": "TAP", "TSAN_OPTIONS": "exitcode=125",
            "ASAN_OPTIONS": "detect_leaks=1:exitcode=125:print_legend=0",
            "LSAN_OPTIONS": "print_suppressions=0:suppressions=" + os.path.join(TREE, "tests/leaks.supp"),
            "UBSAN_OPTIONS": "print_stacktrace=1:exitcode=125",
        }

    def run(self, *command):
        """What the command prints, and its exit status as a shell gives it."""
        with subprocess.Popen(command, cwd=self.folder.name, env=self.environment, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True) as p:
            try:
                out = p.communicate(timeout=HANGS)[0]
            except subprocess.TimeoutExpired:
                os.killpg(p.pid, signal.SIGKILL)
                out = p.communicate()[0] + b"(no answer in %d s)\n" % HANGS
        return out.decode("utf-8", "surrogateescape"), p.returncode if p.returncode >= 0 else 128 - p.returncode


def run_program(place, source):
    out, status = place.run(os.path.join(place.build, os.path.splitext(source)[0]))
    planned = sum(int(n) for n in re.findall(r"^1\.\.(\d+)$", out, re.M))
    passed = len(re.findall(r"^ok ", out, re.M))
    skipped = len(re.findall(r"^not ok \d+ # SKIP ", out, re.M))  # what the machine or the build cannot have
    failed = max(planned - skipped - passed, 1 if status or not planned else 0)
    text = re.sub(r"^ok .*\n", "", out, flags=re.M) + "exit status %d\n" % status
    return passed, failed, text if failed else ""


def cut_output(lines):
    """Splits what stands between two commands into the output of the first and the rest."""
    end = len(lines)
    while end:
        above = end
        while above and lines[above - 1].startswith("#"):
            above -= 1
        if above == 0 or lines[above - 1] or (above == end < len(lines)):
            break
        end = above - 1
    return lines[:end], lines[end:]


def as_lines(text):
    lines = text.split("\n")
    last = lines.pop()
    return lines + [last, "\\ no newline"] if last else lines


def answer(place, command):
    out, status = place.run("sh", "-c", command)
    return as_lines(out) + (["[%d]" % status] if status else [])


def is_for(place, line):
    """Whether a transcript with this first line is for a build: $O/without names the libraries that it lacks."""
    with open(os.path.join(place.build, "without"), encoding="ascii") as f:
        without = set(f.read().split())
    kind = re.match(r"# (needs|lacks|runs) (.*)", line)
    if not kind:
        return True
    names = kind[2].split()
    return {"needs": not without & set(names), "lacks": kind[2] in without, "runs": all(map(shutil.which, names))}[kind[1]]


def replay(place, path):
    with open(os.path.join(TREE, path), encoding="utf-8", errors="surrogateescape", newline="") as f:
        lines = as_lines(f.read())
    if not all(is_for(place, line) for line in itertools.takewhile(lambda line: line.startswith("#"), lines)):
        return 0, 0, "skipped: %s\n" % lines[0] if "# runs" in lines[0] else ""
    starts = [i for i, line in enumerate(lines) if line.startswith("$ ")] + [len(lines)]
    passed, failures, replayed = 0, [], lines[:starts[0]]
    for start, end in zip(starts, starts[1:]):
        want, rest = cut_output(lines[start + 1:end])
        got = answer(place, lines[start][2:])
        replayed += [lines[start]] + got + rest
        if got == want or UPDATE:
            passed += 1
        else:
            diff = list(difflib.unified_diff(want, got, lineterm="", n=2))[3:]
            failures.append("\n".join(["%s:%d: %s" % (path, start + 1, lines[start])] + diff) + "\n")
    if UPDATE and replayed != lines:
        with open(os.path.join(TREE, path), "w", encoding="utf-8", errors="surrogateescape", newline="") as f:
            f.writelines(line + "\n" for line in replayed)
    return passed, len(failures), "".join(failures)


def run_recorded(place, kit):
    """Runs the recorded answers; those in the todo list may fail, and are not counted when they do."""
    command = [os.path.join(TREE, kit, "run"), "-j", str(CORES), os.path.join(place.build, "cprof")]
    todo = set()
    if os.path.exists(kit + "/todo"):
        with open(kit + "/todo", encoding="utf-8") as f:
            todo = set(f.read().split())
    out = place.run(*command)[0]
    end = re.search(r"^(\d+) passed, \d+ failed\n\Z", out, re.M)
    if not end:
        return 0, 1, out
    fails = re.findall(r"^FAIL (\S+) ", out, re.M)
    bad = [case for case in fails if case not in todo]
    text = "%d of the %d cases in %s/todo pass now: take them off\n" % (len(todo - set(fails)), len(todo), kit)
    if bad:
        text = place.run(*command, "-v", "-k", "^(%s) " % "|".join(bad[:20]))[0]
        text = re.sub(r"^\S+ +\d+ of \d+\n|^\d+ passed, .*\n", "", text, flags=re.M)
    return int(end[1]), len(bad), text if bad or todo - set(fails) else ""


def all_tests():
    os.chdir(TREE)
    return ([(run_recorded, path) for path in glob.glob("tests/conformance")] +
            [(run_program, path) for path in sorted(glob.glob("tests/test_*.c"))] +
            [(replay, path) for path in sorted(glob.glob("tests/*.t"))])


def run_test(job):
    build, (run, path) = job
    place = Place(build)
    with place.folder:
        return run(place, path)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("-k", default="", metavar="REGEX")
    ap.add_argument("builds", nargs="+", metavar="BUILD")
    o = ap.parse_args()
    sys.stdout.reconfigure(errors="backslashreplace")
    for path in (os.path.join(TREE, b, name) for b in o.builds for name in ("cprof", "tests/mkprofile")):
        if not os.path.exists(path):
            sys.exit("run.py: there is no %s; `make tests` builds it" % path)
    jobs = [(build, test) for test in all_tests() if re.search(o.k, test[1])
            for build in (o.builds[:1] if UPDATE else o.builds)]
    passed = failed = 0
    with concurrent.futures.ThreadPoolExecutor(CORES) as pool:
        for (build, (_, path)), (good, bad, text) in zip(jobs, pool.map(run_test, jobs)):
            print("%-11s %-28s %4d passed, %d failed" % (build, path, good, bad))
            print(text, end="", flush=True)
            passed, failed = passed + good, failed + bad
    print("%d passed, %d failed" % (passed, failed))
    sys.exit(failed > 0 or passed == 0)


if __name__ == "__main__":
    main()
