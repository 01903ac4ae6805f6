# Keys with their values, the heaviest first. Left and right fold and unfold, and so do Enter, +, - and *.
$ printf '%s\n' 7 :screen 'j j j' :screen h :screen h :screen l l :screen | cprof tui --script=- testdata/proto/heap_tags.pb.gz
 heap_tags.pb.gz  inuse_space  total 98.63MB
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source [7 Labels] 8 Diff  0 Traces
  inuse_objects [inuse_space]                                      t: next type
       VALUE    PART  LABELS
▶    98.63MB    100%  ▾ bytes  4 values
     62.50MB  63.37%      1.56MB                                      ██████▎
     31.25MB  31.68%      400kB                                       ███▏
      3.91MB   3.96%      200kB                                       ▍
      1000kB   0.99%      100kB
     63.48MB  64.36%  ▾ key1  1 value
     63.48MB  64.36%      tag                                         ██████▍
     63.48MB  64.36%  ▾ request  2 values
     62.50MB  63.37%      1.56MB                                      ██████▎
      1000kB   0.99%      100kB







 bytes  4 values

F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap_tags.pb.gz  inuse_space  total 98.63MB
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source [7 Labels] 8 Diff  0 Traces
  inuse_objects [inuse_space]                                      t: next type
       VALUE    PART  LABELS
     98.63MB    100%  ▾ bytes  4 values
     62.50MB  63.37%      1.56MB                                      ██████▎
     31.25MB  31.68%      400kB                                       ███▏
▶     3.91MB   3.96%      200kB                                       ▍
      1000kB   0.99%      100kB
     63.48MB  64.36%  ▾ key1  1 value
     63.48MB  64.36%      tag                                         ██████▍
     63.48MB  64.36%  ▾ request  2 values
     62.50MB  63.37%      1.56MB                                      ██████▎
      1000kB   0.99%      100kB







 200kB  a value of bytes

F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap_tags.pb.gz  inuse_space  total 98.63MB
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source [7 Labels] 8 Diff  0 Traces
  inuse_objects [inuse_space]                                      t: next type
       VALUE    PART  LABELS
▶    98.63MB    100%  ▾ bytes  4 values
     62.50MB  63.37%      1.56MB                                      ██████▎
     31.25MB  31.68%      400kB                                       ███▏
      3.91MB   3.96%      200kB                                       ▍
      1000kB   0.99%      100kB
     63.48MB  64.36%  ▾ key1  1 value
     63.48MB  64.36%      tag                                         ██████▍
     63.48MB  64.36%  ▾ request  2 values
     62.50MB  63.37%      1.56MB                                      ██████▎
      1000kB   0.99%      100kB







 bytes  4 values

F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap_tags.pb.gz  inuse_space  total 98.63MB
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source [7 Labels] 8 Diff  0 Traces
  inuse_objects [inuse_space]                                      t: next type
       VALUE    PART  LABELS
▶    98.63MB    100%  ▸ bytes  4 values
     63.48MB  64.36%  ▾ key1  1 value
     63.48MB  64.36%      tag                                         ██████▍
     63.48MB  64.36%  ▾ request  2 values
     62.50MB  63.37%      1.56MB                                      ██████▎
      1000kB   0.99%      100kB











 bytes  4 values

F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap_tags.pb.gz  inuse_space  total 98.63MB
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source [7 Labels] 8 Diff  0 Traces
  inuse_objects [inuse_space]                                      t: next type
       VALUE    PART  LABELS
     98.63MB    100%  ▾ bytes  4 values
▶    62.50MB  63.37%      1.56MB                                      ██████▎
     31.25MB  31.68%      400kB                                       ███▏
      3.91MB   3.96%      200kB                                       ▍
      1000kB   0.99%      100kB
     63.48MB  64.36%  ▾ key1  1 value
     63.48MB  64.36%      tag                                         ██████▍
     63.48MB  64.36%  ▾ request  2 values
     62.50MB  63.37%      1.56MB                                      ██████▎
      1000kB   0.99%      100kB







 1.56MB  a value of bytes

F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
$ printf '%s\n' 7 C :screen Enter :screen '- +' 'j *' :screen '*' E :screen | cprof tui --script=- testdata/proto/heap_tags.pb.gz | grep -v '^$'
 heap_tags.pb.gz  inuse_space  total 98.63MB
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source [7 Labels] 8 Diff  0 Traces
  inuse_objects [inuse_space]                                      t: next type
       VALUE    PART  LABELS
