# The call tree unfolds to what is selected; h folds, l unfolds.
$ printf '%s\n' 3 :screen 'C' :screen 'E G h h' :screen 'p - +' :screen | cprof tui --script=- testdata/proto/example.pb.gz
 example.pb.gz  prog  cpu  total 150ms                         2023-11-14 22:13
  1 Top  2 Flame [3 Tree] 4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
        CUM   CUM%      FLAT  CALL TREE
      150ms   100%      40ms  ▾ main.main
▶      50ms 33.33%         0   ▸ main.leaf
       30ms 20.00%         0   ▸ main.foo
       30ms 20.00%      30ms     main.inl













 main.leaf

F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 example.pb.gz  prog  cpu  total 150ms                         2023-11-14 22:13
  1 Top  2 Flame [3 Tree] 4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
        CUM   CUM%      FLAT  CALL TREE
▶     150ms   100%      40ms  ▸ main.main
















 main.main
 all are folded
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 example.pb.gz  prog  cpu  total 150ms                         2023-11-14 22:13
  1 Top  2 Flame [3 Tree] 4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
        CUM   CUM%      FLAT  CALL TREE
▶     150ms   100%      40ms  ▸ main.main
















 main.main

F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 example.pb.gz  prog  cpu  total 150ms                         2023-11-14 22:13
  1 Top  2 Flame [3 Tree] 4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
        CUM   CUM%      FLAT  CALL TREE
▶     150ms   100%      40ms  ▾ main.main
       50ms 33.33%         0   ▾ main.leaf
       50ms 33.33%      50ms      main.leaf
       30ms 20.00%         0   ▾ main.foo
       30ms 20.00%      20ms    ▾ main.inl
       10ms  6.67%      10ms       main.leaf
       30ms 20.00%      30ms     main.inl










 main.main

F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

# What is unfolded stays so for another sample type, a filter, lines instead of functions, and back.
$ printf '%s\n' 3 C 'g j' + j + + :screen t :screen 'i' :screen u :screen ']' :screen '[ T' :screen | cprof tui --script=- testdata/go/heap.pb.gz
 heap.pb.gz  shop  inuse_space  total 2.03MB                   2026-11-23 00:18
  1 Top  2 Flame [3 Tree] 4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
        CUM   CUM%      FLAT  CALL TREE
     1.31MB 64.55%         0  ▸ main.(*shop).serve.func1
   724.12kB 34.82%         0  ▾ runtime.main
▶  724.12kB 34.82%         0   ▾ main.main
   724.12kB 34.82%         0    ▸ main.run
     6.96kB  0.33%         0  ▸ runtime.systemstack
     2.05kB 0.098%    2.05kB    example.com/shop/mail.(*Mailer).count
     2.05kB 0.098%         0  ▸ example.com/shop/mail.(*Mailer).work
     2.04kB 0.098%         0  ▸ runtime.bgscavenge









 main.main
 there is nothing to unfold here
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap.pb.gz  shop  alloc_objects  total 10761049               2026-11-23 00:18
  1 Top  2 Flame [3 Tree] 4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
 [alloc_objects] alloc_space  inuse_objects  inuse_space           t: next type
        CUM   CUM%      FLAT  CALL TREE
   10574836 98.27%         0  ▸ main.(*shop).serve.func1
     174630  1.62%         0  ▸ example.com/shop/mail.(*Mailer).work
       7390 0.069%         0  ▾ runtime.main
▶      7390 0.069%         0   ▾ main.main
       7390 0.069%         0    ▸ main.run
       4134 0.038%         0  ▸ runtime/pprof.profileWriter
         26 <0.01%         0  ▸ runtime.bgscavenge
         21 <0.01%        21    example.com/shop/mail.(*Mailer).count
         12 <0.01%         0  ▸ runtime.systemstack








 main.main

