# The terminal interface, played from a script: a line is names of keys, :screen prints the screen.
$ printf "%s\n" :screen | cprof tui --script=- testdata/proto/example.pb.gz
 example.pb.gz  prog  cpu  total 150ms                         2023-11-14 22:13
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
      FLAT▼  FLAT%   SUM%       CUM   CUM%  FUNCTION
▶      60ms 40.00% 40.00%      60ms 40.00%  main.leaf                 ████
       50ms 33.33% 73.33%      60ms 40.00%  main.inl                  ████
       40ms 26.67%   100%     150ms   100%  main.main                 ██████████
          0     0%   100%      30ms 20.00%  main.foo                  ██













 main.leaf

F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit

# Sorting moves the arrow; the cursor stays on what it is on.
$ printf '%s\n' j s :screen I :screen | cprof tui --script=- testdata/proto/example.pb.gz | grep -E 'FLAT|▶'
       FLAT  FLAT%   SUM%      CUM▼   CUM%  FUNCTION
▶      50ms 33.33% 60.00%      60ms 40.00%  main.inl                  ████
       FLAT  FLAT%   SUM%      CUM▲   CUM%  FUNCTION
▶      50ms 33.33% 73.33%      60ms 40.00%  main.inl                  ████

# t shows the next sample type, T the one before, with the cursor on the same function.
$ printf '%s\n' 'j j' t :screen T T :screen | cprof tui --script=- testdata/proto/types_four.pb.gz
 types_four.pb.gz  prog  alloc_objects  total 111
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
 [alloc_objects] alloc_space  inuse_objects  inuse_space           t: next type
      FLAT▼  FLAT%   SUM%       CUM   CUM%  FUNCTION
▶       100 90.09% 90.09%       108 97.30%  load                      █████████▋
         10  9.01% 99.10%        10  9.01%  cache                     ▉
          1   0.9%   100%       111   100%  main                      ██████████














 load

F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
 types_four.pb.gz  prog  inuse_objects  total 10
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space [inuse_objects] inuse_space           t: next type
      FLAT▼  FLAT%   SUM%       CUM   CUM%  FUNCTION
          9 90.00% 90.00%         9 90.00%  cache                     █████████
          1 10.00%   100%        10   100%  main                      ██████████
▶         0     0%   100%         8 80.00%  load                      ████████














 load

F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit

# A search counts its matches and their part of the total; \ leaves out rows that do not match.
$ printf '%s\n' '/ LEAF|foo Enter' :screen n :screen Esc '\ l Enter' :screen | cprof tui --script=- testdata/proto/example.pb.gz | grep -vE '^$|^F1|cpu'
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
      FLAT▼  FLAT%   SUM%       CUM   CUM%  FUNCTION
▶      60ms 40.00% 40.00%      60ms 40.00%  main.leaf                 ████
       50ms 33.33% 73.33%      60ms 40.00%  main.inl                  ████
       40ms 26.67%   100%     150ms   100%  main.main                 ██████████
          0     0%   100%      30ms 20.00%  main.foo                  ██
 main.leaf
 /LEAF|foo  n next  1/2 (matches 40.00%)
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
      FLAT▼  FLAT%   SUM%       CUM   CUM%  FUNCTION
       60ms 40.00% 40.00%      60ms 40.00%  main.leaf                 ████
       50ms 33.33% 73.33%      60ms 40.00%  main.inl                  ████
       40ms 26.67%   100%     150ms   100%  main.main                 ██████████
▶         0     0%   100%      30ms 20.00%  main.foo                  ██
 main.foo
 /LEAF|foo  n next  2/2 (matches 40.00%)
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
 rows: l
      FLAT▼  FLAT%   SUM%       CUM   CUM%  FUNCTION
       60ms 40.00% 40.00%      60ms 40.00%  main.leaf                 ████
▶      50ms 33.33% 73.33%      60ms 40.00%  main.inl                  ████
 main.inl

# Filters on what the cursor is on, with what they keep; u takes them back and Ctrl-R takes them again.
$ printf '%s\n' G f :screen u i :screen Ctrl-R u u :screen | cprof tui --script=- testdata/proto/example.pb.gz
 example.pb.gz  prog  cpu  total 150ms                         2023-11-14 22:13
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
 focus=^main\.foo$ > 30ms of 150ms (20.00%)  u: undo
      FLAT▼  FLAT%   SUM%       CUM   CUM%  FUNCTION
       20ms 13.33% 13.33%      30ms 20.00%  main.inl                  ██
       10ms  6.67% 20.00%      10ms  6.67%  main.leaf                 ▋
