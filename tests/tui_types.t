# Ctrl-T shows all sample types as columns, each in its unit; s says flat or cumulative, t sorts by the next one.
$ printf '%s\n' Ctrl-T :screen 's T' :screen '> I' :screen x :screen | cprof tui --script=- testdata/go/heap.pb.gz
 heap.pb.gz  shop  inuse_space  total 2.03MB                   2026-11-23 00:18
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
  alloc_objects alloc_space inuse_objects inuse_space▼  FUNCTION  (flat)
▶            20     12.66MB             1        648kB  compress/flate.NewWriter
            391    504.78kB           391     504.78kB  …(*Product).readImage
           8778     11.92MB            95     277.95kB  …/shop/search.rank
          34681      3.97MB           816     204.25kB  …/shop/cart.(*Cart).Add
             36      2.39MB             2        136kB  compressor….initDeflate
           2163    424.01kB            98      34.77kB  profileBui….emitLocation
           7770    364.23kB           733      34.40kB  …/cart.(*Cart).Checkout
              1        32kB             1         32kB  …/shop/render.Load
             48     54.71kB             9      31.34kB  …/search.(*Index).Add
              1        18kB             1         18kB  pp….writeProfileInternal
           3807    470.30kB           129      16.63kB  runtime/pprof.allFrames
            680     16.09kB           680      16.09kB  …/store.(*node).insert
             27     91.88kB             6      12.64kB  profileBuil….stringIndex
            708     20.22kB           195      12.19kB  …/shop/store.newProduct
            389     24.66kB            42      11.78kB  …(*Store).remember
              5     34.16kB             2       8.49kB  …(*protobuf).string
              1      8.15kB             1       8.15kB  …/crc32.slicingMakeTable
 compress/flate.NewWriter

F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
 heap.pb.gz  shop  inuse_objects  total 4049                   2026-11-23 00:18
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space [inuse_objects] inuse_space           t: next type
  alloc_objects alloc_space inuse_objects▼ inuse_space  FUNCTION  (cum)
            484    121.27kB             25      6.38kB  …/pprof.(*Profile).Add
             21      2.05kB             21      2.05kB  …/mail.(*Mailer).Send
             21      2.05kB             21      2.05kB  …/mail.(*Mailer).count
         174630    237.44MB             21      2.05kB  …/mail.(*Mailer).deliver
         174630    237.44MB             21      2.05kB  …/mail.(*Mailer).work
             16      2.06kB             16      2.06kB  …/shop/mail.Start
             12      6.96kB             12      6.96kB  runtime.systemstack
             10      4.42kB             10      4.42kB  runtime.malg
             10      4.42kB             10      4.42kB  runtime.newproc.func1
             10      4.42kB             10      4.42kB  runtime.newproc1
            392     70.90kB              9     31.34kB  …/search.(*Index).Add
            392     70.90kB              9     31.34kB  …/store.(*Store).Each
            392     70.90kB              9     31.34kB  …/store.(*node).walk
            392     70.90kB              9     31.34kB  main.open.func1
            261     16.15MB              8    797.38kB  …/gzip.(*Writer).Write
              8      2.13kB              8      2.13kB  runtime/pprof.elfBuildID
▶           260     16.14MB              7    789.23kB  compress/flate.NewWriter
 compress/flate.NewWriter

F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
 heap.pb.gz  shop  inuse_space  total 2.03MB                   2026-11-23 00:18
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
  alloc_objects alloc_space inuse_objects inuse_space▲  FUNCTION  (cum)
           2297      1.78MB           379     105.53kB  main.writeProfiles
             36      2.39MB             2        136kB  compressor….initDeflate
            240      3.49MB             6     141.23kB  …(*compressor).init
          34681      3.97MB           816     204.25kB  …/shop/cart.(*Cart).Add
          13164     12.05MB            95     277.95kB  …/shop/search.rank
        6225430    317.82MB            96     284.26kB  …(*shop).request.func2
        6225430    317.82MB            96     284.26kB  main.(*shop).find
          13176     12.06MB            96     284.26kB  …/search.(*Index).answer
        5543217    264.97MB            96     284.26kB  …/search.(*Index).Query
           2801    685.09kB           429     511.08kB  …(*Product).readImage
           4682    746.90kB          1648     553.18kB  …/shop/store.Load
           4682    746.90kB          1648     553.18kB  …(*Store).importCatalog
           5091    851.86kB          1674     618.58kB  main.open
           7390      3.73MB          2053     724.12kB  runtime.main
           7390      3.73MB          2053     724.12kB  main.run
           7390      3.73MB          2053     724.12kB  main.main
