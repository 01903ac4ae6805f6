# The example of every report: flat is what an entry costs itself, cum what it and all it called do.
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

# The reference's form of the command line says the same, before or after the profile, with one dash or two.
$ cprof -top -cum testdata/proto/example.pb.gz | tail -4
      40ms 26.67% 26.67%      150ms   100%  main.main
      50ms 33.33% 60.00%       60ms 40.00%  main.inl (partial-inline)
      60ms 40.00%   100%       60ms 40.00%  main.leaf
         0     0%   100%       30ms 20.00%  main.foo

$ cprof text testdata/proto/example.pb.gz --cum -nodecount=2 | tail -3
      flat  flat%   sum%        cum   cum%
      40ms 26.67% 26.67%      150ms   100%  main.main
      50ms 33.33% 60.00%       60ms 40.00%  main.inl

# A sample type by name, by number, and with the profile's own default.
$ cprof top -sample_index=samples -compact_labels testdata/proto/example.pb.gz
Showing nodes accounting for 15, 100% of 15 total
      flat  flat%   sum%        cum   cum%
         6 40.00% 40.00%          6 40.00%  main.leaf
         5 33.33% 73.33%          6 40.00%  main.inl (partial-inline)
         4 26.67%   100%         15   100%  main.main
         0     0%   100%          3 20.00%  main.foo

$ cprof top -sample_index=0 -compact_labels testdata/proto/example.pb.gz | head -1
Showing nodes accounting for 15, 100% of 15 total

# An old flag finds its type; a second one is ignored, and that is said.
$ cprof top -alloc_objects -inuse_space -compact_labels testdata/go/heap.pb.gz | head -1
cprof: Multiple value selections, ignoring -alloc_objects
Showing nodes accounting for 2004.92kB, 96.41% of 2079.52kB total

# Granularities.
$ cprof top -compact_labels -filefunctions testdata/proto/example.pb.gz | tail -4
      60ms 40.00% 40.00%       60ms 40.00%  main.leaf /src/leaf.go
      50ms 33.33% 73.33%       60ms 40.00%  main.inl /src/inl.go (partial-inline)
      40ms 26.67%   100%      150ms   100%  main.main /src/main.go
         0     0%   100%       30ms 20.00%  main.foo /src/foo.go

$ cprof top -compact_labels -files testdata/proto/example.pb.gz | tail -3
      50ms 33.33% 73.33%       60ms 40.00%  /src/inl.go (partial-inline)
      40ms 26.67%   100%      150ms   100%  /src/main.go
         0     0%   100%       30ms 20.00%  /src/foo.go

$ cprof top -compact_labels -lines testdata/proto/example.pb.gz | tail -5
      60ms 40.00% 40.00%       60ms 40.00%  main.leaf /src/leaf.go:7
      40ms 26.67% 66.67%      150ms   100%  main.main /src/main.go:10
      30ms 20.00% 86.67%       30ms 20.00%  main.inl /src/inl.go:6
      20ms 13.33%   100%       30ms 20.00%  main.inl /src/inl.go:5 (inline)
         0     0%   100%       30ms 20.00%  main.foo /src/foo.go:20

$ cprof top -compact_labels -addresses testdata/proto/example.pb.gz | tail -5
      60ms 40.00% 40.00%       60ms 40.00%  0000000000401200 main.leaf /src/leaf.go:7
      40ms 26.67% 66.67%      150ms   100%  0000000000401000 main.main /src/main.go:10
      30ms 20.00% 86.67%       30ms 20.00%  0000000000401300 main.inl /src/inl.go:6
      20ms 13.33%   100%       30ms 20.00%  0000000000401100 main.inl /src/inl.go:5 (inline)
         0     0%   100%       30ms 20.00%  0000000000401100 main.foo /src/foo.go:20

$ cprof top -compact_labels -noinlines testdata/proto/example.pb.gz | tail -3
      40ms 26.67% 66.67%      150ms   100%  main.main
      30ms 20.00% 86.67%       30ms 20.00%  main.inl
      20ms 13.33%   100%       30ms 20.00%  main.foo

# Recursion counts once towards cum.
$ cprof top -compact_labels testdata/proto/recursion_mutual.pb.gz
Showing nodes accounting for 10, 100% of 10 total
      flat  flat%   sum%        cum   cum%
         6 60.00% 60.00%          9 90.00%  odd
         4 40.00%   100%         10   100%  even
         0     0%   100%         10   100%  main

# Trimming: nodefraction takes what is small, nodecount what comes late.
$ cprof top -compact_labels -nodefraction=0.3 -unit=ms testdata/proto/example.pb.gz
Showing nodes accounting for 150ms, 100% of 150ms total
Dropped 1 node (cum <= 45ms)
      flat  flat%   sum%        cum   cum%
      60ms 40.00% 40.00%       60ms 40.00%  main.leaf
      50ms 33.33% 73.33%       60ms 40.00%  main.inl
      40ms 26.67%   100%      150ms   100%  main.main