▶         0     0% 20.00%      30ms 20.00%  main.foo                  ██
          0     0% 20.00%      30ms 20.00%  main.main                 ██












 main.foo

F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
 example.pb.gz  prog  cpu  total 150ms                         2023-11-14 22:13
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
 ignore=^main\.foo$ > 120ms of 150ms (80.00%)  u: undo
      FLAT▼  FLAT%   SUM%       CUM   CUM%  FUNCTION
       50ms 33.33% 33.33%      50ms 33.33%  main.leaf                 ███▎
       40ms 26.67% 60.00%     120ms 80.00%  main.main                 ████████
▶      30ms 20.00% 80.00%      30ms 20.00%  main.inl                  ██













 main.inl

F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
 example.pb.gz  prog  cpu  total 150ms                         2023-11-14 22:13
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
      FLAT▼  FLAT%   SUM%       CUM   CUM%  FUNCTION
       60ms 40.00% 40.00%      60ms 40.00%  main.leaf                 ████
       50ms 33.33% 73.33%      60ms 40.00%  main.inl                  ████
       40ms 26.67%   100%     150ms   100%  main.main                 ██████████
▶         0     0%   100%      30ms 20.00%  main.foo                  ██













 main.foo
 nothing to undo
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit

$ printf '%s\n' j H :screen | cprof tui --script=- testdata/proto/example.pb.gz
 example.pb.gz  prog  cpu  total 150ms                         2023-11-14 22:13
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
 hide=^main\.inl$ > 150ms of 150ms (100%)  u: undo
      FLAT▼  FLAT%   SUM%       CUM   CUM%  FUNCTION
       70ms 46.67% 46.67%     150ms   100%  main.main                 ██████████
▶      60ms 40.00% 86.67%      60ms 40.00%  main.leaf                 ████
       20ms 13.33%   100%      30ms 20.00%  main.foo                  ██













 main.leaf

F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit

$ printf '%s\n' r :focus=nothing_like_it :screen ':focus=(' :screen | cprof tui --script=- testdata/proto/example.pb.gz
 example.pb.gz  prog  cpu  total 150ms                         2023-11-14 22:13
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
 focus=nothing_like_it > 0 of 150ms (0%)  u: undo
      FLAT▼  FLAT%   SUM%       CUM   CUM%  FUNCTION
  nothing to show
















 Focus expression matched no samples
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
 example.pb.gz  prog  cpu  total 150ms                         2023-11-14 22:13
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
 focus=nothing_like_it > 0 of 150ms (0%)  u: undo
      FLAT▼  FLAT%   SUM%       CUM   CUM%  FUNCTION
  nothing to show
















 parsing focus regexp: error parsing regexp: missing closing parenthesis: `(`
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit

# Finer and coarser.
$ printf '%s\n' ']' :screen '[ [ [' :screen | cprof tui --script=- testdata/proto/example.pb.gz
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
 lines
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
 example.pb.gz  prog  cpu  total 150ms                         2023-11-14 22:13
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
      FLAT▼  FLAT%   SUM%       CUM   CUM%  PACKAGE
▶     150ms   100%   100%     150ms   100%  main                      ██████████
















 main
 packages
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit

# Tab completes commands, options and their values.
$ printf '%s\n' ' : foc Tab inl Enter' ' : gran Tab fi Tab' :screen s Tab :screen | cprof tui --script=- testdata/proto/example.pb.gz | grep -E '^:|focus|granularity|file'
 focus=inl > 60ms of 150ms (40.00%)  u: undo
 2: filefunctions  files
:granularity=file
 focus=inl > 60ms of 150ms (40.00%)  u: undo
:granularity=files

# Other commands of cprof show their answer as text.
$ printf '%s\n' :comments :screen q ':top1' :screen | cprof tui --script=- testdata/proto/example.pb.gz
 example.pb.gz  prog  cpu  total 150ms                         2023-11-14 22:13
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
 comments
▶hello
 #hidden

