F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap.pb.gz  shop  alloc_objects  total 10761049               2026-11-23 00:18
  1 Top  2 Flame [3 Tree] 4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
 [alloc_objects] alloc_space  inuse_objects  inuse_space           t: next type
 ignore=^main\.main$ > 10753659 of 10761049 (99.93%)  u: undo
        CUM   CUM%      FLAT  CALL TREE
   10574836 98.27%         0  ▸ main.(*shop).serve.func1
     174630  1.62%         0  ▸ example.com/shop/mail.(*Mailer).work
       4134 0.038%         0  ▸ runtime/pprof.profileWriter
▶        26 <0.01%         0  ▸ runtime.bgscavenge
         21 <0.01%        21    example.com/shop/mail.(*Mailer).count
         12 <0.01%         0  ▸ runtime.systemstack










 runtime.bgscavenge

F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap.pb.gz  shop  alloc_objects  total 10761049               2026-11-23 00:18
  1 Top  2 Flame [3 Tree] 4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
 [alloc_objects] alloc_space  inuse_objects  inuse_space           t: next type
        CUM   CUM%      FLAT  CALL TREE
   10574836 98.27%         0  ▸ main.(*shop).serve.func1
     174630  1.62%         0  ▸ example.com/shop/mail.(*Mailer).work
       7390 0.069%         0  ▾ runtime.main
▶      7390 0.069%         0   ▾ main.main
       7390 0.069%         0    ▸ main.run
       4134 0.038%         0  ▸ runtime/pprof.profileWriter
         26 <0.01%         0  ▸ runtime.bgscavenge
         21 <0.01%        21    example.com/shop/mail.(*Mailer).count
         12 <0.01%         0  ▸ runtime.systemstack








 main.main

F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap.pb.gz  shop  alloc_objects  total 10761049               2026-11-23 00:18
  1 Top  2 Flame [3 Tree] 4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
 [alloc_objects] alloc_space  inuse_objects  inuse_space           t: next type
        CUM   CUM%      FLAT  CALL TREE
   10574836 98.27%         0  ▸ main.(*shop).serve.func1 …/shop/main.go:128
     174630  1.62%         0  ▸ …/shop/mail.(*Mailer).work …/mail.go:51
       7390 0.069%         0  ▾ runtime.main runtime/proc.go:250
▶      7390 0.069%         0   ▾ main.main example.com/shop/main.go:180
       5091 0.047%         0    ▸ main.run example.com/shop/main.go:159
       2297 0.021%         0    ▸ main.run example.com/shop/main.go:170
          2 <0.01%         0    ▸ main.run example.com/shop/main.go:156
       4082 0.038%         0  ▸ runtime/pprof.profileWriter …/pprof/pprof.go:812
         52 <0.01%         0  ▸ runtime/pprof.profileWriter …/pprof/pprof.go:800
         26 <0.01%         0  ▸ runtime.bgscavenge runtime/mgcscavenge.go:614
         21 <0.01%        21    …/shop/mail.(*Mailer).count …/mail.go:67
         12 <0.01%         0  ▸ runtime.systemstack runtime/asm_amd64.s:492





 main.main example.com/shop/main.go:180  example.com/shop/main.go
 lines
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap.pb.gz  shop  inuse_space  total 2.03MB                   2026-11-23 00:18
  1 Top  2 Flame [3 Tree] 4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
        CUM   CUM%      FLAT  CALL TREE
     1.31MB 64.55%         0  ▸ main.(*shop).serve.func1
   724.12kB 34.82%         0  ▾ runtime.main
▶  724.12kB 34.82%         0   ▾ main.main
   724.12kB 34.82%         0    ▸ main.run
     6.96kB  0.33%         0  ▸ runtime.systemstack
     2.05kB 0.098%    2.05kB    example.com/shop/mail.(*Mailer).count
     2.05kB 0.098%         0  ▸ example.com/shop/mail.(*Mailer).work
     2.04kB 0.098%         0  ▸ runtime.bgscavenge









 main.main

