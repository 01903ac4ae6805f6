# The terminal interface in a real terminal, and the terminal as it is left.
$ tests/terminal.py type='cprof testdata/go/heap.pb.gz' wait='▶.*NewWriter' keys='j j 2' wait='^▏runtime/pprof.Do' screen=6 keys=q wait='^% ?$' type='stty -a | grep -c "[^-]icanon.*[^-]echo "; echo left' wait=^left screen=-3 | sed 's,^% *,,' | grep .
 heap.pb.gz  shop  inuse_space  total 2.03MB                   2026-11-23 00:18
  1 Top [2 Flame] 3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
▏root 2.03MB
▏main.(*shop).serve.func1 1.31MB                   ▏runtime.main 724.12kB      ▏
▏main.(*shop).client 1.31MB                        ▏main.main 724.12kB
1
left

# Another size is another screen.
$ tests/terminal.py type='cprof testdata/go/heap.pb.gz' wait='▶.*NewWriter' resize=100x30 wait='store\.\(\*Product\)\.readImage' resize=40x12 wait='▶ .* 37.95%' screen=3
 heap.pb.gz  inuse_space  total 2.03MB
      FLAT▼   CUM%  FUNCTION
▶     648kB 37.95%  …/flate.NewWriter

# Suspended, the shell is there; and then all is as it was.
$ tests/terminal.py type='cprof testdata/go/heap.pb.gz' wait='▶.*NewWriter' keys='j C-z' wait=Stopped type=fg wait='▶.*readImage' screen=2
 heap.pb.gz  shop  inuse_space  total 2.03MB                   2026-11-23 00:18
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces

# However it ends, the terminal is restored.
$ for s in TERM HUP INT ABRT SEGV; do tests/terminal.py type='cprof testdata/go/heap.pb.gz' wait='▶.*NewWriter' signal=$s wait='^% ?$' type='stty -a | grep -c "[^-]icanon"; echo left' wait=^left screen=20 | tail -3 | sed 's,^% *,,' | grep .; done
1
left
1
left
1
left
1
left
1
left

# No colours where there are none.
$ tests/terminal.py -t vt100 type='cprof testdata/go/heap.pb.gz' wait='[>▶].*NewWriter' colors=3
0;7 1 7

$ tests/terminal.py type='NO_COLOR=1 cprof testdata/go/heap.pb.gz' wait='▶.*NewWriter' colors=3 keys=2 wait='2 Flame]' colors=4
0;7 1 7
0;1;4 0;7 1 7

# Keys come from the terminal when the profile is standard input.
$ tests/terminal.py type='cat testdata/go/heap.pb.gz | cprof -' wait='▶.*NewWriter' keys=3 wait='3 Tree]' screen=1
 stdin  shop  inuse_space  total 2.03MB                        2026-11-23 00:18

# Names of any script, wide and combining characters among them.
$ tests/terminal.py type='cprof testdata/proto/names_utf8.pb.gz' wait=berechnen screen=12
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

# Who waits for a key does nothing else.
$ tests/terminal.py type='cprof testdata/go/heap.pb.gz' wait='▶.*NewWriter' keys=2 wait='2 Flame]' idle='for i in 1 2 3; do cprof top testdata/go/heap.pb.gz; done'
asleep

# A terminal that cannot move its cursor shows no screen.
$ tests/terminal.py -t dumb 'type=cprof testdata/go/heap.pb.gz' 'wait=cannot' 'wait=^% ?$' 'type=TERM= cprof testdata/go/heap.pb.gz' 'wait=not known' 'wait=^% ?$' screen=20 | grep -v '^$'
% cprof testdata/go/heap.pb.gz
cprof: the terminal dumb cannot move its cursor; try: cprof top testdata/go/heap
.pb.gz
% TERM= cprof testdata/go/heap.pb.gz
cprof: the terminal of no name is not known; set TERM
%

# Home and End are known as other terminals send them, whatever TERM says.
$ tests/terminal.py -t xterm-256color 'type=cprof testdata/go/heap.pb.gz' 'wait=F1Help' 'keys=: b c Home a End d' 'wait=^:abcd' 'wait=^EnterOK.*Earlier' screen=-2 keys=Escape 'gone=^:' keys=q 'wait=^% *$'
:abcd
EnterOK EscCancel TabComplete UpEarlier

# Signals and sizes from outside come at any time: it goes on, and leaves when it is told to.
$ tests/stress.py 1 3 60 testdata/go/heap.pb.gz
3 of 3 runs ended as told

# A package has the colour that it has in pictures, or the nearest that there is: of 256, and of 8.
$ cprof flame testdata/go/heap.pb.gz | grep -A 4 'title>compress/flate.(\*compressor).init$' | grep -o 'fill="[^"]*"'
fill="#f6c978"
fill="#f6c978"
$ tests/terminal.py -x 120 type='cprof testdata/go/heap.pb.gz' wait='▶.*NewWriter' keys='2 k' wait='2 Flame]' drawn='\[48;5;222m▏…/flate.NewWriter' keys=q
$ tests/terminal.py -x 120 -t xterm type='cprof testdata/go/heap.pb.gz' wait='▶.*NewWriter' keys='2 k' wait='2 Flame]' drawn='\[43m▏…/flate.NewWriter' keys=q

# Growth and shrinkage have theirs, too.
$ tests/terminal.py -x 120 type='cprof --diff_base=testdata/proto/diff_old.pb.gz testdata/proto/diff_new.pb.gz' wait='▶' keys='2 G' wait='2 Flame]' drawn='48;5;203m▏' drawn='48;5;74m▏' keys=q
