"""Makes of gperftools' CPU profile the same in words of other sizes and orders."""
import json
import pathlib
import struct

from encode import FIXED64, message, packed, tag

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

# OpenTelemetry's profiles, as schema 1.9 and the one after it number the fields of a sample.
STRINGS = ["", "cpu", "ns", "main", "main.c", "work", "tenant", "acme", "/bin/shop", "samples", "{sample}", "bytes", "By",
           "process.executable.build_id.gnu", "abc123", "profile.frame.type", "kernel", "sys_read"]
DICTIONARY = [
    (1, []), (1, [(1, 0x400000), (2, 0x500000), (4, 8), (5, packed([3]))]),
    (2, []), (2, [(1, 1), (2, 0x401000), (3, [(1, 1), (2, 7), (3, 3)])]), (2, [(1, 1), (2, 0x402000), (3, [(1, 2), (2, 9)])]),
    (2, [(2, 0xffff), (3, [(1, 3)]), (4, packed([4]))]),
    (3, []), (3, [(1, 3), (3, 4), (4, 5)]), (3, [(1, 5), (3, 4)]), (3, [(1, 17)]),
    (4, []), (4, [(1, bytes(range(16))), (2, bytes(range(8)))]),
    *[(5, s) for s in STRINGS],
    (6, []), (6, [(1, 6), (2, [(1, "acme")])]), (6, [(1, 11), (2, [(3, 64)]), (3, 12)]), (6, [(1, 13), (2, [(8, 14)])]),
    (6, [(1, 15), (2, [(1, "kernel")])]),
    (7, []), (7, [(1, packed([2, 1]))]), (7, [(1, packed([3, 2, 1]))]),
]


def otlp(values, attributes, link, stack=2):
    samples = [
        [(1, 1), (values, packed([20])), (attributes, packed([1, 2])), (link, 1)],
        [(1, stack), (values, packed([5, 6]))],
        [(1, 1), (values, packed([2])), (attributes, packed([1, 2])), (link, 1)],
    ]
    times = tag(3, FIXED64) + struct.pack("<Q", 1700000000000000000)
    cpu = [(1, [(1, 1), (2, 2)]), *[(2, s) for s in samples], times, (4, 1000000), (5, [(1, 1), (2, 2)]), (6, 10)]
    count = [(1, [(1, 9), (2, 10)]), (2, [(1, 2), (5, struct.pack("<3Q", 1, 2, 3)), (attributes, b"")])]
    resource = [(1, [(1, "service.name"), (2, [(1, "shop")])])]
    return message([(1, [(1, resource), (2, [(2, cpu), (2, count)])]), (2, DICTIONARY)])


(HERE / "otlp_1_9.bin").write_bytes(otlp(2, 3, 4))
(HERE / "otlp_newest.bin").write_bytes(otlp(4, 2, 3))


def otlp_json():
    """The same profile, as exporters write it into files."""
    keys = [6, 11, 13, 15]
    values = [{"stringValue": "acme"}, {"intValue": "64"}, {"stringValueStrindex": 14}, {"stringValue": "kernel"}]
    attributes = [{"keyStrindex": k, "value": v} for k, v in zip(keys, values)]
    attributes[1]["unitStrindex"] = 12
    cpu_type = {"typeStrindex": 1, "unitStrindex": 2}
    samples = [
        {"stackIndex": 1, "values": ["20"], "attributeIndices": [1, 2], "linkIndex": 1},
        {"stackIndex": 2, "values": ["5", "6"]},
        {"stackIndex": 1, "values": ["2"], "attributeIndices": [1, 2], "linkIndex": 1},
    ]
    cpu = {"sampleType": cpu_type, "samples": samples, "timeUnixNano": "1700000000000000000",
           "durationNano": "1000000", "periodType": cpu_type, "period": "10"}
    count = {"sampleType": {"typeStrindex": 9, "unitStrindex": 10},
             "samples": [{"stackIndex": 2, "timestampsUnixNano": ["1", "2", "3"]}]}
    resource = {"attributes": [{"key": "service.name", "value": {"stringValue": "shop"}}]}
    return {
        "dictionary": {
            "mappingTable": [{}, {"memoryStart": "4194304", "memoryLimit": "5242880", "filenameStrindex": 8,
                                  "attributeIndices": [3]}],
            "locationTable": [
                {},
                {"mappingIndex": 1, "address": "4198400", "lines": [{"functionIndex": 1, "line": "7", "column": "3"}]},
                {"mappingIndex": 1, "address": "4202496", "lines": [{"functionIndex": 2, "line": "9"}]},
                {"address": "65535", "lines": [{"functionIndex": 3}], "attributeIndices": [4]},
            ],
            "functionTable": [{}, {"nameStrindex": 3, "filenameStrindex": 4, "startLine": "5"},
                              {"nameStrindex": 5, "filenameStrindex": 4}, {"nameStrindex": 17}],
            "linkTable": [{}, {"traceId": bytes(range(16)).hex(), "spanId": bytes(range(8)).hex()}],
            "stringTable": STRINGS,
            "attributeTable": [{}, *attributes],
            "stackTable": [{}, {"locationIndices": [2, 1]}, {"locationIndices": [3, 2, 1]}],
        },
        "resourceProfiles": [{"resource": resource, "scopeProfiles": [{"profiles": [cpu, count]}]}],
    }


(HERE / "otlp.json").write_text(json.dumps(otlp_json()) + "\n")
