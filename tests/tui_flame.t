# The flame graph: down goes to the widest callee, to the sides across callers; Enter zooms, Esc goes back.
$ printf '%s\n' 2 :screen 'g j j l' :screen Enter :screen Esc v :screen | cprof tui --script=- testdata/go/heap.pb.gz
 heap.pb.gz  shop  inuse_space  total 2.03MB                   2026-11-23 00:18
  1 Top [2 Flame] 3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
▏root 2.03MB
▏main.(*shop).serve.func1 1.31MB                   ▏runtime.main 724.12kB      ▏
▏main.(*shop).client 1.31MB                        ▏main.main 724.12kB
▏runtime/pprof.Do 1.31MB                           ▏main.run 724.12kB
▏main.(*shop).client.func1 1.31MB                  ▏main.open 618.58kB     ▏wr…
▏main.(*shop).request 1.31MB                       ▏…/shop/store.Load  ▏…▏▏▏Wr…
▏main.(*shop).request.func1 1.31MB                 ▏Stor….importCatalog▌ ▏ ▏wr…
▏runtime/pprof.Do 1.31MB                           ▏Product….readImage▏  ▏ ▏wr…
▏main.(*shop).request.func1.1 1.31MB               ▏                  ▏  ▏ ▏p…
▏main.(*shop).request.func4 1.03MB      ▏request.f…                   ▏  ▏ ▏…▏
▏main.(*shop).checkout 1.03MB           ▏shop….find                   ▏  ▏ ▏…▏
▏…/shop/cart.(*Cart).Checkout  ▏Ca….Add▏▏Ind….Query                   ▏  ▏ ▏
▏…/shop/store.(*Store).Place            ▏In….answer                   ▏  ▏
▏…/store.(*journal).write    ▏          ▏sear….rank                   ▏  ▏
▏…/json.(*Encoder).Encode   ▏                                         ▏  ▏
▏…/gzip.(*Writer).Write    ▏                                          ▏  ▏▏
▶compress/flate.NewWriter ▏                                              ▊▏
▏ini…                                                                    ▏
 compress/flate.NewWriter  789.23kB  37.95%, 98.98% of its caller

F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap.pb.gz  shop  inuse_space  total 2.03MB                   2026-11-23 00:18
  1 Top [2 Flame] 3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
▏root 2.03MB
▏main.(*shop).serve.func1 1.31MB                   ▏runtime.main 724.12kB      ▏
▏main.(*shop).client 1.31MB                        ▶main.main 724.12kB
▏runtime/pprof.Do 1.31MB                           ▏main.run 724.12kB
▏main.(*shop).client.func1 1.31MB                  ▏main.open 618.58kB     ▏wr…
▏main.(*shop).request 1.31MB                       ▏…/shop/store.Load  ▏…▏▏▏Wr…
▏main.(*shop).request.func1 1.31MB                 ▏Stor….importCatalog▌ ▏ ▏wr…
▏runtime/pprof.Do 1.31MB                           ▏Product….readImage▏  ▏ ▏wr…
▏main.(*shop).request.func1.1 1.31MB               ▏                  ▏  ▏ ▏p…
▏main.(*shop).request.func4 1.03MB      ▏request.f…                   ▏  ▏ ▏…▏
▏main.(*shop).checkout 1.03MB           ▏shop….find                   ▏  ▏ ▏…▏
▏…/shop/cart.(*Cart).Checkout  ▏Ca….Add▏▏Ind….Query                   ▏  ▏ ▏
▏…/shop/store.(*Store).Place            ▏In….answer                   ▏  ▏
▏…/store.(*journal).write    ▏          ▏sear….rank                   ▏  ▏
▏…/json.(*Encoder).Encode   ▏                                         ▏  ▏
▏…/gzip.(*Writer).Write    ▏                                          ▏  ▏▏
▏compress/flate.NewWriter ▏                                              ▊▏
▏ini…                                                                    ▏
 main.main  724.12kB  34.82%, 100% of its caller

F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap.pb.gz  shop  inuse_space  total 2.03MB                   2026-11-23 00:18
  1 Top [2 Flame] 3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
