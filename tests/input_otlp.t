# OpenTelemetry's profiles; fields of samples were renumbered between two schemas of one name, which their types tell.
$ cprof raw testdata/formats/otlp_1_9.bin
PeriodType: cpu nanoseconds
Period: 10
Time: 2023-11-14 22:13:20 +0000 UTC
Duration: 1ms
Samples:
cpu/nanoseconds[dflt] samples/count
         22          0: 1 2 
                span_id:[0001020304050607] tenant:[acme] trace_id:[000102030405060708090a0b0c0d0e0f]
                bytes:[64 bytes]
         11          3: 3 1 2 
Locations
     1: 0x402000 M=1 work main.c:9:0 s=0
     2: 0x401000 M=1 main main.c:7:3 s=5
     3: 0xffff M=2 sys_read :0:0 s=0
Mappings
1: 0x400000/0x500000/0x0 /bin/shop abc123 
2: 0x0/0x0/0x0 [kernel.kallsyms]  [FN]
$ cprof raw testdata/formats/otlp_1_9.bin >old; cprof raw testdata/formats/otlp_newest.bin | diff old -
$ cprof comments testdata/formats/otlp_newest.bin
service.name: shop

# Damage.
$ sed 's/\x08\x02\x12\x02\x05\x06/\x08\x4d\x12\x02\x05\x06/' testdata/formats/otlp_1_9.bin >t; cprof top t
cprof: t: OTLP: resource_profiles[0].scope_profiles[0].profiles[0].samples[1]: stack_index 77 beyond stack_table (3)
[3]
$ head -c 80 testdata/formats/otlp_1_9.bin >t; cprof top --format_in=otlp t
cprof: t: OTLP: byte 0: a field is cut short
[3]

# As JSON, one object, or one a line.
$ cprof raw testdata/formats/otlp.json >new; cprof raw testdata/formats/otlp_newest.bin | diff new -
$ cat testdata/formats/otlp.json testdata/formats/otlp.json | cprof top -
File: shop
Build ID: abc123
Type: cpu
Time: 2023-11-14 22:13:20 UTC
Duration: 1ms, Total samples = 66ns (0.0066%)
Showing nodes accounting for 66ns, 100% of 66ns total
      flat  flat%   sum%        cum   cum%
      44ns 66.67% 66.67%       66ns   100%  work
      22ns 33.33%   100%       22ns 33.33%  sys_read
         0     0%   100%       66ns   100%  main
$ sed 's/"stackIndex": 2, "values"/"stackIndex": 7, "values"/' testdata/formats/otlp.json | cprof top -
cprof: -: OTLP: resource_profiles[0].scope_profiles[0].profiles[0].samples[1]: stack_index 7 beyond stack_table (3)
[3]
$ head -c 900 testdata/formats/otlp.json | cprof top -
cprof: -: OTLP: byte 900: the JSON ends early
[3]

# Messages one behind the other, each with its length in front of it.
$ python3 -c 'import struct, sys; m = open("testdata/formats/otlp_newest.bin", "rb").read(); sys.stdout.buffer.write((struct.pack(">I", len(m)) + m) * 2)' >twice; cprof raw twice | sed -n '/^Samples/,/^Loc/p'; cprof raw testdata/formats/otlp_newest.bin | sed -n '/^Samples/,/^Loc/p' | head -3
Samples:
cpu/nanoseconds[dflt] samples/count
         44          0: 1 2 
                span_id:[0001020304050607] tenant:[acme] trace_id:[000102030405060708090a0b0c0d0e0f]
                bytes:[64 bytes]
         22          6: 3 1 2 
Locations
Samples:
cpu/nanoseconds[dflt] samples/count
         22          0: 1 2 
$ head -c 700 twice >t; cprof top t; head -c 483 twice >t; cprof top t; (head -c 3 twice; printf '\012'; tail -c +5 twice) >t; cprof top t
cprof: t: OTLP: byte 623: a field is cut short
cprof: t: OTLP: byte 138: a field is cut short
cprof: t: OTLP: byte 485: a message is longer than it says
[3]
