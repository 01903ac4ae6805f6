"""Writes example.pb.gz again in layouts that are legal, but that protoc does not choose.

All of them are the same profile, so every report of them must be the same.
"""
import gzip
import pathlib
import struct

from encode import FIXED32, FIXED64, message, packed, tag

HERE = pathlib.Path(__file__).parent

# What is inside the fields of a message: another message, or numbers that are packed.
NUMBERS = "numbers"
SAMPLE = {1: NUMBERS, 2: NUMBERS, 3: {}}
LOCATION = {4: {}}
PROFILE = {1: {}, 2: SAMPLE, 3: {}, 4: LOCATION, 5: {}, 11: {}, 13: NUMBERS}
STRINGS, SAMPLES = 6, 2


def read_varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        value |= (byte & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if byte < 0x80:
            return value, at


def read_numbers(data):
    at = 0
    while at < len(data):
        value, at = read_varint(data, at)
        yield value


def read_message(data, schema):
    """The fields of a message, of which packed numbers become one field each."""
    fields, at = [], 0
    while at < len(data):
        key, at = read_varint(data, at)
        number = key >> 3
        value, at = read_varint(data, at)
        if key & 7:  # protoc writes no other wire types than 0 and 2 here
            value, at = data[at : at + value], at + value
        inner = schema.get(number)
        if inner is NUMBERS:
            fields += [(number, n) for n in read_numbers(value)]
        else:
            fields.append((number, value if inner is None else read_message(value, inner)))
    return fields


def everywhere(change, fields, schema=PROFILE):
    """The message after change(fields, schema), and all messages within it too."""
    return change(
        [(n, everywhere(change, v, schema[n]) if isinstance(v, list) else v) for n, v in fields],
        schema,
    )


def by(key):
    """A change of the order of the fields, never among those of one number."""
    return lambda fields, _: sorted(fields, key=lambda f: key(f[0]))


def interleave(fields, _):
    """The first field of each number, then the second of each, and so on."""
    seen, keyed = {}, []
    for f in fields:
        seen[f[0]] = seen.get(f[0], 0) + 1
        keyed.append((seen[f[0]], f))
    return [f for _, f in sorted(keyed, key=lambda k: k[0])]


def mix(fields, schema):
    """Of repeated numbers: one alone, none packed, and the others packed."""
    out = [f for f in fields if schema.get(f[0]) is not NUMBERS]
    for number in (n for n in schema if schema[n] is NUMBERS):
        values = [v for n, v in fields if n == number]
        if values:
            out += [(number, values[0]), (number, b""), (number, packed(values[1:]))]
    return out


def add_unknown(fields, _):
    """Fields of all wire types between those that are known."""
    strangers = [
        (99, -1),
        tag(100, FIXED64) + struct.pack("<d", 0.5),
        (2**29 - 1, message([(1, 1), (6, "not a string of the profile")])),
        tag(1000, FIXED32) + b"\xff\xff\xff\xff",
    ]
    middle = len(fields) // 2
    return strangers + fields[:middle] + strangers[::-1] + fields[middle:] + strangers


LAYOUTS = {
    "unpacked": lambda p: message(p),
    "mixed": lambda p: message(everywhere(mix, p)),
    "unknown": lambda p: message(everywhere(add_unknown, p)),
    "padded": lambda p: message(p, padded=True),
    "reversed": lambda p: message(everywhere(by(lambda number: -number), p)),
    "interleaved": lambda p: message(everywhere(interleave, p)),
    "strings_first": lambda p: message(by(lambda n: (n != STRINGS, n == SAMPLES))(p, PROFILE)),
    "samples_first": lambda p: message(by(lambda n: (n != SAMPLES, n == STRINGS))(p, PROFILE)),
}

if __name__ == "__main__":
    profile = read_message(gzip.decompress((HERE / "example.pb.gz").read_bytes()), PROFILE)
    for name, write in LAYOUTS.items():
        (HERE / f"layout_{name}.pb").write_bytes(write(profile))