F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 example.pb.gz  prog  cpu  total 150ms                         2023-11-14 22:13
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
 top1
▶File: prog
 Build ID: abcdef0123
 hello
 Type: cpu
 Doc: http://x.y/z
 Time: 2023-11-14 22:13:20 UTC
 Duration: 1.50s, Total samples = 150ms (10.00%)
 Showing nodes accounting for 60ms, 40.00% of 150ms total
 Showing top 1 nodes out of 4
       flat  flat%   sum%        cum   cum%
       60ms 40.00% 40.00%       60ms 40.00%  main.leaf








F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

# A small screen has the table alone, a large one has all of a name.
$ printf '%s\n' ':size 40x12' :screen ':size 10x3' :screen ':size 1x1' :screen ':size 120x30' :screen | cprof tui --script=- testdata/go/heap.pb.gz
 heap.pb.gz  inuse_space  total 2.03MB
      FLAT▼   CUM%  FUNCTION
▶     648kB 37.95%  …/flate.NewWriter
   504.78kB 24.58%  Product….readImage
   277.95kB 13.37%  …/shop/search.rank
   204.25kB  9.82%  …/cart.(*Cart).Add
      136kB  6.54%  compres….initDeflate
    34.77kB  2.53%  profil….emitLocation
    34.40kB 40.96%  …(*Cart).Checkout
       32kB  1.54%  …/shop/render.Load
    31.34kB  1.51%  …(*Index).Add
 compress/flate.NewWriter
      FLAT
▶     648k
   504.78k
▶
 heap.pb.gz  shop  inuse_space  total 2.03MB                                                           2026-11-23 00:18
 [1 Top](2 Flame) 3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]                                                  t: next type
      FLAT▼  FLAT%       CUM   CUM%  FUNCTION               │▏root 2.03MB
▶     648kB 31.16%  789.23kB 37.95%  …/flate.NewWriter      │▏main.(*shop).serve.func1 1.31MB     ▏runtime.main        ▏
   504.78kB 24.27%  511.08kB 24.58%  …(*Product).readImage  │▏main.(*shop).client 1.31MB          ▏main.main 724.12kB
   277.95kB 13.37%  277.95kB 13.37%  …/shop/search.rank     │▏runtime/pprof.Do 1.31MB             ▏main.run 724.12kB
   204.25kB  9.82%  204.25kB  9.82%  …/shop/cart.(*Cart).Add│▏main.(*shop).client.func1 1.31MB    ▏main.open        ▏w…
      136kB  6.54%     136kB  6.54%  compressor….initDeflate│▏main.(*shop).request 1.31MB         ▏…/store.Load  ▏▏▏▏W…
    34.77kB  1.67%   52.64kB  2.53%  profileBu….emitLocation│▏main.(*shop).request.func1 1.31MB   ▏…importCatalog ▏ ▏w…
    34.40kB  1.65%  851.76kB 40.96%  …/cart.(*Cart).Checkout│▏runtime/pprof.Do 1.31MB             ▏Pr….readImage▏ ▏ ▏w…
       32kB  1.54%      32kB  1.54%  …/shop/render.Load     │▏main.(*shop).request.func1.1 1.31MB ▏▌            ▏ ▏ ▏…
    31.34kB  1.51%   31.34kB  1.51%  …/search.(*Index).Add  │▏main.(*shop).request.func4  ▏reques…▌               ▏ ▏▏
       18kB  0.87%  105.53kB  5.07%  …writeProfileInternal  │▏main.(*shop).checkout       ▏…find  ▌               ▏ ▏▏
    16.63kB   0.8%   16.63kB   0.8%  runtime/pprof.allFrames│▏…(*Cart).Checkout    ▊▏…Add▏▏…Query ▌               ▏ ▏
    16.09kB  0.77%   16.09kB  0.77%  …/store.(*node).insert │▏…(*Store).Place     ▊       ▏…answer▌               ▏
    12.64kB  0.61%   12.64kB  0.61%  profileBui….stringIndex│▏…(*journal).write  ▊▏       ▏…rank                  ▏
    12.19kB  0.59%   18.21kB  0.88%  …/shop/store.newProduct│▏…(*Encoder).Encode▊▏                                ▏
    11.78kB  0.57%   11.78kB  0.57%  …(*Store).remember     │▏…(*Writer).Write ▊▏                                 ▏▏
     8.49kB  0.41%    8.49kB  0.41%  …(*protobuf).string    │▶…/flate.NewWriter▏                                  ▉▏
     8.15kB  0.39%    8.15kB  0.39%  crc32….slicingMakeTable│▏i…                                                  ▏
     7.79kB  0.37%  553.18kB 26.60%  …(*Store).importCatalog│▏…▏                                                  ▏
     6.38kB  0.31%    6.38kB  0.31%  …/pprof.(*Profile).Add │
     6.31kB   0.3%  284.26kB 13.67%  …(*Index).answer       │
     6.03kB  0.29%    6.03kB  0.29%  fmt.Sprintf            │
     5.63kB  0.27%    5.63kB  0.27%  os.ReadFile            │
     5.23kB  0.25%    5.23kB  0.25%  …(*protobuf).varint    │
 compress/flate.NewWriter

