# Several profiles are added up: samples of equal stacks and labels become one.
$ cprof raw testdata/proto/example.pb.gz testdata/proto/example.pb.gz
Comment: hello
Comment: #hidden
Doc: http://x.y/z
PeriodType: cpu nanoseconds
Period: 10000000
Time: 2023-11-14 22:13:20.123456789 +0000 UTC
Duration: 3s
Samples:
samples/count cpu/nanoseconds
          2   20000000: 1 2 3 
                key1:[val1]
                bytes:[1024 bytes]
          4   40000000: 2 3 
          6   60000000: 4 3 
          8   80000000: 3 
         10  100000000: 1 1 3 
Locations
     1: 0x401200 M=1 main.leaf /src/leaf.go:7:0 s=0
     2: 0x401100 M=1 main.inl /src/inl.go:5:0 s=0
             main.foo /src/foo.go:20:0 s=0
     3: 0x401000 M=1 main.main /src/main.go:10:0 s=0
     4: 0x401300 M=1 main.inl /src/inl.go:6:0 s=0
Mappings
1: 0x400000/0x500000/0x0 /usr/bin/prog abcdef0123 [FN][FL][LN][IN]

# cprof merge writes the sum, and reading it again is reading them all.
$ cprof merge -o sum.pb.gz testdata/proto/example.pb.gz testdata/proto/example.pb.gz; cprof top sum.pb.gz
File: prog
Build ID: abcdef0123
hello
Type: cpu
Doc: http://x.y/z
Time: 2023-11-14 22:13:20 UTC
Duration: 3s, Total samples = 300ms (10.00%)
Showing nodes accounting for 300ms, 100% of 300ms total
      flat  flat%   sum%        cum   cum%
     120ms 40.00% 40.00%      120ms 40.00%  main.leaf
     100ms 33.33% 73.33%      120ms 40.00%  main.inl (partial-inline)
      80ms 26.67%   100%      300ms   100%  main.main
         0     0%   100%       60ms 20.00%  main.foo

$ cprof raw testdata/go/heap.pb.gz testdata/go/allocs.pb.gz >all; cprof merge testdata/go/heap.pb.gz testdata/go/allocs.pb.gz | cprof raw - | cmp - all

# A number in front counts a profile so many times; below 0 takes it away.
$ cprof merge 3:testdata/proto/recursion_direct.pb.gz -1:testdata/proto/recursion_direct.pb.gz | cprof folded -
main 2
main;fib 10
main;fib;fib;fib 8

$ cprof merge 0:testdata/proto/recursion_direct.pb.gz
cprof: not a weight: 0
[2]

$ cprof folded testdata/proto/recursion_direct.pb.gz
main 1
main;fib 5
main;fib;fib;fib 4

# One profile alone is written as it is. protoc reads what cprof writes.
$ cprof merge testdata/proto/ids_sparse.pb.gz | gzip -dc | protoc --decode=perftools.profiles.Profile -Iparser profile.proto >got
$ gzip -dc testdata/proto/ids_sparse.pb.gz | protoc --decode=perftools.profiles.Profile -Iparser profile.proto | diff - got

# The label tells where a sample comes from.
$ cprof raw --source-label=file testdata/proto/recursion_direct.pb.gz testdata/proto/recursion_mutual.pb.gz | grep -B1 file:
          4: 1 2 1 3 
                file:[testdata/proto/recursion_direct.pb.gz]
          5: 1 3 
                file:[testdata/proto/recursion_direct.pb.gz]
          1: 3 
                file:[testdata/proto/recursion_direct.pb.gz]
          3: 4 5 4 3 
                file:[testdata/proto/recursion_mutual.pb.gz]
          2: 5 4 5 4 3 
                file:[testdata/proto/recursion_mutual.pb.gz]
          4: 6 6 3 
                file:[testdata/proto/recursion_mutual.pb.gz]
          1: 4 3 
                file:[testdata/proto/recursion_mutual.pb.gz]

# A base is taken away. With -base what is equal cancels; with -diff_base it is told apart.
$ cprof top -base=testdata/proto/example.pb.gz sum.pb.gz
File: prog
Build ID: abcdef0123
hello
Type: cpu
Doc: http://x.y/z
Time: 2023-11-14 22:13:20 UTC
Duration: 4.50s, Total samples = 150ms ( 3.33%)
Showing nodes accounting for 150ms, 100% of 150ms total
      flat  flat%   sum%        cum   cum%
      60ms 40.00% 40.00%       60ms 40.00%  main.leaf
      50ms 33.33% 73.33%       60ms 40.00%  main.inl (partial-inline)
      40ms 26.67%   100%      150ms   100%  main.main
         0     0%   100%       30ms 20.00%  main.foo