# A total that 64 bits cannot hold is exact.
$ cprof top -compact_labels testdata/proto/values_overflow.pb.gz
Showing nodes accounting for 1, 2.7e-18% of 36893488147419103227 total
      flat  flat%   sum%        cum   cum%
9223372036854775807 25.00% 25.00% 9223372036854775807 25.00%  main
-9223372036854775806 25.00% 2.7e-18% -9223372036854775806 25.00%  work

# The chosen type is empty, but another is not.
$ cprof top -compact_labels testdata/proto/types_freed.pb.gz
cprof: all values of inuse_space are 0, those of alloc_objects are not; try -sample_index=alloc_objects
Showing nodes accounting for 0, 0% of 0 total
      flat  flat%   sum%        cum   cum%

# What a terminal would obey, or a reader be misled by, is shown and not sent.
$ cprof top -compact_labels testdata/proto/names_hostile.pb.gz
cprof: drop_frames: error parsing regexp: missing closing parenthesis: `(((`; no frames are dropped
Showing nodes accounting for 210ns, 100% of 210ns total
      flat  flat%   sum%        cum   cum%
      20ns  9.52%  9.52%       20ns  9.52%  clear\e[2J\e[1;1Hscreen
      19ns  9.05% 18.57%       19ns  9.05%  \e]8;;http://evil.example/\e\link\e]8;;\e\
      18ns  8.57% 27.14%       18ns  8.57%  c1\x9b31mred\x85next
      17ns  8.10% 35.24%       17ns  8.10%  line\nbreak\r\nagain\tand\ttabs
      16ns  7.62% 42.86%       16ns  7.62%  over\rwritten
      15ns  7.14% 50.00%       15ns  7.14%  bell\x07 back\x08\x08\x08\x08 del\x7f
      14ns  6.67% 56.67%       14ns  6.67%  user\u{202e}txt.exe\u{202c}
      13ns  6.19% 62.86%       13ns  6.19%  iso\u{2066}late\u{2069} zero\u{200b}width\u{feff}
      12ns  5.71% 68.57%       12ns  5.71%  sep\u{2028}arate\u{2029}d tag\u{e0041}s
      11ns  5.24% 73.81%       11ns  5.24%  "quoted" 'single' `back`
      10ns  4.76% 78.57%       10ns  4.76%  back\slash \N \l \
       9ns  4.29% 82.86%        9ns  4.29%  </script><script>alert(1)</script>
       8ns  3.81% 86.67%        8ns  3.81%  <img src=x onerror=alert(1)>
       7ns  3.33% 90.00%        7ns  3.33%  ]]> --> &lt; &quot; &#x41;
       6ns  2.86% 92.86%        6ns  2.86%  "];N1 [URL="javascript:alert(1)" label="
       5ns  2.38% 95.24%        5ns  2.38%  folded;frames;here 42
       4ns  1.90% 97.14%        4ns  1.90%  fn=(1) evil\ncalls=9 0
       3ns  1.43% 98.57%        3ns  1.43%  =HYPERLINK("http://evil.example")
       2ns  0.95% 99.52%        2ns  0.95%  %s%n%99999d
       1ns  0.48%   100%        1ns  0.48%  ../../../etc/passwd￿
         0     0%   100%      210ns   100%  main

# A unit that would be obeyed is shown escaped.
$ cprof top -compact_labels -sample_index=0 -nodecount=1 testdata/proto/names_hostile.pb.gz 2>/dev/null
Showing nodes accounting for 1count\n, 5.00% of 20count\n total
Showing top 1 nodes out of 21
      flat  flat%   sum%        cum   cum%
  1count\n  5.00%  5.00%   1count\n  5.00%  \e]8;;http://evil.example/\e\link\e]8;;\e\

