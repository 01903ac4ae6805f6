# Callers and callees; Enter makes one of them the middle.
$ printf '%s\n' 4 :screen 'k Enter' :screen ']' :screen Esc :screen | cprof tui --script=- testdata/proto/example.pb.gz
 example.pb.gz  prog  cpu  total 150ms                         2023-11-14 22:13
  1 Top  2 Flame  3 Tree [4 Sandwich] 5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
      VALUE  OF IT  CALLERS, FUNCTION, CALLEES
       50ms 83.33%  ┌ main.main
       10ms 16.67%  ┌ main.inl
▶      60ms 40.00%  main.leaf flat 60ms














 main.leaf

F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 example.pb.gz  prog  cpu  total 150ms                         2023-11-14 22:13
  1 Top  2 Flame  3 Tree [4 Sandwich] 5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
      VALUE  OF IT  CALLERS, FUNCTION, CALLEES
       30ms 50.00%  ┌ main.foo (inline)
       30ms 50.00%  ┌ main.main
▶      60ms 40.00%  main.inl flat 50ms
       10ms 16.67%  └ main.leaf













 main.inl

F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 example.pb.gz  prog  cpu  total 150ms                         2023-11-14 22:13
  1 Top  2 Flame  3 Tree [4 Sandwich] 5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
      VALUE  OF IT  CALLERS, FUNCTION, CALLEES
       50ms 83.33%  ┌ main.main /src/main.go:10
       10ms 16.67%  ┌ main.inl /src/inl.go:5
▶      60ms 40.00%  main.leaf /src/leaf.go:7 flat 60ms














 main.leaf /src/leaf.go:7  /src/leaf.go
 lines
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 example.pb.gz  prog  cpu  total 150ms                         2023-11-14 22:13
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
      FLAT▼  FLAT%   SUM%       CUM   CUM%  LINE
▶      60ms 40.00% 40.00%      60ms 40.00%  main.leaf /src/leaf.go:7  ████
       40ms 26.67% 66.67%     150ms   100%  main.main /src/main.go:10 ██████████
       30ms 20.00% 86.67%      30ms 20.00%  main.inl /src/inl.go:6    ██
       20ms 13.33%   100%      30ms 20.00%  main.inl /src/inl.go:5    ██
          0     0%   100%      30ms 20.00%  main.foo /src/foo.go:20   ██












 main.leaf /src/leaf.go:7  /src/leaf.go

F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit

# Values below 0, and recursion.
$ printf '%s\n' 2 :screen 3 :screen | cprof tui --script=- testdata/proto/values_negative.pb.gz
 values_negative.pb.gz  prog  cpu  total 140ms
  1 Top [2 Flame] 3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
▏root -40ms
▏main -40ms
▶faster -80ms                                    ▏slower 50ms















 faster  -80ms  57.14%, 200% of its caller

F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 values_negative.pb.gz  prog  cpu  total 140ms
  1 Top  2 Flame [3 Tree] 4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
        CUM   CUM%      FLAT  CALL TREE
      -40ms 28.57%     -10ms  ▾ main
▶     -80ms 57.14%     -80ms     faster
       50ms 35.71%      50ms     slower














 faster

F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

$ printf '%s\n' 2 :screen 4 :screen | cprof tui --script=- testdata/proto/recursion_mutual.pb.gz
 recursion_mutual.pb.gz  prog  samples  total 10
  1 Top [2 Flame] 3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
▏root 10
▏main 10
▏even 10
▶odd 9
▏even 9
▏odd 6













 odd  9  90.00%, 90.00% of its caller

F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 recursion_mutual.pb.gz  prog  samples  total 10
  1 Top  2 Flame  3 Tree [4 Sandwich] 5 Source  7 Labels  8 Diff  0 Traces
      VALUE  OF IT  CALLERS, FUNCTION, CALLEES
          9   100%  ┌ even
▶         9 90.00%  odd flat 6
          9   100%  └ even















 odd

F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

# x says what its numbers are.
$ printf '%s\n' 4 x :screen q 'k x' :screen q 'j j x' :screen | cprof tui --script=- testdata/proto/inlined.pb.gz | grep -vE '^$|^F1|^ inlined|^  1 Top'
  samples [cpu]                                                    t: next type
 What this says
▶clamp
 CUM   90ms with all that it called, 90.00% of 100ms.
 FLAT  60ms while it ran itself.
 Callers, above it: 1. Callees, below: 1.
  samples [cpu]                                                    t: next type
 What this says
▶VALUE  90ms was counted where
        blend
        called
        clamp
        A sample counts once, however often the call is on its stack.
 OF IT  that is 100% of the 90ms of
        clamp
 The compiler put every such call into the caller (inline).
  samples [cpu]                                                    t: next type
 What this says
▶VALUE  30ms was counted where
        clamp
        called
        blend
        A sample counts once, however often the call is on its stack.
 OF IT  that is 33.33% of the 90ms of
        clamp

# On a small screen and a large one.
$ printf '%s\n' ':size 40x12' 4 :screen ':size 200x60' '|' '|' '|' :screen | cprof tui --script=- testdata/go/heap.pb.gz
 heap.pb.gz  inuse_space  total 2.03MB
      VALUE  OF IT  CALLERS, CALLEES
   789.23kB   100%  ┌ …(*Writer).Write
▶  789.23kB 37.95%  …/flate.NewWriter
   141.23kB 17.89%  └ compressor….init






 compress/flate.NewWriter
 heap.pb.gz  shop  inuse_space  total 2.03MB                                                                                                                                           2026-11-23 00:18
  1 Top  2 Flame  3 Tree [4 Sandwich] 5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]                                                                                                                                  t: next type
      VALUE  OF IT  CALLERS, FUNCTION, CALLEES
   789.23kB   100%  ┌ compress/gzip.(*Writer).Write
▶  789.23kB 37.95%  compress/flate.NewWriter flat 648kB
   141.23kB 17.89%  └ compress/flate.(*compressor).init


















































 compress/flate.NewWriter
 no second pane
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

# A mean may be more than the mean of all: no digit of it is cut off.
$ printf '%s\n' '/ StopCPU Enter' 4 :screen | cprof tui --script=- -mean -unit=ns testdata/go/block.pb.gz | sed -n 4,7p
        VALUE  OF IT  CALLERS, FUNCTION, CALLEES
  110611389ns   100%  ┌ main.run
▶ 110611389ns >9999%  runtime/pprof.StopCPUProfile flat 0
  110611389ns   100%  └ runtime.chanrecv1