$ cprof merge -o sum.pb.gz 3:testdata/proto/example.pb.gz; cprof top -base=testdata/proto/example.pb.gz sum.pb.gz
File: prog
Build ID: abcdef0123
hello
Type: cpu
Doc: http://x.y/z
Time: 2023-11-14 22:13:20 UTC
Duration: 3s, Total samples = 300ms (10.00%)
Showing nodes accounting for 300ms, 100% of 300ms total
      flat  flat%   sum%        cum   cum%
     120ms 40.00% 40.00%      120ms 40.00%  main.leaf
     100ms 33.33% 73.33%      120ms 40.00%  main.inl (partial-inline)
      80ms 26.67%   100%      300ms   100%  main.main
         0     0%   100%       60ms 20.00%  main.foo

$ cprof top -diff_base=testdata/proto/example.pb.gz sum.pb.gz
File: prog
Build ID: abcdef0123
hello
Type: cpu
Doc: http://x.y/z
Time: 2023-11-14 22:13:20 UTC
Duration: 3s, Total samples = 150ms ( 5.00%)
Showing nodes accounting for 300ms, 200.00% of 150ms total
      flat  flat%   sum%        cum   cum%
     120ms 80.00% 80.00%      120ms 80.00%  main.leaf
     100ms 66.67% 146.67%      120ms 80.00%  main.inl (partial-inline)
      80ms 53.33% 200.00%      300ms 200.00%  main.main
         0     0% 200.00%       60ms 40.00%  main.foo

$ cprof top -normalize -base=testdata/proto/example.pb.gz sum.pb.gz
cprof: no samples in the profile
File: prog
Build ID: abcdef0123
hello
Type: cpu
Doc: http://x.y/z
Time: 2023-11-14 22:13:20 UTC
Duration: 3s, Total samples = 0 
Showing nodes accounting for 0, 0% of 0 total
      flat  flat%   sum%        cum   cum%

# What is not of one kind is refused, and so is one bad profile among good ones.
$ cprof merge testdata/go/heap.pb.gz testdata/go/cpu.pb.gz
cprof: testdata/go/cpu.pb.gz: profiles have empty common sample type list: [alloc_objects alloc_space inuse_objects inuse_space] [samples cpu]
[3]

$ cprof merge testdata/go/block.pb.gz testdata/go/mutex.pb.gz | cprof raw - | head -3
PeriodType: contentions count
Period: 1
Time: 2026-11-23 00:18:14.349408392 +0000 UTC

$ cprof top -base=no.pb testdata/proto/example.pb.gz
cprof: no.pb: No such file or directory
[3]

$ cprof top testdata/proto/example.pb.gz testdata/bad/gzip_crc.pb.gz
cprof: testdata/bad/gzip_crc.pb.gz: byte 107 of the compressed file: gzip checksum does not match, the file is damaged
[3]

# --keep-going leaves it out, and says so.
$ cprof folded --keep-going testdata/proto/recursion_direct.pb.gz testdata/bad/gzip_crc.pb.gz no.pb testdata/go/cpu.pb.gz
cprof: testdata/bad/gzip_crc.pb.gz: byte 107 of the compressed file: gzip checksum does not match, the file is damaged
cprof: no.pb: No such file or directory
cprof: testdata/go/cpu.pb.gz: period type: incompatible types: {  0 0} {cpu nanoseconds 0 0}
main 1
main;fib 5
main;fib;fib;fib 4
[3]

$ cprof folded --keep-going no.pb testdata/bad/gzip_crc.pb.gz
cprof: no.pb: No such file or directory
cprof: testdata/bad/gzip_crc.pb.gz: byte 107 of the compressed file: gzip checksum does not match, the file is damaged
cprof: none of the 2 profiles can be used
[3]

$ cprof top -base=a -diff_base=b testdata/go/cpu.pb.gz
cprof: -base and -diff_base flags cannot both be specified
[2]

$ cprof top -normalize testdata/go/cpu.pb.gz
cprof: must have base profile to normalize by
[2]

# No input is written over, not even the base.
$ cp testdata/go/cpu.pb.gz in.pb.gz; cprof merge -o in.pb.gz -base=in.pb.gz testdata/go/cpu.pb.gz; cmp in.pb.gz testdata/go/cpu.pb.gz
cprof: in.pb.gz is an input, and is not written to

# proto writes what filters and divide_by leave; topproto what top lists.
$ cprof proto -divide_by=3 testdata/proto/recursion_direct.pb.gz | cprof folded -
main;fib 1
main;fib;fib;fib 1

$ cprof topproto testdata/proto/example.pb.gz | cprof raw -
PeriodType: cpu nanoseconds
Period: 10000000
Time: 2023-11-14 22:13:20.123456789 +0000 UTC
Duration: 1.5s
Samples:
cum/ms flat/ms
         60         60: 1 
         60         50: 2 
        150         40: 3 
         30          0: 4 
Locations
     1: 0x0 M=1 main.leaf :0:0 s=0()
     2: 0x0 M=1 main.inl :0:0 s=0()
     3: 0x0 M=1 main.main :0:0 s=0()
     4: 0x0 M=1 main.foo :0:0 s=0()
Mappings
1: 0x0/0x0/0x0   

