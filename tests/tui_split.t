# On a wide screen a second pane stands beside the first, and follows its selection; Tab goes into it.
$ printf '%s\n' ':size 120x20' j :screen Tab p :screen 'q' | cprof tui --script=- testdata/go/heap.pb.gz
 heap.pb.gz  shop  inuse_space  total 2.03MB                                                           2026-11-23 00:18
 [1 Top](2 Flame) 3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]                                                  t: next type
      FLAT▼  FLAT%       CUM   CUM%  FUNCTION               │▏root 2.03MB
      648kB 31.16%  789.23kB 37.95%  …/flate.NewWriter      │▏main.(*shop).serve.func1 1.31MB     ▏runtime.main        ▏
▶  504.78kB 24.27%  511.08kB 24.58%  …(*Product).readImage  │▏main.(*shop).client 1.31MB          ▏main.main 724.12kB
   277.95kB 13.37%  277.95kB 13.37%  …/shop/search.rank     │▏runtime/pprof.Do 1.31MB             ▏main.run 724.12kB
   204.25kB  9.82%  204.25kB  9.82%  …/shop/cart.(*Cart).Add│▏main.(*shop).client.func1 1.31MB    ▏main.open        ▏w…
      136kB  6.54%     136kB  6.54%  compressor….initDeflate│▏main.(*shop).request 1.31MB         ▏…/store.Load  ▏▏▏▏W…
    34.77kB  1.67%   52.64kB  2.53%  profileBu….emitLocation│▏main.(*shop).request.func1 1.31MB   ▏…importCatalog ▏ ▏w…
    34.40kB  1.65%  851.76kB 40.96%  …/cart.(*Cart).Checkout│▏runtime/pprof.Do 1.31MB             ▶Pr….readImage▏ ▏ ▏w…
       32kB  1.54%      32kB  1.54%  …/shop/render.Load     │▏main.(*shop).request.func1.1 1.31MB ▏▌            ▏ ▏ ▏…
    31.34kB  1.51%   31.34kB  1.51%  …/search.(*Index).Add  │▏main.(*shop).request.func4  ▏reques…▌               ▏ ▏▏
       18kB  0.87%  105.53kB  5.07%  …writeProfileInternal  │▏main.(*shop).checkout       ▏…find  ▌               ▏ ▏▏
    16.63kB   0.8%   16.63kB   0.8%  runtime/pprof.allFrames│▏…(*Cart).Checkout    ▊▏…Add▏▏…Query ▌               ▏ ▏
    16.09kB  0.77%   16.09kB  0.77%  …/store.(*node).insert │▏…(*Store).Place     ▊       ▏…answer▌               ▏
    12.64kB  0.61%   12.64kB  0.61%  profileBui….stringIndex│▏…(*journal).write  ▊▏       ▏…rank                  ▏
 example.com/shop/store.(*Product).readImage

F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
 heap.pb.gz  shop  inuse_space  total 2.03MB                                                           2026-11-23 00:18
 (1 Top)[2 Flame] 3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]                                                  t: next type
      FLAT▼  FLAT%       CUM   CUM%  FUNCTION               │▏root 2.03MB
    34.77kB  1.67%   52.64kB  2.53%  profileBu….emitLocation│▏main.(*shop).serve.func1 1.31MB     ▏runtime.main        ▏
    34.40kB  1.65%  851.76kB 40.96%  …/cart.(*Cart).Checkout│▏main.(*shop).client 1.31MB          ▏main.main 724.12kB
       32kB  1.54%      32kB  1.54%  …/shop/render.Load     │▏runtime/pprof.Do 1.31MB             ▏main.run 724.12kB
    31.34kB  1.51%   31.34kB  1.51%  …/search.(*Index).Add  │▏main.(*shop).client.func1 1.31MB    ▏main.open        ▏w…
       18kB  0.87%  105.53kB  5.07%  …writeProfileInternal  │▏main.(*shop).request 1.31MB         ▏…/store.Load  ▏▏▏▏W…
    16.63kB   0.8%   16.63kB   0.8%  runtime/pprof.allFrames│▏main.(*shop).request.func1 1.31MB   ▶…importCatalog ▏ ▏w…
    16.09kB  0.77%   16.09kB  0.77%  …/store.(*node).insert │▏runtime/pprof.Do 1.31MB             ▏Pr….readImage▏ ▏ ▏w…
    12.64kB  0.61%   12.64kB  0.61%  profileBui….stringIndex│▏main.(*shop).request.func1.1 1.31MB ▏▌            ▏ ▏ ▏…
    12.19kB  0.59%   18.21kB  0.88%  …/shop/store.newProduct│▏main.(*shop).request.func4  ▏reques…▌               ▏ ▏▏
    11.78kB  0.57%   11.78kB  0.57%  …(*Store).remember     │▏main.(*shop).checkout       ▏…find  ▌               ▏ ▏▏
     8.49kB  0.41%    8.49kB  0.41%  …(*protobuf).string    │▏…(*Cart).Checkout    ▊▏…Add▏▏…Query ▌               ▏ ▏
     8.15kB  0.39%    8.15kB  0.39%  crc32….slicingMakeTable│▏…(*Store).Place     ▊       ▏…answer▌               ▏
