"""Writes the files that must be refused, one for each reason."""
import lzma
import pathlib
import struct

from encode import FIXED64, GROUP_END, GROUP_START, LENGTH, VARINT
from encode import deflate, gzip, gzip_header, gzip_trailer, message, tag, varint
from small import SMALL, STRINGS, profile

HERE = pathlib.Path(__file__).parent
GOOD = profile()
ZIPPED = gzip(GOOD)
NEVER_USED = 99  # a field number of no message
TIME, COMMENT = 9, 13

GZIP = {
    "gzip_cut_header": ZIPPED[:5],
    "gzip_cut_data": ZIPPED[: len(ZIPPED) // 2],
    "gzip_cut_trailer": ZIPPED[:-4],
    "gzip_crc": ZIPPED[:-8] + struct.pack("<LL", 0xBADC0DE, len(GOOD)),
    "gzip_size": ZIPPED[:-4] + struct.pack("<L", len(GOOD) + 1),
    "gzip_header_crc": gzip(GOOD, gzip_header(name=b"small.pb", crc=True)[:-2] + b"\0\0"),
    "gzip_method": ZIPPED[:2] + b"\x07" + ZIPPED[3:],
    "gzip_flags": ZIPPED[:3] + b"\x80" + ZIPPED[4:],
    "gzip_block_type": gzip_header() + b"\x07" + deflate(GOOD)[1:] + gzip_trailer(GOOD),
    "gzip_trailing_garbage": ZIPPED + b"garbage",
    "gzip_second_member_cut": ZIPPED + gzip(b"")[:12],
    "gzip_empty": gzip(b""),
}

WIRE = {
    "empty": b"",
    "field_without_value": GOOD + tag(TIME, VARINT),
    "field_cut": GOOD[:-2],
    "field_cut_in_fixed64": GOOD + tag(NEVER_USED, FIXED64) + b"1234",
    "field_cut_in_message": profile((5, [(1, 2), tag(NEVER_USED, LENGTH) + varint(9) + b"x"])),
    "length_past_end": GOOD + tag(6, LENGTH) + varint(100) + b"short",
    "length_past_memory": GOOD + tag(6, LENGTH) + varint(2**64 - 1) + b"short",
    "varint_cut": GOOD + tag(TIME, VARINT) + b"\x80\x80",
    "varint_11_bytes": GOOD + tag(TIME, VARINT) + varint(1, size=11),
    "wire_type_3": GOOD + tag(NEVER_USED, GROUP_START) + tag(NEVER_USED, GROUP_END),
    "wire_type_4": GOOD + tag(NEVER_USED, GROUP_END),
    "wire_type_6": GOOD + tag(NEVER_USED, 6),
    "wire_type_7": GOOD + tag(NEVER_USED, 7),
    "field_number_0": GOOD + message([(0, 1)]),
    "field_number_too_large": GOOD + message([(2**29, 1)]),
    "wrong_type_number": profile((TIME, b"x")),
    "wrong_type_string": profile((6, 1)),
    "wrong_type_message": profile((2, 1)),
    "wrong_type_in_function": profile(functions=[(5, [tag(1, FIXED64) + bytes(8), (2, 4)])]),
    "wrong_type_in_sample": profile(samples=[(2, [tag(1, FIXED64) + bytes(8), (2, 10)])]),
}

PAST = len(STRINGS)
STRING = {
    "string_none": profile(strings=[]),
    "string_0_not_empty": profile(strings=[(6, "first")] + SMALL["strings"][1:]),
    "string_past_table": profile(functions=[(5, [(1, 1), (2, PAST)])]),
    # String 4 is there, but is meant only if the index is cut to 32 bits.
    "string_past_32_bits": profile(functions=[(5, [(1, 1), (2, 2**32 + 4)])]),
    "string_negative": profile(functions=[(5, [(1, 1), (2, -1)])]),
    "string_type": profile(types=[(1, [(1, PAST), (2, 2)])]),
    "string_label": profile(samples=[(2, [(1, 1), (2, 10), (3, [(1, PAST), (2, 1)])])]),
    "string_mapping": profile(mappings=[(3, [(1, 1), (6, -1)])]),
    "string_comment": profile((COMMENT, PAST)),
    "string_period_type": profile((11, [(1, PAST)])),
    "string_drop_frames": profile((7, PAST)),
    "string_default_type": profile((14, PAST)),
    "string_doc_url": profile((15, -1)),
}

REFERENCE = {
    "mapping_id_0": profile((3, [(5, 3)])),
    "mapping_id_twice": profile(mappings=SMALL["mappings"] * 2),
    "location_id_0": profile((4, [(3, 0x402000)])),
    "location_id_twice": profile(locations=SMALL["locations"] * 2),
    "function_id_0": profile((5, [(2, 4)])),
    "function_id_0_named": profile(
        functions=[(5, [(2, 4), (4, 5)])],
        locations=[(4, [(1, 1), (2, 1), (3, 0x401000), (4, [(2, 7)])])],
    ),
    "function_id_twice": profile(functions=SMALL["functions"] * 2),
    "sample_location_unknown": profile(samples=[(2, [(1, 2), (2, 10)])]),
    "sample_location_past_32_bits": profile(samples=[(2, [(1, 2**32 + 1), (2, 10)])]),
    "sample_location_unknown_sparse": profile(
        locations=[(4, [(1, 1000), (2, 1), (3, 0x401000), (4, [(1, 1), (2, 7)])])],
        samples=[(2, [(1, 1000), (2, 10)]), (2, [(1, 1000), (1, 7), (2, 10)])],
    ),
    "sample_location_0": profile(samples=[(2, [(1, 0), (2, 10)])]),
    "line_function_unknown": profile(locations=[(4, [(1, 1), (4, [(1, 2), (2, 7)])])]),
    "values_none": profile(samples=[(2, [(1, 1)])]),
    "values_too_few": profile(types=SMALL["types"] * 2),
    "values_too_many": profile(samples=[(2, [(1, 1), (2, 10), (2, 20)])]),
    "types_none": profile(types=[]),
    "types_none_values_none": profile(types=[], samples=[(2, [(1, 1)])]),
    "time_twice": profile((TIME, 10**18)) + profile((TIME, 10**18 + 1)),
}


def elf():
    ident = b"\x7fELF\x02\x01\x01".ljust(16, b"\0")
    return ident + struct.pack("<HHIQQQIHHHHHH", 2, 62, 1, 0x401000, 64, 0, 0, 64, 56, 0, 64, 0, 0)


FOREIGN = {
    "page.html": b"<!DOCTYPE html>\n<html><head><title>404 Not Found</title></head></html>\n",
    "speedscope.json": b'{\n  "$schema": "https://www.speedscope.app/file-format-schema.json"\n}\n',
    "program.elf": elf(),
    "small.pb.xz": lzma.compress(GOOD),
    "perf.data": b"PERFILE2" + struct.pack("<12Q", 104, 144, *[0] * 10),
    "lfs_pointer.pb.gz": b"version https://git-lfs.github.com/spec/v1\noid sha256:"
    + b"4d7a2146" * 8
    + b"\nsize 12345\n",
    "go.trace": b"go 1.19 trace\0\0\0" + bytes(range(32)),
    "notes.txt": b"The heap profile is in the other folder.\n",
}


def main():
    files = dict(FOREIGN)
    files.update((name + ".pb.gz", data) for name, data in GZIP.items())
    files.update((name + ".pb", data) for name, data in {**WIRE, **STRING, **REFERENCE}.items())
    files["time_twice.pb.gz"] = gzip(profile((TIME, 1))) + gzip(profile((TIME, 2)))
    for name, data in files.items():
        (HERE / name).write_bytes(data)


if __name__ == "__main__":
    main()
