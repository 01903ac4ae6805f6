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
 cprof top --granularity=lines --focus='^main\.inl$' --nodefraction=0 --edgefrac
 cprof calls --granularity=lines --focus='^main\.inl$' --nodefraction=0 --edgefr

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
