# What changed most, before and after; s, < and > sort by another column, and I turns the order around.
$ printf '%s\n' 8 :screen s :screen s :screen s :screen s :screen '< < <' I :screen | cprof tui --script=- --diff-base=testdata/proto/diff_old.pb.gz testdata/proto/diff_new.pb.gz | grep -v '^$'
 diff_old.pb.gz → diff_new.pb.gz  prog  inuse_space  total 11MB → 14MB +27.27%
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels [8 Diff] 0 Traces
  alloc_space [inuse_space]                                        t: next type
      BEFORE      AFTER     CHANGE▼  CHANGE%   FUNCTION
        11MB       14MB        +3MB  +27.27% ▲ Total
▶        2MB        6MB        +4MB +200.00% ▲ cache                  ███▋
           0        2MB        +2MB      new ▲ index                  █▊
         3MB        1MB        -2MB  -66.67% ▼ parse                  █▊
         1MB          0        -1MB     gone ▼ legacy                 ▉
       1000B     1.07kB       +100B  +10.00% ▲ tiny
         5MB        5MB           0       0%   steady
 cache
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
 diff_old.pb.gz → diff_new.pb.gz  prog  inuse_space  total 11MB → 14MB +27.27%
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels [8 Diff] 0 Traces
  alloc_space [inuse_space]                                        t: next type
      BEFORE      AFTER      CHANGE CHANGE%▼   FUNCTION
        11MB       14MB        +3MB  +27.27% ▲ Total
           0        2MB        +2MB      new ▲ index                  █▊
▶        2MB        6MB        +4MB +200.00% ▲ cache                  ███▋
         1MB          0        -1MB     gone ▼ legacy                 ▉
         3MB        1MB        -2MB  -66.67% ▼ parse                  █▊
       1000B     1.07kB       +100B  +10.00% ▲ tiny
         5MB        5MB           0       0%   steady
 cache
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
 diff_old.pb.gz → diff_new.pb.gz  prog  inuse_space  total 11MB → 14MB +27.27%
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels [8 Diff] 0 Traces
  alloc_space [inuse_space]                                        t: next type
      BEFORE      AFTER      CHANGE  CHANGE%   FUNCTION
        11MB       14MB        +3MB  +27.27% ▲ Total
▶        2MB        6MB        +4MB +200.00% ▲ cache                  ███▋
           0        2MB        +2MB      new ▲ index                  █▊
         3MB        1MB        -2MB  -66.67% ▼ parse                  █▊
         1MB          0        -1MB     gone ▼ legacy                 ▉
       1000B     1.07kB       +100B  +10.00% ▲ tiny
         5MB        5MB           0       0%   steady
 cache
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
 diff_old.pb.gz → diff_new.pb.gz  prog  inuse_space  total 11MB → 14MB +27.27%
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels [8 Diff] 0 Traces
  alloc_space [inuse_space]                                        t: next type
      BEFORE      AFTER      CHANGE  CHANGE%   FUNCTION▼
        11MB       14MB        +3MB  +27.27% ▲ Total
▶        2MB        6MB        +4MB +200.00% ▲ cache                  ███▋
           0        2MB        +2MB      new ▲ index                  █▊
         1MB          0        -1MB     gone ▼ legacy                 ▉
         3MB        1MB        -2MB  -66.67% ▼ parse                  █▊
         5MB        5MB           0       0%   steady
       1000B     1.07kB       +100B  +10.00% ▲ tiny
 cache
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
 diff_old.pb.gz → diff_new.pb.gz  prog  inuse_space  total 11MB → 14MB +27.27%
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels [8 Diff] 0 Traces
  alloc_space [inuse_space]                                        t: next type
     BEFORE▼      AFTER      CHANGE  CHANGE%   FUNCTION
        11MB       14MB        +3MB  +27.27% ▲ Total
         5MB        5MB           0       0%   steady
         3MB        1MB        -2MB  -66.67% ▼ parse                  █▊