▏root 2.03MB
▏runtime.main 724.12kB
▶main.main 724.12kB
▏main.run 724.12kB
▏main.open 618.58kB                                                 ▏writeProfi…
▏example.com/shop/store.Load 553.18kB                       ▏Lo…▏E…▏▏Pr….WriteTo
▏example.com/shop/store.(*Store).importCatalog 553.18kB         ▏w… ▏…writeBlock
▏example.com/shop/store.(*Product).readImage 511.08kB  ▊▏…▏▌    ▏w… ▏writeProfi…
▏                                                       ▏ ▏▌    ▏w… ▏printCou…
▏                                                         ▏▌    ▏w… ▏append…▏▏
                                                          ▏▌    ▏w… ▏emit…▏…▏▏
                                                          ▏▌    ▏w… ▏…▏     ▏▏
                                                          ▏▌    ▏w…          ▏
                                                          ▏▌    ▏w…
                                                          ▏▌    ▏w…
                                                          ▏     ▏w…▏
                                                          ▏     ▏…▏▏
                                                          ▏     ▏…
 main.main  724.12kB  34.82%, 100% of its caller

F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap.pb.gz  shop  inuse_space  total 2.03MB                   2026-11-23 00:18
  1 Top [2 Flame] 3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
▏ini…                                                                    ▏
▏compress/flate.NewWriter ▏                                              ▊▏
▏…/gzip.(*Writer).Write    ▏                                          ▏  ▏▏
▏…/json.(*Encoder).Encode   ▏                                         ▏  ▏
▏…/store.(*journal).write    ▏          ▏sear….rank                   ▏  ▏
▏…/shop/store.(*Store).Place            ▏In….answer                   ▏  ▏
▏…/shop/cart.(*Cart).Checkout  ▏Ca….Add▏▏Ind….Query                   ▏  ▏ ▏
▏main.(*shop).checkout 1.03MB           ▏shop….find                   ▏  ▏ ▏…▏
▏main.(*shop).request.func4 1.03MB      ▏request.f…                   ▏  ▏ ▏…▏
▏main.(*shop).request.func1.1 1.31MB               ▏                  ▏  ▏ ▏p…
▏runtime/pprof.Do 1.31MB                           ▏Product….readImage▏  ▏ ▏wr…
▏main.(*shop).request.func1 1.31MB                 ▏Stor….importCatalog▌ ▏ ▏wr…
▏main.(*shop).request 1.31MB                       ▏…/shop/store.Load  ▏…▏▏▏Wr…
▏main.(*shop).client.func1 1.31MB                  ▏main.open 618.58kB     ▏wr…
▏runtime/pprof.Do 1.31MB                           ▏main.run 724.12kB
▏main.(*shop).client 1.31MB                        ▶main.main 724.12kB
▏main.(*shop).serve.func1 1.31MB                   ▏runtime.main 724.12kB      ▏
▏root 2.03MB
 main.main  724.12kB  34.82%, 100% of its caller

F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

# What is too thin is in a box of its own, which can be entered; the cursor of a table is followed.
$ printf '%s\n' ':size 40x20' 'G 2' :screen 'g j j j l l l' Enter :screen '/ flate Enter' :screen | cprof tui --script=- testdata/go/heap.pb.gz
 heap.pb.gz  inuse_space  total 2.03MB
▶root 2.03MB
▏main.(*shop).serve.func1▏runtime.main ▏
▏main.(*shop).client     ▏main.main
▏runtime/pprof.Do 1.31MB ▏main.run
▏…(*shop).client.func1   ▏main.open  ▏…
▏main.(*shop).request    ▏sto….Load▏▏▏…
▏…(*shop).request.func1  ▏importCa…▏ ▏…
▏runtime/pprof.Do 1.31MB ▏readIma…▏▏ ▏…
▏…(*shop).request.func1.1▏         ▏ ▏…
▏shop….request.func4▏req…          ▏ ▏▏
▏…(*shop).checkout ▊▏fin…          ▏ ▏▏
▏Cart….Checkout▏Ad…▏▏Que…          ▏ ▏
▏Store….Place       ▏ans…          ▏
▏journ….write▏      ▏ran…          ▏
▏Enc….Encode▏                      ▏
▏Wri….Write▏                       ▏▏
▏NewWrite…▏                        ▏
▏…                                 ▏
 root  2.03MB  100%
 heap.pb.gz  inuse_space  total 2.03MB