▶           260     16.14MB             7     789.23kB  compress/flate.NewWriter
 compress/flate.NewWriter

F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
 heap.pb.gz  shop  inuse_space  total 2.03MB                   2026-11-23 00:18
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
 What this says
▶compress/flate.NewWriter

 alloc_objects: 20 while it ran itself, 260 with all that it called
 alloc_space: 12.66MB while it ran itself, 16.14MB with all that it called
 inuse_objects: 1 while it ran itself, 7 with all that it called
 inuse_space: 648kB while it ran itself, 789.23kB with all that it called

 The columns show the latter; s shows the other. t sorts by the next column.











F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

# On a small screen those next to the one that is sorted by; on a large one all.
$ printf '%s\n' ':size 40x12' 'j Ctrl-T' :screen t :screen ':size 200x60' '|' '|' '|' :screen Ctrl-T :screen | cprof tui --script=- testdata/go/heap.pb.gz
 heap.pb.gz  inuse_space  total 2.03MB
  inuse_space▼  FUNCTION  (flat)
         648kB  compress/flate.NewWriter
▶     504.78kB  …(*Product).readImage
      277.95kB  …/shop/search.rank
      204.25kB  …/shop/cart.(*Cart).Add
         136kB  compressor….initDeflate
       34.77kB  profileBui….emitLocation
       34.40kB  …/cart.(*Cart).Checkout
          32kB  …/shop/render.Load
       31.34kB  …/search.(*Index).Add
 …/shop/store.(*Product).readImage
 heap.pb…  alloc_objects  total 10761049
  alloc_objects▼  FUNCTION  (flat)
            2163  profileB….emitLocation
            1406  sync.(*Pool).pinSlow
            1133  …(*Regexp).expand
            1058  os.newFile
             769  …/shop/store.openFile
             708  …/store.newProduct
             680  …/store.(*node).insert
             484  …/pprof.(*Profile).Add
▶            391  …(*Product).readImage
 …/shop/store.(*Product).readImage
 heap.pb.gz  shop  alloc_objects  total 10761049                                                                                                                                       2026-11-23 00:18
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
 [alloc_objects] alloc_space  inuse_objects  inuse_space                                                                                                                                   t: next type
  alloc_objects▼ alloc_space inuse_objects inuse_space  FUNCTION  (flat)
            2163    424.01kB            98     34.77kB  runtime/pprof.(*profileBuilder).emitLocation
            1406    214.52kB             0           0  sync.(*Pool).pinSlow
            1133      1.94MB             0           0  regexp.(*Regexp).expand
            1058     55.19kB            42      4.09kB  os.newFile
             769      6.01kB             0           0  example.com/shop/store.openFile
             708     20.22kB           195     12.19kB  example.com/shop/store.newProduct
             680     16.09kB           680     16.09kB  example.com/shop/store.(*node).insert
             484    121.27kB            25      6.38kB  runtime/pprof.(*Profile).Add