▶        2MB        6MB        +4MB +200.00% ▲ cache                  ███▋
         1MB          0        -1MB     gone ▼ legacy                 ▉
       1000B     1.07kB       +100B  +10.00% ▲ tiny
           0        2MB        +2MB      new ▲ index                  █▊
 cache
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
 diff_old.pb.gz → diff_new.pb.gz  prog  inuse_space  total 11MB → 14MB +27.27%
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels [8 Diff] 0 Traces
  alloc_space [inuse_space]                                        t: next type
      BEFORE      AFTER      CHANGE CHANGE%▲   FUNCTION
        11MB       14MB        +3MB  +27.27% ▲ Total
         5MB        5MB           0       0%   steady
       1000B     1.07kB       +100B  +10.00% ▲ tiny
         3MB        1MB        -2MB  -66.67% ▼ parse                  █▊
         1MB          0        -1MB     gone ▼ legacy                 ▉
▶        2MB        6MB        +4MB +200.00% ▲ cache                  ███▋
           0        2MB        +2MB      new ▲ index                  █▊
 cache
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit

# Functions keep the cursor in all views, and are filtered. The diff follows the sample type and the filters.
$ printf '%s\n' 'j j' 8 :screen i :screen 1 :screen 8 t :screen | cprof tui --script=- --diff-base=testdata/proto/diff_old.pb.gz testdata/proto/diff_new.pb.gz | grep -v '^$'
 diff_old.pb.gz → diff_new.pb.gz  prog  inuse_space  total 11MB → 14MB +27.27%
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels [8 Diff] 0 Traces
  alloc_space [inuse_space]                                        t: next type
      BEFORE      AFTER     CHANGE▼  CHANGE%   FUNCTION
        11MB       14MB        +3MB  +27.27% ▲ Total
         2MB        6MB        +4MB +200.00% ▲ cache                  ███▋
           0        2MB        +2MB      new ▲ index                  █▊
▶        3MB        1MB        -2MB  -66.67% ▼ parse                  █▊
         1MB          0        -1MB     gone ▼ legacy                 ▉
       1000B     1.07kB       +100B  +10.00% ▲ tiny
         5MB        5MB           0       0%   steady
 parse
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
 diff_old.pb.gz → diff_new.pb.gz  prog  inuse_space  total 11MB
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels [8 Diff] 0 Traces
  alloc_space [inuse_space]                                        t: next type
 ignore=^parse$ > 8MB of 11MB (72.73%)  u: undo
      BEFORE      AFTER     CHANGE▼  CHANGE%   FUNCTION
         8MB       13MB        +5MB  +62.49% ▲ Total
         2MB        6MB        +4MB +200.00% ▲ cache                  ███▋
           0        2MB        +2MB      new ▲ index                  █▊
▶        1MB          0        -1MB     gone ▼ legacy                 ▉
       1000B     1.07kB       +100B  +10.00% ▲ tiny
         5MB        5MB           0       0%   steady
 legacy
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
 diff_old.pb.gz → diff_new.pb.gz  prog  inuse_space  total 11MB
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_space [inuse_space]                                        t: next type
 ignore=^parse$ > 8MB of 11MB (72.73%)  u: undo
        FLAT▼   FLAT%    SUM%         CUM    CUM%  FUNCTION
       4096kB  36.36%  36.36%      4096kB  36.36% ▲ cache             ███▋
       2048kB  18.18%  54.54%      2048kB  18.18% ▲ index             █▊
▶     -1024kB  -9.09%  45.45%     -1024kB  -9.09% ▼ legacy            ▉
       0.10kB  <0.01%  45.45%      0.10kB  <0.01% ▲ tiny
            0      0%  45.45%   5120.10kB  45.45% ▲ main              ████▌
 legacy
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
 diff_old.pb.gz → diff_new.pb.gz  prog  alloc_space  total 16MB
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels [8 Diff] 0 Traces
 [alloc_space] inuse_space                                         t: next type
 ignore=^parse$ > 10MB of 16MB (62.50%)  u: undo
      BEFORE      AFTER     CHANGE▼  CHANGE%   FUNCTION
        10MB       23MB       +13MB +129.99% ▲ Total
         4MB       12MB        +8MB +200.00% ▲ cache                  ████▉
         5MB        9MB        +4MB  +80.00% ▲ steady                 ██▍
