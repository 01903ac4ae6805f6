# Filters on frames: by function, source file or binary.
$ cprof raw -focus=blend testdata/proto/inlined.pb.gz | sed -n '/^Samples/,/^Loc/p'
Samples:
samples/count cpu/nanoseconds
          6   60000000: 2 1 
          3   30000000: 3 2 1 
          1   10000000: 3 1 
Locations
$ cprof top -compact_labels -ignore='blend\.h' testdata/proto/inlined.pb.gz
Active filters:
   ignore=blend\.h
Showing nodes accounting for 0, 0% of 100ms total
      flat  flat%   sum%        cum   cum%

# What is hidden is gone from the locations, too.
$ cprof raw -hide=blend -prune_from=main testdata/proto/inlined.pb.gz | sed -n '/^Samples/,/^Map/p'
Samples:
samples/count cpu/nanoseconds
          6   60000000: 1 
          3   30000000: 1 
          1   10000000: 1 
Locations
     1: 0x401000 M=1 main main.c:4:0 s=0
     2: 0x401100 M=1 clamp clamp.h:3:0 s=0
             draw draw.c:40:0 s=0
     3: 0x401200 M=1 
Mappings
$ cprof raw -show_from=clamp testdata/proto/inlined.pb.gz | sed -n '/^Samples/,/^Map/p'
Samples:
samples/count cpu/nanoseconds
          6   60000000: 2 
          3   30000000: 3 2 
Locations
     1: 0x401000 M=1 main main.c:4:0 s=0
     2: 0x401100 M=1 clamp clamp.h:3:0 s=0
     3: 0x401200 M=1 blend blend.h:14:0 s=0
Mappings

# Percentages are of everything, unless asked to be of what is left.
$ cprof top -focus=blend -show=blend testdata/proto/inlined.pb.gz | grep -v Time
File: prog
Type: cpu
Active filters:
   focus=blend
   show=blend
Showing nodes accounting for 100ms, 100% of 100ms total
      flat  flat%   sum%        cum   cum%
     100ms   100%   100%      100ms   100%  blend (partial-inline)
$ cprof top -compact_labels -relative_percentages -ignore=draw testdata/proto/inlined.pb.gz
Active filters:
   ignore=draw
Showing nodes accounting for 10ms, 100% of 10ms total
      flat  flat%   sum%        cum   cum%
      10ms   100%   100%       10ms   100%  blend
         0     0%   100%       10ms   100%  main

# What matched nothing is said.
$ cprof top -compact_labels -focus=nothing -tagignore=nobody -tagroot=none testdata/proto/inlined.pb.gz
cprof: TagRoot expression matched no samples; the profile has no labels
cprof: Focus expression matched no samples
cprof: TagIgnore expression matched no samples; the profile has no labels
Active filters:
   focus=nothing
   tagignore=nobody
Showing nodes accounting for 0, 0% of 100ms total
      flat  flat%   sum%        cum   cum%

# Mistakes are the user's.
$ cprof top -focus='a(' -ignore='b(' testdata/proto/inlined.pb.gz
cprof: parsing focus regexp: error parsing regexp: missing closing parenthesis: `a(`
[2]
$ cprof top -tagfocus=size=99999999999999999999kb: testdata/proto/labels_units.pb.gz
cprof: tagfocus: 99999999999999999999 does not fit in 64 bits
[2]