▶            391    504.78kB           391    504.78kB  example.com/shop/store.(*Product).readImage
             389     24.66kB            42     11.78kB  example.com/shop/store.(*Store).remember
             256      4.02kB             0           0  syscall.ByteSliceFromString
             245      2.05MB             0           0  regexp.(*bitState).reset
             137     10.27kB             0           0  runtime/pprof.writeHeapProto
             128      2.01kB           128      2.01kB  runtime/pprof.parseProcSelfMaps
             128      2.01kB             0           0  fmt.(*buffer).writeString
             128      2.01kB           128      2.01kB  sync.(*Map).missLocked
             100     50.87kB             2      2.61kB  compress/flate.newHuffmanBitWriter
              96     30.78kB             2      2.61kB  compress/flate.newHuffmanEncoder
              52    101.24kB             0           0  runtime/pprof.(*profMap).lookup
              49    116.60kB             0           0  compress/flate.(*huffmanEncoder).generate
              49      6.19kB             0           0  sync.(*poolChain).pushHead
              48     54.71kB             9     31.34kB  example.com/shop/search.(*Index).Add
              48      8.35kB             0           0  regexp.newBitState
              43      2.02kB            43      2.02kB  encoding/json.newStructEncoder
              36      2.39MB             2       136kB  compress/flate.(*compressor).initDeflate
              36      6.26kB             0           0  compress/gzip.NewWriterLevel
              31      6.31kB             0           0  fmt.glob..func1
              27     91.88kB             6     12.64kB  runtime/pprof.(*profileBuilder).stringIndex
              26      2.04kB            26      2.04kB  runtime.(*scavengerState).init
              26      4.16kB             0           0  runtime/pprof.(*pcDeck).tryAdd
              21      2.05kB            21      2.05kB  example.com/shop/mail.(*Mailer).Send
              21      2.05kB            21      2.05kB  example.com/shop/mail.(*Mailer).count
              20     12.66MB             1       648kB  compress/flate.NewWriter
              16      2.06kB            16      2.06kB  example.com/shop/mail.Start
              15     15.34kB             2      7.79kB  example.com/shop/store.(*Store).importCatalog
              15     45.35kB             4      5.23kB  runtime/pprof.(*protobuf).varint
              12     13.62kB             1      6.31kB  example.com/shop/search.(*Index).answer
              10      4.42kB            10      4.42kB  runtime.malg
               8      2.13kB             0           0  runtime/pprof.(*profileBuilder).appendLocsForStack
               8      2.13kB             8      2.13kB  runtime/pprof.elfBuildID
               6     11.26kB             3      5.63kB  os.ReadFile
               5     34.16kB             2      8.49kB  runtime/pprof.(*protobuf).string
               4       640kB             0           0  compress/flate.(*compressor).init
               4       400kB             0           0  compress/flate.newDeflateFast
               2      2.54kB             2      2.54kB  runtime.allocm
               2      1.12MB             0           0  runtime/pprof.StartCPUProfile
               1       128kB             0           0  runtime/pprof.writeHeapInternal
               1        18kB             1        18kB  runtime/pprof.writeProfileInternal
               1        32kB             1        32kB  example.com/shop/render.Load
               1      8.15kB             1      8.15kB  hash/crc32.slicingMakeTable
               0           0             0           0  main.(*shop).client
               0           0             0           0  main.(*shop).client.func1
               0           0             0           0  main.(*shop).request
 example.com/shop/store.(*Product).readImage
 no second pane
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
 heap.pb.gz  shop  alloc_objects  total 10761049                                                                                                                                       2026-11-23 00:18
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
 [alloc_objects] alloc_space  inuse_objects  inuse_space                                                                                                                                   t: next type
      FLAT▼  FLAT%   SUM%       CUM   CUM%  FUNCTION
    5382740 50.02% 50.02%   5382740 50.02%  example.com/shop/search.distance                                                                                                                  █████
    1550553 14.41% 64.43%   1550553 14.41%  example.com/shop/render.element                                                                                                                   █▍
    1387464 12.89% 77.32%   1387464 12.89%  example.com/shop/render.text                                                                                                                      █▎
    1153287 10.72% 88.04%   3511105 32.63%  example.com/shop/render.(*Pages).Product                                                                                                          ███▎
     174630  1.62% 89.66%    174630  1.62%  example.com/shop/mail.(*Mailer).deliver                                                                                                           ▏
     142941  1.33% 90.99%   5525681 51.35%  example.com/shop/search.(*Index).match                                                                                                            █████▏
     116843  1.09% 92.08%    397218  3.69%  example.com/shop/render.price                                                                                                                     ▎
     116303  1.08% 93.16%    471917  4.39%  example.com/shop/render.summary                                                                                                                   ▍
      93247  0.87% 94.02%    614647  5.71%  example.com/shop/render.(*Pages).Receipt                                                                                                          ▌
      82058  0.76% 94.79%    394317  3.66%  example.com/shop/render.(*Pages).page                                                                                                             ▎
      66842  0.62% 95.41%    663738  6.17%  example.com/shop/render.(*Pages).Results                                                                                                          ▌
      53485   0.5% 95.91%     70924  0.66%  runtime/pprof.WithLabels
      53007  0.49% 96.40%     54932  0.51%  regexp.(*Regexp).replaceAll
      46729  0.43% 96.83%     47227  0.44%  fmt.Sprintf
      43603  0.41% 97.24%    113413  1.05%  example.com/shop/render.header
      39535  0.37% 97.60%     39535  0.37%  bytes.growSlice
      37602  0.35% 97.95%     37602  0.35%  example.com/shop/pricing.pieces
      34758  0.32% 98.28%     34758  0.32%  strings.(*byteStringReplacer).Replace
      34681  0.32% 98.60%     34681  0.32%  example.com/shop/cart.(*Cart).Add
      34384  0.32% 98.92%     34384  0.32%  example.com/shop/cart.(*Cart).lines
      19129  0.18% 99.10%     19129  0.18%  example.com/shop/cart.rules
      18475  0.17% 99.27%   6225430 57.85%  main.(*shop).find                                                                                                                                 █████▊
      17485  0.16% 99.43%     17485  0.16%  runtime/pprof.Labels
      17439  0.16% 99.59%     17439  0.16%  context.WithValue
       8778 0.082% 99.67%     13164  0.12%  example.com/shop/search.rank
       7770 0.072% 99.75%    100543  0.93%  example.com/shop/cart.(*Cart).Checkout
       4704 0.044% 99.79%      4704 0.044%  strings.Fields
       4386 0.041% 99.83%      4386 0.041%  internal/reflectlite.Swapper
       3807 0.035% 99.87%      3807 0.035%  runtime/pprof.allFrames
       3341 0.031% 99.90%      3341 0.031%  strconv.formatBits
       2163  0.02% 99.92%      2206  0.02%  runtime/pprof.(*profileBuilder).emitLocation
       1406 0.013% 99.93%      1406 0.013%  sync.(*Pool).pinSlow
       1133 0.011% 99.94%      1133 0.011%  regexp.(*Regexp).expand
       1058 <0.01%   100%      1058 <0.01%  os.newFile
        769 <0.01%   100%      2567 0.024%  example.com/shop/store.openFile
        708 <0.01%   100%      1186 0.011%  example.com/shop/store.newProduct
        680 <0.01%   100%       680 <0.01%  example.com/shop/store.(*node).insert
        484 <0.01%   100%       484 <0.01%  runtime/pprof.(*Profile).Add
