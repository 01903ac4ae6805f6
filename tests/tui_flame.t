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
▏main.(*shop).request 1.31MB                       ▏example.c…tore.Load▏…▏▏▏Wr…
▏main.(*shop).request.func1 1.31MB                 ▏examp…importCatalog▌ ▏ ▏wr…
▏runtime/pprof.Do 1.31MB                           ▏example.…readImage▏  ▏ ▏wr…
▏main.(*shop).request.func1.1 1.31MB               ▏                  ▏  ▏ ▏p…
▏main.(*shop).request.func4 1.03MB      ▏request.f…                   ▏  ▏ ▏…▏
▏main.(*shop).checkout 1.03MB           ▏main.…find                   ▏  ▏ ▏…▏
▏example.com/sho…Cart).Checkout▏exa…Add▏▏exam…Query                   ▏  ▏ ▏
▏example.com/sh…(*Store).Place          ▏exa…answer                   ▏  ▏
▏example.com/sh…ournal).write▏          ▏examp…rank                   ▏  ▏
▏encoding/json…coder).Encode▏                                         ▏  ▏
▏compress/gzip…riter).Write▏                                          ▏  ▏▏
▶compress/flate.NewWriter ▏                                              ▊▏
▏ini…                                                                    ▏
 compress/flate.NewWriter  789.23kB  37.95%, 98.98% of its caller

F1Help F5Flame F3Find F7Coarse F8Fine F2Type F9Export F10Quit
 heap.pb.gz  shop  inuse_space  total 2.03MB                   2026-11-23 00:18
  1 Top [2 Flame] 3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
▏root 2.03MB
▏main.(*shop).serve.func1 1.31MB                   ▏runtime.main 724.12kB      ▏
▏main.(*shop).client 1.31MB                        ▶main.main 724.12kB
▏runtime/pprof.Do 1.31MB                           ▏main.run 724.12kB
▏main.(*shop).client.func1 1.31MB                  ▏main.open 618.58kB     ▏wr…
▏main.(*shop).request 1.31MB                       ▏example.c…tore.Load▏…▏▏▏Wr…
▏main.(*shop).request.func1 1.31MB                 ▏examp…importCatalog▌ ▏ ▏wr…
▏runtime/pprof.Do 1.31MB                           ▏example.…readImage▏  ▏ ▏wr…
▏main.(*shop).request.func1.1 1.31MB               ▏                  ▏  ▏ ▏p…
▏main.(*shop).request.func4 1.03MB      ▏request.f…                   ▏  ▏ ▏…▏
▏main.(*shop).checkout 1.03MB           ▏main.…find                   ▏  ▏ ▏…▏
▏example.com/sho…Cart).Checkout▏exa…Add▏▏exam…Query                   ▏  ▏ ▏
▏example.com/sh…(*Store).Place          ▏exa…answer                   ▏  ▏
▏example.com/sh…ournal).write▏          ▏examp…rank                   ▏  ▏
▏encoding/json…coder).Encode▏                                         ▏  ▏
▏compress/gzip…riter).Write▏                                          ▏  ▏▏
▏compress/flate.NewWriter ▏                                              ▊▏
▏ini…                                                                    ▏
 main.main  724.12kB  34.82%, 100% of its caller

F1Help F5Flame F3Find F7Coarse F8Fine F2Type F9Export F10Quit
 heap.pb.gz  shop  inuse_space  total 2.03MB                   2026-11-23 00:18
  1 Top [2 Flame] 3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
▏root 2.03MB
▏runtime.main 724.12kB
▶main.main 724.12kB
▏main.run 724.12kB
▏main.open 618.58kB                                                 ▏writeProfi…
▏example.com/shop/store.Load 553.18kB                       ▏Lo…▏E…▏▏run…WriteTo
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

F1Help F5Flame F3Find F7Coarse F8Fine F2Type F9Export F10Quit
 heap.pb.gz  shop  inuse_space  total 2.03MB                   2026-11-23 00:18
  1 Top [2 Flame] 3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