# Names are coloured and cut on a terminal only, unless asked for.
$ cprof top -compact_labels --color=always testdata/proto/example.pb.gz | tail -4 | cat -v
^[[1;31m      60ms 40.00%^[[0m 40.00% ^[[1;31m      60ms 40.00%^[[0m  main.leaf
^[[1;31m      50ms 33.33%^[[0m 73.33% ^[[1;31m      60ms 40.00%^[[0m  main.inl (partial-inline)
^[[1;31m      40ms 26.67%^[[0m   100% ^[[1;31m     150ms   100%^[[0m  main.main
         0     0%^[[0m   100% ^[[1;31m      30ms 20.00%^[[0m  main.foo

# The mean of a type without a name is one all the same.
$ cprof top -mean testdata/proto/types_unnamed.pb.gz | grep Type
Type: mean_

# An empty unit is one that nobody knows: values come in the usual one of their kind.
$ cprof top -unit= -compact_labels testdata/proto/example.pb.gz | head -1
Showing nodes accounting for 0.15s, 100% of 0.15s total

# Coarser than files: the package, module or namespace that the name tells, and the program or library.
$ cprof top -packages testdata/go/heap.pb.gz | sed -n 4,12p; cprof top -g modules testdata/proto/example.pb.gz | tail -1; for f in names_cpp names_java names_rust; do cprof top -packages testdata/proto/$f.pb.gz; done | tail -n +5
Showing nodes accounting for 2045.41kB, 98.36% of 2079.52kB total
Dropped 6 nodes (cum <= 10.40kB)
      flat  flat%   sum%        cum   cum%
  789.23kB 37.95% 37.95%   789.23kB 37.95%  compress/flate
  552.63kB 26.57% 64.53%  1401.88kB 67.41%  example.com/shop/store
  315.60kB 15.18% 79.70%   315.60kB 15.18%  example.com/shop/search
  238.65kB 11.48% 91.18%  1056.01kB 50.78%  example.com/shop/cart
  106.28kB  5.11% 96.29%  1452.10kB 69.83%  runtime/pprof
      32kB  1.54% 97.83%       32kB  1.54%  example.com/shop/render
     150ms   100%   100%      150ms   100%  [prog]
     0.52s 30.41% 30.41%      0.52s 30.41%  foo
     0.33s 19.30% 49.71%      0.33s 19.30%  Foo
     0.16s  9.36% 59.06%      0.16s  9.36%  std
     0.15s  8.77% 67.84%      0.15s  8.77%  (anonymous namespace)
     0.14s  8.19% 76.02%      0.14s  8.19%  main
     0.09s  5.26% 81.29%      0.09s  5.26%  vtable for Foo
     0.08s  4.68% 85.96%      0.08s  4.68%  guard variable for foo()::x
     0.07s  4.09% 90.06%      0.07s  4.09%  global constructors keyed to foo()
     0.06s  3.51% 93.57%      0.06s  3.51%  _GLOBAL__sub_I_main
     0.05s  2.92% 96.49%      0.05s  2.92%  invocation function for block in blocksNRVO
     0.03s  1.75% 98.25%      0.03s  1.75%  operator new
     0.02s  1.17% 99.42%      0.02s  1.17%  operator delete
     0.01s  0.58%   100%      0.01s  0.58%  _Znot_mangled
File: prog
Type: cpu
Showing nodes accounting for 450ms, 100% of 450ms total
      flat  flat%   sum%        cum   cum%
     170ms 37.78% 37.78%      170ms 37.78%  java.lang
     150ms 33.33% 71.11%      150ms 33.33%  com.example.shop
      70ms 15.56% 86.67%       70ms 15.56%  java.bar.foo
      30ms  6.67% 93.33%       30ms  6.67%  jdk.internal.misc
      20ms  4.44% 97.78%       20ms  4.44%  com.sun.proxy
      10ms  2.22%   100%       10ms  2.22%  Interpreter
File: prog
Type: cpu
Showing nodes accounting for 150ms, 100% of 150ms total
      flat  flat%   sum%        cum   cum%
      90ms 60.00% 60.00%       90ms 60.00%  foo
      30ms 20.00% 80.00%       30ms 20.00%  123foo
      20ms 13.33% 93.33%       20ms 13.33%  std
      10ms  6.67%   100%       10ms  6.67%  _Rnot_mangled

# Units that people type, and those that are none or do not fit.
$ cprof top -unit=MiB -nodecount=1 testdata/proto/heap.pb.gz | tail -1
  62.50MiB 63.37% 63.37%   63.48MiB 64.36%  line2001
$ cprof top -unit=min -nodecount=1 testdata/go/cpu.pb.gz | tail -1
   0.01min 12.70% 12.70%    0.01min 12.70%  crypto/sha256.block
$ cprof top -unit=megabytez testdata/proto/heap.pb.gz
cprof: --unit: megabytez is no unit for inuse_space; there are minimum, auto, B, kB, MB, GB, TB, PB, KiB, MiB, GiB, TiB, PiB
[2]
$ cprof top -unit=kB testdata/go/cpu.pb.gz
cprof: --unit: kB is no unit for cpu; there are minimum, auto, ns, us, ms, s, hrs, min, days
[2]
$ cprof top -unit=ms testdata/go/goroutine.pb.gz
cprof: --unit: ms is no unit for goroutine; there are minimum, auto, count
[2]

# What no double holds is divided exactly by a whole number.
$ printf 'a 9007199254740993\n' >large; cprof top -divide_by=3 large | tail -1; cprof top -divide_by=1.5 large | tail -1
3002399751580331   100%   100% 3002399751580331   100%  a
6004799503160661   100%   100% 6004799503160661   100%  a