$ cprof top testdata/proto/example.pb.gz
File: prog
Build ID: abcdef0123
hello
Type: cpu
Doc: http://x.y/z
Time: 2023-11-14 22:13:20 UTC
Duration: 1.50s, Total samples = 150ms (10.00%)
Showing nodes accounting for 150ms, 100% of 150ms total
      flat  flat%   sum%        cum   cum%
      60ms 40.00% 40.00%       60ms 40.00%  main.leaf
      50ms 33.33% 73.33%       60ms 40.00%  main.inl (partial-inline)
      40ms 26.67%   100%      150ms   100%  main.main
         0     0%   100%       30ms 20.00%  main.foo

# proto writes what raw prints: raw of its output is the same.
$ for o in -noinlines -focus=leaf -hide=foo -tagfocus=key1 -diff_base=sum.pb.gz; do cprof raw $o testdata/proto/example.pb.gz >raw; cprof proto $o testdata/proto/example.pb.gz | cprof raw - | cmp - raw; done

# A negative period is one, and 0 is none; with all frames what is saved no longer says which to drop.
$ echo 'printf "string_table: \"\" string_table: \"a\" string_table: \"b\" sample_type { type: 1 unit: 2 } period_type { type: 1 unit: 2 } $1" | protoc --encode=perftools.profiles.Profile -I parser parser/profile.proto' >make; for n in -3 0 -5; do sh make "period: $n" >p$n.pb; done; for f in '-3 0' '0 -3' '-3 -5' '-5 -3' '-5 0'; do set -- $f; cprof raw p$1.pb p$2.pb 2>/dev/null | grep Period:; done; cprof raw -base=p-3.pb p0.pb 2>/dev/null | grep Period:
Period: -3
Period: -3
Period: -3
Period: -3
Period: -5
Period: -3

$ sh make 'drop_frames: 1 keep_frames: 2' >d.pb; for o in '' -all_frames; do cprof proto $o d.pb | gunzip | protoc --decode_raw | grep -E '^(7|8): '; done; cprof merge d.pb | gunzip | protoc --decode_raw | grep -cE '^(7|8): '
cprof: no samples in the profile
7: 1
8: 2
cprof: no samples in the profile
cprof: no samples in the profile
2

# Values that come to less than nothing are said, where nothing was taken away with -base.
$ for o in -1:testdata/proto/example.pb.gz 'testdata/proto/example.pb.gz -2:testdata/proto/example.pb.gz' '-base=testdata/proto/diff_new.pb.gz testdata/proto/diff_old.pb.gz'; do cprof top $o 2>&1 >/dev/null; done
cprof: the profile has values below 0, and all of them come to -150ms
cprof: the profile has values below 0, and all of them come to -150ms

# Large profiles are merged while the next is loaded, and packed in parts by several threads: what is said comes in the order of the files,
$ for n in 1 2 3; do $BUILD/tests/mkprofile 9000 $n >$n.pb.gz; done; cprof merge -o all.pb.gz --keep-going 1.pb.gz 2.pb.gz testdata/go/cpu.pb.gz no.pb 3.pb.gz; cprof tags all.pb.gz | head -2
cprof: testdata/go/cpu.pb.gz: profiles have empty common sample type list: [alloc_objects alloc_space inuse_objects inuse_space] [samples cpu]
cprof: no.pb: No such file or directory
 bytes: Total 3.34GB of 3.34GB (  100%)
          1.20GB (35.99%): 16B

# and the bytes are the same on one processor and in any steps, and are a gzip file of one member.
$ gzip -t all.pb.gz; taskset -c 0 cprof merge 1.pb.gz 2.pb.gz 3.pb.gz | cmp - all.pb.gz; cprof merge -o 12.pb.gz 1.pb.gz 2.pb.gz; cprof merge 12.pb.gz 3.pb.gz | cmp - all.pb.gz; cprof raw all.pb.gz | md5sum; cprof proto all.pb.gz | cmp - all.pb.gz; gzip -dc all.pb.gz | wc -c
ec86bde3e698c1c6a46aa4cb7274b34b  -
3981046

# What only some of the profiles have is left out, and that is said: once, before the report.
$ python3 -c 'import sys; sys.path.insert(0, "testdata"); from encode import *; profile = lambda *types: message([(1, [(1, 2 + t), (2, 1)]) for t in types] + [(2, [(1, packed([1])), (2, packed([5] * len(types)))]), (4, [(1, 1), (4, [(1, 1)])]), (5, [(1, 1), (2, 6)])] + [(6, s) for s in ("", "count", "objects", "space", "stalls", "", "f")]); [open(name, "wb").write(profile(*types)) for name, types in (("one.pb", [0]), ("two.pb", [0, 1]), ("three.pb", [0, 1, 2]))]'
$ cprof top -compact_labels one.pb two.pb two.pb
cprof: sample types that not all profiles have are left out: space
Showing nodes accounting for 15, 100% of 15 total
      flat  flat%   sum%        cum   cum%
        15   100%   100%         15   100%  f
$ cprof merge three.pb one.pb | cprof top -compact_labels - | head -1
cprof: sample types that not all profiles have are left out: space, stalls
Showing nodes accounting for 10, 100% of 10 total
$ cprof top -compact_labels -sample_index=space two.pb two.pb | head -1
Showing nodes accounting for 10, 100% of 10 total
