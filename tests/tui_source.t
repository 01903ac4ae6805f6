# The lines of the selected function with their values; the cursor is on the heaviest. x explains, e opens the editor there.
$ printf '%s\n' '/ Cart[)].Checkout Enter' 5 :screen x :screen q k e G e | EDITOR=echo GOROOT=none cprof tui --source-path=testdata/go --script=- testdata/go/heap.pb.gz | sed -z 's,read from[^:]*cart\.go,read from HERE/testdata/go/cart/cart.go,;s,-- /[^\n]*/testdata,-- HERE/testdata,g' | grep -v '^$'
+37 -- HERE/testdata/go/cart/cart.go
+43 -- HERE/testdata/go/cart/cart.go
 heap.pb.gz  shop  inuse_space  total 2.03MB                   2026-11-23 00:18
  1 Top  2 Flame  3 Tree  4 Sandwich [5 Source] 7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
       FLAT       CUM  LINE   SOURCE
    34.40kB  851.76kB  …/shop/cart.(*Cart).Checkout in …/shop/cart/cart.go
          .         .    32   }
          .         .    33
          .         .    34   // Checkout prices the cart and places the order.
          .         .    35   func (c *Cart) Checkout(s *store.Store) (*store.Or
          .         .    36       total := pricing.Quote(c.lines(), rules(c.user
    34.40kB   34.40kB    37 ▐     order := &store.Order{User: c.user, Items: c.i
▶         .  817.36kB    38 ▐     return order, s.Place(order)
          .         .    39   }
          .         .    40
          .         .    41   func (c *Cart) lines() []pricing.Line {
          .         .    42       var lines []pricing.Line
          .         .    43       for _, item := range c.items {
 return order, s.Place(order)  example.com/shop/cart/cart.go:38
 /Cart[)].Checkout  n next  0/2
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap.pb.gz  shop  inuse_space  total 2.03MB                   2026-11-23 00:18
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
 What this says
▶example.com/shop/cart.(*Cart).Checkout, line 38
 in example.com/shop/cart/cart.go, read from HERE/testdata/go/cart/cart.go
 FLAT  0, 0% of 2.03MB: what was counted in this line itself.
 CUM   817.36kB, 39.31%: the same with all that was called from there.
       It is 95.96% of the function's.
 A sample counts once for each line that it passes through, however often; one
 that passes through several lines of a function counts for each, and several
 times in the sum of all.
 /Cart[)].Checkout  n next  1/1
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

# Left and right scroll, / searches the text, and f filters by the function, which stays selected.
$ printf '%s\n' '/ Checkout Enter' 5 'Right' :screen '/ store Enter' :screen 'n h h f' :screen 1 :screen | cprof tui --source-path=testdata/go --script=- testdata/go/heap.pb.gz | grep -v '^$'
 heap.pb.gz  shop  inuse_space  total 2.03MB                   2026-11-23 00:18
  1 Top  2 Flame  3 Tree  4 Sandwich [5 Source] 7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
       FLAT       CUM  LINE   SOURCE +8
    34.40kB  851.76kB  …/shop/cart.(*Cart).Checkout in …/shop/cart/cart.go
          .         .    32
          .         .    33
          .         .    34   out prices the cart and places the order.
          .         .    35   *Cart) Checkout(s *store.Store) (*store.Order, err
          .         .    36   l := pricing.Quote(c.lines(), rules(c.user))
    34.40kB   34.40kB    37 ▐ r := &store.Order{User: c.user, Items: c.items, Ce
▶         .  817.36kB    38 ▐ rn order, s.Place(order)
          .         .    39
          .         .    40
          .         .    41   *Cart) lines() []pricing.Line {
          .         .    42   lines []pricing.Line
          .         .    43   _, item := range c.items {
 return order, s.Place(order)  example.com/shop/cart/cart.go:38
 /Checkout  n next  0/3
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap.pb.gz  shop  inuse_space  total 2.03MB                   2026-11-23 00:18
  1 Top  2 Flame  3 Tree  4 Sandwich [5 Source] 7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
       FLAT       CUM  LINE   SOURCE +8
    34.40kB  851.76kB  …/shop/cart.(*Cart).Checkout in …/shop/cart/cart.go
          .         .    32
          .         .    33
          .         .    34   out prices the cart and places the order.
▶         .         .    35   *Cart) Checkout(s *store.Store) (*store.Order, err
          .         .    36   l := pricing.Quote(c.lines(), rules(c.user))
    34.40kB   34.40kB    37 ▐ r := &store.Order{User: c.user, Items: c.items, Ce
          .  817.36kB    38 ▐ rn order, s.Place(order)
          .         .    39
          .         .    40
          .         .    41   *Cart) lines() []pricing.Line {
          .         .    42   lines []pricing.Line
          .         .    43   _, item := range c.items {
 …Checkout(…) (*store.Order, error) {  example.com/shop/cart/cart.go:35
 /store  n next  1/2
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap.pb.gz  shop  inuse_space  total 2.03MB                   2026-11-23 00:18
  1 Top  2 Flame  3 Tree  4 Sandwich [5 Source] 7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
 focus=^example\.com/shop/cart\.\(\*Cart\)\.Checkout$ > 851.76kB (40.96%)
       FLAT       CUM  LINE   SOURCE
    34.40kB  851.76kB  …/shop/cart.(*Cart).Checkout in …/shop/cart/cart.go
          .         .    32   }
          .         .    33
          .         .    34   // Checkout prices the cart and places the order.
          .         .    35   func (c *Cart) Checkout(s *store.Store) (*store.Or
          .         .    36       total := pricing.Quote(c.lines(), rules(c.user
▶   34.40kB   34.40kB    37 ▐     order := &store.Order{User: c.user, Items: c.i
          .  817.36kB    38 ▐     return order, s.Place(order)
          .         .    39   }
          .         .    40
          .         .    41   func (c *Cart) lines() []pricing.Line {
          .         .    42       var lines []pricing.Line
          .         .    43       for _, item := range c.items {
 Order{User: c.user, Items: c.items, Cents: t…  example.com/shop/cart/cart.go:37
 /store  n next  2/2
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap.pb.gz  shop  inuse_space  total 2.03MB                   2026-11-23 00:18
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
 focus=^example\.com/shop/cart\.\(\*Cart\)\.Checkout$ > 851.76kB (40.96%)
      FLAT▼  FLAT%   SUM%       CUM   CUM%  FUNCTION
      648kB 31.16% 31.16%  789.23kB 37.95%  compress/flate.NewWriter  ███▊
      136kB  6.54% 37.70%     136kB  6.54%  compressor….initDeflate   ▋
▶   34.40kB  1.65% 39.36%  851.76kB 40.96%  …/cart.(*Cart).Checkout   ████
    11.78kB  0.57% 39.92%   11.78kB  0.57%  …/store.(*Store).remember
     8.15kB  0.39% 40.31%    8.15kB  0.39%  …/crc32.slicingMakeTable
     2.61kB  0.13% 40.44%    5.23kB  0.25%  flat….newHuffmanBitWriter
     2.61kB  0.13% 40.56%    2.61kB  0.13%  …/flate.newHuffmanEncoder
     2.13kB   0.1% 40.67%    2.13kB   0.1%  …/pprof.(*Profile).Add
     2.05kB 0.098% 40.77%    2.05kB 0.098%  os.newFile
     2.02kB 0.097% 40.86%    4.03kB  0.19%  …/json.newStructEncoder
     2.01kB 0.097% 40.96%    2.01kB 0.097%  sync.(*Map).missLocked
          0     0% 40.96%  851.76kB 40.96%  main.(*shop).checkout     ████
          0     0% 40.96%  851.76kB 40.96%  main.(*shop).client       ████
          0     0% 40.96%  851.76kB 40.96%  main.(*shop).client.func1 ████
          0     0% 40.96%  851.76kB 40.96%  main.(*shop).request      ████
          0     0% 40.96%  851.76kB 40.96%  …(*shop).request.func1    ████
 example.com/shop/cart.(*Cart).Checkout
 /store  n next  0/5 (matches 0.57%)
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit

# Another function is another page; the line stays where it was when the sample type changes.
$ printf '%s\n' '/ Checkout Enter b' 5 k t :screen 1 g 5 :screen "'" :screen 2 5 "4 5" :screen | cprof tui --source-path=testdata/go --script=- testdata/go/heap.pb.gz | sed "s,/[^ ]*/testdata,HERE/testdata," | grep -v '^$'
 heap.pb.gz  shop  alloc_objects  total 10761049               2026-11-23 00:18
  1 Top  2 Flame  3 Tree  4 Sandwich [5 Source] 7 Labels  8 Diff  0 Traces
 [alloc_objects] alloc_space  inuse_objects  inuse_space           t: next type
       FLAT       CUM  LINE   SOURCE
       7770    100543  …/shop/cart.(*Cart).Checkout in …/shop/cart/cart.go
          .         .    31       return p.Cents * int64(count)
          .         .    32   }
          .         .    33
          .         .    34   // Checkout prices the cart and places the order.
          .         .    35   func (c *Cart) Checkout(s *store.Store) (*store.Or
          .     91115    36 ▐     total := pricing.Quote(c.lines(), rules(c.user
▶      7770      7770    37 ▐     order := &store.Order{User: c.user, Items: c.i
          .      1658    38 ▐     return order, s.Place(order)
          .         .    39   }
          .         .    40
          .         .    41   func (c *Cart) lines() []pricing.Line {
          .         .    42       var lines []pricing.Line
          .         .    43       for _, item := range c.items {
 Order{User: c.user, Items: c.items, Cents: t…  example.com/shop/cart/cart.go:37
 /Checkout  n next  0/3
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap.pb.gz  shop  alloc_objects  total 10761049               2026-11-23 00:18
  1 Top  2 Flame  3 Tree  4 Sandwich [5 Source] 7 Labels  8 Diff  0 Traces
 [alloc_objects] alloc_space  inuse_objects  inuse_space           t: next type
       FLAT       CUM  LINE   SOURCE
    5382740   5382740  …/shop/search.distance in …/shop/search/search.go
          .         .    77       return ids
          .         .    78   }
          .         .    79
          .         .    80   // distance counts the letters to insert, delete o
          .         .    81   func distance(a, b string) int {
▶   5382740   5382740    82 ▐     row := make([]int, len(b)+1)
          .         .    83       for j := range row {
          .         .    84           row[j] = j
          .         .    85       }
          .         .    86       for i := range a {
          .         .    87           diagonal := row[0]
 row := make([]int, len(b)+1)  example.com/shop/search/search.go:82
 /Checkout  n next  0/0
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap.pb.gz  shop  alloc_objects  total 10761049               2026-11-23 00:18
  1 Top  2 Flame  3 Tree  4 Sandwich [5 Source] 7 Labels  8 Diff  0 Traces
 [alloc_objects] alloc_space  inuse_objects  inuse_space           t: next type
       FLAT       CUM  LINE   SOURCE
       7770    100543  …/shop/cart.(*Cart).Checkout in …/shop/cart/cart.go
          .         .    31       return p.Cents * int64(count)
          .         .    32   }
          .         .    33
          .         .    34   // Checkout prices the cart and places the order.
          .         .    35   func (c *Cart) Checkout(s *store.Store) (*store.Or
▶         .     91115    36 ▐     total := pricing.Quote(c.lines(), rules(c.user
       7770      7770    37 ▐     order := &store.Order{User: c.user, Items: c.i
          .      1658    38 ▐     return order, s.Place(order)
          .         .    39   }
          .         .    40
          .         .    41   func (c *Cart) lines() []pricing.Line {
          .         .    42       var lines []pricing.Line
          .         .    43       for _, item := range c.items {
 total := pricing.Quote(…)  example.com/shop/cart/cart.go:36
 /Checkout  n next  0/3
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap.pb.gz  shop  alloc_objects  total 10761049               2026-11-23 00:18
  1 Top  2 Flame  3 Tree  4 Sandwich [5 Source] 7 Labels  8 Diff  0 Traces
 [alloc_objects] alloc_space  inuse_objects  inuse_space           t: next type
       FLAT       CUM  LINE   SOURCE
       7770    100543  …/shop/cart.(*Cart).Checkout in …/shop/cart/cart.go
          .         .    31       return p.Cents * int64(count)
          .         .    32   }
          .         .    33
          .         .    34   // Checkout prices the cart and places the order.
          .         .    35   func (c *Cart) Checkout(s *store.Store) (*store.Or
▶         .     91115    36 ▐     total := pricing.Quote(c.lines(), rules(c.user
       7770      7770    37 ▐     order := &store.Order{User: c.user, Items: c.i
          .      1658    38 ▐     return order, s.Place(order)
          .         .    39   }
          .         .    40
          .         .    41   func (c *Cart) lines() []pricing.Line {
          .         .    42       var lines []pricing.Line
          .         .    43       for _, item := range c.items {
 total := pricing.Quote(…)  example.com/shop/cart/cart.go:36
 /Checkout  n next  0/3
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

# What is not found says where it was looked for, with its values. GOROOT and the module cache are searched.
$ printf '%s\n' '/ initDeflate Enter' 5 :screen G x :screen e :screen | GOROOT=none cprof tui --script=- testdata/go/heap.pb.gz | sed "s,$PWD,HERE," | grep -v '^$'
 heap.pb.gz  shop  inuse_space  total 2.03MB                   2026-11-23 00:18
  1 Top  2 Flame  3 Tree  4 Sandwich [5 Source] 7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
       FLAT       CUM  LINE   SOURCE
      136kB     136kB  …(*compressor).initDeflate in …/flate/deflate.go
       64kB      64kB   369 ▐
▶      72kB      72kB   371 ▐
  could not find file compress/flate/deflate.go, tried
    HERE/compress/flate/deflate.go
    HERE/flate/deflate.go
    HERE/deflate.go
  give the folder that it is in: --source_path=FOLDER
   compress/flate/deflate.go:371
 /initDeflate  n next  0/1
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap.pb.gz  shop  inuse_space  total 2.03MB                   2026-11-23 00:18
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
 What this says
▶compress/flate.(*compressor).initDeflate
 in compress/flate/deflate.go
 Sources are looked for in the folders of --source_path, in the working
 folder and its parents in the same checkout, in the Go module cache, in
 GOROOT and in vendor/. :source_path=FOLDER names another one.
 /initDeflate  n next  1/1
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap.pb.gz  shop  inuse_space  total 2.03MB                   2026-11-23 00:18
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
 What this says
▶compress/flate.(*compressor).initDeflate
 in compress/flate/deflate.go
 Sources are looked for in the folders of --source_path, in the working
 folder and its parents in the same checkout, in the Go module cache, in
 GOROOT and in vendor/. :source_path=FOLDER names another one.
 there is no function under the cursor
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
$ mkdir -p go/src/compress/flate && seq -f '	line %g' 400 >go/src/compress/flate/deflate.go && printf '%s\n' '/ initDeflate Enter' 5 :screen ':list initDeflate' G :screen | GOROOT=go cprof tui --script=- testdata/go/heap.pb.gz | grep -v '^$'
 heap.pb.gz  shop  inuse_space  total 2.03MB                   2026-11-23 00:18
  1 Top  2 Flame  3 Tree  4 Sandwich [5 Source] 7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
       FLAT       CUM  LINE   SOURCE
      136kB     136kB  …(*compressor).initDeflate in …/flate/deflate.go
          .         .   364       line 364
          .         .   365       line 365
          .         .   366       line 366
          .         .   367       line 367
          .         .   368       line 368
       64kB      64kB   369 ▐     line 369
          .         .   370       line 370
▶      72kB      72kB   371 ▐     line 371
          .         .   372       line 372
          .         .   373       line 373
          .         .   374       line 374
          .         .   375       line 375
          .         .   376       line 376
 line 371  compress/flate/deflate.go:371
 /initDeflate  n next  0/1
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap.pb.gz  shop  inuse_space  total 2.03MB                   2026-11-23 00:18
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
 list initDeflate
 Total: 2.03MB
 ROUTINE ======================== compress/flate.(*compressor).initDeflate in co
      136kB      136kB (flat, cum)  6.54% of Total
          .          .    364:   line 364
          .          .    365:   line 365
          .          .    366:   line 366
          .          .    367:   line 367
          .          .    368:   line 368
       64kB       64kB    369:   line 369
          .          .    370:   line 370
       72kB       72kB    371:   line 371
          .          .    372:   line 372
          .          .    373:   line 373
          .          .    374:   line 374
          .          .    375:   line 375
▶         .          .    376:   line 376
 /initDeflate  n next  0/1
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

# From lines, addresses and files; a folder that is named later; a file with too few lines is another version.
$ mkdir src && seq -f 'line %g' 12 >src/leaf.go && printf '%s\n' ']' 5 :screen 1 ']' 5 :screen '1 [ [ [' 5 :screen | cprof tui --script=- testdata/proto/example.pb.gz | grep -v '^$'
 example.pb.gz  prog  cpu  total 150ms                         2023-11-14 22:13
  1 Top  2 Flame  3 Tree  4 Sandwich [5 Source] 7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
       FLAT       CUM  LINE   SOURCE
       60ms      60ms  main.leaf in /src/leaf.go
          .         .     2   line 2
          .         .     3   line 3
          .         .     4   line 4
          .         .     5   line 5
          .         .     6   line 6
▶      60ms      60ms     7 ▐ line 7
          .         .     8   line 8
          .         .     9   line 9
          .         .    10   line 10
          .         .    11   line 11
          .         .    12   line 12
 line 7  /src/leaf.go:7
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 example.pb.gz  prog  cpu  total 150ms                         2023-11-14 22:13
  1 Top  2 Flame  3 Tree  4 Sandwich [5 Source] 7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
       FLAT       CUM  LINE   SOURCE
       60ms      60ms  main.leaf in /src/leaf.go
          .         .     2   line 2
          .         .     3   line 3
          .         .     4   line 4
          .         .     5   line 5
          .         .     6   line 6
▶      60ms      60ms     7 ▐ line 7
          .         .     8   line 8
          .         .     9   line 9
          .         .    10   line 10
          .         .    11   line 11
          .         .    12   line 12
 line 7  /src/leaf.go:7
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 example.pb.gz  prog  cpu  total 150ms                         2023-11-14 22:13
  1 Top  2 Flame  3 Tree  4 Sandwich [5 Source] 7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
       FLAT       CUM  LINE   SOURCE
       60ms      60ms  main.leaf in /src/leaf.go
          .         .     2   line 2
          .         .     3   line 3
          .         .     4   line 4
          .         .     5   line 5
          .         .     6   line 6
▶      60ms      60ms     7 ▐ line 7
          .         .     8   line 8
          .         .     9   line 9
          .         .    10   line 10
          .         .    11   line 11
          .         .    12   line 12
 line 7  /src/leaf.go:7
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
$ mkdir -p sub/src && seq -f 'line %g' 5 >sub/src/leaf.go && printf '%s\n' '/ leaf Enter' 5 :screen ':source_path=../sub' :screen | (cd go && GOROOT=none cprof tui --script=- ../testdata/proto/example.pb.gz) | sed "s,$PWD,HERE," | grep -v '^$'
 example.pb.gz  prog  cpu  total 150ms                         2023-11-14 22:13
  1 Top  2 Flame  3 Tree  4 Sandwich [5 Source] 7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
       FLAT       CUM  LINE   SOURCE
       60ms      60ms  main.leaf in /src/leaf.go
▶      60ms      60ms     7 ▐
  could not find file /src/leaf.go, tried
    /src/leaf.go
    HERE/go/src/leaf.go
    HERE/go/leaf.go
  give the folder that it is in: --source_path=FOLDER
   /src/leaf.go:7
 /leaf  n next  0/5
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 example.pb.gz  prog  cpu  total 150ms                         2023-11-14 22:13
  1 Top  2 Flame  3 Tree  4 Sandwich [5 Source] 7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
       FLAT       CUM  LINE   SOURCE
       60ms      60ms  main.leaf in /src/leaf.go
          .         .     2   line 2
          .         .     3   line 3
          .         .     4   line 4
          .         .     5   line 5
▶      60ms      60ms       ▐ lines that are not in this file: another version
 lines that are not in this file: another version  /src/leaf.go
 /leaf  n next  0/1
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

# ASCII, small and large screens.
$ printf '%s\n' ':size 40x12' '/ Checkout Enter' 5 :screen ':size 120x30' :screen ':size 200x60' :screen | cprof tui -A --source-path=testdata/go --script=- testdata/go/heap.pb.gz | grep -v '^$'
 heap.pb.gz  inuse_space  total 2.03MB
        CUM  LINE   SOURCE
   851.76kB  ~/cart.(*Cart).Checkout
          .    32   }
          .    33
          .    34   // Checkout prices t
          .    35   func (c *Cart) Check
          .    36       total := pricing
    34.40kB    37 |     order := &store.
>  817.36kB    38 |     return order, s.
          .    39   }
 /Checkout  n next  0/3
 heap.pb.gz  shop  inuse_space  total 2.03MB                                                           2026-11-23 00:18
  1 Top (2 Flame) 3 Tree  4 Sandwich [5 Source] 7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]                                                  t: next type
       FLAT       CUM  LINE   SOURCE                        ||root 2.03MB
    34.40kB  851.76kB  ~(*Cart).Checkout in ~/cart/cart.go  ||main.(*shop).serve.func1 1.31MB     |runtime.main        |
          .         .    32   }                             ||main.(*shop).client 1.31MB          |main.main 724.12kB
          .         .    33                                 ||runtime/pprof.Do 1.31MB             |main.run 724.12kB
          .         .    34   // Checkout prices the cart an||main.(*shop).client.func1 1.31MB    |main.open        |w~
          .         .    35   func (c *Cart) Checkout(s *sto||main.(*shop).request 1.31MB         |~/store.Load  ||||W~
          .         .    36       total := pricing.Quote(c.l||main.(*shop).request.func1 1.31MB   |~importCatalog | |w~
    34.40kB   34.40kB    37 |     order := &store.Order{User||runtime/pprof.Do 1.31MB             |Pr~.readImage| | |w~
>         .  817.36kB    38 |     return order, s.Place(orde||main.(*shop).request.func1.1 1.31MB |             | | |~
          .         .    39   }                             ||main.(*shop).request.func4  |reques~                | ||
          .         .    40                                 ||main.(*shop).checkout       |~find                  | ||
          .         .    41   func (c *Cart) lines() []prici|>~(*Cart).Checkout     |~Add||~Query                 | |
          .         .    42       var lines []pricing.Line  ||~(*Store).Place             |~answer                |
          .         .    43       for _, item := range c.ite||~(*journal).write   |       |~rank                  |
                                                            ||~(*Encoder).Encode |                                |
                                                            ||~(*Writer).Write  |                                 ||
                                                            ||~/flate.NewWriter|                                  ||
                                                            ||i~                                                  |
                                                            ||~|                                                  |
                                                            |
                                                            |
                                                            |
                                                            |
                                                            |
 return order, s.Place(order)  example.com/shop/cart/cart.go:38
 /Checkout  n next  0/3
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap.pb.gz  shop  inuse_space  total 2.03MB                                                                                                                                           2026-11-23 00:18
  1 Top (2 Flame) 3 Tree  4 Sandwich [5 Source] 7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]                                                                                                                                  t: next type
       FLAT       CUM  LINE        SOURCE                                                           ||root 2.03MB
    34.40kB  851.76kB  example.com/shop/cart.(*Cart).Checkout in example.com/shop/cart/cart.go      ||main.(*shop).serve.func1 1.31MB                               |runtime.main 724.12kB             |
          .         .    32        }                                                                ||main.(*shop).client 1.31MB                                    |main.main 724.12kB
          .         .    33                                                                         ||runtime/pprof.Do 1.31MB                                       |main.run 724.12kB
          .         .    34        // Checkout prices the cart and places the order.                ||main.(*shop).client.func1 1.31MB                              |main.open 618.58kB           |wri~
          .         .    35        func (c *Cart) Checkout(s *store.Store) (*store.Order, error) {  ||main.(*shop).request 1.31MB                                   |~/shop/store.Load        ||~||Wri~
          .         .    36            total := pricing.Quote(c.lines(), rules(c.user))             ||main.(*shop).request.func1 1.31MB                             |~(*Store).importCatalog   |~ |wri~
    34.40kB   34.40kB    37            order := &store.Order{User: c.user, Items: c.items, Cents: to||runtime/pprof.Do 1.31MB                                       |~(*Product).readImage  || |~ |wri~
>         .  817.36kB    38 #####      return order, s.Place(order)                                 ||main.(*shop).request.func1.1 1.31MB                           |                       || |~ |pr~
          .         .    39        }                                                                ||main.(*shop).request.func4 1.03MB                |request.fun~                         | |~ |a~|
          .         .    40                                                                         ||main.(*shop).checkout 1.03MB                     |shop~.find                           | |~ |~||
          .         .    41        func (c *Cart) lines() []pricing.Line {                          |>example.com/shop/cart.(*Cart).Checkout|Cart~.Add||Index~.Query                         | |~ |  |
          .         .    42            var lines []pricing.Line                                     ||example.com/shop/store.(*Store).Place            |Inde~.answer                         | |~
          .         .    43            for _, item := range c.items {                               ||~/shop/store.(*journal).write       |            |search~.rank                         | |~
                                                                                                    ||encoding/json.(*Encoder).Encode    |                                                   | |~
                                                                                                    ||compress/gzip.(*Writer).Write     |                                                    | |~|
                                                                                                    ||compress/flate.NewWriter         |                                                     | |~|
                                                                                                    ||~init                                                                                  | |~
                                                                                                    ||ini~|                                                                                    |~
                                                                                                    |
                                                                                                    |
                                                                                                    |
                                                                                                    |
                                                                                                    |
                                                                                                    |
                                                                                                    |
                                                                                                    |
                                                                                                    |
                                                                                                    |
                                                                                                    |
                                                                                                    |
                                                                                                    |
                                                                                                    |
                                                                                                    |
                                                                                                    |
                                                                                                    |
                                                                                                    |
                                                                                                    |
                                                                                                    |
                                                                                                    |
                                                                                                    |
                                                                                                    |
                                                                                                    |
                                                                                                    |
                                                                                                    |
                                                                                                    |
                                                                                                    |
                                                                                                    |
                                                                                                    |
                                                                                                    |
                                                                                                    |
                                                                                                    |
                                                                                                    |
                                                                                                    |
 return order, s.Place(order)  example.com/shop/cart/cart.go:38
 /Checkout  n next  0/3
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

# Hostile names, no functions, no samples, negative values, a comparison.
$ printf '%s\n' 5 :screen G x :screen | GOROOT=none cprof tui --script=- testdata/proto/names_hostile.pb.gz | sed "s,$PWD,HERE," | grep -v '^$'
 names_hostile.pb.gz  \e]52;c;ZXZpbA==\x07prog  cpu"x  total 210ns
  1 Top  2 Flame  3 Tree  4 Sandwich [5 Source] 7 Labels  8 Diff  0 Traces
  sam\e[31mples [cpu"x]                                            t: next type
       FLAT       CUM  LINE   SOURCE
       20ns      20ns  clear\e[2J\e[1;1Hscreen in /src/\e[7mfile.c
▶      20ns      20ns     2 ▐
  could not find file /src/\e[7mfile.c, tried
    /src/\e[7mfile.c
    HERE/src/\e[7mfile.c
    HERE/\e[7mfile.c
  give the folder that it is in: --source_path=FOLDER
   /src/\e[7mfile.c:2
 drop_frames: error parsing regexp: missing closing parenthesis: `(((`; no frame
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 names_hostile.pb.gz  \e]52;c;ZXZpbA==\x07prog  cpu"x  total 210ns
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  sam\e[31mples [cpu"x]                                            t: next type
 What this says
▶clear\e[2J\e[1;1Hscreen
 in /src/\e[7mfile.c
 Sources are looked for in the folders of --source_path, in the working
 folder and its parents in the same checkout, in the Go module cache, in
 GOROOT and in vendor/. :source_path=FOLDER names another one.
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
$ for f in no_functions no_samples names_empty; do printf '%s\n' 5 :screen x l e f q | GOROOT=none cprof tui --script=- testdata/proto/$f.pb.gz | sed "s,$PWD,HERE," | grep -v '^$'; done
 no_functions.pb.gz  prog  cpu  total 100ms
  1 Top  2 Flame  3 Tree  4 Sandwich [5 Source] 7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
       FLAT       CUM  LINE   SOURCE
  nothing to show
 no line of it has a value: [libc.so.6]
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 no_samples.pb.gz  prog  cpu  total 0
  1 Top  2 Flame  3 Tree  4 Sandwich [5 Source] 7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
       FLAT       CUM  LINE   SOURCE
  nothing to show
 no samples in the profile
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 names_empty.pb.gz  cpu  total 150ms
  1 Top  2 Flame  3 Tree  4 Sandwich [5 Source] 7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
       FLAT       CUM  LINE   SOURCE
       80ms      90ms  only_name
▶      80ms      90ms     ? ▐
  the profile names no file
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
$ printf '%s\n' 'j' 5 :screen 1 j j 5 :screen | GOROOT=none cprof tui --script=- testdata/proto/values_negative.pb.gz | sed "s,$PWD,HERE," | grep -v '^$'
 values_negative.pb.gz  prog  cpu  total 140ms
  1 Top  2 Flame  3 Tree  4 Sandwich [5 Source] 7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
       FLAT       CUM  LINE   SOURCE
       50ms      50ms  slower in work.c
▶      50ms      50ms    20 ▐
  could not find file work.c, tried
    HERE/work.c
  give the folder that it is in: --source_path=FOLDER
   work.c:20
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 values_negative.pb.gz  prog  cpu  total 140ms
  1 Top  2 Flame  3 Tree  4 Sandwich [5 Source] 7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
       FLAT       CUM  LINE   SOURCE
      -10ms     -40ms  main in main.c
▶     -10ms     -40ms     3 ▐
  could not find file main.c, tried
    HERE/main.c
  give the folder that it is in: --source_path=FOLDER
   main.c:3
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
$ printf '%s\n' 5 :screen | GOROOT=none cprof tui --script=- --diff-base=testdata/proto/diff_old.pb.gz testdata/proto/diff_new.pb.gz | sed "s,$PWD,HERE," | grep -v '^$'
 diff_old.pb.gz → diff_new.pb.gz  prog  inuse_space  total 11MB → 14MB +27.27%
  1 Top  2 Flame  3 Tree  4 Sandwich [5 Source] 7 Labels  8 Diff  0 Traces
  alloc_space [inuse_space]                                        t: next type
       FLAT       CUM  LINE   SOURCE
        4MB       4MB  cache in prog.c
▶       4MB       4MB    20 ▐
  could not find file prog.c, tried
    HERE/prog.c
  give the folder that it is in: --source_path=FOLDER
   prog.c:20
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

# A function in two files has a listing for each, one below the other, found or not.
$ seq -f 'text %g' 30 >main.c && printf '%s\n' '/ main Enter' 5 :screen G k k :screen e x :screen | EDITOR=false GOROOT=none cprof tui --script=- testdata/proto/inlined.pb.gz testdata/proto/columns.pb.gz | sed "s,$PWD,HERE," | grep -v '^$'
 inlined.pb.gz + 1 more  prog  cpu  total 190ms
  1 Top  2 Flame  3 Tree  4 Sandwich [5 Source] 7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
       FLAT       CUM  LINE   SOURCE
       20ms      90ms  main in bundle.js
       20ms      90ms     3 ▐
  could not find file bundle.js, tried
    HERE/bundle.js
  give the folder that it is in: --source_path=FOLDER
          .     100ms  main in main.c
          .         .     1   text 1
          .         .     2   text 2
          .         .     3   text 3
▶         .     100ms     4 ▐ text 4
          .         .     5   text 5
          .         .     6   text 6
          .         .     7   text 7
          .         .     8   text 8
          .         .     9   text 9
 text 4  main.c:4
 /main  n next  0/2
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 inlined.pb.gz + 1 more  prog  cpu  total 190ms
  1 Top  2 Flame  3 Tree  4 Sandwich [5 Source] 7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
       FLAT       CUM  LINE   SOURCE
       20ms      90ms  main in bundle.js
       20ms      90ms     3 ▐
  could not find file bundle.js, tried
    HERE/bundle.js
  give the folder that it is in: --source_path=FOLDER
          .     100ms  main in main.c
          .         .     1   text 1
          .         .     2   text 2
          .         .     3   text 3
          .     100ms     4 ▐ text 4
          .         .     5   text 5
          .         .     6   text 6
▶         .         .     7   text 7
          .         .     8   text 8
          .         .     9   text 9
 text 7  main.c:7
 /main  n next  0/2
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 inlined.pb.gz + 1 more  prog  cpu  total 190ms
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
 What this says
▶main, line 7
 in main.c, read from HERE/main.c
 FLAT  0, 0% of 190ms: what was counted in this line itself.
 CUM   0, 0%: the same with all that was called from there.
       It is 0% of the function's.
 A sample counts once for each line that it passes through, however often; one
 that passes through several lines of a function counts for each, and several
 times in the sum of all.
 /main  n next  1/2
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