F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

# n unfolds the way to the heaviest match when no line matches; then it goes through the lines.
$ printf '%s\n' 3 C '/ Write Enter' :screen 'E' n n :screen '/ nowhere Enter' :screen | cprof tui --script=- testdata/go/heap.pb.gz
 heap.pb.gz  shop  inuse_space  total 2.03MB                   2026-11-23 00:18
  1 Top  2 Flame [3 Tree] 4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
        CUM   CUM%      FLAT  CALL TREE
     1.31MB 64.55%         0  ▾ main.(*shop).serve.func1
     1.31MB 64.55%         0   ▾ main.(*shop).client
     1.31MB 64.55%         0    ▾ runtime/pprof.Do
     1.31MB 64.55%         0     ▾ main.(*shop).client.func1
     1.31MB 64.55%         0      ▾ main.(*shop).request
     1.31MB 64.55%         0       ▾ main.(*shop).request.func1
     1.31MB 64.55%         0        ▾ runtime/pprof.Do
     1.31MB 64.55%         0         ▾ main.(*shop).request.func1.1
     1.03MB 50.88%         0          ▾ main.(*shop).request.func4
     1.03MB 50.88%         0           ▾ main.(*shop).checkout
   851.76kB 40.96%   34.40kB            ▾ example.com/shop/cart.(*Cart).Checkout
   817.36kB 39.31%         0             ▾ example.com/shop/store.(*Store).Place
▶  805.58kB 38.74%         0              ▸ …/shop/store.(*journal).write
    11.78kB  0.57%   11.78kB                …/shop/store.(*Store).remember
   204.25kB  9.82%  204.25kB              example.com/shop/cart.(*Cart).Add
     2.05kB 0.098%    2.05kB              example.com/shop/mail.(*Mailer).Send
   284.26kB 13.67%         0          ▸ main.(*shop).request.func2
 example.com/shop/store.(*journal).write
 /Write  n next  1/1 (matches 43.81%)
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap.pb.gz  shop  inuse_space  total 2.03MB                   2026-11-23 00:18
  1 Top  2 Flame [3 Tree] 4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
        CUM   CUM%      FLAT  CALL TREE
     1.31MB 64.55%         0  ▾ main.(*shop).serve.func1
     1.31MB 64.55%         0   ▾ main.(*shop).client
     1.31MB 64.55%         0    ▾ runtime/pprof.Do
     1.31MB 64.55%         0     ▾ main.(*shop).client.func1
     1.31MB 64.55%         0      ▾ main.(*shop).request
     1.31MB 64.55%         0       ▾ main.(*shop).request.func1
     1.31MB 64.55%         0        ▾ runtime/pprof.Do
     1.31MB 64.55%         0         ▾ main.(*shop).request.func1.1
     1.03MB 50.88%         0          ▾ main.(*shop).request.func4
     1.03MB 50.88%         0           ▾ main.(*shop).checkout
   851.76kB 40.96%   34.40kB            ▾ example.com/shop/cart.(*Cart).Checkout
   817.36kB 39.31%         0             ▾ example.com/shop/store.(*Store).Place
   805.58kB 38.74%         0              ▾ …/shop/store.(*journal).write
   801.41kB 38.54%         0               ▾ encoding/json.(*Encoder).Encode
   797.38kB 38.34%         0                ▾ compress/gzip.(*Writer).Write