▏root 2.03MB
▏runtime.main 724.12kB
▏main.main 724.12kB
▶main.run 724.12kB
▏main.open 618.58kB               ▏writ…
▏example.com/shop/store.Load ▋▏▏…▏▏Writ…
▏…(*Store).importCatalog     ▋ ▏… ▏writ…
▏…(*Product).readImage     ▏▏  ▏… ▏writ…
▏                          ▏▏  ▏… ▏pri…
                            ▏  ▏… ▏ap…▏
                            ▏  ▏… ▏e…▏▏
                            ▏  ▏… ▏▏  ▏
                            ▏  ▏…
                            ▏  ▏…
                            ▏  ▏…
                            ▏  ▏…▏
                            ▏  ▏▉▏
                            ▏  ▏…
 main.run  724.12kB  34.82%
 heap.pb.gz  inuse_space  total 2.03MB
▏root 2.03MB
▏runtime.main 724.12kB
▏main.main 724.12kB
▶main.run 724.12kB
▏main.open 618.58kB               ▏writ…
▏example.com/shop/store.Load ▋▏▏…▏▏Writ…
▏…(*Store).importCatalog     ▋ ▏… ▏writ…
▏…(*Product).readImage     ▏▏  ▏… ▏writ…
▏                          ▏▏  ▏… ▏pri…
                            ▏  ▏… ▏ap…▏
                            ▏  ▏… ▏e…▏▏
                            ▏  ▏… ▏▏  ▏
                            ▏  ▏…
                            ▏  ▏…
                            ▏  ▏…
                            ▏  ▏…▏
                            ▏  ▏▉▏
                            ▏  ▏…
 no match: flate

$ printf '%s\n' ':size 40x16' '2 v o M' :screen 'Esc f' :screen | cprof tui -A --script=- testdata/proto/example.pb.gz
 example.pb.gz  cpu  total 150ms









|l~
|ma~.inl        |main.leaf
|ma~.foo|ma~.inl>main.leaf
|main.main 150ms
|root 150ms
 colours: by value
 example.pb.gz  cpu  total 150ms
 focus=^main\.leaf$ > 60ms (40.00%)
      FLATv   CUM%  FUNCTION
>      60ms 40.00%  main.leaf
          0 40.00%  main.main
          0  6.67%  main.foo
          0  6.67%  main.inl








 main.leaf

# The zoom stays when the sample type changes.
$ printf '%s\n' 2 'g j' Enter t :screen | cprof tui --script=- testdata/proto/example.pb.gz
 example.pb.gz  prog  samples  total 15                        2023-11-14 22:13
  1 Top [2 Flame] 3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
 [samples] cpu                                                     t: next type
▏root 15
▶main.main 15
▏main.leaf 5              ▋▏main.foo 3    ▋▏main.inl 3    ▋
▏main.leaf 5              ▋▏main.inl 3    ▋
                           ▏lea…













 main.main  15  100%, 100% of its caller

F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

# V turns stacks around: boxes are what ran itself, and those below are its callers. What was zoomed into is left.
$ printf '%s\n' 2 'g j l' Enter V :screen 'j l' :screen | cprof tui --script=- testdata/go/heap.pb.gz
 heap.pb.gz  shop  inuse_space  total 2.03MB                   2026-11-23 00:18
  1 Top [2 Flame] 3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