▏ini…                                                                    ▏
▏compress/flate.NewWriter ▏                                              ▊▏
▏compress/gzip…riter).Write▏                                          ▏  ▏▏
▏encoding/json…coder).Encode▏                                         ▏  ▏
▏example.com/sh…ournal).write▏          ▏examp…rank                   ▏  ▏
▏example.com/sh…(*Store).Place          ▏exa…answer                   ▏  ▏
▏example.com/sho…Cart).Checkout▏exa…Add▏▏exam…Query                   ▏  ▏ ▏
▏main.(*shop).checkout 1.03MB           ▏main.…find                   ▏  ▏ ▏…▏
▏main.(*shop).request.func4 1.03MB      ▏request.f…                   ▏  ▏ ▏…▏
▏main.(*shop).request.func1.1 1.31MB               ▏                  ▏  ▏ ▏p…
▏runtime/pprof.Do 1.31MB                           ▏example.…readImage▏  ▏ ▏wr…
▏main.(*shop).request.func1 1.31MB                 ▏examp…importCatalog▌ ▏ ▏wr…
▏main.(*shop).request 1.31MB                       ▏example.c…tore.Load▏…▏▏▏Wr…
▏main.(*shop).client.func1 1.31MB                  ▏main.open 618.58kB     ▏wr…
▏runtime/pprof.Do 1.31MB                           ▏main.run 724.12kB
▏main.(*shop).client 1.31MB                        ▶main.main 724.12kB
▏main.(*shop).serve.func1 1.31MB                   ▏runtime.main 724.12kB      ▏
▏root 2.03MB
 main.main  724.12kB  34.82%, 100% of its caller

F1Help F5Flame F3Find F7Coarse F8Fine F2Type F9Export F10Quit

# What is too thin is in a box of its own, which can be entered; the cursor of a table is followed.
$ printf '%s\n' ':size 40x20' 'G 2' :screen 'g j j j l l l' Enter :screen '/ flate Enter' :screen | cprof tui --script=- testdata/go/heap.pb.gz
 heap.pb.gz  inuse_space  total 2.03MB
▶root 2.03MB
▏main.(*shop).serve.func1▏runtime.main ▏
▏main.(*shop).client     ▏main.main
▏runtime/pprof.Do 1.31MB ▏main.run
▏main.(*shop…client.func1▏main.open  ▏…
▏main.(*shop).request    ▏exam…Load▏▏▏…
▏main.(*sho…request.func1▏importCa…▏ ▏…
▏runtime/pprof.Do 1.31MB ▏readIma…▏▏ ▏…
▏main.(*s…request.func1.1▏         ▏ ▏…
▏main.…request.func4▏req…          ▏ ▏▏
▏main.(*sh….checkout▏fin…          ▏ ▏▏
▏examp…Checkout▏Ad…▏▏Que…          ▏ ▏
▏exampl….Place      ▏ans…          ▏
▏exampl…write▏      ▏ran…          ▏
▏enco…Encode▏                      ▏
▏comp…Write▏                       ▏▏
▏NewWrite…▏                        ▏
▏…                                 ▏

 heap.pb.gz  inuse_space  total 2.03MB
▏root 2.03MB
▏runtime.main 724.12kB
▏main.main 724.12kB
▶main.run 724.12kB
▏main.open 618.58kB               ▏writ…
▏example.com/shop/store.Load ▋▏▏…▏▏Writ…
▏example.com/sh….importCatalog ▏… ▏writ…
▏example.com/s…t).readImage▏▏  ▏… ▏writ…
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

 heap.pb.gz  inuse_space  total 2.03MB
▏root 2.03MB
▏runtime.main 724.12kB
▏main.main 724.12kB
▶main.run 724.12kB
▏main.open 618.58kB               ▏writ…
▏example.com/shop/store.Load ▋▏▏…▏▏Writ…
▏example.com/sh….importCatalog ▏… ▏writ…
▏example.com/s…t).readImage▏▏  ▏… ▏writ…
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
|mai~inl        |main.leaf
|mai~foo|mai~inl>main.leaf
|main.main 150ms
|root 150ms
 colours: by value
 example.pb.gz  cpu  total 150ms
 lea~ > 60ms of 150ms (40.00%)  u: undo
      FLATv   CUM%  FUNCTION
>      60ms 40.00%  main.leaf
          0 40.00%  main.main
          0  6.67%  main.foo
          0  6.67%  main.inl










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

F1Help F5Flame F3Find F7Coarse F8Fine F2Type F9Export F10Quit

# u takes a zoom back as it takes back a filter, and Ctrl-R takes both again; r is back at the start.
$ printf '%s\n' 2 'g j l Enter' :screen u :screen Ctrl-R :screen f :screen 'u u' :screen 'Ctrl-R Ctrl-R r' :screen | cprof tui --script=- testdata/go/heap.pb.gz | grep -E '▶|▏runtime.main|focus'
▶runtime.main 724.12kB
▏main.(*shop).serve.func1 1.31MB                   ▶runtime.main 724.12kB      ▏
▶runtime.main 724.12kB
 focus=^runtime\.main$ > 724.12kB of 2.03MB (34.82%)  u: undo
▶runtime.main 724.12kB
▏main.(*shop).serve.func1 1.31MB                   ▶runtime.main 724.12kB      ▏
▏main.(*shop).serve.func1 1.31MB                   ▶runtime.main 724.12kB      ▏