▶          0        2MB        +2MB      new ▲ index                  █▏
         1MB          0        -1MB     gone ▼ legacy                 ▌
       1000B     1.07kB       +100B  +10.00% ▲ tiny
 index
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
$ printf '%s\n' 8 '\ a Enter' :screen '/ PARSE Enter' :screen g f :screen | cprof tui --script=- --diff-base=testdata/proto/diff_old.pb.gz testdata/proto/diff_new.pb.gz | grep -v '^$'
 diff_old.pb.gz → diff_new.pb.gz  prog  inuse_space  total 11MB → 14MB +27.27%
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels [8 Diff] 0 Traces
  alloc_space [inuse_space]                                        t: next type
 rows: a
      BEFORE      AFTER     CHANGE▼  CHANGE%   FUNCTION
        11MB       14MB        +3MB  +27.27% ▲ Total
▶        2MB        6MB        +4MB +200.00% ▲ cache                  ███▋
         3MB        1MB        -2MB  -66.67% ▼ parse                  █▊
         1MB          0        -1MB     gone ▼ legacy                 ▉
         5MB        5MB           0       0%   steady
 cache
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
 diff_old.pb.gz → diff_new.pb.gz  prog  inuse_space  total 11MB → 14MB +27.27%
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels [8 Diff] 0 Traces
  alloc_space [inuse_space]                                        t: next type
 rows: a
      BEFORE      AFTER     CHANGE▼  CHANGE%   FUNCTION
        11MB       14MB        +3MB  +27.27% ▲ Total
         2MB        6MB        +4MB +200.00% ▲ cache                  ███▋
▶        3MB        1MB        -2MB  -66.67% ▼ parse                  █▊
         1MB          0        -1MB     gone ▼ legacy                 ▉
         5MB        5MB           0       0%   steady
 parse
 /PARSE  n next  1/1 (matches 18.18%)
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
 diff_old.pb.gz → diff_new.pb.gz  prog  inuse_space  total 11MB → 14MB +27.27%
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels [8 Diff] 0 Traces
  alloc_space [inuse_space]                                        t: next type
 rows: a
      BEFORE      AFTER     CHANGE▼  CHANGE%   FUNCTION
▶       11MB       14MB        +3MB  +27.27% ▲ Total
         2MB        6MB        +4MB +200.00% ▲ cache                  ███▋
         3MB        1MB        -2MB  -66.67% ▼ parse                  █▊
         1MB          0        -1MB     gone ▼ legacy                 ▉
         5MB        5MB           0       0%   steady
 Total
 there is no function under the cursor
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit

# x says what the numbers are, Y the command that prints them, and the measure may be cum.
$ printf '%s\n' 8 x :screen q :measure=cum :screen 'G x' :screen q Y :screen | cprof tui --script=- --diff-base=testdata/proto/diff_old.pb.gz testdata/proto/diff_new.pb.gz | grep -v '^$'
 diff_old.pb.gz → diff_new.pb.gz  prog  inuse_space  total 11MB → 14MB +27.27%
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_space [inuse_space]                                        t: next type
 What this says
▶cache
 BEFORE   2MB in testdata/proto/diff_old.pb.gz
 AFTER    6MB in testdata/proto/diff_new.pb.gz
 CHANGE   +4MB: it grew
 CHANGE%  +200.00%
 SHARE    +36.36%
 NOISE    no p-values: nothing in the profiles says how many events are behind
 a value; several runs a side would
 Compared are the values of functions themselves (flat); :measure=cum
 compares them with all that they called.
 Values are levels: what there was when each profile was taken.
 100% of SHARE and of bars is 11MB, the total before.
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 diff_old.pb.gz → diff_new.pb.gz  prog  inuse_space  total 11MB → 14MB +27.27%
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels [8 Diff] 0 Traces
  alloc_space [inuse_space]                                        t: next type
      BEFORE      AFTER     CHANGE▼  CHANGE%   FUNCTION
        11MB       14MB        +3MB  +27.27% ▲ Total