▶    98.63MB    100%  ▸ bytes  4 values
     63.48MB  64.36%  ▸ key1  1 value
     63.48MB  64.36%  ▸ request  2 values
 bytes  4 values
 all are folded
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap_tags.pb.gz  inuse_space  total 98.63MB
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source [7 Labels] 8 Diff  0 Traces
  inuse_objects [inuse_space]                                      t: next type
       VALUE    PART  LABELS
▶    98.63MB    100%  ▾ bytes  4 values
     62.50MB  63.37%      1.56MB                                      ██████▎
     31.25MB  31.68%      400kB                                       ███▏
      3.91MB   3.96%      200kB                                       ▍
      1000kB   0.99%      100kB
     63.48MB  64.36%  ▸ key1  1 value
     63.48MB  64.36%  ▸ request  2 values
 bytes  4 values
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap_tags.pb.gz  inuse_space  total 98.63MB
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source [7 Labels] 8 Diff  0 Traces
  inuse_objects [inuse_space]                                      t: next type
       VALUE    PART  LABELS
▶    98.63MB    100%  ▸ bytes  4 values
     63.48MB  64.36%  ▸ key1  1 value
     63.48MB  64.36%  ▸ request  2 values
 bytes  4 values
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap_tags.pb.gz  inuse_space  total 98.63MB
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source [7 Labels] 8 Diff  0 Traces
  inuse_objects [inuse_space]                                      t: next type
       VALUE    PART  LABELS
▶    98.63MB    100%  ▾ bytes  4 values
     62.50MB  63.37%      1.56MB                                      ██████▎
     31.25MB  31.68%      400kB                                       ███▏
      3.91MB   3.96%      200kB                                       ▍
      1000kB   0.99%      100kB
     63.48MB  64.36%  ▾ key1  1 value
     63.48MB  64.36%      tag                                         ██████▍
     63.48MB  64.36%  ▾ request  2 values
     62.50MB  63.37%      1.56MB                                      ██████▎
      1000kB   0.99%      100kB
 bytes  4 values
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

# f keeps the samples with a label; numbers are ranges, of which there is one.
$ printf '%s\n' 7 'j j f' :screen f :screen u u 'g f' :screen 'G f' :screen | cprof tui --script=- testdata/proto/heap_tags.pb.gz | grep -v '^$'
 heap_tags.pb.gz  inuse_space  total 98.63MB
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source [7 Labels] 8 Diff  0 Traces
  inuse_objects [inuse_space]                                      t: next type
 tagfocus=bytes=409600 > 31.25MB of 98.63MB (31.68%)  u: undo
       VALUE    PART  LABELS
     31.25MB  31.68%  ▾ bytes  1 value
▶    31.25MB  31.68%      400kB                                       ███▏
 400kB  a value of bytes
 tagfocus=bytes=409600
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap_tags.pb.gz  inuse_space  total 98.63MB
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source [7 Labels] 8 Diff  0 Traces
  inuse_objects [inuse_space]                                      t: next type
 tagfocus=bytes=409600 > 31.25MB of 98.63MB (31.68%)  u: undo
       VALUE    PART  LABELS
     31.25MB  31.68%  ▾ bytes  1 value
▶    31.25MB  31.68%      400kB                                       ███▏
 400kB  a value of bytes
 tagfocus=bytes=409600
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap_tags.pb.gz  inuse_space  total 98.63MB
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source [7 Labels] 8 Diff  0 Traces
  inuse_objects [inuse_space]                                      t: next type
 tagfocus=bytes=102400:1638400 > 98.63MB of 98.63MB (100%)  u: undo
       VALUE    PART  LABELS
▶    98.63MB    100%  ▾ bytes  4 values
     62.50MB  63.37%      1.56MB                                      ██████▎
     31.25MB  31.68%      400kB                                       ███▏
      3.91MB   3.96%      200kB                                       ▍
      1000kB   0.99%      100kB
     63.48MB  64.36%  ▾ key1  1 value
     63.48MB  64.36%      tag                                         ██████▍
     63.48MB  64.36%  ▾ request  2 values
     62.50MB  63.37%      1.56MB                                      ██████▎
      1000kB   0.99%      100kB
 bytes  4 values
 tagfocus=bytes=102400:1638400
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap_tags.pb.gz  inuse_space  total 98.63MB
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source [7 Labels] 8 Diff  0 Traces
  inuse_objects [inuse_space]                                      t: next type
 tagfocus=request=102400 > 1000kB of 98.63MB (0.99%)  u: undo
       VALUE    PART  LABELS
      1000kB   0.99%  ▾ bytes  1 value
      1000kB   0.99%      100kB
      1000kB   0.99%  ▾ key1  1 value
      1000kB   0.99%      tag
      1000kB   0.99%  ▾ request  1 value
