"""Protobuf and gzip with every byte under control, for files that protoc and gzip do not make.

A message is a list of (field number, value) pairs in the order they are written in. The value
says how: an int is a varint, bytes and text have a length, a list is a message within. An item
that is bytes itself, and not a pair, is written as it is.
"""
import struct
import zlib

VARINT, FIXED64, LENGTH, GROUP_START, GROUP_END, FIXED32 = range(6)


def varint(n, size=1):
    """The varint of n, padded to at least size bytes."""
    n &= 2**64 - 1
    out = bytearray()
    while n > 0x7F or len(out) + 1 < size:
        out.append(n & 0x7F | 0x80)
        n >>= 7
    return bytes(out) + bytes([n])


def tag(number, wire_type, size=1):
    return varint(number << 3 | wire_type, size)


def field(number, value, padded=False):
    if isinstance(value, int):
        return tag(number, VARINT, 5 * padded) + varint(value, 10 * padded)
    if isinstance(value, list):
        value = message(value, padded)
    if isinstance(value, str):
        value = value.encode()
    return tag(number, LENGTH, 5 * padded) + varint(len(value), 5 * padded) + value


def message(fields, padded=False):
    return b"".join(f if isinstance(f, bytes) else field(*f, padded) for f in fields)


def packed(numbers):
    return b"".join(map(varint, numbers))


def gzip_header(extra=None, name=None, comment=None, crc=False):
    has = [text is not None for text in (extra, name, comment)]
    flags = crc << 1 | has[0] << 2 | has[1] << 3 | has[2] << 4
    head = struct.pack("<BBBBLBB", 0x1F, 0x8B, 8, flags, 0, 2, 255)
    if extra is not None:
        head += struct.pack("<H", len(extra)) + extra
    for text in (name, comment):
        if text is not None:
            head += text + b"\0"
    return head + (struct.pack("<H", zlib.crc32(head) & 0xFFFF) if crc else b"")


def deflate(data, level=9, strategy=zlib.Z_DEFAULT_STRATEGY):
    z = zlib.compressobj(level, zlib.DEFLATED, -15, 8, strategy)
    return z.compress(data) + z.flush()


def gzip_trailer(data):
    return struct.pack("<LL", zlib.crc32(data), len(data) & 0xFFFFFFFF)


def gzip(data, header=gzip_header(), **how):
    return header + deflate(data, **how) + gzip_trailer(data)
