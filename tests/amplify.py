#!/usr/bin/env python3
"""Profiles of many tiny things: what they cost in memory must stay in proportion to what they are.

usage: amplify.py KIND BYTES >PROFILE               KIND: a function below
       amplify.py KIND BYTES 'COMMAND OPTION...'...

Each is a legal profile of about so many bytes, nearly all of it of one field, and that in the fewest bytes it can have.
With commands of cprof each is run on it, and those are named that take more than 8 times the bytes and 32 MiB, or
fail; with -v all are, and what they take. What a sanitizer adds is not counted: then profiles are small, and only run.
"""
import os
import shutil
import subprocess
import sys
import tempfile


def varint(n):
    out = bytearray()
    while n >= 0x80:
        out.append(n & 0x7f | 0x80)
        n >>= 7
    out.append(n)
    return bytes(out)


def number(field, n):
    return varint(field << 3) + varint(n)


def body(field, data):
    return varint(field << 3 | 2) + varint(len(data)) + data


def names(n):
    """n different names as string table entries, all of one length."""
    letters = b"abcdefghijklmnopqrstuvwxyz"
    width = 1
    while 26 ** width < n:
        width += 1
    head = b"\x32" + bytes([width])
    out = []
    for i in range(n):
        name = bytearray()
        for _ in range(width):
            name.append(letters[i % 26])
            i //= 26
        out.append(head + name)
    return out


def profile(*parts, types=1):
    """With the strings "" and "n", sample types of that name, a function, a location, and a sample of it."""
    head = body(1, number(1, 1) + number(2, 1)) * types
    sample = body(2, body(1, b"\1") + body(2, b"\1" * types))
    tail = body(4, number(1, 1) + body(4, number(1, 1))) + body(5, number(1, 1) + number(2, 1))
    return head + sample + tail + body(6, b"") + body(6, b"n") + b"".join(parts)


def rows(field, n, rest=b"", step=1):
    """Rows of a table, with ids from 2 on."""
    return b"".join(body(field, number(1, 2 + i * step) + rest) for i in range(n))