▶        2MB        6MB        +4MB +200.00% ▲ cache                  ███▋
        11MB       14MB        +3MB  +27.27% ▲ main                   ██▋
           0        2MB        +2MB      new ▲ index                  █▊
         3MB        1MB        -2MB  -66.67% ▼ parse                  █▊
         1MB          0        -1MB     gone ▼ legacy                 ▉
       1000B     1.07kB       +100B  +10.00% ▲ tiny
         5MB        5MB           0       0%   steady
 cache
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
 diff_old.pb.gz → diff_new.pb.gz  prog  inuse_space  total 11MB → 14MB +27.27%
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_space [inuse_space]                                        t: next type
 What this says
▶steady
 BEFORE   5MB in testdata/proto/diff_old.pb.gz
 AFTER    5MB in testdata/proto/diff_new.pb.gz
 CHANGE   0: it did not change
 CHANGE%  0%
 SHARE    0%
 NOISE    no p-values: nothing in the profiles says how many events are behind
 a value; several runs a side would
 Compared are the values of functions and of all they called (cum);
 :measure=flat compares those of functions themselves.
 Values are levels: what there was when each profile was taken.
 100% of SHARE and of bars is 11MB, the total before.
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 diff_old.pb.gz → diff_new.pb.gz  prog  inuse_space  total 11MB → 14MB +27.27%
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_space [inuse_space]                                        t: next type
 Copied: the command line that shows the same
▶cprof diff --diff_base=testdata/proto/diff_old.pb.gz --measure=cum --no-trim
 testdata/proto/diff_new.pb.gz
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

# Without a base, D asks for one; u and d take it away again.
$ printf '%s\n' 8 'testdata/proto/types_four.pb.gz Enter' 8 :screen d :screen d :screen r x j s I :screen | cprof tui --script=- testdata/proto/types_freed.pb.gz | grep -v '^$'
 types_four.pb.gz → types_freed.pb.gz  prog  inuse_space  total 1MB → 0 gone
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels [8 Diff] 0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
      BEFORE      AFTER     CHANGE▼  CHANGE%   FUNCTION
         1MB          0        -1MB     gone ▼ Total
▶        1MB          0        -1MB     gone ▼ cache                  █████████▉
         48B          0        -48B     gone ▼ main
 cache
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
 types_four.pb.gz → types_freed.pb.gz  prog  inuse_space  total 1MB → 0 gone
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels [8 Diff] 0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
      BEFORE      AFTER     CHANGE▼  CHANGE%   FUNCTION
         1MB          0        -1MB     gone ▼ Total
▶        1MB          0        -1MB     gone ▼ cache                  █████████▉
         48B          0        -48B     gone ▼ main
 cache
 this view has before, after and the change side by side
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
 types_four.pb.gz → types_freed.pb.gz  prog  inuse_space  total 1MB → 0 gone
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels [8 Diff] 0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
      BEFORE      AFTER     CHANGE▼  CHANGE%   FUNCTION
         1MB          0        -1MB     gone ▼ Total
▶        1MB          0        -1MB     gone ▼ cache                  █████████▉
         48B          0        -48B     gone ▼ main
 cache
 this view has before, after and the change side by side
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
 types_freed.pb.gz  prog  inuse_space  total 0
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels [8 Diff] 0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
      BEFORE      AFTER      CHANGE CHANGE%▲   FUNCTION
  nothing to show
 there is nothing to compare with: D chooses a profile
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit

# Small and large screens, ASCII, hostile names, an empty profile, negative values, a mean.
$ printf '%s\n' ':size 40x12' 8 :screen ':size 60x16' :screen ':size 200x60' :screen | cprof tui --script=- --diff-base=testdata/proto/diff_old.pb.gz testdata/proto/diff_new.pb.gz | grep -v '^$'
 diff… → diff…  inuse_space  total 11MB
      CHANGE▼  CHANGE%   FUNCTION
         +3MB  +27.27% ▲ Total
