"""Makes of gperftools' CPU profile the same in words of other sizes and orders."""
import pathlib
import struct

HERE = pathlib.Path(__file__).parent / "formats"


def records(data):
    """Its words, and the text behind them."""
    words = list(struct.unpack("<%dQ" % (len(data) // 8), data[:len(data) // 8 * 8]))
    end = 5
    while words[end:end + 3] != [0, 1, 0]:
        end += 2 + words[end + 1]
    return words[:end + 3], data[(end + 3) * 8:]


words, text = records((HERE / "cpu_64le.prof").read_bytes())
low = [w & 0xffffffff for w in words]
(HERE / "cpu_64be.prof").write_bytes(struct.pack(">%dQ" % len(words), *words) + text)
(HERE / "cpu_32le.prof").write_bytes(struct.pack("<%dI" % len(low), *low) + text)
(HERE / "cpu_32be.prof").write_bytes(struct.pack(">%dI" % len(low), *low) + text)

# And one of Java, whose addresses are rows of a table.
JAVA = [0, 3, 1, 10000, 0, 2, 3, 0x1, 0x2, 0x3, 1, 2, 0x4, 0x3, 0, 1, 0]
(HERE / "cpu_java.prof").write_bytes(struct.pack("<%dI" % len(JAVA), *JAVA) + b"""
 0x0000001 com.example.Shop.price (Shop.java:40)
 0x0000002 com.example.Shop.cart (/src/Shop.java)
 0x0000003 com.example.Main.main (Main.java:-1)
 0x0000004 generated stub/JIT 7
 0x0000009 nobody.asks (X.java:1)
""")