def mappings(n): return profile(rows(3, n // 6))
def mappings_sparse(n): return profile(rows(3, n // 7, step=1000))
def locations(n): return profile(rows(4, n // 6))
def locations_sparse(n): return profile(rows(4, n // 7, step=1000))
def locations_of_a_line(n): return profile(rows(4, n // 8, body(4, b"")))
def locations_of_a_function(n): return profile(rows(4, n // 10, body(4, number(1, 1))))
def locations_of_four_lines(n): return profile(rows(4, n // 14, body(4, b"") * 4))
def functions(n): return profile(rows(5, n // 6))
def functions_sparse(n): return profile(rows(5, n // 7, step=1000))
def lines(n): return profile(body(4, number(1, 2) + body(4, b"") * (n // 2)))
def lines_of_a_function(n): return profile(body(4, number(1, 2) + body(4, number(1, 1)) * (n // 4)))
def comments(n): return profile(body(13, b"\1" * n))
def comments_one_by_one(n): return profile(number(13, 1) * (n // 2))
def strings(n): return profile(body(6, b"") * (n // 2))
def strings_different(n): return profile(*names(n // 6))
def samples(n): return profile(body(2, number(2, 1)) * (n // 4))
def samples_of_a_frame(n): return profile(body(2, number(1, 1) + number(2, 1)) * (n // 6))
def types(n): return profile(body(2, body(2, b"\1" * 1000)) * (n // 1006), types=1000)
def stack(n): return profile(body(2, body(1, b"\1" * n) + body(2, b"\1")))
def labels(n): return profile(body(2, number(2, 1) + body(3, number(3, 1)) * (n // 4)))
def labels_text(n): return profile(body(2, number(2, 1) + body(3, number(2, 1)) * (n // 4)))
def samples_with_a_label(n): return profile(body(2, number(2, 1) + body(3, number(3, 1))) * (n // 8))


def lines_named_often(n):
    location = body(4, number(1, 2) + body(4, number(1, 1)) * (n // 8))
    return profile(location, body(2, body(1, b"\2" * (n // 2)) + body(2, b"\1")))


def labels_different(n):
    return profile(body(2, number(2, 1) + b"".join(body(3, number(3, i)) for i in range(1, n // 6))))


def samples_with_different_labels(n):
    return profile(b"".join(body(2, number(2, 1) + body(3, number(3, i))) for i in range(1, n // 10)))


def labels_of_different_keys(n):
    n //= 14
    return profile(*names(n), body(2, number(2, 1) + b"".join(
        body(3, number(1, i + 2) + number(3, 1)) for i in range(n))))


def labels_of_different_text(n):
    n //= 12
    return profile(*names(n), body(2, number(2, 1) + b"".join(body(3, number(2, i + 2)) for i in range(n))))


def numbered(n, size):
    """Functions and locations 2 and up, n bytes of them with size bytes elsewhere for each, named differently."""
    n //= 6 + 12 + 12 + size
    return n, b"".join(names(n)) + b"".join(
        body(5, number(1, i) + number(2, i)) + body(4, number(1, i) + body(4, number(1, i))) for i in range(2, n + 2))


def stack_different(n):
    n, tables = numbered(n, 3)
    return profile(tables, body(2, body(1, b"".join(varint(i) for i in range(2, n + 2))) + body(2, b"\1")))


def functions_different(n):
    n, tables = numbered(n, 9)
    return profile(tables, *(body(2, number(1, i) + number(2, 1)) for i in range(2, n + 2)))


def noise(n):
    """Bytes that look random, 1 or 2."""
    state, out = 1, bytearray()
    while len(out) < n:
        state = state * 6364136223846793005 + 1442695040888963407 & (1 << 64) - 1
        out += bytes(1 + (state >> 32 + i & 1) for i in range(24))
    return bytes(out[:n])


def two_locations():
    return body(4, number(1, 2) + body(4, number(1, 2))) + body(5, number(1, 2))


def stacks_deep(n):
    size, text = 10000, noise(n)
    return profile(two_locations(), *(body(2, body(1, text[i:i + size]) + body(2, b"\1")) for i in range(0, n, size)))


def stacks_short(n):
    size = 24
    text = noise(n // 32 * size)
    return profile(two_locations(), *(body(2, body(1, text[i:i + size]) + body(2, b"\1"))
                                      for i in range(0, len(text), size)))


def goroutines_of_one_lock(n):
    """A dump in which many are in methods of an object that has many locks, which others wait for."""
    inside = "goroutine %d [select]:\nm.(*T).f(0xc000000000)\n\tm.go:1\n\n"
    waiting = "goroutine %d [semacquire]:\nsync.(*Mutex).lockSlow(0xc000000%03x)\n\ts.go:1\n\n"
    first = n // len(inside)
    return "".join([*(inside % i for i in range(1, first + 1)),
                    *(waiting % (first + i, i) for i in range(1, 1000))]).encode()


def is_sanitized():
    with open(shutil.which("cprof"), "rb") as f:
        program = f.read()
    return b"__asan_init" in program or b"__tsan_init" in program


SANITIZED = len(sys.argv) > 3 and is_sanitized()


def measure(path, command, verbose):
    size = os.path.getsize(path)
    with subprocess.Popen(["cprof", *command.split(), path], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as p:
        said = p.stderr.read().decode()
        _, status, used = os.wait4(p.pid, 0)
        p.returncode = os.waitstatus_to_exitcode(status)
    peak, most = used.ru_maxrss << 10, 8 * size + (32 << 20)
    if p.returncode or verbose or peak > most and not SANITIZED:
        print("%s: %.1f MiB of %.1f allowed, %.1f times the bytes, %.2f s, status %d %s" % (
            command, peak / 2**20, most / 2**20, peak / size, used.ru_utime + used.ru_stime, p.returncode, said))


def main():
    kinds = {k: v for k, v in globals().items() if callable(v) and k != "is_sanitized"}
    verbose = "-v" in sys.argv
    args = [a for a in sys.argv[1:] if a != "-v"]
    if len(args) < 2 or args[0] not in kinds:
        sys.exit(__doc__)
    if len(args) == 2:
        sys.stdout.buffer.write(kinds[args[0]](int(args[1])))
    with tempfile.NamedTemporaryFile(suffix=".pb") as f:
        if args[2:]:  # by another process: a peak of this one would be one of those that it starts
            size = str(min(int(args[1]), 100000)) if SANITIZED else args[1]
            subprocess.run([sys.executable, __file__, args[0], size], stdout=f, check=True)
        for command in args[2:]:
            measure(f.name, command, verbose)


main()