▶  789.23kB 37.95%     648kB                 ▾ compress/flate.NewWriter
   141.23kB  6.79%         0                  ▾ …/flate.(*compressor).init
 compress/flate.NewWriter
 /Write  n next  3/8 (matches 43.81%)
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap.pb.gz  shop  inuse_space  total 2.03MB                   2026-11-23 00:18
  1 Top  2 Flame [3 Tree] 4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
        CUM   CUM%      FLAT  CALL TREE
     1.31MB 64.55%         0  ▾ main.(*shop).serve.func1
     1.31MB 64.55%         0   ▾ main.(*shop).client
     1.31MB 64.55%         0    ▾ runtime/pprof.Do
     1.31MB 64.55%         0     ▾ main.(*shop).client.func1
     1.31MB 64.55%         0      ▾ main.(*shop).request
     1.31MB 64.55%         0       ▾ main.(*shop).request.func1
     1.31MB 64.55%         0        ▾ runtime/pprof.Do
     1.31MB 64.55%         0         ▾ main.(*shop).request.func1.1
     1.03MB 50.88%         0          ▾ main.(*shop).request.func4
     1.03MB 50.88%         0           ▾ main.(*shop).checkout
   851.76kB 40.96%   34.40kB            ▾ example.com/shop/cart.(*Cart).Checkout
   817.36kB 39.31%         0             ▾ example.com/shop/store.(*Store).Place
   805.58kB 38.74%         0              ▾ …/shop/store.(*journal).write
   801.41kB 38.54%         0               ▾ encoding/json.(*Encoder).Encode
   797.38kB 38.34%         0                ▾ compress/gzip.(*Writer).Write
▶  789.23kB 37.95%     648kB                 ▾ compress/flate.NewWriter
   141.23kB  6.79%         0                  ▾ …/flate.(*compressor).init
 compress/flate.NewWriter
 no match: nowhere
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

# V shows the callers below what ran itself; x says what a line is.
$ printf '%s\n' 3 'g V C' :screen 'l l' :screen x :screen | cprof tui --script=- testdata/go/heap.pb.gz
 heap.pb.gz  shop  inuse_space  total 2.03MB                   2026-11-23 00:18
  1 Top  2 Flame [3 Tree] 4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
        CUM   CUM%      ROOT  CALL TREE FROM THE LEAF
▶     648kB 31.16%         0  ▸ compress/flate.NewWriter
   504.78kB 24.27%         0  ▸ example.com/shop/store.(*Product).readImage
   277.95kB 13.37%         0  ▸ example.com/shop/search.rank
   204.25kB  9.82%         0  ▸ example.com/shop/cart.(*Cart).Add
      136kB  6.54%         0  ▸ compress/flate.(*compressor).initDeflate
    34.77kB  1.67%         0  ▸ runtime/pprof.(*profileBuilder).emitLocation
    34.40kB  1.65%         0  ▸ example.com/shop/cart.(*Cart).Checkout
       32kB  1.54%         0  ▸ example.com/shop/render.Load
    31.34kB  1.51%         0  ▸ example.com/shop/search.(*Index).Add
       18kB  0.87%         0  ▸ runtime/pprof.writeProfileInternal
    16.63kB   0.8%         0  ▸ runtime/pprof.allFrames
    16.09kB  0.77%         0  ▸ example.com/shop/store.(*node).insert
    12.64kB  0.61%         0  ▸ runtime/pprof.(*profileBuilder).stringIndex
    12.19kB  0.59%         0  ▸ example.com/shop/store.newProduct
    11.78kB  0.57%         0  ▸ example.com/shop/store.(*Store).remember
     8.49kB  0.41%         0  ▸ runtime/pprof.(*protobuf).string
     8.15kB  0.39%         0  ▸ hash/crc32.slicingMakeTable
 compress/flate.NewWriter
 all are folded
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap.pb.gz  shop  inuse_space  total 2.03MB                   2026-11-23 00:18
  1 Top  2 Flame [3 Tree] 4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
        CUM   CUM%      ROOT  CALL TREE FROM THE LEAF
      648kB 31.16%         0  ▾ compress/flate.NewWriter
      648kB 31.16%         0   ▾ compress/gzip.(*Writer).Write