▶        +4MB +200.00% ▲ cache
         +2MB      new ▲ index
         -2MB  -66.67% ▼ parse
         -1MB     gone ▼ legacy
        +100B  +10.00% ▲ tiny
            0       0%   steady
 cache
 diff_ol… → diff_ne…  inuse_space  total 11MB → 14MB +27.27%
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels [8
  alloc_space [inuse_space]                    t: next type
       AFTER     CHANGE▼  CHANGE%   FUNCTION
        14MB        +3MB  +27.27% ▲ Total
▶        6MB        +4MB +200.00% ▲ cache
         2MB        +2MB      new ▲ index
         1MB        -2MB  -66.67% ▼ parse
           0        -1MB     gone ▼ legacy
      1.07kB       +100B  +10.00% ▲ tiny
         5MB           0       0%   steady
 cache
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse
 diff_old.pb.gz → diff_new.pb.gz  prog  inuse_space  total 11MB → 14MB +27.27%                                                                                                         2023-11-14 22:13
  1 Top (2 Flame) 3 Tree  4 Sandwich  5 Source  7 Labels [8 Diff] 0 Traces
  alloc_space [inuse_space]                                                                                                                                                                t: next type
      BEFORE      AFTER     CHANGE▼  CHANGE%   SHARE   FUNCTION                                     │▏root ▲ 3MB
        11MB       14MB        +3MB  +27.27% +27.27% ▲ Total                                        │▏main ▲ 3MB
▶        2MB        6MB        +4MB +200.00% +36.36% ▲ cache                              ███▋      │▶cache ▲ 4MB                               ▏index ▲ 2MB          ▏parse ▼ -2MB         ▏legacy ▼  ▏
           0        2MB        +2MB      new +18.18% ▲ index                              █▊        │
         3MB        1MB        -2MB  -66.67% -18.18% ▼ parse                              █▊        │
         1MB          0        -1MB     gone  -9.09% ▼ legacy                             ▉         │
       1000B     1.07kB       +100B  +10.00%  <0.01% ▲ tiny                                         │
         5MB        5MB           0       0%      0%   steady                                       │
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
 cache
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
$ printf '%s\n' 8 :screen | cprof tui -A --script=- --diff-base=testdata/proto/values_negative.pb.gz testdata/proto/names_readable.pb.gz 2>&1 | grep -v '^$'
 values_negative.pb.~ > names_readable.pb.gz  cpu  total 140ms > 2.08s +1385.71%
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels [8 Diff] 0 Traces
  samples [cpu]                                                    t: next type
      BEFORE      AFTER     CHANGEv  CHANGE%   FUNCTION
       -40ms      1.90s      +1.94s   >+999% ^ Total
>          0      190ms      +190ms      new ^ ~Bar::Foo(~)           ##########
           0      180ms      +180ms      new ^ Foo::operator()(~)     ##########
           0      170ms      +170ms      new ^ ~vector::push_back     ##########
           0      160ms      +160ms      new ^ void foo::bar<~>(int)  ##########
           0      150ms      +150ms      new ^ foo(int)               ##########
           0      140ms      +140ms      new ^ operator()             ##########
           0      130ms      +130ms      new ^ .foo                   #########
           0      120ms      +120ms      new ^ foo.cold               ########
           0      110ms      +110ms      new ^ foo<int>               #######
           0      100ms      +100ms      new ^ operator<<             #######
           0       90ms       +90ms      new ^ a::operator<           ######
           0       80ms       +80ms      new ^ a::operator->          #####
       -80ms          0       +80ms     gone ^ faster                 #####
           0       70ms       +70ms      new ^ x>::y<                 #####
           0       60ms       +60ms      new ^ Foo<a::operator<(int)> ####
           0       50ms       +50ms      new ^ a::b(c(d)e)f           ###
 (anonymous namespace)::Bar::Foo(int)
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
$ printf '%s\n' 8 :screen | cprof tui --script=- --diff-base=testdata/proto/names_hostile.pb.gz testdata/proto/names_hostile.pb.gz | grep -v '^$'
 names_hostile.pb.gz → names_hostile.pb.gz  cpu"x  total 210ns → 210ns 0%
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels [8 Diff] 0 Traces
  sam\e[31mples [cpu"x]                                            t: next type
      BEFORE      AFTER     CHANGE▼  CHANGE%   FUNCTION
▶      210ns      210ns           0       0%   Total
        19ns       19ns           0       0%   evil…/\e\link\e]8;;\e\
         6ns        6ns           0       0%   "];N1 [URL="javascrip…
        11ns       11ns           0       0%   "quoted" 'single' `ba…
         2ns        2ns           0       0%   %s%n%99999d
         1ns        1ns           0       0%   ../../../etc/passwd
         9ns        9ns           0       0%   </script><script>aler…
         8ns        8ns           0       0%   <img src=x onerror=al…
         3ns        3ns           0       0%   =HYPERLINK(…)
         7ns        7ns           0       0%   ]]> --> &lt; &quot; &…
        10ns       10ns           0       0%   back\slash \N \l \
        15ns       15ns           0       0%   bell\x07 back\x08\x08…
        18ns       18ns           0       0%   c1\x9b31mred\x85next
        20ns       20ns           0       0%   clear\e[2J\e[1;1Hscre…
         4ns        4ns           0       0%   fn=(1) evil\ncalls=9 0
         5ns        5ns           0       0%   folded;frames;here 42
        13ns       13ns           0       0%   iso\u{2066}late…
 Total
 drop_frames: error parsing regexp: missing closing parenthesis: `(((`; no frame
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
$ printf '%s\n' 8 :screen G s I x | cprof tui --script=- --diff-base=testdata/proto/no_samples.pb.gz testdata/proto/no_samples.pb.gz | grep -v '^$'
 no_samples.pb.gz → no_samples.pb.gz  prog  cpu  total 0
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels [8 Diff] 0 Traces
  samples [cpu]                                                    t: next type
      BEFORE      AFTER     CHANGE▼  CHANGE%   FUNCTION
▶          0          0           0            Total
 Total
 no samples in the profile
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
$ printf '%s\n' 8 :mean=true :screen | cprof tui --script=- --diff-base=testdata/proto/diff_old.pb.gz testdata/proto/diff_new.pb.gz | grep -v '^$'
 diff_old.pb.gz → diff_new.pb.gz  prog  inuse_space  total 0   2023-11-14 22:13
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels [8 Diff] 0 Traces
  alloc_space [inuse_space]                                        t: next type
      BEFORE      AFTER     CHANGE▼  CHANGE%   FUNCTION
           0          0           0            Total
▶          0         1B         +1B      new ▲ index
          1B          0         -1B     gone ▼ legacy
          1B          0         -1B     gone ▼ steady
          1B         1B           0       0%   tiny
 index
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit

# What may be chance is dim, and x says why.
$ printf '%s\n' 8 j x :screen Esc j x :screen | cprof tui --script=- --diff_base=testdata/proto/check_old.pb.gz testdata/proto/check_new.pb.gz | grep -A3 'NOISE\|▶ex'
▶example.com/shop/search.(*Index).Add

 BEFORE   2s in testdata/proto/check_old.pb.gz
 AFTER    2.50s in testdata/proto/check_new.pb.gz
--
 NOISE    yes, it may be chance: p 0.703, above 0.01 it is noise, and dim.
          Judged is what there was in each second.
          In 95 of 100 cases the true change is -13.9% to +26.1%.

--
▶example.com/shop/store.(*Store).Place

 BEFORE   0 in testdata/proto/check_old.pb.gz
 AFTER    450ms in testdata/proto/check_new.pb.gz
--
 NOISE    no: p <0.0001, above 0.01 it would be noise, and dim.
          Judged is what there was in each second.
          In 95 of 100 cases the true change is +875.5% or more.


$ printf '%s\n' 8 j x :screen | cprof tui --script=- --diff_base=testdata/proto/diff_old.pb.gz testdata/proto/diff_new.pb.gz | grep -A2 NOISE
 NOISE    no p-values: nothing in the profiles says how many events are behind
 a value; several runs a side would


$ tests/terminal.py type='cprof --diff_base=testdata/proto/check_old.pb.gz testdata/proto/check_new.pb.gz' wait=F1Help keys=8 wait='▶.*rank' drawn='38;5;245m *2s.*Index' drawn='38;5;203m *[+]450ms.*Place' keys=q