▏all, from the leaf 2.03MB
▏compress/flate.NewWriter▏Product….readImage▏sear….rank▏Ca….Add▏ini…▏▏…▏▏▏▏▏▏…22
▏…/gzip.(*Writer).Write ▉▏Sto….importCatalog▏In….answer▏checko…▏ini…▏▏…▏▏▏▏▏▏
▏…/json.(*Encoder).Encode▏…/shop/store.Load ▏Ind….Query▏reques…▏New…▏▏…▏▏▏▏▏▏
▏…/store.(*journal).write▏main.open         ▏shop….find▏reques…▏Wri…▏▏…▏▏▏▏▏▏
▏…/store.(*Store).Place ▉▏main.run 504.78kB ▏request.f…▏ppr….Do▏Enc…▏▏…▏▏▏▏▏▏
▏…/cart.(*Cart).Checkout▉▏main.main         ▏request.f…▏reques…▏wri…▏▏… ▏▏▏▏▏
▏main.(*shop).checkout  ▉▶runtime.main      ▏…/pprof.Do▏reques…▏Pla…▏▏… ▏▏▏▏▏
▏…(*shop).request.func4 ▉                   ▏request.f…▏client…▏Che…▏▏… ▏ ▏▏▏
▏…(*shop).request.func1.1                   ▏…request ▉▏ppr….Do▏che…▏▏… ▏ ▏▏▏
▏runtime/pprof.Do 648kB ▉                   ▏client.fu…▏…client▏req…▏▏… ▏ ▏▏▏
▏…(*shop).request.func1 ▉                   ▏…/pprof.Do▏serve.…▏req… ▏… ▏ ▏▏▏
▏main.(*shop).request   ▉                   ▏sh….client        ▏…Do     ▏▏  ▏
▏…(*shop).client.func1  ▉                   ▏serve.fun…        ▏req…    ▉▏  ▏
▏runtime/pprof.Do 648kB ▉                                      ▏req…    ▏
▏main.(*shop).client    ▉                                      ▏cli…    ▏
▏main.(*shop).serve.func1                                      ▏…Do     ▏
                                                               ▏cli…    ▏
 runtime.main  504.78kB  24.27%, 100% of what it called
 from the leaf to its callers
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap.pb.gz  shop  inuse_space  total 2.03MB                   2026-11-23 00:18
  1 Top [2 Flame] 3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
▏all, from the leaf 2.03MB
▏compress/flate.NewWriter▏Product….readImage▏sear….rank▏Ca….Add▏ini…▏▏…▏▏▏▏▏▏…22
▏…/gzip.(*Writer).Write ▉▏Sto….importCatalog▏In….answer▏checko…▏ini…▏▏…▏▏▏▏▏▏
▏…/json.(*Encoder).Encode▏…/shop/store.Load ▏Ind….Query▏reques…▏New…▏▏…▏▏▏▏▏▏
▏…/store.(*journal).write▏main.open         ▏shop….find▏reques…▏Wri…▏▏…▏▏▏▏▏▏
▏…/store.(*Store).Place ▉▏main.run 504.78kB ▏request.f…▏ppr….Do▏Enc…▏▏…▏▏▏▏▏▏
▏…/cart.(*Cart).Checkout▉▏main.main         ▏request.f…▏reques…▏wri…▏▏… ▏▏▏▏▏
▏main.(*shop).checkout  ▉▏runtime.main      ▶…/pprof.Do▏reques…▏Pla…▏▏… ▏▏▏▏▏
▏…(*shop).request.func4 ▉                   ▏request.f…▏client…▏Che…▏▏… ▏ ▏▏▏
▏…(*shop).request.func1.1                   ▏…request ▉▏ppr….Do▏che…▏▏… ▏ ▏▏▏
▏runtime/pprof.Do 648kB ▉                   ▏client.fu…▏…client▏req…▏▏… ▏ ▏▏▏
▏…(*shop).request.func1 ▉                   ▏…/pprof.Do▏serve.…▏req… ▏… ▏ ▏▏▏
▏main.(*shop).request   ▉                   ▏sh….client        ▏…Do     ▏▏  ▏
▏…(*shop).client.func1  ▉                   ▏serve.fun…        ▏req…    ▉▏  ▏
▏runtime/pprof.Do 648kB ▉                                      ▏req…    ▏
▏main.(*shop).client    ▉                                      ▏cli…    ▏
▏main.(*shop).serve.func1                                      ▏…Do     ▏
                                                               ▏cli…    ▏
 runtime/pprof.Do  277.95kB  13.37%, 100% of what it called