▶     648kB 31.16%         0    ▸ encoding/json.(*Encoder).Encode
   504.78kB 24.27%         0  ▸ example.com/shop/store.(*Product).readImage
   277.95kB 13.37%         0  ▸ example.com/shop/search.rank
   204.25kB  9.82%         0  ▸ example.com/shop/cart.(*Cart).Add
      136kB  6.54%         0  ▸ compress/flate.(*compressor).initDeflate
    34.77kB  1.67%         0  ▸ runtime/pprof.(*profileBuilder).emitLocation
    34.40kB  1.65%         0  ▸ example.com/shop/cart.(*Cart).Checkout
       32kB  1.54%         0  ▸ example.com/shop/render.Load
    31.34kB  1.51%         0  ▸ example.com/shop/search.(*Index).Add
       18kB  0.87%         0  ▸ runtime/pprof.writeProfileInternal
    16.63kB   0.8%         0  ▸ runtime/pprof.allFrames
    16.09kB  0.77%         0  ▸ example.com/shop/store.(*node).insert
    12.64kB  0.61%         0  ▸ runtime/pprof.(*profileBuilder).stringIndex
    12.19kB  0.59%         0  ▸ example.com/shop/store.newProduct
    11.78kB  0.57%         0  ▸ example.com/shop/store.(*Store).remember
 encoding/json.(*Encoder).Encode

F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap.pb.gz  shop  inuse_space  total 2.03MB                   2026-11-23 00:18
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
 What this says
▶encoding/json.(*Encoder).Encode

 One way to this function, 2 calls above what ran itself. It called
   compress/gzip.(*Writer).Write, 648kB
 Reached in another way it stands elsewhere, with numbers of its own.

 CUM   648kB of 2.03MB, that is 31.16%, and 100% of what it called:
       what ran itself cost that much when it was reached in this way.
 ROOT  0 of that, where nothing called it.

 1 function called it:
   example.com/shop/store.(*journal).write, 648kB







F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

# A large tree is unfolded as far as 100000 lines, the heaviest of it.
$ $BUILD/tests/mkprofile 20000 >large.pb.gz; printf '%s\n' 3 t E :screen | cprof tui --script=- large.pb.gz | tail -3
 github.com/quarry/trace.(*Reader).Apply
 the heaviest 100000 lines are unfolded, not all; + unfolds others
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

# With a comparison lines say whether they grew or shrank.
$ printf '%s\n' 3 E :screen | cprof tui --script=- --diff_base=testdata/proto/types_four.pb.gz testdata/proto/types_freed.pb.gz
 types_four.pb.gz → types_freed.pb.gz  prog  inuse_space  total 1MB → 0 gone
  1 Top  2 Flame [3 Tree] 4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
        CUM   CUM%      FLAT  CALL TREE
       -1MB   100%      -48B  ▼ ▾ main
▶    -512kB 50.00%    -512kB  ▼    cache
     -512kB 50.00%         0  ▼  ▾ load
     -512kB 50.00%    -512kB  ▼     cache













 cache

F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

# On a small screen, and on a large one.
$ printf '%s\n' ':size 40x12' 3 g :screen ':size 200x60' E :screen | cprof tui --script=- testdata/go/heap.pb.gz
 heap.pb.gz  inuse_space  total 2.03MB
        CUM   CUM%  CALL TREE
▶    1.31MB 64.55%  ▾ shop….serve.func1
     1.31MB 64.55%   ▾ …(*shop).client
     1.31MB 64.55%    ▾ runtime/pprof.Do
     1.31MB 64.55%     ▾ …client.func1
     1.31MB 64.55%      ▾ shop….request
     1.31MB 64.55%       ▾ request.func…
     1.31MB 64.55%        ▾ …/pprof.Do
     1.31MB 64.55%        ▾ request.fun…
     1.03MB 50.88%        ▾ request.fun…
 main.(*shop).serve.func1
 heap.pb.gz  shop  inuse_space  total 2.03MB                                                                                                                                           2026-11-23 00:18
  1 Top (2 Flame)[3 Tree] 4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]                                                                                                                                  t: next type
        CUM   CUM%      FLAT  CALL TREE                                                             │▏root 2.03MB
