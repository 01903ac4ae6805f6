# The whole profile as text.
$ cprof raw testdata/proto/example.pb.gz
Comment: hello
Comment: #hidden
Doc: http://x.y/z
PeriodType: cpu nanoseconds
Period: 10000000
Time: 2023-11-14 22:13:20.123456789 +0000 UTC
Duration: 1.5s
Samples:
samples/count cpu/nanoseconds
          1   10000000: 3 2 1 
                key1:[val1]
                bytes:[1024 bytes]
          2   20000000: 2 1 
          3   30000000: 4 1 
          4   40000000: 1 
          5   50000000: 3 3 1 
Locations
     1: 0x401000 M=1 main.main /src/main.go:10:0 s=0
     2: 0x401100 M=1 main.inl /src/inl.go:5:0 s=0
             main.foo /src/foo.go:20:0 s=0
     3: 0x401200 M=1 main.leaf /src/leaf.go:7:0 s=0
     4: 0x401300 M=1 main.inl /src/inl.go:6:0 s=0
Mappings
1: 0x400000/0x500000/0x0 /usr/bin/prog abcdef0123 [FN][FL][LN][IN]

# However its bytes are laid out, a profile is the same.
$ cprof raw testdata/proto/example.pb.gz >want; for f in testdata/proto/layout_*.pb; do cprof raw $f | cmp - want; done

# Ids of 64 bits, in any order.
$ cprof raw testdata/proto/ids_big.pb.gz
PeriodType: cpu nanoseconds
Period: 10000000
Samples:
samples/count cpu/nanoseconds
          4   40000000: 9223372036854775808 17179869184 18446744073709551615 
          2   20000000: 17179869185 18446744073709551615 
          1   10000000: 18446744073709551615 
Locations
18446744073709551615: 0x401000 M=17179869184 main main.c:3:0 s=0
17179869184: 0x401100 M=17179869184 work work.c:8:0 s=0
9223372036854775808: 0xfffffffffffffff0 M=18446744073709551615 syscall entry.S:1:0 s=0
17179869185: 0x401200 M=17179869184 work work.c:9:0 s=0
Mappings
18446744073709551615: 0xffffffff80000000/0xffffffffffffffff/0x0 [kernel.kallsyms]  [FN][FL][LN][IN]
17179869184: 0x400000/0x500000/0x0 /usr/bin/prog  [FN][FL][LN][IN]

# Comments are for people; the empty line in the middle is one.
$ cprof comments testdata/proto/comments.pb.gz | cat -A
built by ci$
#not for people$
two\nlines$
$

# -noinlines leaves the outermost function of each location, and no columns; -showcolumns keeps them.
$ cprof raw -noinlines testdata/proto/columns.pb.gz | sed -n '/^Locations/,$p'
Locations
     1: 0x401000 M=1 main bundle.js:3:0 s=1
     2: 0x401100 M=1 main bundle.js:3:0 s=1
     3: 0x401200 M=1 minified bundle.min.js:1099511627776:0 s=34359738368
     4: 0x401300 M=1 minified bundle.min.js:1099511627776:0 s=34359738368
Mappings
1: 0x400000/0x500000/0x0 /usr/bin/prog  [FN][FL][LN]

$ cprof raw -noinlines -showcolumns -focus=. testdata/proto/columns.pb.gz | sed -n '/^Locations/,$p'
Locations
     1: 0x401000 M=1 main bundle.js:3:17 s=1
     2: 0x401100 M=1 main bundle.js:3:42 s=1
     3: 0x401200 M=1 minified bundle.min.js:1099511627776:8589934592 s=34359738368
     4: 0x401300 M=1 minified bundle.min.js:1099511627776:8589934593 s=34359738368
Mappings
1: 0x400000/0x500000/0x0 /usr/bin/prog  [FN][FL][LN]

$ cprof raw testdata/proto/columns.pb.gz | sed -n '/^Locations/,$p'
Locations
     1: 0x401000 M=1 main bundle.js:3:17 s=1
     2: 0x401100 M=1 main bundle.js:3:42 s=1
     3: 0x401200 M=1 minified bundle.min.js:1099511627776:8589934592 s=34359738368
     4: 0x401300 M=1 minified bundle.min.js:1099511627776:8589934593 s=34359738368
Mappings
1: 0x400000/0x500000/0x0 /usr/bin/prog  [FN][FL][LN][IN]

# A profile that is written and read again is the same, for every one in the tree.
$ for f in testdata/*/*.pb testdata/*/*.pb.gz tests/conformance/profiles/*.gz; do cprof raw $f >want 2>/dev/null || continue; cprof proto $f 2>/dev/null | cprof raw - 2>/dev/null | cmp - want || echo $f; done

# Other tools read it, too.
$ cprof proto testdata/proto/example.pb.gz | gzip -dc | protoc --decode=perftools.profiles.Profile --proto_path=parser profile.proto | grep -c '^sample {'
5
