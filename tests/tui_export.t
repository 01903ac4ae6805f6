# w writes what the suffix says, Y is the command line that shows the same, x says what the numbers are.
$ printf '%s\n' 'j H' 'w out.folded Enter' :screen 'w out.json Enter' 'w no/out.md Enter' :screen | cprof tui --script=- testdata/proto/example.pb.gz | grep -E 'wrote|no/'; cat out.folded; head -c 40 out.json; echo
 wrote out.folded
 no/out.md: No such file or directory
main.main 70000000
main.main;main.foo 20000000
main.main;main.foo;main.leaf 10000000
main.main;main.leaf;main.leaf 50000000
{"schema":"cprof/1","report":"top","file

$ printf '%s\n' 'j f ] s' Y :screen 3 Y :screen | cprof tui --script=- testdata/proto/example.pb.gz | grep cprof
▶cprof top --granularity=lines --focus='^main\.inl$' --no-trim --sort=cum
▶cprof calls --granularity=lines --focus='^main\.inl$' --no-trim --sort=cum

$ printf '%s\n' 'j x' :screen | cprof tui --script=- testdata/proto/example.pb.gz | grep -v '^$'
 example.pb.gz  prog  cpu  total 150ms                         2023-11-14 22:13
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
 What this says
▶main.inl
 FLAT  50ms of 150ms, that is 33.33%:
       what was counted while it ran itself, and nothing that it called.
 CUM   60ms, that is 40.00%:
       the same with all that it called. A sample counts once, however often
       it is on the stack.
 SUM%  FLAT of this row and all above it, as a part of 150ms.
 5 of the 5 samples of the profile are counted.
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

# The shell's lines work as in the shell: into a file, through a command.
$ printf '%s\n' ':top -cum >cum.txt' :screen ':top | head -2 | tr a-z A-Z' :screen ':inuse_objects' :screen ':help traces' :screen | cprof tui --script=- testdata/proto/types_four.pb.gz | grep -vE '^$|^F1|▶'; head -3 cum.txt
 types_four.pb.gz  prog  inuse_space  total 1MB
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
      FLAT▼  FLAT%   SUM%       CUM   CUM%  FUNCTION
     0.05kB <0.01%   100% 1024.05kB   100%  main                      ██████████
          0     0%   100%     512kB 50.00%  load                      ████▉
 cache
 written to cum.txt
 types_four.pb.gz  prog  inuse_space  total 1MB
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
 top | head -2 | tr a-z A-Z
 TYPE: INUSE_SPACE
 types_four.pb.gz  prog  inuse_objects  total 10
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space [inuse_objects] inuse_space           t: next type
 top | head -2 | tr a-z A-Z
 TYPE: INUSE_SPACE
 types_four.pb.gz  prog  inuse_objects  total 10
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space [inuse_objects] inuse_space           t: next type
 help traces
 Print every sample with its labels and its stack.
File: prog
Type: inuse_space
Showing nodes accounting for 1024.05kB, 100% of 1024.05kB total

# What is short in the shell is short here: a sample type, its mean, : for no filters.
$ printf '%s\n' ':samples' :screen ':mean_cpu' :screen ':focus=leaf' ':ignore=foo' :screen '::' :screen u :screen | cprof tui --script=- testdata/proto/example.pb.gz | grep -E 'total|focus|\[1'
 example.pb.gz  prog  samples  total 15                        2023-11-14 22:13
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
 example.pb.gz  prog  cpu  total 10ms                          2023-11-14 22:13
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
 example.pb.gz  prog  cpu  total 10ms                          2023-11-14 22:13
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
 focus=leaf > ignore=foo > 10ms of 10ms  u: undo
 example.pb.gz  prog  cpu  total 10ms                          2023-11-14 22:13
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
 example.pb.gz  prog  cpu  total 10ms                          2023-11-14 22:13
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
 focus=leaf > ignore=foo > 10ms of 10ms  u: undo

# A long answer is shown as far as anybody would scroll.
$ $BUILD/tests/mkprofile 40000 1 >large.pb.gz; printf '%s\n' ':raw' G :screen ':stop' ':raw' :screen | cprof tui --script=- large.pb.gz | grep -E 'beginning|▶|stopped'
▶1: 0x400000/0xc00000/0x0 /usr/local/bin/server  [FN]
▶PeriodType: space bytes

# Y in each view: run, its command line prints the numbers of the screen; of the function in the middle in 4, whatever line of it the cursor is on.
$ for v in 1 '2 V' '3 V g E' '4 k' '5 j' 7 0; do printf '%s\n' ':size 400x40' '| | |' '/ NewWriter Enter Esc' "$v" Y :screen | cprof tui --script=- testdata/go/heap.pb.gz | grep '^ cprof'; done
 cprof top --no-trim testdata/go/heap.pb.gz
 cprof flame --no-trim --reverse --output=flame.svg testdata/go/heap.pb.gz
 cprof calls --no-trim --reverse testdata/go/heap.pb.gz
 cprof peek --no-trim '^compress/flate\.NewWriter$' testdata/go/heap.pb.gz
 cprof list --no-trim '^compress/flate\.NewWriter$' testdata/go/heap.pb.gz
 cprof tags --no-trim testdata/go/heap.pb.gz
 cprof traces --no-trim testdata/go/heap.pb.gz
$ printf '%s\n' '3 V E j' :screen | cprof tui --script=- testdata/proto/example.pb.gz | grep 'm[s ].*[▾▸]' ; cprof calls --no-trim --reverse testdata/proto/example.pb.gz
       60ms 40.00%         0  ▾ main.leaf
▶      50ms 33.33%         0   ▾ main.leaf
       10ms  6.67%         0   ▾ main.inl
       10ms  6.67%         0    ▾ main.foo
       50ms 33.33%         0  ▾ main.inl
       20ms 13.33%         0   ▾ main.foo
File: prog
Build ID: abcdef0123
hello
Type: cpu
Doc: http://x.y/z
Time: 2023-11-14 22:13:20 UTC
Duration: 1.50s, Total samples = 150ms (10.00%)
Showing nodes accounting for 150ms, 100% of 150ms total
      flat  flat%        cum   cum%
         0     0%       60ms 40.00%  ├─ main.leaf
         0     0%       50ms 33.33%  │  ├─ main.leaf
      50ms 33.33%       50ms 33.33%  │  │  main.main
         0     0%       10ms  6.67%  │  └─ main.inl (inline)
         0     0%       10ms  6.67%  │     main.foo
      10ms  6.67%       10ms  6.67%  │     main.main
         0     0%       50ms 33.33%  ├─ main.inl
      30ms 20.00%       30ms 20.00%  │  ├─ main.main
         0     0%       20ms 13.33%  │  └─ main.foo
      20ms 13.33%       20ms 13.33%  │     main.main
      40ms 26.67%       40ms 26.67%  └─ main.main
$ printf '%s\n' ':size 200x20' '| | |' ':granularity=lines' '4 k' :screen Y :screen | cprof tui --script=- testdata/proto/example.pb.gz | grep -E '[┌└]|flat| cprof'; cprof peek --granularity=lines --no-trim '^main\.leaf /src/leaf\.go:7$' testdata/proto/example.pb.gz | grep ms
       50ms 83.33%  ┌ main.main /src/main.go:10
▶      10ms 16.67%  ┌ main.inl /src/inl.go:5
       60ms 40.00%  main.leaf /src/leaf.go:7 flat 60ms
       50ms 83.33%  ┌ main.main /src/main.go:10
▶      10ms 16.67%  ┌ main.inl /src/inl.go:5
       60ms 40.00%  main.leaf /src/leaf.go:7 flat 60ms
 cprof peek --granularity=lines --no-trim '^main\.leaf /src/leaf\.go:7$' testdata/proto/example.pb.gz
Duration: 1.50s, Total samples = 150ms (10.00%)
Showing nodes accounting for 150ms, 100% of 150ms total
                                              50ms 83.33% |   main.main /src/main.go:10
                                              10ms 16.67% |   main.inl /src/inl.go:5
      60ms 40.00% 40.00%       60ms 40.00%                | main.leaf /src/leaf.go:7
$ printf '%s\n' ':size 40x12' 'j f' Y :screen Esc :screen | cprof tui --script=- testdata/go/heap.pb.gz | tail -24
 heap.pb.gz  inuse_space  total 2.03MB
 focus=…readImage$ > 511.08kB (24.58%)
 Copied: the command line that shows the
▶cprof top
 --focus='^example\.com/shop/store\.\(\
 *Product\)\.readImage$' --no-trim
 testdata/go/heap.pb.gz





 heap.pb.gz  inuse_space  total 2.03MB
 focus=…readImage$ > 511.08kB (24.58%)
      FLAT▼   CUM%  FUNCTION
▶  504.78kB 24.58%  Product….readImage
     4.25kB   0.2%  …(*Profile).Add
     2.05kB 0.098%  os.newFile
          0 24.58%  Store….importCatalog
          0 24.58%  …/shop/store.Load
          0 24.58%  main.main
          0 24.58%  main.open
          0 24.58%  main.run
 …/shop/store.(*Product).readImage

# An editor that fails says so in the line at the foot of the screen.
$ for e in no-such-editor false; do printf '%s\n' '/ Checkout Enter' e :screen | EDITOR=$e cprof tui --source-path=testdata/go --script=- testdata/go/heap.pb.gz | grep -E 'EDITOR|ended'; done
 no-such-editor cannot be run; set EDITOR
 false ended with status 1

# w writes what the view shows, where that is text or data; in the flame view, a flame graph. What has no data says so.
$ for v in 1 2 3 '4 k' 7 0; do printf '%s\n' '/ leaf Enter Esc' "$v" 'w o.csv Enter' | cprof tui --script=- testdata/proto/example.pb.gz; head -2 o.csv; done; for v in 1 2 3; do printf '%s\n' $v 'w o.svg Enter' 'w o.txt Enter' | cprof tui --script=- testdata/proto/example.pb.gz; grep -o 'class="[a-z]*"' o.svg | head -1; tail -1 o.txt; done
name,flat,cum,inline,partial_inline,unit
main.leaf,60000000,60000000,false,false,nanoseconds
name,depth,flat,cum,inline,unit
main.main,0,40000000,150000000,false,nanoseconds
name,depth,flat,cum,inline,unit
main.main,0,40000000,150000000,false,nanoseconds
row,list,name,flat,cum,weight,inline,residual,unit
1,,main.leaf,60000000,60000000,,,,nanoseconds
key,value,value_unit,weight,unit
bytes,1024,bytes,10000000,nanoseconds
row,list,weight,key,value,value_unit,name,inline,unit
1,,10000000,,,,,,nanoseconds
class="graph"
         0     0%   100%       30ms 20.00%  main.foo
class="flame"
      30ms 20.00%       30ms 20.00%  └─ main.inl
class="graph"
      30ms 20.00%       30ms 20.00%  └─ main.inl
$ printf '%s\n' 5 'w no.json Enter' :screen 'w o.txt Enter' :screen '? w o.md Enter' :screen | cprof tui --script=- testdata/proto/example.pb.gz | grep -E 'no.json|wrote'; head -3 o.txt; head -1 o.md; ls no.json
 wrote no.json
 wrote o.txt
 wrote o.md
Total: 150ms
ROUTINE ======================== main.leaf in /src/leaf.go
      60ms       60ms (flat, cum) 40.00% of Total
### <code>prog</code> · cpu · 150ms
no.json
$ printf '%s\n' 8 'w o.json Enter' 'd' 1 d 8 | cprof tui --script=- -diff_base=testdata/proto/diff_old.pb.gz testdata/proto/diff_new.pb.gz; head -c 50 o.json; echo
{"schema":"cprof/1","report":"diff","file":"/usr/b
$ printf '%s\n' '2 F9' :screen | cprof tui --script=- testdata/proto/example.pb.gz | grep -E '\.(svg|md|csv|json) '
               ▶ .svg     Flame graph, a picture
                 .md      Tree of calls, for a review or a wiki
                 .csv     Tree of calls, for a spreadsheet
                 .json    Tree of calls, for a program

$ printf '%s\n' '4 w o.md Enter' :screen '5 w o.txt Enter' :screen | cprof tui --script=- testdata/odd/strings_only.pb | grep -E 'nothing|wrote'
  nothing to show
 there is nothing here to write
  nothing to show
 there is nothing here to write

# What would do nothing, or fill the screen with markup, says so; what is empty, too.
$ printf '%s\n' :max_memory=1 :screen :script=x :screen :output=x :screen :svg :screen :web :screen :comments :screen | cprof tui --script=- testdata/go/heap.pb.gz | sed -n '23~24p'
 max_memory is for the command line: it acts while profiles are read
 script is for the command line: it acts while profiles are read
 name the file behind a report: top > FILE
 svg does not go to the screen; w writes files
 web does not go to the screen; w writes files
 comments: there is nothing to show

# Characters and colours can be changed while the screen is up, and back.
$ printf '%s\n' :ascii :screen u :screen | cprof tui --script=- testdata/go/heap.pb.gz | grep -E '[>▶]'
>     648kB 31.16% 31.16%  789.23kB 37.95%  compress/flate.NewWriter  ###
▶     648kB 31.16% 31.16%  789.23kB 37.95%  compress/flate.NewWriter  ███▊

# O opens the editor as e does.
$ printf '%s\n' '/ Checkout Enter Esc' O :screen | env -u EDITOR -u VISUAL cprof tui --source-path=testdata/go --script=- testdata/go/heap.pb.gz | tail -2 | head -1
 EDITOR is not set

# No input is written over, whichever side of a comparison is looked at, and by whatever name.
$ cp testdata/proto/diff_new.pb.gz a.pb.gz; cp testdata/proto/diff_old.pb.gz b.pb.gz; ln -s b.pb.gz c.pb.gz; ln b.pb.gz d.pb.gz; printf '%s\n' 'D b.pb.gz Enter' 'w b.pb.gz Enter' :screen ':proto > c.pb.gz' :screen 'w a.pb.gz Enter' :screen d 'w d.pb.gz Enter' :screen d 'w d.pb.gz Enter' :screen | cprof tui --script=- a.pb.gz | grep -n 'input'; cmp a.pb.gz testdata/proto/diff_new.pb.gz; cmp b.pb.gz testdata/proto/diff_old.pb.gz
23: b.pb.gz is an input, and is not written to
47: c.pb.gz is an input, and is not written to
71: a.pb.gz is an input, and is not written to
95: d.pb.gz is an input, and is not written to
119: d.pb.gz is an input, and is not written to