F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

# x says in words what a box is: a context, the whole, or what is too thin; and the same from the leaf.
$ printf '%s\n' ':size 80x20' 2 'g j j l' x :screen q g x :screen q 'g j l l' x :screen q 'g V j j' x :screen q g x :screen | cprof tui --script=- testdata/go/heap.pb.gz
 heap.pb.gz  shop  inuse_space  total 2.03MB                   2026-11-23 00:18
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
 What this says
▶main.main

 One way to this function, 1 call below the outermost. It was called by
   runtime.main, 724.12kB
 Reached in another way it stands elsewhere, with numbers of its own.

 CUM   724.12kB of 2.03MB, that is 34.82%, and 100% of its caller:
       what was counted while it ran here, with all that it called.
 FLAT  0 of that, while it ran itself and nothing it called.

 It called 1 function:
   main.run, 724.12kB



F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap.pb.gz  shop  inuse_space  total 2.03MB                   2026-11-23 00:18
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
 What this says
▶All stacks, from the outermost function to what it called: 2.03MB.

 Stacks begin in 6 functions, for the most part
   main.(*shop).serve.func1, 1.31MB











F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap.pb.gz  shop  inuse_space  total 2.03MB                   2026-11-23 00:18
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
 What this says
 4 functions, too thin to be drawn alone, that stacks begin with.
 Together they have 13.09kB, that is 0.63% of all. The heaviest is
   runtime.systemstack, 6.96kB
▶
 Enter shows these alone, Esc goes back.










F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap.pb.gz  shop  inuse_space  total 2.03MB                   2026-11-23 00:18
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
 What this says
▶compress/gzip.(*Writer).Write

 One way to this function, 1 call above what ran itself. It called
   compress/flate.NewWriter, 648kB
 Reached in another way it stands elsewhere, with numbers of its own.

 CUM   648kB of 2.03MB, that is 31.16%, and 100% of what it called:
       what ran itself cost that much when it was reached in this way.
 ROOT  0 of that, where nothing called it.

 1 function called it:
   encoding/json.(*Encoder).Encode, 648kB



F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap.pb.gz  shop  inuse_space  total 2.03MB                   2026-11-23 00:18
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
 What this says
▶All stacks, from what ran itself to its callers: 2.03MB.

 Stacks end in 37 functions, for the most part
   compress/flate.NewWriter, 648kB











F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

# On a small screen there is less of it, on a large one more.
$ printf '%s\n' ':size 40x12' 2 :screen G :screen ':size 200x60' 'g' :screen | cprof tui --script=- testdata/go/heap.pb.gz
 heap.pb.gz  inuse_space  total 2.03MB
▏runtime/pprof.Do 1.31MB ▏readIma…▏▏ ▏…
▏…(*shop).request.func1.1▏         ▏ ▏…
▏shop….request.func4▏req…          ▏ ▏▏
▏…(*shop).checkout ▊▏fin…          ▏ ▏▏
▏Cart….Checkout▏Ad…▏▏Que…          ▏ ▏
▏Store….Place       ▏ans…          ▏
▏journ….write▏      ▏ran…          ▏
▏Enc….Encode▏                      ▏
▏Wri….Write▏                       ▏▏
▶NewWrite…▏                        ▏
 …/flate.NewWriter  789.23kB  37.95%
 heap.pb.gz  inuse_space  total 2.03MB
▏shop….request.func4▏req…          ▏ ▏▏
▏…(*shop).checkout ▊▏fin…          ▏ ▏▏
▏Cart….Checkout▏Ad…▏▏Que…          ▏ ▏
▏Store….Place       ▏ans…          ▏
▏journ….write▏      ▏ran…          ▏
▏Enc….Encode▏                      ▏
▏Wri….Write▏                       ▏▏
▏NewWrite…▏                        ▏
▏…                                 ▏
▶…▏                                ▏
 compressor….initDeflate  136kB  6.54%
 heap.pb.gz  shop  inuse_space  total 2.03MB                                                                                                                                           2026-11-23 00:18
  1 Top [2 Flame] 3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]                                                                                                                                  t: next type