F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit

# ASCII alone; text of the profile cannot steer the terminal.
$ printf '%s\n' :screen | cprof tui -A --script=- testdata/proto/names_utf8.pb.gz
 names_utf8.pb.gz  caf?  zeit  total 44000
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  samples [zeit]                                                   t: next type
      FLATv  FLAT%   SUM%       CUM   CUM%  FUNCTION
>    9000us 20.45% 20.45%    9000us 20.45%  ?????                     ##
     8000us 18.18% 38.64%    8000us 18.18%  ???.??                    #
     7000us 15.91% 54.55%    7000us 15.91%  ?????.run                 #
     6000us 13.64% 68.18%    6000us 13.64%  ?????????                 #
     5000us 11.36% 79.55%    5000us 11.36%  ?\u{200d}?~.deploy?       #
     4000us  9.09% 88.64%    4000us  9.09%  z??????algo
     3000us  6.82% 95.45%    3000us  6.82%  cafe?.serve?
     2000us  4.55%   100%    2000us  4.55%  Gr??e::berechnen
          0     0%   100%   44000us   100%  ??.??                     ##########








 ?????

F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit

$ printf '%s\n' :screen | cprof tui --script=- testdata/proto/names_utf8.pb.gz
 names_utf8.pb.gz  café  zeit  total 44000
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  samples [zeit]                                                   t: next type
      FLAT▼  FLAT%   SUM%       CUM   CUM%  FUNCTION
▶    9000µs 20.45% 20.45%    9000µs 20.45%  𝒇𝒂𝒏𝒄𝒚                     ██
     8000µs 18.18% 38.64%    8000µs 18.18%  한국어.함수               █▊
     7000µs 15.91% 54.55%    7000µs 15.91%  דוגמה.run                 █▌
     6000µs 13.64% 68.18%    6000µs 13.64%  ｆｕｌｌｗｉｄｔｈ        █▎
     5000µs 11.36% 79.55%    5000µs 11.36%  👩\u{200d}👩….deploy🚀    █▏
     4000µs  9.09% 88.64%    4000µs  9.09%  ź̂̃̄algo                     ▉
     3000µs  6.82% 95.45%    3000µs  6.82%  café.servé                ▋
     2000µs  4.55%   100%    2000µs  4.55%  Größe::berechnen          ▍
          0     0%   100%   44000µs   100%  主要.関数                 ██████████








 𝒇𝒂𝒏𝒄𝒚

F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit

$ printf '%s\n' :screen | cprof tui --script=- testdata/proto/names_hostile.pb.gz
 names_hostile.pb.gz  \e]52;c;ZXZpbA==\x07prog  cpu"x  total 210ns
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  sam\e[31mples [cpu"x]                                            t: next type
      FLAT▼  FLAT%   SUM%       CUM   CUM%  FUNCTION
▶      20ns  9.52%  9.52%      20ns  9.52%  clear\e[2J\e[1;1Hscreen   ▉
       19ns  9.05% 18.57%      19ns  9.05%  evil.ex…/\e\link\e]8;;\e\ ▉
       18ns  8.57% 27.14%      18ns  8.57%  c1\x9b31mred\x85next      ▊
       17ns  8.10% 35.24%      17ns  8.10%  line\nbreak\r\nagain\tan… ▊
       16ns  7.62% 42.86%      16ns  7.62%  over\rwritten             ▊
       15ns  7.14% 50.00%      15ns  7.14%  bell\x07 back\x08\x08…    ▋
       14ns  6.67% 56.67%      14ns  6.67%  user\u{202e}….exe\u{202c} ▋
       13ns  6.19% 62.86%      13ns  6.19%  iso\u{2066}late\u{2069} … ▌
       12ns  5.71% 68.57%      12ns  5.71%  sep\u{2028}arate\u{2029}… ▌
       11ns  5.24% 73.81%      11ns  5.24%  "quoted" 'single' `back`  ▌
       10ns  4.76% 78.57%      10ns  4.76%  back\slash \N \l \        ▍
        9ns  4.29% 82.86%       9ns  4.29%  </script><script>alert</… ▍
        8ns  3.81% 86.67%       8ns  3.81%  <img src=x onerror=alert… ▍
        7ns  3.33% 90.00%       7ns  3.33%  ]]> --> &lt; &quot; &#x4… ▎
        6ns  2.86% 92.86%       6ns  2.86%  "];N1 [URL="javascript:a… ▎
        5ns  2.38% 95.24%       5ns  2.38%  folded;frames;here 42     ▏
        4ns  1.90% 97.14%       4ns  1.90%  fn=(1) evil\ncalls=9 0    ▏
 clear\e[2J\e[1;1Hscreen
 drop_frames: error parsing regexp: missing closing parenthesis: `(((`; no frame
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit

# What cannot be done says so.
$ printf '%s\n' 6 :screen X :screen n :screen :nonsense :screen | cprof tui --script=- testdata/proto/example.pb.gz | grep -A1 '^ main' | grep -v -e '^--' -e ^F
 main.leaf
 assembly is not there yet
 main.leaf
 this key does nothing here; ? lists those that do
 main.leaf
 nothing is searched for: / starts a search
 main.leaf
 unrecognized command: "nonsense"

$ cprof tui; cprof tui testdata/proto/example.pb.gz; cprof tui --script=- testdata/bad/varint_cut.pb </dev/null; cprof tui --script=missing testdata/proto/example.pb.gz
cprof: no profile; try: cprof tui PROFILE
cprof: standard output is no terminal; try: cprof top testdata/proto/example.pb.gz
cprof: testdata/bad/varint_cut.pb: byte 102: time_nanos is cut short, only 3 bytes of it are there
cprof: missing: No such file or directory
[3]

# Profiles with nothing in them have screens, too.
$ for f in proto/no_samples proto/stack_empty proto/types_unnamed; do printf '%s\n' 'j k G t s I f i H ] [' :screen | cprof tui --script=- testdata/$f.pb.gz; done
 no_samples.pb.gz  prog  samples  total 0
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
 [samples] cpu                                                     t: next type
       FLAT  FLAT%   SUM%      CUM▲   CUM%  FUNCTION
  nothing to show

















 functions
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
 stack_empty.pb.gz  prog  samples  total 6
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
 [samples] cpu                                                     t: next type
 focus=^main$ > ignore=^main$ > 0 of 6 (0%)  u: undo
       FLAT  FLAT%   SUM%      CUM▲   CUM%  FUNCTION
  nothing to show
















 functions
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
 types_unnamed.pb.gz  prog    total 1
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
 [] cpu                                                            t: next type
 focus=^main$ > ignore=^main$ > 0 of 1 (0%)  u: undo
       FLAT  FLAT%   SUM%      CUM▲   CUM%  FUNCTION
  nothing to show
















 functions
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit

# What takes long can be stopped; all is as it was then.
$ printf '%s\n' 'j' :stop f :screen :stop t :screen | cprof tui --script=- testdata/proto/example.pb.gz | grep -E '▶|stopped|\['
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
▶      50ms 33.33% 73.33%      60ms 40.00%  main.inl                  ████
 stopped; all is as it was
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
▶      50ms 33.33% 73.33%      60ms 40.00%  main.inl                  ████
 stopped; all is as it was

# A package is focused on with all of its functions.
$ printf '%s\n' '[ [' :screen 'f ] ]' :screen '[ [ [' :screen '[ [' :screen | cprof tui --script=- testdata/go/heap.pb.gz | grep -E 'focus|FUNCTION|PACKAGE|MODULE|▶|nothing'
      FLAT▼  FLAT%   SUM%       CUM   CUM%  PACKAGE
▶  789.23kB 37.95% 37.95%  789.23kB 37.95%  compress/flate            ███▊
 focus=^compress/flate([.:]|$) > 789.23kB of 2.03MB (37.95%)  u: undo
      FLAT▼  FLAT%   SUM%       CUM   CUM%  FUNCTION
▶     648kB 31.16% 31.16%  789.23kB 37.95%  compress/flate.NewWriter  ███▊
 focus=^compress/flate([.:]|$) > 789.23kB of 2.03MB (37.95%)  u: undo
      FLAT▼  FLAT%   SUM%       CUM   CUM%  MODULE
▶  789.23kB 37.95% 37.95%  789.23kB 37.95%  [shop]                    ███▊
 focus=^compress/flate([.:]|$) > 789.23kB of 2.03MB (37.95%)  u: undo
▶  789.23kB 37.95% 37.95%  789.23kB 37.95%  [shop]                    ███▊
 there is nothing coarser than mappings

# U shows values in a unit that suits each, in the profile's own, and per second.
$ printf '%s\n' U :screen U :screen U :screen U :screen | cprof tui --script=- testdata/proto/example.pb.gz | grep -E 'total|▶|unit|second'
 example.pb.gz  prog  cpu  total 150ms                         2023-11-14 22:13
▶      60ms 40.00% 40.00%      60ms 40.00%  main.leaf                 ████
 unit: auto
 example.pb.gz  prog  cpu  total 150ms                         2023-11-14 22:13
▶  60000000ns 40.00% 40.00%  60000000ns 40.00%  main.leaf             ████
 unit: nanoseconds
 example.pb.gz  prog  cpu per second  total 100ms              2023-11-14 22:13
▶      40ms 40.00% 40.00%      40ms 40.00%  main.leaf                 ████
 per second: all values are divided by 1.5
 example.pb.gz  prog  cpu  total 150ms                         2023-11-14 22:13
▶      60ms 40.00% 40.00%      60ms 40.00%  main.leaf                 ████
 unit: minimum

# m hides what is not the user's own, beside what is hidden already; what filters keep is always to be seen.
$ printf '%s\n' H m :screen m :screen ':focus=(store|search|cart|mail|render|compress|encoding|runtime).*(Place|write|rank|Add)' :screen ':size 60x16' :screen | cprof tui --script=- testdata/go/heap.pb.gz | grep -E '▶|hide|focus|code'
 hide=^compress/flate\.NewWriter$ > my code > 2.02MB of 2.03MB (99.57%)
▶  801.41kB 38.54% 38.54%  805.58kB 38.74%  …/store.(*journal).write  ███▊
 hide=^compress/flate\.NewWriter$ > 2.03MB of 2.03MB (100%)  u: undo
▶     648kB 31.16% 31.16%  797.38kB 38.34%  …/gzip.(*Writer).Write    ███▊
 focus=sto….*(Place|write|ra… > hide=…/flate\.NewWriter$ > 1.41MB (69.28%)
▶     648kB 31.16% 31.16%  797.38kB 38.34%  …/gzip.(*Writer).Write    ███▊
 focus=*(Place|wri… > hide=…NewWriter$ > 1.41MB (69.28%)
▶     648kB 31.16%  797.38kB 38.34%  …/gzip.(*Writer).Write

# A second focus narrows the first.
$ printf '%s\n' f ':focus=foo' '1 g' '/ leaf Enter f' :screen u :screen Y :screen | cprof tui --script=- testdata/proto/example.pb.gz | grep -E '▶|focus|through'
 focus=foo > through=^main\.leaf$ > 10ms of 150ms (6.67%)  u: undo
▶      10ms  6.67%  6.67%      10ms  6.67%  main.leaf                 ▋
 focus=foo > 30ms of 150ms (20.00%)  u: undo
▶      10ms  6.67% 20.00%      10ms  6.67%  main.leaf                 ▋
 focus=foo > 30ms of 150ms (20.00%)  u: undo
▶      10ms  6.67% 20.00%      10ms  6.67%  main.leaf                 ▋
 cprof top --focus=foo --no-trim testdata/proto/example.pb.gz