▶    1.31MB 64.55%         0  ▾ main.(*shop).serve.func1                                            │▶main.(*shop).serve.func1 1.31MB                               ▌runtime.main 724.12kB             ▏
     1.31MB 64.55%         0   ▾ main.(*shop).client                                                │▏main.(*shop).client 1.31MB                                    ▏main.main 724.12kB
     1.31MB 64.55%         0    ▾ runtime/pprof.Do                                                  │▏runtime/pprof.Do 1.31MB                                       ▏main.run 724.12kB
     1.31MB 64.55%         0     ▾ main.(*shop).client.func1                                        │▏main.(*shop).client.func1 1.31MB                              ▏main.open 618.58kB           ▏wri…
     1.31MB 64.55%         0      ▾ main.(*shop).request                                            │▏main.(*shop).request 1.31MB                                   ▏…/shop/store.Load        ▏▏…▏▏Wri…
     1.31MB 64.55%         0       ▾ main.(*shop).request.func1                                     │▏main.(*shop).request.func1 1.31MB                             ▏…(*Store).importCatalog   ▏… ▏wri…
     1.31MB 64.55%         0        ▾ runtime/pprof.Do                                              │▏runtime/pprof.Do 1.31MB                                       ▏…(*Product).readImage  ▏▏ ▏… ▏wri…
     1.31MB 64.55%         0         ▾ main.(*shop).request.func1.1                                 │▏main.(*shop).request.func1.1 1.31MB                           ▏▌                      ▏▏ ▏… ▏pr…
     1.03MB 50.88%         0          ▾ main.(*shop).request.func4                                  │▏main.(*shop).request.func4 1.03MB                ▏request.fun…▌                        ▏ ▏… ▏a…▏
     1.03MB 50.88%         0           ▾ main.(*shop).checkout                                      │▏main.(*shop).checkout 1.03MB                     ▏shop….find  ▌                        ▏ ▏… ▏…▏▏
   851.76kB 40.96%   34.40kB            ▾ example.com/shop/cart.(*Cart).Checkout                    │▏example.com/shop/cart.(*Cart).Checkout▏Cart….Add▏▏Index….Query▌                        ▏ ▏… ▏▌ ▏
   817.36kB 39.31%         0             ▾ example.com/shop/store.(*Store).Place                    │▏example.com/shop/store.(*Store).Place            ▏Inde….answer▌                        ▏ ▏…
   805.58kB 38.74%         0              ▾ example.com/shop/store.(*journal).write                 │▏…/shop/store.(*journal).write       ▏            ▏search….rank                         ▏ ▏…
   801.41kB 38.54%         0               ▾ encoding/json.(*Encoder).Encode                        │▏encoding/json.(*Encoder).Encode    ▏                                                   ▏ ▏…
   797.38kB 38.34%         0                ▾ compress/gzip.(*Writer).Write                         │▏compress/gzip.(*Writer).Write     ▏                                                    ▏ ▏…▏
   789.23kB 37.95%     648kB                 ▾ compress/flate.NewWriter                             │▏compress/flate.NewWriter         ▏                                                     ▏ ▏▊▏
   141.23kB  6.79%         0                  ▾ compress/flate.(*compressor).init                   │▏…init                                                                                  ▏ ▏…
      136kB  6.54%     136kB                     compress/flate.(*compressor).initDeflate           │▏ini…▏                                                                                    ▏…
     5.23kB  0.25%    2.61kB                   ▾ compress/flate.newHuffmanBitWriter                 │
     2.61kB  0.13%    2.61kB                      compress/flate.newHuffmanEncoder                  │
     8.15kB  0.39%         0                 ▾ hash/crc32.Update                                    │
     8.15kB  0.39%         0                  ▾ sync.(*Once).Do                                     │
     8.15kB  0.39%         0                   ▾ sync.(*Once).doSlow                                │
     8.15kB  0.39%         0                    ▾ hash/crc32.ieeeInit                               │
     8.15kB  0.39%         0                     ▾ hash/crc32.archInitIEEE                          │
     8.15kB  0.39%    8.15kB                        hash/crc32.slicingMakeTable                     │
     4.03kB  0.19%         0                ▾ encoding/json.(*encodeState).marshal                  │
     4.03kB  0.19%         0                 ▾ encoding/json.(*encodeState).reflectValue            │
     4.03kB  0.19%         0                  ▾ encoding/json.valueEncoder                          │
     4.03kB  0.19%         0                   ▾ encoding/json.typeEncoder                          │
     4.03kB  0.19%         0                    ▾ encoding/json.newTypeEncoder                      │
     4.03kB  0.19%         0                     ▾ encoding/json.newPtrEncoder                      │
     4.03kB  0.19%         0                      ▾ encoding/json.typeEncoder                       │
     4.03kB  0.19%         0                       ▾ encoding/json.newTypeEncoder                   │
     4.03kB  0.19%    2.02kB                        ▾ encoding/json.newStructEncoder                │
     2.01kB 0.097%         0                         ▾ encoding/json.cachedTypeFields               │
     2.01kB 0.097%         0                          ▾ encoding/json.typeFields                    │
     2.01kB 0.097%         0                           ▾ encoding/json.typeEncoder                  │
     2.01kB 0.097%         0                            ▾ encoding/json.newTypeEncoder              │
     2.01kB 0.097%         0                             ▾ reflect.PointerTo                        │
     2.01kB 0.097%         0                              ▾ reflect.(*rtype).ptrTo                  │
     2.01kB 0.097%         0                               ▾ sync.(*Map).Load                       │
     2.01kB 0.097%    2.01kB                                  sync.(*Map).missLocked                │
     4.17kB   0.2%         0               ▾ example.com/shop/store.(*journal).rotate               │
     4.17kB   0.2%         0                ▾ example.com/shop/store.openFile                       │
     2.13kB   0.1%    2.13kB                   runtime/pprof.(*Profile).Add                         │
     2.05kB 0.098%         0                 ▾ os.OpenFile                                          │
     2.05kB 0.098%         0                  ▾ os.openFileNolog                                    │
     2.05kB 0.098%    2.05kB                     os.newFile                                         │
    11.78kB  0.57%   11.78kB                example.com/shop/store.(*Store).remember                │
   204.25kB  9.82%  204.25kB              example.com/shop/cart.(*Cart).Add                         │
     2.05kB 0.098%    2.05kB              example.com/shop/mail.(*Mailer).Send                      │
   284.26kB 13.67%         0          ▾ main.(*shop).request.func2                                  │
 main.(*shop).serve.func1