▶     1000kB   0.99%      100kB
 100kB  a value of request
 tagfocus was bytes=102400:1638400; u goes back
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

# A second label of text narrows the first; what cannot be joined takes its place.
$ printf '%s\n' 7 '/ ann Enter f' :screen '/ bob Enter f' :screen | cprof tui --script=- testdata/proto/labels_repeated.pb.gz | grep -v '^$'
 labels_repeated.pb.gz  prog  cpu  total 70ms
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source [7 Labels] 8 Diff  0 Traces
  samples [cpu]                                                    t: next type
 tagfocus=^user:ann$ > 30ms of 70ms (42.86%)  u: undo
       VALUE    PART  LABELS
        30ms  42.86%  ▾ shard  3 values
        10ms  14.29%      1                                           █▍
        10ms  14.29%      2                                           █▍
        10ms  14.29%      3                                           █▍
        70ms    100%  ▾ user  3 values
▶       40ms  57.14%      ann                                         █████▋
        20ms  28.57%      7                                           ██▊
        10ms  14.29%      bob                                         █▍
 ann  a value of user
 tagfocus=^user:ann$
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 labels_repeated.pb.gz  prog  cpu  total 70ms
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source [7 Labels] 8 Diff  0 Traces
  samples [cpu]                                                    t: next type
 tagfocus=^user:ann$,^user:bob$ > 10ms of 70ms (14.29%)  u: undo
       VALUE    PART  LABELS
        30ms  42.86%  ▾ shard  3 values
        10ms  14.29%      1                                           █▍
        10ms  14.29%      2                                           █▍
        10ms  14.29%      3                                           █▍
        30ms  42.86%  ▾ user  2 values
        20ms  28.57%      ann                                         ██▊
▶       10ms  14.29%      bob                                         █▍
 bob  a value of user
 tagfocus=^user:ann$,^user:bob$
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
$ printf '%s\n' 7 j f G f :screen 1 Y :screen | cprof tui --script=- testdata/proto/labels_repeated.pb.gz | grep -v '^$'
 labels_repeated.pb.gz  prog  cpu  total 70ms
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source [7 Labels] 8 Diff  0 Traces
  samples [cpu]                                                    t: next type
 tagfocus=^user:bob$ > 50ms of 70ms (71.43%)  u: undo
       VALUE    PART  LABELS
        30ms  42.86%  ▾ shard  3 values
        10ms  14.29%      1                                           █▍
        10ms  14.29%      2                                           █▍
        10ms  14.29%      3                                           █▍
        70ms    100%  ▾ user  2 values
▶       50ms  71.43%      bob                                         ███████▏
        20ms  28.57%      ann                                         ██▊
 bob  a value of user
 tagfocus was shard=1; u goes back
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 labels_repeated.pb.gz  prog  cpu  total 70ms
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
 tagfocus=^user:bob$ > 50ms of 70ms (71.43%)  u: undo
 Copied: the command line that shows the same
▶cprof top --tagfocus='^user:bob$' --no-trim
 testdata/proto/labels_repeated.pb.gz
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

# i drops them, and what was dropped before; on a key, all that have it. H takes the key away.
$ printf '%s\n' 7 'G k k k i' :screen r 'g i' :screen r 'g H j H' :screen S :screen | cprof tui --script=- testdata/proto/heap_tags.pb.gz | grep -v '^$'
 heap_tags.pb.gz  inuse_space  total 98.63MB
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source [7 Labels] 8 Diff  0 Traces
  inuse_objects [inuse_space]                                      t: next type
 tagignore=^key1:tag$ > 35.16MB of 98.63MB (35.64%)  u: undo
       VALUE    PART  LABELS
     35.16MB  35.64%  ▾ bytes  2 values
     31.25MB  31.68%      400kB                                       ███▏
