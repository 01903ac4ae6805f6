# A click goes to a line, a second one at the same place into it; the wheel moves, the right button opens a menu.
$ printf '%s\n' ':click 20,6' :screen ':wheel-down 5,5' :screen ':wheel-up 5,5' ':right 10,5' :screen ':click 30,12' :screen | cprof tui --script=- testdata/go/heap.pb.gz | grep -E '▶|cursor|i  Drop|ignore'
▶  277.95kB 13.37% 68.80%  277.95kB 13.37%  …/shop/search.rank        █▎
▶   34.77kB  1.67% 86.83%   52.64kB  2.53%  profileBuil….emitLocation ▎
▶  504.78kB 24.27% 55.43%  511.08kB 24.58%  …(*Product).readImage     ██▍
      136kB  6.54% 85  What is under the cursor           itDeflate   ▋
    34.77kB  1.67% 86▶ f  Keep only samples with it       mitLocation ▎
    34.40kB  1.65% 88  i  Drop samples with it            .Checkout   ████
▶  504.78kB 24.27% 24.27%  511.08kB 24.58%  …(*Product).readImage     ██▍

# A click on a column sorts by it, one on a tab shows that view.
$ printf '%s\n' ':click 28,3' :screen ':click 60,3' :screen ':click 12,1' :screen ':double 60,5' :screen | cprof tui --script=- testdata/go/heap.pb.gz | grep -E 'FLAT|▶|\['
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
       FLAT  FLAT%   SUM%      CUM▼   CUM%  FUNCTION
▶     648kB 31.16% 32.82%  789.23kB 37.95%  compress/flate.NewWriter  ███▊
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
       FLAT  FLAT%   SUM%       CUM   CUM%  FUNCTION▼
▶     648kB 31.16% 37.70%  789.23kB 37.95%  compress/flate.NewWriter  ███▊
  1 Top [2 Flame] 3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
▶compress/flate.NewWriter ▏                                              ▊▏
  1 Top [2 Flame] 3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
▶main.main 724.12kB

# Of two panes the one that is clicked gets the keys.
$ printf '%s\n' ':size 120x20' ':click 70,8' :screen ':click 10,7' :screen ':right 70,9' :screen ':click 1,15' :screen | cprof tui --script=- testdata/go/heap.pb.gz | grep -E '▶|\['
 (1 Top)[2 Flame] 3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]                                                  t: next type
     2.04kB 0.098%    2.04kB 0.098%  …(*scavengerState).init│▶main.(*shop).request.func1.1 1.31MB ▌▌            ▏ ▏ ▏…
▶         0     0% 1342.31kB 64.55%  shop….request.func1.1  │▏…/flate.NewWriter▏                                  ▉▏
 [1 Top](2 Flame) 3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]                                                  t: next type
▶    2.05kB 0.098%    2.05kB 0.098%  …(*Mailer).deliver     │▏runtime/pprof.Do 1.31MB             ▏Pr….readImage▏ ▏ ▏w…
     2.04kB 0.098%    2.04kB 0.098%  …(*scavengerState).init│▶main.(*shop).request.func1.1 1.31MB ▌▌            ▏ ▏ ▏…
 (1 Top)[2 Flame] 3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]                                                  t: next type
     2.01kB 0.097%    2.01kB 0.097%  sync▶ f  Keep only samples with it        1.31MB             ▏Pr….readImage▏ ▏ ▏w…
▶         0     0% 1058.05kB 50.88%  …(*shop).request.func4 │▏…/flate.NewWriter▏                                  ▉▏
 (1 Top)[2 Flame] 3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]                                                  t: next type
          0     0% 1342.31kB 64.55%  …(*shop).client.func1  │▶main.(*shop).request.func4  ▌reques…▌               ▏ ▏▏
▶         0     0% 1058.05kB 50.88%  …(*shop).request.func4 │▏…/flate.NewWriter▏                                  ▉▏

# A click where nothing is does nothing.
$ printf '%s\n' ' Mouse' ':click 70,22' ':wheel-up 0,0' :screen | cprof tui --script=- testdata/proto/example.pb.gz | grep ▶
▶      60ms 40.00% 40.00%      60ms 40.00%  main.leaf                 ████
