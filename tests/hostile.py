#!/usr/bin/env python3
"""Tries what SECURITY.md promises, with inputs and failures made one by one. Takes minutes, so `make test` leaves it out.

usage: hostile.py CPROF [PART[=COMMAND]...]     calls and allocation: of commands with this word only

    corpus       a small profile cut at each byte, each byte and number of it changed, hostile text in each place for
                 text: every command and picture, over each file that loads
    memory       64 MiB of each field that can stand often: peak memory over unpacked size
    calls        each system call failing, by strace, the first time, the second and so on
    allocation   each allocation failing: it alone, and all from it on
    kills        SIGTERM and SIGKILL while a file is written: it is the old one or the whole new one

Prints each fault, and a line of figures for each part. A fault is: death by a signal, more than 10 s of processor time, an exit
status that the man page does not list, a failure without a word, text that a terminal would obey or that is not UTF-8,
SVG or JSON that cannot be parsed, success with another answer than without the failure.
"""
import concurrent.futures
import itertools
import json
import os
import random
import re
import resource
import signal
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree

TREE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(TREE, "testdata"))
sys.dont_write_bytecode = True
from encode import field, gzip, message, packed, tag, varint  # noqa: E402

TEXT = [["top"], ["top", "-lines"], ["tree"], ["peek", "."], ["calls"], ["list", "."], ["traces"], ["tags"], ["folded"],
        ["raw"], ["comments"], ["pivot", "key"]]
DATA = [["top", "--format=json"], ["top", "--types=all", "--format=json"], ["pivot", "key", "--format=json"], ["list", ".", "--format=json"], ["traces", "--format=json"], ["dot"], ["mermaid"], ["callgrind"], ["proto"], ["topproto"]]
PICTURES = [["svg"], ["png"], ["html"], ["flame"], ["flame", "--reverse"]]
LIMIT = 10
HOSTILE = ["\x1b[31m", "\x9b1m", "a\nb", "a\rb", "a\tb", "\0", "\x7f", "\u202e", "\u200b", "\u2028", "</script><script>x()",
           "\"><script>", "' onload='x", "&amp;&#0;", "]]>", "<!--", "\\", "\\\\", "\\\"", "C:\\", "\\N\\G", "%s%n%d", "=1+1",
           "@x", "-x", "$(id)", "`id`", "../../x", ";", "a;b 1", b"\xff\xfe", b"\xc0\x80", b"\xed\xa0\x80", "\u0301" * 9,
           "x" * 5000, "{\"a\":1}", "漢字" * 40, " ", ""]
STRINGS = ["", "samples", "count", "/usr/bin/prog", "main", "main.c", "key", "value", "unit", "build", "comment",
           "http://x.y/", "drop", "keep", "period"]


def profile(strings):
    """One of everything, each text from a place of its own in the table."""
    return message([(1, [(1, 1), (2, 2)]), (2, [(1, 1), (2, 10), (3, [(1, 6), (2, 7)]), (3, [(1, 7), (3, 5), (4, 8)])]),
                    (3, [(1, 1), (2, 0x400000), (3, 0x500000), (5, 3), (6, 9)]),
                    (4, [(1, 1), (2, 1), (3, 0x401000), (4, [(1, 1), (2, 7)])]), (5, [(1, 1), (2, 4), (3, 4), (4, 5)])] +
                   [(6, s) for s in strings] + [(7, 12), (8, 13), (9, 1), (10, 2), (11, [(1, 14), (2, 8)]), (12, 3),
                                               (13, 10), (14, 1), (15, 11)])