▶     3.91MB   3.96%      200kB                                       ▍
 200kB  a value of bytes
 tagignore=^key1:tag$
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap_tags.pb.gz  inuse_space  total 98.63MB
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source [7 Labels] 8 Diff  0 Traces
  inuse_objects [inuse_space]                                      t: next type
 tagignore=bytes=102400:1638400 > 0 of 98.63MB (0%)  u: undo
       VALUE    PART  LABELS
  nothing to show
 tagignore=bytes=102400:1638400
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap_tags.pb.gz  inuse_space  total 98.63MB
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source [7 Labels] 8 Diff  0 Traces
  inuse_objects [inuse_space]                                      t: next type
 taghide=^bytes$|^key1$ > 98.63MB of 98.63MB (100%)  u: undo
       VALUE    PART  LABELS
     63.48MB  64.36%  ▾ request  2 values
▶    62.50MB  63.37%      1.56MB                                      ██████▎
      1000kB   0.99%      100kB
 1.56MB  a value of request
 taghide=^bytes$|^key1$
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap_tags.pb.gz  inuse_space  total 98.63MB
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source [7 Labels] 8 Diff  0 Traces
  inuse_objects [inuse_space]                                      t: next type
 taghide=^bytes$|^key1$ > 98.63MB of 98.63MB (100%)  u: undo
       VALUE    PART  LABELS
     63.48MB  64.36%  ▾ request  2 values
▶    62.50MB  63.37%      1.56MB                                      ██████▎
      1000kB   0.99%      100kB
 1.56MB  a value of request
 there is no function under the cursor
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

# The cursor stays on its label, the function selected elsewhere stays selected, and x explains.
$ printf '%s\n' 'j j' 7 'j j' t :screen 1 :screen 7 x :screen | cprof tui --script=- testdata/proto/heap_tags.pb.gz | grep -v '^$'
 heap_tags.pb.gz  inuse_objects  total 150
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source [7 Labels] 8 Diff  0 Traces
 [inuse_objects] inuse_space                                       t: next type
       VALUE    PART  LABELS
         150    100%  ▾ bytes  4 values
▶         80  53.33%      400kB                                       █████▎
          40  26.67%      1.56MB                                      ██▋
          20  13.33%      200kB                                       █▎
          10   6.67%      100kB                                       ▋
          50  33.33%  ▾ key1  1 value
          50  33.33%      tag                                         ███▎
          50  33.33%  ▾ request  2 values
          40  26.67%      1.56MB                                      ██▋
          10   6.67%      100kB                                       ▋
 400kB  a value of bytes
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap_tags.pb.gz  inuse_objects  total 150
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
 [inuse_objects] inuse_space                                       t: next type
      FLAT▼  FLAT%   SUM%       CUM   CUM%  FUNCTION
         80 53.33% 53.33%       130 86.67%  line3002                  ████████▋
         40 26.67% 80.00%        50 33.33%  line2001                  ███▎
▶        30 20.00%   100%        30 20.00%  line1000                  ██
          0     0%   100%       150   100%  line3000                  ██████████
          0     0%   100%       110 73.33%  line3001                  ███████▎
          0     0%   100%        50 33.33%  line2000                  ███▎
 line1000
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
 heap_tags.pb.gz  inuse_objects  total 150
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
 [inuse_objects] inuse_space                                       t: next type
 What this says
▶bytes = 400kB
 VALUE 80: the sum of all samples that have this label.
 PART  53.33% of 150.
 A sample counts for each of its labels: parts of several keys are no parts
 of one whole, and what has none of them is in no line.
 f keeps the samples with this label, and with the one kept before; i drops
 them; H drops the key from all samples.
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
$ printf '%s\n' 7 '/ 1.56 Enter n' :screen g x :screen | cprof tui --script=- testdata/proto/heap_tags.pb.gz | grep -v '^$'
 heap_tags.pb.gz  inuse_space  total 98.63MB
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source [7 Labels] 8 Diff  0 Traces
  inuse_objects [inuse_space]                                      t: next type
       VALUE    PART  LABELS
     98.63MB    100%  ▾ bytes  4 values
     62.50MB  63.37%      1.56MB                                      ██████▎
     31.25MB  31.68%      400kB                                       ███▏
      3.91MB   3.96%      200kB                                       ▍
      1000kB   0.99%      100kB
     63.48MB  64.36%  ▾ key1  1 value
     63.48MB  64.36%      tag                                         ██████▍
     63.48MB  64.36%  ▾ request  2 values
▶    62.50MB  63.37%      1.56MB                                      ██████▎
      1000kB   0.99%      100kB
 1.56MB  a value of request
 /1.56  n next  2/2
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap_tags.pb.gz  inuse_space  total 98.63MB
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  inuse_objects [inuse_space]                                      t: next type
 What this says
