"""A small profile with one of everything, to be changed by bad/make.py and odd/make.py."""
from encode import message

STRINGS = ["", "samples", "count", "/usr/bin/prog", "main", "main.c"]
SMALL = {
    "types": [(1, [(1, 1), (2, 2)])],
    "samples": [(2, [(1, 1), (2, 10)])],
    "mappings": [(3, [(1, 1), (2, 0x400000), (3, 0x500000), (5, 3)])],
    "locations": [(4, [(1, 1), (2, 1), (3, 0x401000), (4, [(1, 1), (2, 7)])])],
    "functions": [(5, [(1, 1), (2, 4), (3, 4), (4, 5)])],
    "strings": [(6, s) for s in STRINGS],
}


def profile(*more, **changed):
    """The profile with some kinds of its fields replaced, and more fields at its end."""
    kinds = {**SMALL, **changed}
    return message(sum(kinds.values(), []) + list(more))