F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

# % goes from parts of the whole to parts of what is kept, and of the caller; a number that has no room is in another unit.
$ printf '%s\n' 3 '%' '%' :screen '%' :screen ':unit=ns' :screen | cprof tui --script=- testdata/proto/example.pb.gz | grep -E '▶|%|CUM'
        CUM  OF IT      FLAT  CALL TREE
      150ms   100%      40ms  ▾ main.main
▶      50ms 33.33%         0   ▸ main.leaf
       30ms 20.00%         0   ▸ main.foo
       30ms 20.00%      30ms     main.inl
 100% is what the caller has
        CUM   CUM%      FLAT  CALL TREE
      150ms   100%      40ms  ▾ main.main
▶      50ms 33.33%         0   ▸ main.leaf
       30ms 20.00%         0   ▸ main.foo
       30ms 20.00%      30ms     main.inl
 100% is the whole profile
        CUM   CUM%      FLAT  CALL TREE
      150ms   100%      40ms  ▾ main.main
▶      50ms 33.33%         0   ▸ main.leaf
       30ms 20.00%         0   ▸ main.foo
       30ms 20.00%      30ms     main.inl

# What is selected elsewhere is selected here, and what is searched for found, though it is not on the heaviest way down.
$ printf '%s\n' 'j j' 3 :screen '/ readImage Enter' :screen 2 :screen | cprof tui --script=- testdata/go/heap.pb.gz | grep -E '▶|^ example|no match|/'
   851.76kB 40.96%   34.40kB            ▾ example.com/shop/cart.(*Cart).Checkout
   817.36kB 39.31%         0             ▾ example.com/shop/store.(*Store).Place
   805.58kB 38.74%         0              ▾ …/shop/store.(*journal).write
   801.41kB 38.54%         0               ▾ encoding/json.(*Encoder).Encode
   797.38kB 38.34%         0                ▾ compress/gzip.(*Writer).Write
   789.23kB 37.95%     648kB                 ▸ compress/flate.NewWriter
     8.15kB  0.39%         0                 ▸ hash/crc32.Update
     4.03kB  0.19%         0                ▸ …/json.(*encodeState).marshal
     4.17kB   0.2%         0               ▸ …/shop/store.(*journal).rotate
    11.78kB  0.57%   11.78kB                …/shop/store.(*Store).remember
   204.25kB  9.82%  204.25kB              example.com/shop/cart.(*Cart).Add
     2.05kB 0.098%    2.05kB              example.com/shop/mail.(*Mailer).Send
   284.26kB 13.67%         0            ▾ example.com/shop/search.(*Index).Query
   284.26kB 13.67%    6.31kB             ▾ …/shop/search.(*Index).answer