▶bytes
 VALUE 98.63MB: the sum of all samples that have a label of this key,
       whatever its value.
 PART  100% of 98.63MB.
 A sample counts for each of its labels: parts of several keys are no parts
 of one whole, and what has none of them is in no line.
 f keeps the samples with this label, and with the one kept before; i drops
 them; H drops the key from all samples.
 /1.56  n next  0/0
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

# Small and large screens, ASCII, and profiles of every kind.
$ printf '%s\n' ':size 40x12' 7 :screen ':size 200x60' :screen | cprof tui --script=- testdata/proto/heap_tags.pb.gz | grep -v '^$'
 heap_tags.…  inuse_space  total 98.63MB
       VALUE    PART  LABELS
▶    98.63MB    100%  ▾ bytes
     62.50MB  63.37%      1.56MB
     31.25MB  31.68%      400kB
      3.91MB   3.96%      200kB
      1000kB   0.99%      100kB
     63.48MB  64.36%  ▾ key1
     63.48MB  64.36%      tag
     63.48MB  64.36%  ▾ request
     62.50MB  63.37%      1.56MB
 bytes  4 values
 heap_tags.pb.gz  inuse_space  total 98.63MB
  1 Top (2 Flame) 3 Tree  4 Sandwich  5 Source [7 Labels] 8 Diff  0 Traces
  inuse_objects [inuse_space]                                                                                                                                                              t: next type
       VALUE    PART  LABELS                                                                        │▏root 98.63MB
▶    98.63MB    100%  ▾ bytes  4 values                                                             │▏line3000 98.63MB
     62.50MB  63.37%      1.56MB                                                          ██████▎   │▏line3002 62.50MB                                             ▊▏line3001 36.13MB
     31.25MB  31.68%      400kB                                                           ███▏      │▏line2000 62.50MB                                             ▊▏line3002 32.23MB               ▏li…
      3.91MB   3.96%      200kB                                                           ▍         │▶line2001 62.50MB                                             ▊▏
      1000kB   0.99%      100kB                                                                     │                                                               ▏
     63.48MB  64.36%  ▾ key1  1 value                                                               │                                                               ▏
     63.48MB  64.36%      tag                                                             ██████▍   │
     63.48MB  64.36%  ▾ request  2 values                                                           │
     62.50MB  63.37%      1.56MB                                                          ██████▎   │
      1000kB   0.99%      100kB                                                                     │
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
 bytes  4 values
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
$ printf '%s\n' 7 h :screen | cprof tui -A --script=- testdata/proto/labels_units.pb.gz | grep -v '^$'
 labels_units.pb.gz  prog  cpu  total 150ms
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source [7 Labels] 8 Diff  0 Traces
  samples [cpu]                                                    t: next type
       VALUE    PART  LABELS
