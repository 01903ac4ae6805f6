"""Writes files that look wrong, but must be read."""
import io
import pathlib
import tarfile
import zipfile
import zlib

from encode import VARINT, gzip, gzip_header, message, tag
from small import STRINGS, profile

HERE = pathlib.Path(__file__).parent
GOOD = profile()
MIDDLE = len(GOOD) // 2

# All of them are the plain profile.
GZIP = {
    "trailing_zeros": gzip(GOOD) + bytes(512),
    "members_two": gzip(GOOD[:MIDDLE]) + gzip(GOOD[MIDDLE:]),
    "members_empty": gzip(b"") + gzip(GOOD) + gzip(b""),
    "blocks_stored": gzip(GOOD, level=0),
    "blocks_fixed": gzip(GOOD, strategy=zlib.Z_FIXED),
    "header_name": gzip(GOOD, gzip_header(name=b"small.pb")),
    "header_all": gzip(GOOD, gzip_header(b"cp\x02\0ab", b"small.pb", b"a comment", crc=True)),
}


def zstd(data):
    """One frame of one block that is not compressed."""
    block = (len(data) << 3 | 1).to_bytes(3, "little")
    return b"\x28\xb5\x2f\xfd\x20" + bytes([len(data)]) + block + data


# And these, which zlib's gzip reader does not take for it.
WRAPPED = {
    "gzip_twice": gzip(gzip(GOOD)),
    "gzip_zlib": gzip(zlib.compress(GOOD)),
    "gzip_newline": gzip(GOOD) + b"\n",
    "zlib": zlib.compress(GOOD),
}


def named(name):
    """The profile with another function name."""
    return profile(strings=[(6, name if s == "main" else s) for s in STRINGS])


def located(*fields):
    """The profile with other fields than the id and the address in its location."""
    return profile(locations=[(4, [(1, 1), (3, 0x401000), *fields])])


# What breaks out of some output that does not escape it, if text does not stay text.
HOSTILE = [
    "<script>document.title='owned'</script>",
    "</script><script>document.title='owned'</script>",
    "</title></text></style><image href=x onerror=\"document.title='owned'\"/>",
    "]]><script>document.title='owned'</script><![CDATA[",
    "\" onload=\"document.title='owned'\" x=\"",
    "' onload='document.title=1' x='",
    "&lt;b&gt; &amp; &#60;i&#62; &nosuch;",
    "\\\" ]; evil [label=\"x\" URL=\"javascript:alert(1)\"]; \\N \\G \\l",
    "line\none\r\nand\ttabs \x1b[31m \x00 \x7f",
    "rtl \u202egnp.exe \u2066 \u2028 \ufeff \uffff",
    b"latin \xe9 cut \xf0\x9f",
    "-->--!><!--",
    "${document.title='owned'} `x` {{x}} constructor __proto__",
    "a" * 3000 + ".method",
]


def hostile():
    """A stack of hostile names, in files, with labels, a binary and comments of these names."""
    strings = ["", "samples", "count", *HOSTILE]
    rows = range(1, len(HOSTILE) + 1)
    return message(
        [(1, [(1, 1), (2, 2)]), (1, [(1, 3), (2, 5)])]
        + [(2, [(1, row), (1, 1), (2, 10 * row), (2, row), (3, [(1, row + 2), (2, row + 2)])]) for row in rows]
        + [(3, [(1, 1), (2, 0x400000), (3, 0x500000), (5, 3)])]
        + [(4, [(1, row), (2, 1), (3, 0x400000 + row), (4, [(1, row), (2, row)])]) for row in rows]
        + [(5, [(1, row), (2, row + 2), (3, row + 2), (4, row + 2)]) for row in rows]
        + [(6, s) for s in strings]
        + [(13, row + 2) for row in rows]
        + [(14, 1)]
    )


PLAIN = {
    "text_hostile": hostile(),
    "plain": GOOD,
    "strings_only": message([(6, "")]),
    "strings_unused": profile((6, "nobody"), (6, "asks")),
    "strings_duplicate": profile((6, "main"), functions=[(5, [(1, 1), (2, 6), (3, 4), (4, 5)])]),
    "string_nul": named(b"main\0after"),
    # Latin 1, a stray byte, an overlong NUL, a surrogate, past the end of Unicode, cut short.
    "string_not_utf8": named(b"caf\xe9 \x80 \xc0\x80 \xed\xa0\x80 \xf4\x90\x80\x80 \xe2\x82"),
    "default_type_unknown": profile((14, 4)),
    "line_function_0": located((2, 1), (4, [(2, 7)])),
    "line_negative": located((2, 1), (4, [(1, 1), (2, -7), (3, -1)])),
    "line_none": located((2, 1)),
    "mapping_unknown": located((2, 9), (4, [(1, 1), (2, 7)])),
    "mapping_none": located((4, [(1, 1), (2, 7)])),
    "mapping_backwards": profile(mappings=[(3, [(1, 1), (2, 0x500000), (3, 0x400000), (5, 3)])]),
    "drop_frames_not_a_regex": profile((6, "((("), (7, len(STRINGS))),
    # The last of each counts: period 20 of samples/count.
    "scalars_twice": profile((11, [(1, 2), (2, 1)]), (12, 10), (12, 20), (11, [(1, 1), (2, 2)])),
    # These bytes are those that zlib data begins with.
    "doc_url_first": tag(15, VARINT) + b"\x01" + GOOD,
    # The ten bytes have 70 bits, of which 6 are dropped: the period is 1.
    "varint_70_bits": GOOD + tag(12, VARINT) + b"\x81" + b"\x80" * 8 + b"\x7e",
}

MEMBERS = {"small.pb": GOOD, "more/small.pb.gz": gzip(GOOD), "more/notes.txt": b"Nothing else.\n"}


def tar_gz():
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.USTAR_FORMAT) as tar:
        for name, data in MEMBERS.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            tar.addfile(info, io.BytesIO(data))
    return gzip(out.getvalue())


def zip_archive():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in MEMBERS.items():
            info = zipfile.ZipInfo(name)  # its date is 1980-01-01
            info.create_system = 3
            archive.writestr(info, data)
    return out.getvalue()


if __name__ == "__main__":
    for name, data in PLAIN.items():
        (HERE / f"{name}.pb").write_bytes(data)
    for name, data in GZIP.items():
        (HERE / f"{name}.pb.gz").write_bytes(data)
    for name, data in WRAPPED.items():
        (HERE / "wrapped" / f"{name}.pb.gz").write_bytes(data)
    (HERE / "archive" / "archive.zip").write_bytes(zip_archive())
    (HERE / "archive" / "archive.tar.gz").write_bytes(tar_gz())
    (HERE / "plain.pb.zst").write_bytes(zstd(GOOD))