class Run:
    """What a command did: its output, status, seconds, and peak memory in bytes."""

    def __init__(self, command, folder, env=None):
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            p = subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=out, stderr=err, env=env)
            timer = concurrent.futures.Future()
            watch = concurrent.futures.ThreadPoolExecutor(1)
            watch.submit(self.end_late, p, timer)
            _, status, used = os.wait4(p.pid, 0)
            timer.set_result(None)
            watch.shutdown()
            p.returncode = self.status = os.waitstatus_to_exitcode(status)
            out.seek(0)
            err.seek(0)
            self.out, self.err = out.read(4 << 20), err.read()  # what this process holds counts to the next
        # Of processor time: how busy the machine is does not matter.
        self.seconds, self.peak = used.ru_utime + used.ru_stime, used.ru_maxrss * 1024

    @staticmethod
    def end_late(p, timer):
        try:
            timer.result(LIMIT * 6)
        except concurrent.futures.TimeoutError:
            p.kill()


class Part:
    def __init__(self, name, cprof, folder):
        self.name, _, self.only = name.partition("=")
        self.cprof, self.folder, self.runs, self.faults, self.figures = cprof, folder, 0, 0, ""

    def asked(self, commands):
        return [c for c in commands if not self.only or self.only in c]

    def fault(self, what, why):
        self.faults += 1
        print("%s: %s: %s" % (self.name, what, why), flush=True)

    def run(self, what, command, env=None):
        r = Run(command, self.folder, env)
        self.runs += 1
        if r.status < 0 or r.status not in (0, 1, 2, 3, 4, 5, 6):
            self.fault(what, "status %d %s" % (r.status, r.err[-200:]))
        elif r.seconds > LIMIT:
            self.fault(what, "%.1f s" % r.seconds)
        elif r.status and not r.err:
            self.fault(what, "status %d without a word" % r.status)
        if re.search(rb"[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]", r.err) or not is_utf8(r.err):
            self.fault(what, "standard error is %r" % r.err[:200])
        return r

    def look(self, what, args, r):
        """At the output of a command that succeeded."""
        if args in TEXT and (not is_utf8(r.out) or re.search(rb"[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]", r.out)):
            self.fault(what, "its text has what a terminal would obey, or is not UTF-8")
        try:
            if args[0] in ("svg", "flame"):
                xml.etree.ElementTree.fromstring(r.out)
            elif args[-1] == "--format=json":
                json.loads(r.out)
        except (ValueError, xml.etree.ElementTree.ParseError) as e:
            self.fault(what, str(e))

    def write(self, data):
        """A file of these bytes, or of those that a function makes: in another process, as the memory of this one is
        counted to those that it starts."""
        if callable(data):
            path = self.write(b"")
            if not os.fork():
                with open(path, "wb") as f:
                    f.write(data())
                os._exit(0)
            os.wait()
            return path
        with tempfile.NamedTemporaryFile(dir=self.folder, suffix=".pb", delete=False) as f:
            f.write(data)
        return f.name


def is_utf8(data):
    try:
        data.decode()
        return True
    except UnicodeDecodeError:
        return False


# ---- corpus ----

def changed_bytes(data):
    for i in range(len(data)):
        yield "cut at %d" % i, data[:i]
        for byte in {0, 0xFF, data[i] ^ 0x80, data[i] ^ 1, (data[i] + 1) & 0xFF} - {data[i]}:
            yield "byte %d is %d" % (i, byte), data[:i] + bytes([byte]) + data[i + 1:]


def changed_numbers(data):
    """What stands for a number, or a tag, becomes an extreme one."""
    for i, byte in enumerate(data):
        if byte < 0x80:
            for n in (0, 2**31 - 1, 2**31, 2**32, 2**53 + 1, 2**63 - 1, 2**63, 2**64 - 1):
                yield "number %d at %d" % (n, i), data[:i] + varint(n) + data[i + 1:]


def hostile_texts():
    for slot in range(len(STRINGS)):
        for text in HOSTILE:
            yield "string %d is %.30r" % (slot, text), profile(STRINGS[:slot] + [text] + STRINGS[slot + 1:])


def try_file(part, case):
    what, data = case
    path = part.write(data)
    for args in TEXT + DATA + PICTURES:
        r = part.run("%s: %s" % (what, " ".join(args)), [part.cprof, *args, path])
        if r.status == 3:
            break
        if r.status == 0:
            part.look("%s: %s" % (what, " ".join(args)), args, r)
    os.unlink(path)
    return r.status != 3