>       80ms  53.33%  + big  1 value
        10ms   6.67%  - bytes  1 value
        10ms   6.67%      2kB
        40ms  26.67%  - delta  1 value
        40ms  26.67%      -5ms                                        ##
        40ms  26.67%  - depth  1 value
        40ms  26.67%      17                                          ##
        30ms  20.00%  - lat  2 values
        20ms  13.33%      2ms                                         #
        10ms   6.67%      3ms
        40ms  26.67%  - lost  1 value
        40ms  26.67%      0                                           ##
        20ms  13.33%  - request  1 value
        20ms  13.33%      512B                                        #
        70ms  46.67%  - size  3 values
        40ms  26.67%      3B                                          ##
        20ms  13.33%      0                                           #
 big  1 value
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
$ printf '%s\n' 7 :screen f :screen x h l E C Enter | cprof tui --script=- testdata/proto/no_samples.pb.gz | grep -v '^$'
 no_samples.pb.gz  prog  cpu  total 0
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source [7 Labels] 8 Diff  0 Traces
  samples [cpu]                                                    t: next type
       VALUE    PART  LABELS
  nothing to show
 no samples in the profile
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 no_samples.pb.gz  prog  cpu  total 0
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source [7 Labels] 8 Diff  0 Traces
  samples [cpu]                                                    t: next type
       VALUE    PART  LABELS
  nothing to show
 there is no function under the cursor
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
$ for f in names_hostile values_negative values_cancel; do printf '%s\n' 7 :screen | cprof tui --script=- testdata/proto/$f.pb.gz | grep -v '^$'; done
 names_hostile.pb.gz  \e]52;c;ZXZpbA==\x07prog  cpu"x  total 210ns
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source [7 Labels] 8 Diff  0 Traces
  sam\e[31mples [cpu"x]                                            t: next type
       VALUE    PART  LABELS
▶       20ns   9.52%  ▾ "k"  1 value
        20ns   9.52%      </script>                                   ▉
        20ns   9.52%  ▾ key\e[31m  1 value
        20ns   9.52%      value\e[32m                                 ▉
        20ns   9.52%  ▾ num\e[m  1 value
        20ns   9.52%      5                                           ▉
        20ns   9.52%  ▾ two\nlines  1 value
        20ns   9.52%      a\nb\tc                                     ▉
 "k"  1 value
 drop_frames: error parsing regexp: missing closing parenthesis: `(((`; no frame
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 values_negative.pb.gz  prog  cpu  total 140ms
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source [7 Labels] 8 Diff  0 Traces
  samples [cpu]                                                    t: next type
       VALUE    PART  LABELS
  nothing to show
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 values_cancel.pb.gz  prog  samples  total 40
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source [7 Labels] 8 Diff  0 Traces
       VALUE    PART  LABELS
  nothing to show
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

# A key with many values is folded at first, if there are others; one that has text and numbers has no filter of its own.
$ printf '%s\n' 7 T :screen l C :screen E G :screen | cprof tui --script=- --diff-base=testdata/go/heap.pb.gz testdata/go/allocs.pb.gz | grep -v '^$'
 heap.pb.gz → allocs.pb.gz  alloc_objects  total 10761049 → 10758752 -0.021%
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source [7 Labels] 8 Diff  0 Traces
 [alloc_objects] alloc_space  inuse_objects  inuse_space           t: next type
       VALUE    PART  LABELS
▶      -2297  0.021%  ▸ bytes  59 values
   -10761049    100%  ▾ pprof::base  1 value
   -10761049    100%      true                                        ██████████
 bytes  59 values
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap.pb.gz → allocs.pb.gz  alloc_objects  total 10761049 → 10758752 -0.021%
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source [7 Labels] 8 Diff  0 Traces
 [alloc_objects] alloc_space  inuse_objects  inuse_space           t: next type
       VALUE    PART  LABELS
▶      -2297  0.021%  ▸ bytes  59 values
   -10761049    100%  ▸ pprof::base  1 value
 bytes  59 values
 all are folded
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap.pb.gz → allocs.pb.gz  alloc_objects  total 10761049 → 10758752 -0.021%
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source [7 Labels] 8 Diff  0 Traces
 [alloc_objects] alloc_space  inuse_objects  inuse_space           t: next type
       VALUE    PART  LABELS
           0      0%      32B
           0      0%      32kB
           0      0%      352B
           0      0%      416B
           0      0%      480B
           0      0%      48B
           0      0%      512B
           0      0%      576B
           0      0%      6kB
           0      0%      704B
           0      0%      72kB
           0      0%      768B
           0      0%      80kB
           0      0%      8B
           0      0%      96B
   -10761049    100%  ▾ pprof::base  1 value
▶  -10761049    100%      true                                        ██████████
 true  a value of pprof::base
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

$ printf '%s\n' 7 '/ user Enter f' :screen | cprof tui --script=- testdata/proto/labels_repeated.pb.gz | grep -v '^$'
 labels_repeated.pb.gz  prog  cpu  total 70ms
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source [7 Labels] 8 Diff  0 Traces
  samples [cpu]                                                    t: next type
       VALUE    PART  LABELS
        30ms  42.86%  ▾ shard  3 values
        10ms  14.29%      1                                           █▍
        10ms  14.29%      2                                           █▍
        10ms  14.29%      3                                           █▍
▶      110ms    157%  ▾ user  3 values
        50ms  71.43%      bob                                         ███████▏
        40ms  57.14%      ann                                         █████▋
        20ms  28.57%      7                                           ██▊
 user  3 values
 some are text and some are numbers, and no filter has both
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

# y copies the label, and # searches it.
$ printf '%s\n' 7 'j y' :screen 'g #' n :screen | cprof tui --script=- testdata/proto/heap_tags.pb.gz | grep -E 'copied|^▶|/bytes'
▶    62.50MB  63.37%      1.56MB                                      ██████▎
 copied: 1.56MB
▶    98.63MB    100%  ▾ bytes  4 values
 /bytes  n next  1/1