▶root 2.03MB                                                                                        │▶root 2.03MB
▏main.(*shop).serve.func1 1.31MB                                ▏runtime.main 724.12kB             ▏│▏main.(*shop).serve.func1 1.31MB                               ▏runtime.main 724.12kB             ▏
▏main.(*shop).client 1.31MB                                     ▏main.main 724.12kB                 │▏main.(*shop).client 1.31MB                                    ▏main.main 724.12kB
▏runtime/pprof.Do 1.31MB                                        ▏main.run 724.12kB                  │▏runtime/pprof.Do 1.31MB                                       ▏main.run 724.12kB
▏main.(*shop).client.func1 1.31MB                               ▏main.open 618.58kB          ▉▏wri… │▏main.(*shop).client.func1 1.31MB                              ▏main.open 618.58kB           ▏wri…
▏main.(*shop).request 1.31MB                                    ▏…/shop/store.Load       ▉▏▏…▏▏Wri… │▏main.(*shop).request 1.31MB                                   ▏…/shop/store.Load        ▏▏…▏▏Wri…
▏main.(*shop).request.func1 1.31MB                              ▏…(*Store).importCatalog ▉ ▏… ▏wri… │▏main.(*shop).request.func1 1.31MB                             ▏…(*Store).importCatalog   ▏… ▏wri…
▏runtime/pprof.Do 1.31MB                                        ▏…(*Product).readImage ▉▏▏ ▏… ▏wri… │▏runtime/pprof.Do 1.31MB                                       ▏…(*Product).readImage  ▏▏ ▏… ▏wri…
▏main.(*shop).request.func1.1 1.31MB                            ▏                       ▏▏ ▏… ▏pr…  │▏main.(*shop).request.func1.1 1.31MB                           ▏▌                      ▏▏ ▏… ▏pr…
▏main.(*shop).request.func4 1.03MB                ▋▏request.fun…                         ▏ ▏… ▏a…▏  │▏main.(*shop).request.func4 1.03MB                ▏request.fun…▌                        ▏ ▏… ▏a…▏
▏main.(*shop).checkout 1.03MB                     ▋▏shop….find                           ▏ ▏… ▏…▏▏  │▏main.(*shop).checkout 1.03MB                     ▏shop….find  ▌                        ▏ ▏… ▏…▏▏
▏example.com/shop/cart.(*Cart).Checkout▉▏Cart….Add▏▏Index….Query                         ▏ ▏… ▏  ▏  │▏example.com/shop/cart.(*Cart).Checkout▏Cart….Add▏▏Index….Query▌                        ▏ ▏… ▏▌ ▏
▏example.com/shop/store.(*Store).Place             ▏Inde….answer                         ▏ ▏…       │▏example.com/shop/store.(*Store).Place            ▏Inde….answer▌                        ▏ ▏…
▏…/shop/store.(*journal).write       ▊▏            ▏search….rank                         ▏ ▏…       │▏…/shop/store.(*journal).write       ▏            ▏search….rank                         ▏ ▏…
▏encoding/json.(*Encoder).Encode    ▊▏                                                   ▏ ▏…       │▏encoding/json.(*Encoder).Encode    ▏                                                   ▏ ▏…
▏compress/gzip.(*Writer).Write     ▊▏                                                    ▏ ▏▉▏      │▏compress/gzip.(*Writer).Write     ▏                                                    ▏ ▏…▏
▏compress/flate.NewWriter 789.23kB▊▏                                                     ▏ ▏▏       │▏compress/flate.NewWriter         ▏                                                     ▏ ▏▊▏
▏…init                                                                                   ▏ ▏▌       │▏…init                                                                                  ▏ ▏…
▏ini…▏                                                                                     ▏▌       │▏ini…▏                                                                                    ▏…
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
                                                                                                    │
                                                                                                    │
                                                                                                    │
                                                                                                    │
                                                                                                    │
                                                                                                    │
 root  2.03MB  100%, 100% of its caller

F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