▶    7.79kB  0.37%  553.18kB 26.60%  …(*Store).importCatalog│▏…(*journal).write  ▊▏       ▏…rank                  ▏
 example.com/shop/store.(*Store).importCatalog  553.18kB  26.60%, 100% of its caller

F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

# On a tall one it stands below; | puts it right, below, away.
$ printf '%s\n' ':size 80x40' 4 :screen '|' :screen '|' '|' :screen | cprof tui --script=- testdata/proto/example.pb.gz
 example.pb.gz  prog  cpu  total 150ms                         2023-11-14 22:13
  1 Top (2 Flame) 3 Tree [4 Sandwich] 5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
      VALUE  OF IT  CALLERS, FUNCTION, CALLEES
       50ms 83.33%  ┌ main.main
       10ms 16.67%  ┌ main.inl
▶      60ms 40.00%  main.leaf flat 60ms













────────────────────────────────────────────────────────────────────────────────
▏root 150ms
▏main.main 150ms
▶main.leaf 50ms           ▋▏main.foo 30ms ▋▏main.inl 30ms ▋
▏main.leaf 50ms           ▋▏main.inl 30ms ▋
                           ▏lea…











 main.leaf

F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 example.pb.gz  prog  cpu  total 150ms                         2023-11-14 22:13
  1 Top (2 Flame) 3 Tree [4 Sandwich] 5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
      VALUE  OF IT  CALLERS, CALLEES    │▏root 150ms
       50ms 83.33%  ┌ main.main         │▏main.main 150ms
       10ms 16.67%  ┌ main.inl          │▶main.leaf   ▏ma….foo▏…inl  ▌
▶      60ms 40.00%  main.leaf           │▏main.leaf   ▏ma….inl
                                        │             ▏…▌
                                        │
                                        │
                                        │
                                        │
                                        │
                                        │
                                        │
                                        │
                                        │
                                        │
                                        │
                                        │
                                        │
                                        │
                                        │
                                        │
                                        │
                                        │
                                        │
                                        │
                                        │
                                        │
                                        │
                                        │
                                        │
                                        │
                                        │
                                        │
                                        │
 main.leaf
 the second pane is at the right
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 example.pb.gz  prog  cpu  total 150ms                         2023-11-14 22:13
  1 Top  2 Flame  3 Tree [4 Sandwich] 5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
      VALUE  OF IT  CALLERS, FUNCTION, CALLEES
       50ms 83.33%  ┌ main.main
       10ms 16.67%  ┌ main.inl
▶      60ms 40.00%  main.leaf flat 60ms






























 main.leaf
 no second pane
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

# A view that is there already is gone to; another takes the place of the one that keys go to.
$ printf '%s\n' ':size 120x16' 2 k 4 :screen Esc :screen | cprof tui --script=- testdata/proto/example.pb.gz
 example.pb.gz  prog  cpu  total 150ms                                                                 2023-11-14 22:13
 (1 Top) 2 Flame  3 Tree [4 Sandwich] 5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                                                            t: next type
      FLAT▼  FLAT%       CUM   CUM%  FUNCTION               │      VALUE  OF IT  CALLERS, FUNCTION, CALLEES
       60ms 40.00%      60ms 40.00%  main.leaf              │▶     150ms   100%  main.main
       50ms 33.33%      60ms 40.00%  main.inl               │       50ms 33.33%  └ main.leaf
▶      40ms 26.67%     150ms   100%  main.main              │       30ms 20.00%  └ main.foo
          0     0%      30ms 20.00%  main.foo               │       30ms 20.00%  └ main.inl
                                                            │
                                                            │
                                                            │
                                                            │
                                                            │
 main.main

F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 example.pb.gz  prog  cpu  total 150ms                                                                 2023-11-14 22:13
 (1 Top)[2 Flame] 3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                                                            t: next type
      FLAT▼  FLAT%       CUM   CUM%  FUNCTION               │▏root 150ms
       60ms 40.00%      60ms 40.00%  main.leaf              │▶main.main 150ms
       50ms 33.33%      60ms 40.00%  main.inl               │▏main.leaf 50ms    ▋▏main.foo  ▏main.inl
▶      40ms 26.67%     150ms   100%  main.main              │▏main.leaf 50ms    ▋▏main.inl  ▌
          0     0%      30ms 20.00%  main.foo               │                    ▏l…▌
                                                            │
                                                            │
                                                            │
                                                            │
                                                            │
 main.main  150ms  100%, 100% of its caller

F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

# Where there is no room, Tab is the next view and Shift-Tab the one before.
$ printf '%s\n' Tab :screen Shift-Tab Shift-Tab :screen | cprof tui --script=- testdata/proto/example.pb.gz | grep -E '\[|Tab'
  1 Top [2 Flame] 3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
 t is the next sample type, Tab the next view
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff [0 Traces]
  samples [cpu]                                                    t: next type
 t is the next sample type, Tab the next view