def corpus(part):
    whole = profile(STRINGS)
    cases = [*hostile_texts(), *changed_bytes(whole), *changed_numbers(whole)]
    with concurrent.futures.ThreadPoolExecutor(len(os.sched_getaffinity(0))) as pool:
        loaded = sum(pool.map(lambda case: try_file(part, case), cases))
    part.figures = "%d files, %d of which load" % (len(cases), loaded)


# ---- memory ----

AMPLIFIED = 64 << 20


def amplifiers():
    """Each field that can stand often, so often that the file unpacks to 64 MiB."""
    head = message([(1, [(1, 1), (2, 2)])])
    tail = message([(5, [(1, 1), (2, 4), (3, 4), (4, 5)])] + [(6, s) for s in STRINGS])
    location, sample = message([(4, [(1, 1)])]), message([(2, [(1, 1), (2, 1)])])
    def many(what, unit, before=b"", after=location):
        n = AMPLIFIED // len(unit)
        return what, lambda: head + before + unit * n + after + tail
    def numbered(what, one, most=5_000_000):
        def make():
            parts, size = [head], 0
            for i in range(1, most):
                parts.append(one(i))
                size += len(parts[-1])
                if size > AMPLIFIED:
                    break
            return b"".join(parts) + tail
        return what, make
    def inside(number, before, one):
        return lambda: head + field(number, message(before) + one * (AMPLIFIED // len(one))) + location + tail
    yield many("samples", sample)
    yield many("empty samples", tag(2, 2) + b"\0")
    yield many("samples with a number", message([(2, [(1, 1), (2, 1), (3, [(1, 6), (3, 5)])])]))
    yield many("samples with a text", message([(2, [(1, 1), (2, 1), (3, [(1, 6), (2, 7)])])]))
    yield numbered("mappings", lambda i: message([(3, [(1, i)])]))
    yield numbered("locations", lambda i: message([(4, [(1, i)])]))
    yield numbered("locations of a line", lambda i: message([(4, [(1, i), (4, [(1, 1)])])]))
    yield numbered("functions", lambda i: message([(5, [(1, i + 1)])]))
    yield many("strings", message([(6, "")]))
    yield many("sample types", message([(1, [(1, 1)])]))
    yield many("comments", message([(13, 10)]))
    yield "packed comments", lambda: head + field(13, packed([10]) * AMPLIFIED) + tail
    yield "lines in a location", inside(4, [(1, 1)], message([(4, [])]))
    yield "labels in a sample", inside(2, [(1, 1), (2, 1)], message([(3, [(1, 6), (2, 7)])]))
    yield "frames in a stack", inside(2, [(2, 1)], message([(1, 1)]))
    yield "values in a sample", inside(2, [(1, 1)], message([(2, 1)]))
    yield many("unknown fields", message([(99, 1)]))


def memory(part):
    worst, slowest = (0, ""), (0, "")
    for what, make in amplifiers():
        path = part.write(make)
        size = os.path.getsize(path)
        for args in (["top"], ["calls"], ["traces"], ["tags"], ["html"], ["flame"], ["diff", path]):
            named = "%s: %s" % (what, args[0])
            r = part.run(named, [part.cprof, *args, "--max-ratio=0", path])
            if r.peak > 8 * size + (32 << 20):
                part.fault(named, "takes %d MiB, %.1f times its size" % (r.peak >> 20, r.peak / size))
            worst, slowest = max(worst, (r.peak / size, named)), max(slowest, (r.seconds, named))
            if r.status == 3:
                break
        os.unlink(path)
    zeros = part.write(lambda: gzip(b"\x12\0" * (100 << 20)))
    r = part.run("bomb", [part.cprof, "top", zeros])
    if r.status != 5 or r.peak > 64 << 20 or b"--max" not in r.err:
        part.fault("bomb", "status %d, %d MiB: %s" % (r.status, r.peak >> 20, r.err[:100]))
    part.figures = "%.1f times the size at most (%s); %.1f s at most (%s); a bomb %d MiB, %.2f s" % (
        *worst, *slowest, r.peak >> 20, r.seconds)


# ---- failures one by one ----

FAILED = [["top"], ["traces"], ["--output=OUT", "svg"], ["--output=OUT", "proto"], ["--output=OUT", "html"]]
PLAYED = b"2\nj\nEnter\n3\n4\n5\n6\n:tags\nq\n:top\nw OUT Enter\n:screen\n"
SYSTEM = {"read": "EIO", "write": "ENOSPC", "openat": "EMFILE", "close": "EIO", "mmap": "ENOMEM", "pipe2": "EMFILE",
          "newfstatat": "EIO", "lseek": "ESPIPE", "clone3": "EAGAIN", "clone": "EAGAIN", "poll": "ENOMEM",
          "linkat": "EIO", "rename": "EIO", "renameat2": "EIO", "munmap": "EINVAL", "ftruncate": "EIO"}
# Not brk: where it fails, it gives the end there was, and no error, which is what strace can make it give.


def compare(part, what, r, args, expected):
    """A success is the whole answer; what is left of a file, the old one or the whole new one."""
    path = os.path.join(part.folder, "OUT")
    made = open(path, "rb").read() if os.path.exists(path) else b""
    if r.status == 0 and (r.out, made) != expected and not r.err:
        part.fault(what, "says nothing, but the answer is another one")
    # strace counts the calls of each process, so that the graph of a page may have failed before the page did.
    if r.status and made not in (b"old", expected[1]) and not made.endswith(b"</html>\n"):
        part.fault(what, "leaves a part of the file")
    left = set(os.listdir(part.folder)) - {"OUT"}
    if left:
        part.fault(what, "leaves %s" % left)
        for name in left:
            os.unlink(os.path.join(part.folder, name))


def answer(part, args):
    with open(os.path.join(part.folder, "OUT"), "wb") as f:
        f.write(b"old")
    return [part.cprof, *args, os.path.join(TREE, "testdata/proto/example.pb.gz")]


def expected_of(part, args):
    r = part.run("whole", answer(part, args))
    with open(os.path.join(part.folder, "OUT"), "rb") as f:
        return r.out, f.read()


def injected(log):
    """Whether a call failed, and whether the program had begun by then: the loader ends by asking for a limit."""
    before, failed, _ = log.partition(b"(INJECTED)")
    return bool(failed), b"prlimit64" in before


def calls(part):
    for args in part.asked(FAILED):
        expected = expected_of(part, args)
        for call, error in SYSTEM.items():
            for n in range(1, 200):
                with tempfile.NamedTemporaryFile() as log:
                    what = "%s: %s %d is %s" % (" ".join(args), call, n, error)
                    trace = ["strace", "-f", "-qq", "-o", log.name, "-e", "trace=prlimit64," + call, "-e",
                             "inject=%s:error=%s:when=%d" % (call, error, n)]
                    r = Run(trace + answer(part, args), part.folder)
                    failed, begun = injected(log.read())
                    if not failed:
                        break
                if not begun:
                    continue
                part.runs += 1
                if r.status not in range(7) or (r.status and not r.err):
                    part.fault(what, "status %d %s" % (r.status, r.err[-200:]))
                compare(part, what, r, args, expected)
    part.figures = "%d calls" % len(SYSTEM)


SHIM = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdlib.h>
static int fails(void)
{
	static long count, from, to;
	if (!to) {
		from = atol(getenv("FAIL_FROM"));
		to = atol(getenv("FAIL_TO"));
	}
	if (__atomic_add_fetch(&count, 1, __ATOMIC_RELAXED) < from || count > to)
		return 0;
	errno = ENOMEM;
	return 1;
}
extern void *__libc_malloc(size_t), *__libc_calloc(size_t, size_t), *__libc_realloc(void *, size_t);
void *malloc(size_t n) { return fails() ? NULL : __libc_malloc(n); }
void *calloc(size_t n, size_t m) { return fails() ? NULL : __libc_calloc(n, m); }
void *realloc(void *p, size_t n) { return fails() ? NULL : __libc_realloc(p, n); }
"""


def allocation(part):
    with tempfile.TemporaryDirectory() as folder:
        shim = folder + "/shim.so"
        subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-xc", "-", "-o", shim], input=SHIM.encode(), check=True)
        script = os.path.join(folder, "script")
        with open(script, "wb") as f:
            f.write(PLAYED)
        commands = FAILED + [c for c in TEXT + DATA + PICTURES if c not in FAILED]
        for args in part.asked([*commands, ["tui", "--script=" + script]]):
            expected, ended = expected_of(part, args), 0
            # Graphviz takes thousands; those of ours come first.
            for n in itertools.chain(range(1, 300), range(300, 6000, 17)):
                for to in (n, 10**9):
                    what = "%s: allocation %d %s" % (" ".join(args), n, "alone" if to == n else "and on")
                    env = dict(os.environ, LD_PRELOAD=shim, FAIL_FROM=str(n), FAIL_TO=str(to))
                    r = part.run(what, answer(part, args), env)
                    compare(part, what, r, args, expected)
                # Many in a row that change nothing: there are no more.
                ended = ended + 1 if r.status == 0 else 0
                if ended > 3:
                    break
            part.figures += "%s %d, " % (args[-1], n)


# ---- kills ----

def usual_time(command, folder):
    start = time.monotonic()
    subprocess.run(command, cwd=folder, check=True)
    return time.monotonic() - start


def kills(part):
    random.seed(1)
    out, whole = os.path.join(part.folder, "OUT"), 0
    with tempfile.NamedTemporaryFile() as big:
        big.write(profile(STRINGS) + message([(2, [(1, 1), (2, 1)])]) * 300000)
        big.flush()
        command = [part.cprof, "proto", "--output=OUT", big.name]
        usual = usual_time(command, part.folder)
        with open(out, "rb") as f:
            new = f.read()
        for i in range(200):
            number = (signal.SIGTERM, signal.SIGKILL, signal.SIGINT)[i % 3]
            with open(out, "wb") as f:
                f.write(b"old")
            with subprocess.Popen(command, cwd=part.folder, stderr=subprocess.DEVNULL) as p:
                time.sleep(random.random() * usual * 1.2)
                p.send_signal(number)
            part.runs += 1
            with open(out, "rb") as f:
                made = f.read()
            whole += made == new
            if made not in (b"old", new):
                part.fault("kill %d" % i, "leaves a part of the file")
            for name in set(os.listdir(part.folder)) - {"OUT"}:
                if number != signal.SIGKILL:
                    part.fault("kill %d" % i, "%s leaves %s" % (number.name, name))
                os.unlink(os.path.join(part.folder, name))
    part.figures = "%d times the new file" % whole


PARTS = {"corpus": corpus, "memory": memory, "calls": calls, "allocation": allocation, "kills": kills}


def main(cprof, *names):
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_STACK, (128 << 10, resource.getrlimit(resource.RLIMIT_STACK)[1]))
    faults = 0
    for name in names or PARTS:
        with tempfile.TemporaryDirectory(prefix="hostile-") as folder:
            part = Part(name, os.path.abspath(cprof), folder)
            PARTS[part.name](part)
        print("%s: %d runs, %d faults; %s" % (name, part.runs, part.faults, part.figures), flush=True)
        faults += part.faults
    sys.exit(faults > 0)


if __name__ == "__main__":
    if len(sys.argv) < 2 or not {part.partition("=")[0] for part in sys.argv[2:]} <= set(PARTS):
        sys.exit(__doc__)
    main(*sys.argv[1:])