▶  277.95kB 13.37%  277.95kB                example.com/shop/search.rank
 example.com/shop/search.rank
     4.03kB  0.19%         0                ▸ …/json.(*encodeState).marshal
     4.17kB   0.2%         0               ▸ …/shop/store.(*journal).rotate
    11.78kB  0.57%   11.78kB                …/shop/store.(*Store).remember
   204.25kB  9.82%  204.25kB              example.com/shop/cart.(*Cart).Add
     2.05kB 0.098%    2.05kB              example.com/shop/mail.(*Mailer).Send
   284.26kB 13.67%         0            ▾ example.com/shop/search.(*Index).Query
   284.26kB 13.67%    6.31kB             ▾ …/shop/search.(*Index).answer
   277.95kB 13.37%  277.95kB                example.com/shop/search.rank
   553.18kB 26.60%         0      ▾ example.com/shop/store.Load
   553.18kB 26.60%    7.79kB       ▾ …/shop/store.(*Store).importCatalog
▶  511.08kB 24.58%  504.78kB        ▸ …/shop/store.(*Product).readImage
 example.com/shop/store.(*Product).readImage
 /readImage  n next  1/1 (matches 24.58%)
▏runtime/pprof.Do 1.31MB                           ▏main.run 724.12kB
▏main.(*shop).request 1.31MB                       ▏…/shop/store.Load  ▏…▏▏▏Wr…
▏runtime/pprof.Do 1.31MB                           ▶Product….readImage▏  ▏ ▏wr…
▏…/shop/cart.(*Cart).Checkout  ▏Ca….Add▏▏Ind….Query                   ▏  ▏ ▏
▏…/shop/store.(*Store).Place            ▏In….answer                   ▏  ▏
▏…/store.(*journal).write    ▏          ▏sear….rank                   ▏  ▏
▏…/json.(*Encoder).Encode   ▏                                         ▏  ▏
▏…/gzip.(*Writer).Write    ▏                                          ▏  ▏▏
▏compress/flate.NewWriter ▏                                              ▊▏
 …/shop/store.(*Product).readImage  511.08kB  24.58%, 92.39% of its caller
 /readImage  n next  1/1 (matches 24.58%)