▶       391 <0.01%   100%      2801 0.026%  example.com/shop/store.(*Product).readImage
        389 <0.01%   100%       389 <0.01%  example.com/shop/store.(*Store).remember
        256 <0.01%   100%       256 <0.01%  syscall.ByteSliceFromString
        245 <0.01%   100%       245 <0.01%  regexp.(*bitState).reset
        137 <0.01%   100%      1917 0.018%  runtime/pprof.writeHeapProto
        128 <0.01%   100%       136 <0.01%  runtime/pprof.parseProcSelfMaps
        128 <0.01%   100%       128 <0.01%  fmt.(*buffer).writeString
        128 <0.01%   100%       128 <0.01%  sync.(*Map).missLocked
        100 <0.01%   100%       196 <0.01%  compress/flate.newHuffmanBitWriter
         96 <0.01%   100%        96 <0.01%  compress/flate.newHuffmanEncoder
         52 <0.01%   100%        52 <0.01%  runtime/pprof.(*profMap).lookup
         49 <0.01%   100%        49 <0.01%  compress/flate.(*huffmanEncoder).generate
         49 <0.01%   100%        49 <0.01%  sync.(*poolChain).pushHead
         48 <0.01%   100%       392 <0.01%  example.com/shop/search.(*Index).Add
         48 <0.01%   100%       217 0.002%  regexp.newBitState
 example.com/shop/store.(*Product).readImage