# A name that is no regular expression is found as it is.
$ cprof top -compact_labels -show='(*T' testdata/proto/names_readable.pb.gz
cprof: show: not a valid regular expression, taken literally: (*T
Active filters:
   show=(*T
Showing nodes accounting for 70ms, 3.68% of 1900ms total
      flat  flat%   sum%        cum   cum%
      40ms  2.11%  2.11%       40ms  2.11%  main.(*T[...]).Method
      30ms  1.58%  3.68%       30ms  1.58%  main.(*T).Method[...]
$ cprof top -compact_labels -show='literal:(*T' testdata/proto/names_readable.pb.gz
Active filters:
   show=literal:(*T
Showing nodes accounting for 70ms, 3.68% of 1900ms total
      flat  flat%   sum%        cum   cum%
      40ms  2.11%  2.11%       40ms  2.11%  main.(*T[...]).Method
      30ms  1.58%  3.68%       30ms  1.58%  main.(*T).Method[...]
$ cprof top -compact_labels -show='re:(*T' testdata/proto/names_readable.pb.gz
cprof: parsing show regexp: error parsing regexp: missing argument to repetition operator: `*`
[2]

# Filters on labels: expressions for text, ranges for numbers.
$ cprof raw -tagfocus=user=ann -tagshow=user testdata/proto/labels_repeated.pb.gz | sed -n '/^Samples/,/^Loc/p'
Samples:
samples/count cpu/nanoseconds
          1   10000000: 1 
                user:[ann bob ann]
          2   20000000: 1 
                user:[ann]
                user:[7]
Locations
$ cprof top -compact_labels -tagfocus=size=3kb:4kb testdata/proto/labels_units.pb.gz
cprof: For tag lat used unit milliseconds, also encountered unit(s) seconds
cprof: For tag size used unit bytes, also encountered unit(s) kilobytes
cprof: tagfocus:Interpreted '3kb:4kb' as range, not regexp
Active filters:
   tagfocus=size=3kb:4kb
Showing nodes accounting for 10ms, 6.67% of 150ms total
      flat  flat%   sum%        cum   cum%
      10ms  6.67%  6.67%       10ms  6.67%  main

# Stacks do not begin at a frame without a name.
$ cprof top -compact_labels -symbolize=none -prune_from='^' testdata/proto/names_empty.pb.gz
Showing nodes accounting for 150ms, 100% of 150ms total
      flat  flat%   sum%        cum   cum%
      90ms 60.00% 60.00%       90ms 60.00%  only_name
      40ms 26.67% 86.67%       40ms 26.67%  <unknown>
      20ms 13.33%   100%       30ms 20.00%  named

# Labels as frames.
$ cprof top -compact_labels -tagleaf=user,shard testdata/proto/labels_repeated.pb.gz
Showing nodes accounting for 70ms, 100% of 70ms total
      flat  flat%   sum%        cum   cum%
      60ms 85.71% 85.71%       60ms 85.71%  <unknown>
      10ms 14.29%   100%       10ms 14.29%  1,2,3
         0     0%   100%       20ms 28.57%  ann,7
         0     0%   100%       10ms 14.29%  ann,bob,ann
         0     0%   100%       40ms 57.14%  bob
         0     0%   100%       70ms   100%  main

# Such a frame has a name, and no other for the linker.
$ cprof raw -tagleaf=user testdata/proto/labels_repeated.pb.gz | grep user:0
     2: 0x0 ann,bob,ann user:0:0 s=0()
     3: 0x0 ann,7 user:0:0 s=0()
     4: 0x0 bob user:0:0 s=0()

# Frames at both ends, and keys that come again, share what is the same.
$ cprof raw -tagroot=user,user -tagleaf=user testdata/proto/labels_repeated.pb.gz | sed -n '/^sam/,/^Map/p'
samples/count cpu/nanoseconds
          1   10000000: 2 1 2 2 
                user:[ann bob ann]
                shard:[1  2 items 3 ]
          2   20000000: 3 1 3 3 
                user:[ann]
                user:[7]
          4   40000000: 4 1 4 4 
                user:[bob]
Locations
     1: 0x401000 M=1 main main.c:3:0 s=0
     2: 0x0 ann,bob,ann user:0:0 s=0()
     3: 0x0 ann,7 user:0:0 s=0()
     4: 0x0 bob user:0:0 s=0()
Mappings

# A profile may say itself what to leave out.
$ cprof raw testdata/proto/drop_frames.pb.gz | sed -n '/^Samples/,/^Map/p'
Samples:
objects/count space/bytes
          1         64: 2 1 
          2        128: 1 
          4        256: 4 5 1 
          8        512: 3 6 
         16       1024: 1 
Locations
     1: 0x401000 M=1 main main.cc:3:0 s=0
     2: 0x401100 M=1 build build.cc:20:0 s=0
     3: 0x401200 M=1 __malloc malloc.c:5:0 s=0
     4: 0x401300 M=1 page page.cc:7:0 s=0
     5: 0x401400 M=1 tc_keep tc.cc:2:0 s=0
     6: 0x401500 M=1 tc_alloc tc.cc:9:0 s=0
Mappings
$ cprof raw -all_frames testdata/proto/drop_frames.pb.gz | sed -n '/^Samples/,/^Loc/p'
Samples:
objects/count space/bytes
          1         64: 4 3 2 1 
          2        128: 4 6 1 
          4        256: 4 5 1 
          8        512: 3 6 
         16       1024: 1 
Locations
$ cprof comments testdata/odd/drop_frames_not_a_regex.pb
cprof: drop_frames: error parsing regexp: missing closing parenthesis: `(((`; no frames are dropped

# through keeps what passes through a match of each pattern, where focus takes one or another.
$ cprof top -through='leaf && foo' testdata/proto/example.pb.gz | tail -n +8; cprof top -focus=leaf -through=foo -ignore=inl testdata/proto/example.pb.gz | tail -n +8
Active filters:
   through=leaf
   through=foo
Showing nodes accounting for 10ms, 6.67% of 150ms total
      flat  flat%   sum%        cum   cum%
      10ms  6.67%  6.67%       10ms  6.67%  main.leaf
         0     0%  6.67%       10ms  6.67%  main.foo
         0     0%  6.67%       10ms  6.67%  main.inl (inline)
         0     0%  6.67%       10ms  6.67%  main.main
cprof: Through expression matched no samples
Active filters:
   focus=leaf
   through=foo
   ignore=inl
Showing nodes accounting for 0, 0% of 150ms total
      flat  flat%   sum%        cum   cum%

$ cprof top -through='leaf && nothing' testdata/proto/example.pb.gz 2>&1 >/dev/null; cprof top -through='a && (' testdata/proto/example.pb.gz; cprof top -through="$(seq -s ' && ' 11)" testdata/proto/example.pb.gz
cprof: Through expression matched no samples
cprof: parsing through regexp: error parsing regexp: missing closing parenthesis: `(`
cprof: --through: more than 10 patterns
[2]

# As two filters one after the other would.
$ cprof proto -focus=Checkout -o a.pb.gz testdata/go/heap.pb.gz; values() { cprof top "$@" | awk '/cum%/ { n = 1; next } n { print $1, $4, $6 }'; }; values -focus=NewWriter a.pb.gz >one; values -focus=Checkout -through=NewWriter testdata/go/heap.pb.gz >two; diff one two; wc -l <one
18

# A range with a unit is about labels of that kind; a number without one has that of the other end, or of the label.
$ for r in 1B: 20ms: bytes=0:256B bytes=:256 bytes=16 request_id=77 77id: :0; do cprof top -tagfocus=$r testdata/proto/labels_numbers.pb.gz 2>/dev/null | grep Showing; done
Showing nodes accounting for 14B, 22.22% of 63B total
Showing nodes accounting for 47B, 74.60% of 63B total
Showing nodes accounting for 7B, 11.11% of 63B total
Showing nodes accounting for 7B, 11.11% of 63B total
Showing nodes accounting for 2B, 3.17% of 63B total
Showing nodes accounting for 16B, 25.40% of 63B total
Showing nodes accounting for 16B, 25.40% of 63B total
Showing nodes accounting for 1B, 1.59% of 63B total

# What matches nothing says what the labels are in.
$ cprof top -tagfocus=1GB: testdata/proto/labels_numbers.pb.gz
cprof: tagfocus:Interpreted '1GB:' as range, not regexp
cprof: TagFocus expression matched no samples; the label bytes is in bytes, end_timestamp_ns is in nanoseconds, request_id is in id, latency is in ms
Type: space
Active filters:
   tagfocus=1GB:
Showing nodes accounting for 0, 0% of 63B total
      flat  flat%   sum%        cum   cum%
$ cprof top -tagfocus=latency=1kB: testdata/proto/labels_numbers.pb.gz | grep Showing
cprof: tagfocus:Interpreted '1kB:' as range, not regexp
cprof: TagFocus expression matched no samples; the label latency is in ms
Showing nodes accounting for 0, 0% of 63B total

# What reports show for frames without a name can be filtered by, and so can packages.
$ cprof top testdata/proto/no_functions.pb.gz 2>/dev/null | tail -4
Showing nodes accounting for 100ms, 100% of 100ms total
      flat  flat%   sum%        cum   cum%
      70ms 70.00% 70.00%       70ms 70.00%  [libc.so.6]
      30ms 30.00%   100%      100ms   100%  [prog]
$ cprof top -focus='<unknown>' testdata/proto/no_functions.pb.gz 2>/dev/null | tail -3
   focus=<unknown>
Showing nodes accounting for 0, 0% of 100ms total
      flat  flat%   sum%        cum   cum%
$ cprof top -ignore='^\[prog\]$' testdata/proto/no_functions.pb.gz 2>/dev/null | tail -3
   ignore=^\[prog\]$
Showing nodes accounting for 0, 0% of 100ms total
      flat  flat%   sum%        cum   cum%
$ cprof top -focus='<unknown>' testdata/proto/names_empty.pb.gz 2>/dev/null | sed 1,3d
Showing nodes accounting for 50ms, 33.33% of 150ms total
      flat  flat%   sum%        cum   cum%
      50ms 33.33% 33.33%       50ms 33.33%  <unknown>
         0     0% 33.33%       10ms  6.67%  named
         0     0% 33.33%       10ms  6.67%  only_name
         0     0% 33.33%       10ms  6.67%  system
$ printf '%s\n' :size\ 80x12 1 'j f' :screen | cprof tui --script=- testdata/proto/names_empty.pb.gz | grep focus
 focus=^<unknown>$ > 50ms of 150ms (33.33%)  u: undo
$ cprof top -packages -focus='^jdk.internal.misc$' testdata/proto/names_java.pb.gz | grep Showing
Showing nodes accounting for 30ms, 6.67% of 450ms total
$ printf '%s\n' :size\ 80x12 ':packages' 1 f :screen | cprof tui --script=- testdata/proto/names_rust.pb.gz | grep focus
 focus=^foo([.:]|$) > 90ms of 150ms (60.00%)  u: undo

# The rows of peek are found by the name of their function alone, too.
$ cprof peek -lines '^main.foo$' testdata/proto/example.pb.gz | grep '| main.foo'
         0     0%     0%       30ms 20.00%                | main.foo /src/foo.go:20
$ cprof peek -lines '^main.foo /src/foo.go:20$' testdata/proto/example.pb.gz | grep '| main.foo'
         0     0%     0%       30ms 20.00%                | main.foo /src/foo.go:20

# What is inlined stays so without what it is inlined into.
$ cprof traces -hide=foo testdata/proto/example.pb.gz | grep inl
             main.inl (inline)
      20ms   main.inl (inline)
      30ms   main.inl
$ cprof top -show=inl testdata/proto/example.pb.gz | tail -1
      60ms 40.00% 40.00%       60ms 40.00%  main.inl (partial-inline)
$ cprof top -show_from=inl testdata/proto/example.pb.gz | tail -2
      50ms 33.33% 33.33%       60ms 40.00%  main.inl (partial-inline)
      10ms  6.67% 40.00%       10ms  6.67%  main.leaf
$ cprof top -noinlines -hide=foo testdata/proto/example.pb.gz | tail -3
      60ms 40.00% 40.00%       60ms 40.00%  main.leaf
      50ms 33.33% 73.33%       60ms 40.00%  main.inl
      40ms 26.67%   100%      150ms   100%  main.main

# What is of others goes: in Go the standard library, even without folders in its paths, but not the main module.
$ cprof top -my_code -compact_labels testdata/go/cpu.pb.gz | head -9
Active filters:
   my_code=auto
Showing nodes accounting for 2.86s, 90.79% of 3.15s total
Dropped 7 nodes (cum <= 0.02s)
      flat  flat%   sum%        cum   cum%
     0.60s 19.05% 19.05%      0.60s 19.05%  example.com/shop/search.rank.func1
     0.56s 17.78% 36.83%      0.71s 22.54%  example.com/shop/render.(*Pages).page
     0.55s 17.46% 54.29%      0.55s 17.46%  example.com/shop/mail.(*Mailer).deliver
     0.22s  6.98% 61.27%      0.23s  7.30%  example.com/shop/search.distance
$ cprof top testdata/go/cpu.pb.gz -my_code -n 0 | grep -cE 'runtime|crypto/|compress/|syscall'
0
[1]
$ cprof traces --my_code testdata/go/heap.pb.gz | sed -n 5,8p
         0   …3 more frames
             main.writeProfiles
             main.run
             main.main
$ cprof traces --my_code=main.main,main.inl testdata/proto/example.pb.gz | sed -n '/ms/,$p'
Duration: 1.50s, Total samples = 150ms (10.00%)
-----------+-------------------------------------------------------
      key1:  val1
     bytes:  1kB
      10ms   …1 more frame
             main.inl (inline)
             …1 more frame
             main.main
-----------+-------------------------------------------------------
      20ms   main.inl (inline)
             …1 more frame
             main.main
-----------+-------------------------------------------------------
      30ms   main.inl
             main.main
-----------+-------------------------------------------------------
      40ms   main.main
-----------+-------------------------------------------------------
      50ms   …2 more frames
             main.main
-----------+-------------------------------------------------------
$ cprof traces --my_code=main.main,main.inl -noinlines --tagroot=bytes testdata/proto/example.pb.gz | sed -n '/10ms/,/--/p'
      10ms   …1 more frame
             main.inl
             …1 more frame
             main.main
             1kB
-----------+-------------------------------------------------------
$ cprof traces --my_code --show_from='request$' testdata/go/heap.pb.gz | sed -n '/648kB$/,/--/p'
     bytes:  648kB
     648kB   …3 more frames
             example.com/shop/store.(*journal).write
             example.com/shop/store.(*Store).Place
             example.com/shop/cart.(*Cart).Checkout
             main.(*shop).checkout
             main.(*shop).request.func4
             main.(*shop).request.func1.1
             …1 more frame
             main.(*shop).request.func1
             main.(*shop).request
-----------+-------------------------------------------------------
$ cprof top --my_code=main,compress/ -compact_labels -n 3 testdata/go/heap.pb.gz | tail -3
     648kB 31.16% 31.16%   789.23kB 37.95%  compress/flate.NewWriter
  587.24kB 28.24% 59.40%   618.58kB 29.75%  main.open
  284.26kB 13.67% 73.07%   284.26kB 13.67%  main.(*shop).find
$ cprof top -my_code -packages -compact_labels testdata/proto/names_java.pb.gz | tail -6
Active filters:
   my_code=auto
Showing nodes accounting for 160ms, 35.56% of 450ms total
      flat  flat%   sum%        cum   cum%
     150ms 33.33% 33.33%      150ms 33.33%  com.example.shop
      10ms  2.22% 35.56%       10ms  2.22%  Interpreter
$ cprof top -my_code -compact_labels testdata/proto/no_functions.pb.gz 2>/dev/null | tail -2
      flat  flat%   sum%        cum   cum%
     100ms   100%   100%      100ms   100%  [prog]

# What a filter by labels does not find is said with the labels that there are.
$ for o in -tagfocus=kye1=val1 -tagfocus=byte=1kb: -tagfocus=nobody -tagshow=kye -taghide=kye -tagroot=kye1 -tagfocus=key1=zzz -tagfocus=key1=1kb:; do cprof top $o testdata/proto/example.pb.gz 2>&1 >/dev/null | grep -v Interpreted; done
cprof: TagFocus expression matched no samples; there is no such label, but key1, bytes
cprof: TagFocus expression matched no samples; there is no such label, but key1, bytes
cprof: TagFocus expression matched no samples; there are the labels key1, bytes
cprof: TagShow expression matched no samples; there are the labels key1, bytes
cprof: TagHide expression matched no samples; there are the labels key1, bytes
cprof: TagRoot expression matched no samples; there are the labels key1, bytes
cprof: TagFocus expression matched no samples
cprof: TagFocus expression matched no samples; that label has no numbers