# Boxes are where they were when the screen was another one in between.
$ printf '%s\n' 2 'g j j l' :screen ':size 40x12' :screen ':size 80x24' :screen | cprof tui --script=- testdata/go/heap.pb.gz | tail -24 | head -8
 heap.pb.gz  shop  inuse_space  total 2.03MB                   2026-11-23 00:18
  1 Top [2 Flame] 3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
▏root 2.03MB
▏main.(*shop).serve.func1 1.31MB                   ▏runtime.main 724.12kB      ▏
▏main.(*shop).client 1.31MB                        ▶main.main 724.12kB
▏runtime/pprof.Do 1.31MB                           ▏main.run 724.12kB
▏main.(*shop).client.func1 1.31MB                  ▏main.open 618.58kB     ▏wr…

# u takes a zoom back as it takes back a filter, and Ctrl-R takes both again; r is back at the start.
$ printf '%s\n' 2 'g j l Enter' :screen u :screen Ctrl-R :screen f :screen 'u u' :screen 'Ctrl-R Ctrl-R r' :screen | cprof tui --script=- testdata/go/heap.pb.gz | grep -E '▶|▏runtime.main|focus'
▶runtime.main 724.12kB
▏main.(*shop).serve.func1 1.31MB                   ▶runtime.main 724.12kB      ▏
▶runtime.main 724.12kB
 focus=^runtime\.main$ > 724.12kB of 2.03MB (34.82%)  u: undo
▶runtime.main 724.12kB
▏main.(*shop).serve.func1 1.31MB                   ▶runtime.main 724.12kB      ▏
▏main.(*shop).serve.func1 1.31MB                   ▶runtime.main 724.12kB      ▏

# What takes long can be stopped here too: another question, and looking deeper, which the next key takes up again.
$ printf '%s\n' 2 g :stop t :screen | cprof tui --script=- testdata/go/heap.pb.gz | tail -3
 root  2.03MB  100%, 100% of its caller
 stopped; all is as it was
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
$ printf '%s\n' ':size 40x12' 2 'g j' t :stop G :screen G :screen | cprof tui --script=- testdata/go/heap.pb.gz
 heap.pb…  alloc_objects  total 10761049
▏runtime/pprof.Do 10557351           ▏
▏main.(*shop).request.func1.1       ▏
▏shop….request.func2 ▋▏request.fu…▏…
▏main.(*shop).find   ▋▏sh….product▏…
▏…(*Index).Query   ▏…▌▏Pa….Product▏▏
▏…(*Index).match  ▏▏▏▌▏e…▏te…▏    ▏▏
▶…/search.distance ▏▏             ▏
                   ▏


 …/shop/search.distance  5382740  50.02%
 heap.pb…  alloc_objects  total 10761049
▏runtime/pprof.Do 10557351           ▏
▏main.(*shop).request.func1.1       ▏
▏shop….request.func2 ▋▏request.fu…▏…
▏main.(*shop).find   ▋▏sh….product▏…
▏…(*Index).Query   ▏…▌▏Pa….Product▏▏
▏…(*Index).match  ▏▏▏▌▏e…▏te…▏    ▏▏
▶…/search.distance ▏▏             ▏
                   ▏


 this is the last

# By package: what a package does inside is one box.
$ printf '%s\n' '[ [ 2' :screen | cprof tui --script=- testdata/go/heap.pb.gz | grep '▏'
▏main 1.31MB                                      ▊▏runtime 733.12kB           ▏
▏runtime/pprof 1.31MB                             ▊▏main 724.12kB             ▋
▏main 1.31MB                                      ▊▏…/shop/store        ▏/p…▏…▏
▏runtime/pprof 1.31MB                             ▊▏▏                   ▏
▏main 1.31MB                                      ▊▏
▏example.com/shop/cart 1.03MB          ▏sh…/search▏
▏example.com/shop/store
▏encoding/json 801.41kB      ▏
▏compress/gzip 797.38kB     ▏
▏compress/flate 789.23kB   ▏

# The mean of n more is that of all samples in them.
$ printf '%s\n' 2 'j j' x :screen | cprof tui --script=- -mean testdata/go/allocs.pb.gz | grep Together
 Together they have 12.71kB, that is >9999% of all. The heaviest is