F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit

# Filters, searches and files as in every table.
$ printf '%s\n' 'Ctrl-T' '\ CART Enter' :screen f :screen 'u u' '/ flate Enter n' :screen | cprof tui --script=- testdata/go/heap.pb.gz | grep -v '^$'
 heap.pb.gz  shop  inuse_space  total 2.03MB                   2026-11-23 00:18
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
 rows: CART
  alloc_objects alloc_space inuse_objects inuse_space▼  FUNCTION  (flat)
▶         34681      3.97MB           816     204.25kB  …/shop/cart.(*Cart).Add
           7770    364.23kB           733      34.40kB  …/cart.(*Cart).Checkout
          34384      2.04MB             0            0  …/cart.(*Cart).lines
          19129    490.87kB             0            0  …/shop/cart.rules
 example.com/shop/cart.(*Cart).Add
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
 heap.pb.gz  shop  inuse_space  total 2.03MB                   2026-11-23 00:18
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
 focus=…\(\*Cart\)\.Add$ > rows: CART > 204.25kB (9.82%)
  alloc_objects alloc_space inuse_objects inuse_space▼  FUNCTION  (flat)
▶         34681      3.97MB           816     204.25kB  …/shop/cart.(*Cart).Add
 example.com/shop/cart.(*Cart).Add
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
 heap.pb.gz  shop  inuse_space  total 2.03MB                   2026-11-23 00:18
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
 rows: CART
  alloc_objects alloc_space inuse_objects inuse_space▼  FUNCTION  (flat)
▶         34681      3.97MB           816     204.25kB  …/shop/cart.(*Cart).Add
           7770    364.23kB           733      34.40kB  …/cart.(*Cart).Checkout
          34384      2.04MB             0            0  …/cart.(*Cart).lines
          19129    490.87kB             0            0  …/shop/cart.rules
 example.com/shop/cart.(*Cart).Add
 no match: flate
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit

$ for f in no_samples types_unnamed values_negative; do printf '%s\n' 'Ctrl-T j G t s < F6 Enter I' :screen | cprof tui --script=- testdata/proto/$f.pb.gz | grep -v '^$'; done
 no_samples.pb.gz  prog  samples  total 0
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
 [samples] cpu                                                     t: next type
     samples        cpu  FUNCTION▲  (flat)
  nothing to show
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
 types_unnamed.pb.gz  prog    total 1
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
 [] cpu                                                            t: next type
                    cpu             FUNCTION▲  (flat)
▶          1         20        300  main
 main
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
 values_negative.pb.gz  prog  samples  total 14
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
 [samples] cpu                                                     t: next type
     samples        cpu  FUNCTION▲  (flat)
           5       50ms  slower
▶         -1      -10ms  main
          -8      -80ms  faster
 main
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit

# The other profile of a comparison has values of its own.
$ printf '%s\n' Ctrl-T d :screen d :screen | cprof tui --script=- -diff_base=testdata/proto/diff_old.pb.gz testdata/proto/diff_new.pb.gz | grep -E "total|cache|index|legacy"
 diff_old.pb.gz  prog  inuse_space  total 11MB                 2023-11-14 22:13
▶         4MB          2MB  cache
          1MB          1MB  legacy
 cache
 diff_new.pb.gz  prog  inuse_space  total 14MB                 2023-11-14 22:23
▶        12MB          6MB  cache
          2MB          2MB  index
 cache

# What is divided is divided here, too, and long counts have room.
$ printf '%s\n' Ctrl-T :screen | cprof tui --script=- -divide_by=2 testdata/go/heap.pb.gz | sed -n 4,6p
  alloc_objects alloc_space inuse_objects inuse_space▼  FUNCTION  (flat)
▶            10      6.33MB             0        324kB  compress/flate.NewWriter
            195    252.39kB           195     252.39kB  …(*Product).readImage
