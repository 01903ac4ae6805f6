# A line for each sample, the heaviest first. Enter, + and * unfold it, and so does Right; Left goes back to it and folds it.
$ printf '%s\n' 0 :screen Enter :screen 'l j j' :screen h h :screen | cprof tui --script=- testdata/proto/heap_tags.pb.gz | grep -v '^$'
 heap_tags.pb.gz  inuse_space  total 98.63MB
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff [0 Traces]
  inuse_objects [inuse_space]                                      t: next type
       VALUE    PART  FRAMES  STACK, LEAF FIRST
▶    62.50MB  63.37%       4  ▸ line2001 ← line2000 ← line3002 ← line3000
     31.25MB  31.68%       3  ▸ line3002 ← line3001 ← line3000
      3.91MB   3.96%       3  ▸ line1000 ← line3001 ← line3000
      1000kB   0.99%       6  ▸ line1000 ← line2001 ← line2000 ← line3002 ← lin…
 line2001  sample 1 of 4
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap_tags.pb.gz  inuse_space  total 98.63MB
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff [0 Traces]
  inuse_objects [inuse_space]                                      t: next type
       VALUE    PART  FRAMES  STACK, LEAF FIRST
▶    62.50MB  63.37%       4  ▾ line2001 ← line2000 ← line3002 ← line3000
                                  key1: tag
                                  bytes: 1.56MB
                                  request: 1.56MB
                                  line2001 (inline)
                                  line2000
                                  line3002 (inline)
                                  line3000
     31.25MB  31.68%       3  ▸ line3002 ← line3001 ← line3000
      3.91MB   3.96%       3  ▸ line1000 ← line3001 ← line3000
      1000kB   0.99%       6  ▸ line1000 ← line2001 ← line2000 ← line3002 ← lin…
 line2001  sample 1 of 4
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap_tags.pb.gz  inuse_space  total 98.63MB
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff [0 Traces]
  inuse_objects [inuse_space]                                      t: next type
       VALUE    PART  FRAMES  STACK, LEAF FIRST
     62.50MB  63.37%       4  ▾ line2001 ← line2000 ← line3002 ← line3000
                                  key1: tag
                                  bytes: 1.56MB
▶                                 request: 1.56MB
                                  line2001 (inline)
                                  line2000
                                  line3002 (inline)
                                  line3000
     31.25MB  31.68%       3  ▸ line3002 ← line3001 ← line3000
      3.91MB   3.96%       3  ▸ line1000 ← line3001 ← line3000
      1000kB   0.99%       6  ▸ line1000 ← line2001 ← line2000 ← line3002 ← lin…
 request: 1.56MB  sample 1 of 4
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap_tags.pb.gz  inuse_space  total 98.63MB
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff [0 Traces]
  inuse_objects [inuse_space]                                      t: next type
       VALUE    PART  FRAMES  STACK, LEAF FIRST
▶    62.50MB  63.37%       4  ▸ line2001 ← line2000 ← line3002 ← line3000
     31.25MB  31.68%       3  ▸ line3002 ← line3001 ← line3000
      3.91MB   3.96%       3  ▸ line1000 ← line3001 ← line3000
      1000kB   0.99%       6  ▸ line1000 ← line2001 ← line2000 ← line3002 ← lin…
 line2001  sample 1 of 4
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

$ printf '%s\n' 0 'j + j j - G' '*' :screen 'g +' :screen C :screen Enter Enter :screen | cprof tui --script=- testdata/proto/heap_tags.pb.gz | grep -v '^$'
 heap_tags.pb.gz  inuse_space  total 98.63MB
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff [0 Traces]
  inuse_objects [inuse_space]                                      t: next type
       VALUE    PART  FRAMES  STACK, LEAF FIRST
     62.50MB  63.37%       4  ▸ line2001 ← line2000 ← line3002 ← line3000
     31.25MB  31.68%       3  ▸ line3002 ← line3001 ← line3000
      3.91MB   3.96%       3  ▸ line1000 ← line3001 ← line3000
▶     1000kB   0.99%       6  ▾ line1000 ← line2001 ← line2000 ← line3002 ← lin…
                                  key1: tag
                                  bytes: 100kB
                                  request: 100kB
                                  line1000
                                  line2001 (inline)
                                  line2000
                                  line3002 (inline)
                                  line3001 (inline)
                                  line3000
 line1000  sample 4 of 4
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap_tags.pb.gz  inuse_space  total 98.63MB
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff [0 Traces]
  inuse_objects [inuse_space]                                      t: next type
       VALUE    PART  FRAMES  STACK, LEAF FIRST
▶    62.50MB  63.37%       4  ▾ line2001 ← line2000 ← line3002 ← line3000
                                  key1: tag
                                  bytes: 1.56MB
                                  request: 1.56MB
                                  line2001 (inline)
                                  line2000
                                  line3002 (inline)
                                  line3000
     31.25MB  31.68%       3  ▸ line3002 ← line3001 ← line3000
      3.91MB   3.96%       3  ▸ line1000 ← line3001 ← line3000
      1000kB   0.99%       6  ▾ line1000 ← line2001 ← line2000 ← line3002 ← lin…
                                  key1: tag
                                  bytes: 100kB
                                  request: 100kB
                                  line1000
                                  line2001 (inline)
                                  line2000
 line2001  sample 1 of 4
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap_tags.pb.gz  inuse_space  total 98.63MB
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff [0 Traces]
  inuse_objects [inuse_space]                                      t: next type
       VALUE    PART  FRAMES  STACK, LEAF FIRST
▶    62.50MB  63.37%       4  ▸ line2001 ← line2000 ← line3002 ← line3000
     31.25MB  31.68%       3  ▸ line3002 ← line3001 ← line3000
      3.91MB   3.96%       3  ▸ line1000 ← line3001 ← line3000
      1000kB   0.99%       6  ▸ line1000 ← line2001 ← line2000 ← line3002 ← lin…
 line2001  sample 1 of 4
 all are folded
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap_tags.pb.gz  inuse_space  total 98.63MB
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff [0 Traces]
  inuse_objects [inuse_space]                                      t: next type
       VALUE    PART  FRAMES  STACK, LEAF FIRST
▶    62.50MB  63.37%       4  ▸ line2001 ← line2000 ← line3002 ← line3000
     31.25MB  31.68%       3  ▸ line3002 ← line3001 ← line3000
      3.91MB   3.96%       3  ▸ line1000 ← line3001 ← line3000
      1000kB   0.99%       6  ▸ line1000 ← line2001 ← line2000 ← line3002 ← lin…
 line2001  sample 1 of 4
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

# Every frame is a function, and every label a label: the selection follows, and f, i, H and S filter.
$ printf '%s\n' 0 'l l j j j j' :screen 1 :screen 0 f :screen | cprof tui --script=- testdata/proto/heap_tags.pb.gz | grep -v '^$'
 heap_tags.pb.gz  inuse_space  total 98.63MB
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff [0 Traces]
  inuse_objects [inuse_space]                                      t: next type
       VALUE    PART  FRAMES  STACK, LEAF FIRST
     62.50MB  63.37%       4  ▾ line2001 ← line2000 ← line3002 ← line3000
                                  key1: tag
                                  bytes: 1.56MB
                                  request: 1.56MB
                                  line2001 (inline)
▶                                 line2000
                                  line3002 (inline)
                                  line3000
     31.25MB  31.68%       3  ▸ line3002 ← line3001 ← line3000
      3.91MB   3.96%       3  ▸ line1000 ← line3001 ← line3000
      1000kB   0.99%       6  ▸ line1000 ← line2001 ← line2000 ← line3002 ← lin…
 line2000  sample 1 of 4
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap_tags.pb.gz  inuse_space  total 98.63MB
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  inuse_objects [inuse_space]                                      t: next type
      FLAT▼  FLAT%   SUM%       CUM   CUM%  FUNCTION
    62.50MB 63.37% 63.37%   63.48MB 64.36%  line2001                  ██████▍
    31.25MB 31.68% 95.05%   94.73MB 96.04%  line3002                  █████████▌
     4.88MB  4.95%   100%    4.88MB  4.95%  line1000                  ▍
          0     0%   100%   98.63MB   100%  line3000                  ██████████
▶         0     0%   100%   63.48MB 64.36%  line2000                  ██████▍
          0     0%   100%   36.13MB 36.63%  line3001                  ███▋
 line2000
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
 heap_tags.pb.gz  inuse_space  total 98.63MB
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff [0 Traces]
  inuse_objects [inuse_space]                                      t: next type
 focus=^line2000$ > 63.48MB of 98.63MB (64.36%)  u: undo
       VALUE    PART  FRAMES  STACK, LEAF FIRST
     62.50MB  63.37%       4  ▾ line2001 ← line2000 ← line3002 ← line3000
                                  key1: tag
                                  bytes: 1.56MB
                                  request: 1.56MB
                                  line2001 (inline)
▶                                 line2000
                                  line3002 (inline)
                                  line3000
      1000kB   0.99%       6  ▸ line1000 ← line2001 ← line2000 ← line3002 ← lin…
 line2000  sample 1 of 2
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

$ printf '%s\n' 0 'l l' f :screen u 'G l l j' i :screen H :screen S :screen | cprof tui --script=- testdata/proto/heap_tags.pb.gz | grep -v '^$'
 heap_tags.pb.gz  inuse_space  total 98.63MB
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff [0 Traces]
  inuse_objects [inuse_space]                                      t: next type
 tagfocus=^key1:tag$ > 63.48MB of 98.63MB (64.36%)  u: undo
       VALUE    PART  FRAMES  STACK, LEAF FIRST
▶    62.50MB  63.37%       4  ▸ line2001 ← line2000 ← line3002 ← line3000
      1000kB   0.99%       6  ▸ line1000 ← line2001 ← line2000 ← line3002 ← lin…
 line2001  sample 1 of 2
 tagfocus=^key1:tag$
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap_tags.pb.gz  inuse_space  total 98.63MB
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff [0 Traces]
  inuse_objects [inuse_space]                                      t: next type
 tagignore=bytes=102400 > 97.66MB of 98.63MB (99.01%)  u: undo
       VALUE    PART  FRAMES  STACK, LEAF FIRST
     62.50MB  63.37%       4  ▸ line2001 ← line2000 ← line3002 ← line3000
     31.25MB  31.68%       3  ▸ line3002 ← line3001 ← line3000
▶     3.91MB   3.96%       3  ▸ line1000 ← line3001 ← line3000
 line1000  sample 3 of 3
 tagignore=bytes=102400
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap_tags.pb.gz  inuse_space  total 98.63MB
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff [0 Traces]
  inuse_objects [inuse_space]                                      t: next type
 hide=^line1000$ > tagignore=bytes=102400 > 97.66MB of 98.63MB (99.01%)
       VALUE    PART  FRAMES  STACK, LEAF FIRST
     62.50MB  63.37%       4  ▸ line2001 ← line2000 ← line3002 ← line3000
     31.25MB  31.68%       3  ▸ line3002 ← line3001 ← line3000
▶     3.91MB   3.96%       2  ▸ line3001 ← line3000
 line3001  sample 3 of 3
 tagignore:Interpreted '102400' as range, not regexp
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap_tags.pb.gz  inuse_space  total 98.63MB
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff [0 Traces]
  inuse_objects [inuse_space]                                      t: next type
 hide=^line1000$ > show_from=^line3… > tagignore=bytes=… > 35.16MB (35.64%)
       VALUE    PART  FRAMES  STACK, LEAF FIRST
     31.25MB  31.68%       2  ▸ line3002 ← line3001
▶     3.91MB   3.96%       1  ▸ line3001
 line3001  sample 2 of 2
 tagignore:Interpreted '102400' as range, not regexp
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

# A function that is no leaf is shown where it is, on the heaviest sample that it has.
$ printf '%s\n' '/ 3001 Enter' 0 :screen 1 '/ 1000 Enter' 0 :screen t :screen | cprof tui --script=- testdata/proto/heap_tags.pb.gz | grep -v '^$'
 heap_tags.pb.gz  inuse_space  total 98.63MB
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff [0 Traces]
  inuse_objects [inuse_space]                                      t: next type
       VALUE    PART  FRAMES  STACK, LEAF FIRST
     62.50MB  63.37%       4  ▸ line2001 ← line2000 ← line3002 ← line3000
     31.25MB  31.68%       3  ▾ line3002 ← line3001 ← line3000
                                  bytes: 400kB
                                  line3002 (inline)
▶                                 line3001 (inline)
                                  line3000
      3.91MB   3.96%       3  ▸ line1000 ← line3001 ← line3000
      1000kB   0.99%       6  ▸ line1000 ← line2001 ← line2000 ← line3002 ← lin…
 line3001  sample 2 of 4
 /3001  n next  2/4 (matches 36.63%)
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap_tags.pb.gz  inuse_space  total 98.63MB
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff [0 Traces]
  inuse_objects [inuse_space]                                      t: next type
       VALUE    PART  FRAMES  STACK, LEAF FIRST
     62.50MB  63.37%       4  ▸ line2001 ← line2000 ← line3002 ← line3000
     31.25MB  31.68%       3  ▾ line3002 ← line3001 ← line3000
                                  bytes: 400kB
                                  line3002 (inline)
                                  line3001 (inline)
                                  line3000
▶     3.91MB   3.96%       3  ▸ line1000 ← line3001 ← line3000
      1000kB   0.99%       6  ▸ line1000 ← line2001 ← line2000 ← line3002 ← lin…
 line1000  sample 3 of 4
 /1000  n next  1/2 (matches 4.95%)
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap_tags.pb.gz  inuse_objects  total 150
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff [0 Traces]
 [inuse_objects] inuse_space                                       t: next type
       VALUE    PART  FRAMES  STACK, LEAF FIRST
          80  53.33%       3  ▸ line3002 ← line3001 ← line3000
          40  26.67%       4  ▸ line2001 ← line2000 ← line3002 ← line3000
▶         20  13.33%       3  ▸ line1000 ← line3001 ← line3000
          10   6.67%       6  ▸ line1000 ← line2001 ← line2000 ← line3002 ← lin…
 line1000  sample 3 of 4
 /1000  n next  1/2 (matches 20.00%)
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

# A search finds samples by any of their functions, and what is unfolded line by line.
$ printf '%s\n' 0 '/ 3001 Enter' :screen n :screen '/ KEY1 Enter' :screen 'g + n' :screen '/ key1 Enter' :screen | cprof tui --script=- testdata/proto/heap_tags.pb.gz | grep -v '^$'
 heap_tags.pb.gz  inuse_space  total 98.63MB
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff [0 Traces]
  inuse_objects [inuse_space]                                      t: next type
       VALUE    PART  FRAMES  STACK, LEAF FIRST
     62.50MB  63.37%       4  ▸ line2001 ← line2000 ← line3002 ← line3000
▶    31.25MB  31.68%       3  ▸ line3002 ← line3001 ← line3000
      3.91MB   3.96%       3  ▸ line1000 ← line3001 ← line3000
      1000kB   0.99%       6  ▸ line1000 ← line2001 ← line2000 ← line3002 ← lin…
 line3002  sample 2 of 4
 /3001  n next  1/3 (matches 36.63%)
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap_tags.pb.gz  inuse_space  total 98.63MB
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff [0 Traces]
  inuse_objects [inuse_space]                                      t: next type
       VALUE    PART  FRAMES  STACK, LEAF FIRST
     62.50MB  63.37%       4  ▸ line2001 ← line2000 ← line3002 ← line3000
     31.25MB  31.68%       3  ▸ line3002 ← line3001 ← line3000
▶     3.91MB   3.96%       3  ▸ line1000 ← line3001 ← line3000
      1000kB   0.99%       6  ▸ line1000 ← line2001 ← line2000 ← line3002 ← lin…
 line1000  sample 3 of 4
 /3001  n next  2/3 (matches 36.63%)
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap_tags.pb.gz  inuse_space  total 98.63MB
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff [0 Traces]
  inuse_objects [inuse_space]                                      t: next type
       VALUE    PART  FRAMES  STACK, LEAF FIRST
     62.50MB  63.37%       4  ▸ line2001 ← line2000 ← line3002 ← line3000
     31.25MB  31.68%       3  ▸ line3002 ← line3001 ← line3000
▶     3.91MB   3.96%       3  ▸ line1000 ← line3001 ← line3000
      1000kB   0.99%       6  ▸ line1000 ← line2001 ← line2000 ← line3002 ← lin…
 line1000  sample 3 of 4
 no match: KEY1
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap_tags.pb.gz  inuse_space  total 98.63MB
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff [0 Traces]
  inuse_objects [inuse_space]                                      t: next type
       VALUE    PART  FRAMES  STACK, LEAF FIRST
     62.50MB  63.37%       4  ▾ line2001 ← line2000 ← line3002 ← line3000
▶                                 key1: tag
                                  bytes: 1.56MB
                                  request: 1.56MB
                                  line2001 (inline)
                                  line2000
                                  line3002 (inline)
                                  line3000
     31.25MB  31.68%       3  ▸ line3002 ← line3001 ← line3000
      3.91MB   3.96%       3  ▸ line1000 ← line3001 ← line3000
      1000kB   0.99%       6  ▸ line1000 ← line2001 ← line2000 ← line3002 ← lin…
 key1: tag  sample 1 of 4
 /KEY1  n next  1/1 (matches 0%)
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap_tags.pb.gz  inuse_space  total 98.63MB
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff [0 Traces]
  inuse_objects [inuse_space]                                      t: next type
       VALUE    PART  FRAMES  STACK, LEAF FIRST
     62.50MB  63.37%       4  ▾ line2001 ← line2000 ← line3002 ← line3000
▶                                 key1: tag
                                  bytes: 1.56MB
                                  request: 1.56MB
                                  line2001 (inline)
                                  line2000
                                  line3002 (inline)
                                  line3000
     31.25MB  31.68%       3  ▸ line3002 ← line3001 ← line3000
      3.91MB   3.96%       3  ▸ line1000 ← line3001 ← line3000
      1000kB   0.99%       6  ▸ line1000 ← line2001 ← line2000 ← line3002 ← lin…
 key1: tag  sample 1 of 4
 /key1  n next  1/1 (matches 0%)
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

# x says what the numbers are, of a sample and of what is below it, and Y what command shows the same.
$ printf '%s\n' 0 x :screen q 'l l x' :screen q Y :screen | cprof tui --script=- testdata/go/heap.pb.gz | grep -v '^$'
 heap.pb.gz  shop  inuse_space  total 2.03MB                   2026-11-23 00:18
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
 What this says
▶compress/flate.NewWriter
 VALUE   648kB: of the sample alone, number 1 of 78 by its size.
 PART    31.16% of 2.03MB.
 FRAMES  16, from the leaf, which ran, to the root, which called all others.
 Samples whose value is 0 are not shown: 400.
 Enter unfolds a sample: its labels, and its frames, the leaf first. A folded
 one stands for its leaf, and f, i, H and S filter by that; on a line below,
 by the function or the label that stands there.
 A search finds a sample by any of its functions, and lines below it by their
 text.
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap.pb.gz  shop  inuse_space  total 2.03MB                   2026-11-23 00:18
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
 What this says
▶bytes: 648kB
 VALUE   648kB: of the sample alone, number 1 of 78 by its size.
 PART    31.16% of 2.03MB.
 FRAMES  16, from the leaf, which ran, to the root, which called all others.
 Samples whose value is 0 are not shown: 400.
 Enter unfolds a sample: its labels, and its frames, the leaf first. A folded
 one stands for its leaf, and f, i, H and S filter by that; on a line below,
 by the function or the label that stands there.
 A search finds a sample by any of its functions, and lines below it by their
 text.
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 heap.pb.gz  shop  inuse_space  total 2.03MB                   2026-11-23 00:18
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff [0 Traces]
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
       VALUE    PART  FRAMES  STACK, LEAF FIRST  without 400 of value 0
▶      648kB  31.16%      16  ▾ flate.NewWriter ← gzip.(*Writer).Write ← …Encode
                                  bytes: 648kB
                                  compress/flate.NewWriter
                                  compress/gzip.(*Writer).Write
                                  encoding/json.(*Encoder).Encode
                                  example.com/shop/store.(*journal).write
                                  example.com/shop/store.(*Store).Place
                                  example.com/shop/cart.(*Cart).Checkout
                                  main.(*shop).checkout
                                  main.(*shop).request.func4
                                  main.(*shop).request.func1.1
                                  runtime/pprof.Do
                                  main.(*shop).request.func1
                                  main.(*shop).request
                                  main.(*shop).client.func1
                                  runtime/pprof.Do
                                  main.(*shop).client
 compress/flate.NewWriter  sample 1 of 78
 cprof traces --no-trim testdata/go/heap.pb.gz
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

# Samples without a value are counted; a mean orders by what it shows; there are samples without a stack.
$ printf '%s\n' 0 :screen t T T :screen | cprof tui --script=- testdata/proto/values_zero.pb.gz | grep -v '^$'
 values_zero.pb.gz  prog  cpu  total 20ms
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff [0 Traces]
  samples [cpu]                                                    t: next type
       VALUE    PART  FRAMES  STACK, LEAF FIRST  without 2 of value 0
▶       20ms    100%       1  ▸ main
 main  sample 1 of 1
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 values_zero.pb.gz  prog  samples  total 3
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff [0 Traces]
 [samples] cpu                                                     t: next type
       VALUE    PART  FRAMES  STACK, LEAF FIRST  without 2 of value 0
           3    100%       2  ▾ nap ← main
                                  nap
▶                                 main
 main  sample 1 of 1
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

$ printf '%s\n' 0 :mean=true :screen | cprof tui --script=- testdata/proto/heap_tags.pb.gz | grep -v '^$'
 heap_tags.pb.gz  inuse_space  total 673.33kB
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff [0 Traces]
  inuse_objects [inuse_space]                                      t: next type
       VALUE    PART  FRAMES  STACK, LEAF FIRST
▶     1.56MB    238%       4  ▸ line2001 ← line2000 ← line3002 ← line3000
       400kB  59.41%       3  ▸ line3002 ← line3001 ← line3000
       200kB  29.70%       3  ▸ line1000 ← line3001 ← line3000
       100kB  14.85%       6  ▸ line1000 ← line2001 ← line2000 ← line3002 ← lin…
 line2001  sample 1 of 4
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

$ printf '%s\n' 0 :screen 'G l l f x' :screen | cprof tui --script=- testdata/proto/stack_empty.pb.gz | grep -v '^$'
 stack_empty.pb.gz  prog  cpu  total 60ms
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff [0 Traces]
  samples [cpu]                                                    t: next type
       VALUE    PART  FRAMES  STACK, LEAF FIRST
▶       30ms  50.00%       1  ▸ main
        20ms  33.33%       0  ▸ (no stack)
        10ms  16.67%       0  ▸ (no stack)
 main  sample 1 of 3
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 stack_empty.pb.gz  prog  cpu  total 60ms
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
 What this says
▶(no stack)
 VALUE   10ms: of the sample alone, number 3 of 3 by its size.
 PART    16.67% of 60ms.
 FRAMES  0.
 Enter unfolds a sample: its labels, and its frames, the leaf first. A folded
 one stands for its leaf, and f, i, H and S filter by that; on a line below,
 by the function or the label that stands there.
 A search finds a sample by any of its functions, and lines below it by their
 text.
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

# Small and large screens, ASCII, lines and addresses.
$ printf '%s\n' 0 Enter ':size 40x12' :screen ':size 200x60' :screen | cprof tui -A --script=- testdata/proto/heap_tags.pb.gz | grep -v '^$'
 heap_tags.~  inuse_space  total 98.63MB
       VALUE    PART  STACK, LEAF FIRST
>    62.50MB  63.37%  - line2001 < line~
           key1: tag
           bytes: 1.56MB
           request: 1.56MB
           line2001 (inline)
           line2000
           line3002 (inline)
           line3000
     31.25MB  31.68%  + line3002 < line~
 line2001  sample 1 of 4
 heap_tags.pb.gz  inuse_space  total 98.63MB
  1 Top (2 Flame) 3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff [0 Traces]
  inuse_objects [inuse_space]                                                                                                                                                              t: next type
       VALUE    PART  FRAMES  STACK, LEAF FIRST                                                     ||root 98.63MB
>    62.50MB  63.37%       4  - line2001 < line2000 < line3002 < line3000                           ||line3000 98.63MB
                                  key1: tag                                                         ||line3002 62.50MB                                              |line3001 36.13MB
                                  bytes: 1.56MB                                                     ||line2000 62.50MB                                              |line3002 32.23MB               |li~
                                  request: 1.56MB                                                   |>line2001 62.50MB                                              |
                                  line2001 (inline)                                                 |                                                               |
                                  line2000                                                          |                                                               |
                                  line3002 (inline)                                                 |
                                  line3000                                                          |
     31.25MB  31.68%       3  + line3002 < line3001 < line3000                                      |
      3.91MB   3.96%       3  + line1000 < line3001 < line3000                                      |
      1000kB   0.99%       6  + line1000 < line2001 < line2000 < line3002 < line3001 < line3000     |
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
                                                                                                    |
                                                                                                    |
                                                                                                    |
                                                                                                    |
                                                                                                    |
                                                                                                    |
                                                                                                    |
 line2001  sample 1 of 4
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

$ printf '%s\n' 0 ']' :screen 1 j ']' 0 + :screen | cprof tui --script=- testdata/proto/inlined.pb.gz | grep -v '^$'
 inlined.pb.gz  prog  cpu  total 100ms
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff [0 Traces]
  samples [cpu]                                                    t: next type
       VALUE    PART  FRAMES  STACK, LEAF FIRST
▶       60ms  60.00%       4  ▸ clamp clamp.h:3 ← blend blend.h:12 ← draw draw.…
        30ms  30.00%       5  ▸ blend blend.h:14 ← clamp clamp.h:3 ← blend blen…
        10ms  10.00%       2  ▸ blend blend.h:14 ← main main.c:4
 clamp clamp.h:3  sample 1 of 3
 lines
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 inlined.pb.gz  prog  cpu  total 100ms
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff [0 Traces]
  samples [cpu]                                                    t: next type
       VALUE    PART  FRAMES  STACK, LEAF FIRST
▶       60ms  60.00%       4  ▾ 0000000000401100 clamp clamp.h:3 ← 00000000004…
                                  0000000000401100 clamp clamp.h:3 (inline)
                                  0000000000401100 blend blend.h:12 (inline)
                                  0000000000401100 draw draw.c:40
                                  0000000000401000 main main.c:4
        30ms  30.00%       5  ▸ 0000000000401200 blend blend.h:14 ← 0000000000…
        10ms  10.00%       2  ▸ 0000000000401200 blend blend.h:14 ← 0000000000…
 0000000000401100 clamp clamp.h:3  sample 1 of 3
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

# Hostile names, no samples, negative values, a comparison, long names.
$ printf '%s\n' 0 :screen G Enter j j :screen '/ evil Enter' :screen | cprof tui --script=- testdata/proto/names_hostile.pb.gz | grep -v '^$'
 names_hostile.pb.gz  \e]52;c;ZXZpbA==\x07prog  cpu"x  total 210ns
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff [0 Traces]
  sam\e[31mples [cpu"x]                                            t: next type
       VALUE    PART  FRAMES  STACK, LEAF FIRST
▶       20ns   9.52%       2  ▸ clear\e[2J\e[1;1Hscreen ← main
        19ns   9.05%       2  ▸ \e]8;;http://evil.example/\e\link\e]8;;\e\ ← ma…
        18ns   8.57%       2  ▸ c1\x9b31mred\x85next ← main
        17ns   8.10%       2  ▸ line\nbreak\r\nagain\tand\ttabs ← main
        16ns   7.62%       2  ▸ over\rwritten ← main
        15ns   7.14%       2  ▸ bell\x07 back\x08\x08\x08\x08 del\x7f ← main
        14ns   6.67%       2  ▸ user\u{202e}txt.exe\u{202c} ← main
        13ns   6.19%       2  ▸ iso\u{2066}late\u{2069} zero\u{200b}width… ← ma…
        12ns   5.71%       2  ▸ sep\u{2028}arate\u{2029}d tag\u{e0041}s ← main
        11ns   5.24%       2  ▸ "quoted" 'single' `back` ← main
        10ns   4.76%       2  ▸ back\slash \N \l \ ← main
         9ns   4.29%       2  ▸ </script><script>alert(1)</script> ← main
         8ns   3.81%       2  ▸ <img src=x onerror=alert(1)> ← main
         7ns   3.33%       2  ▸ ]]> --> &lt; &quot; &#x41; ← main
         6ns   2.86%       2  ▸ "];N1 [URL="javascript:alert(1)" label=" ← main
         5ns   2.38%       2  ▸ folded;frames;here 42 ← main
         4ns   1.90%       2  ▸ fn=(1) evil\ncalls=9 0 ← main
 clear\e[2J\e[1;1Hscreen  sample 1 of 20
 drop_frames: error parsing regexp: missing closing parenthesis: `(((`; no frame
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 names_hostile.pb.gz  \e]52;c;ZXZpbA==\x07prog  cpu"x  total 210ns
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff [0 Traces]
  sam\e[31mples [cpu"x]                                            t: next type
       VALUE    PART  FRAMES  STACK, LEAF FIRST
        15ns   7.14%       2  ▸ bell\x07 back\x08\x08\x08\x08 del\x7f ← main
        14ns   6.67%       2  ▸ user\u{202e}txt.exe\u{202c} ← main
        13ns   6.19%       2  ▸ iso\u{2066}late\u{2069} zero\u{200b}width… ← ma…
        12ns   5.71%       2  ▸ sep\u{2028}arate\u{2029}d tag\u{e0041}s ← main
        11ns   5.24%       2  ▸ "quoted" 'single' `back` ← main
        10ns   4.76%       2  ▸ back\slash \N \l \ ← main
         9ns   4.29%       2  ▸ </script><script>alert(1)</script> ← main
         8ns   3.81%       2  ▸ <img src=x onerror=alert(1)> ← main
         7ns   3.33%       2  ▸ ]]> --> &lt; &quot; &#x41; ← main
         6ns   2.86%       2  ▸ "];N1 [URL="javascript:alert(1)" label=" ← main
         5ns   2.38%       2  ▸ folded;frames;here 42 ← main
         4ns   1.90%       2  ▸ fn=(1) evil\ncalls=9 0 ← main
         3ns   1.43%       2  ▸ =HYPERLINK("http://evil.example") ← main
         2ns   0.95%       2  ▸ %s%n%99999d ← main
         1ns   0.48%       2  ▾ ../../../etc/passwd\u{ffff} ← main
                                  ../../../etc/passwd\u{ffff}
▶                                 main
 main  sample 20 of 20
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 names_hostile.pb.gz  \e]52;c;ZXZpbA==\x07prog  cpu"x  total 210ns
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff [0 Traces]
  sam\e[31mples [cpu"x]                                            t: next type
       VALUE    PART  FRAMES  STACK, LEAF FIRST
▶       19ns   9.05%       2  ▸ \e]8;;http://evil.example/\e\link\e]8;;\e\ ← ma…
        18ns   8.57%       2  ▸ c1\x9b31mred\x85next ← main
        17ns   8.10%       2  ▸ line\nbreak\r\nagain\tand\ttabs ← main
        16ns   7.62%       2  ▸ over\rwritten ← main
        15ns   7.14%       2  ▸ bell\x07 back\x08\x08\x08\x08 del\x7f ← main
        14ns   6.67%       2  ▸ user\u{202e}txt.exe\u{202c} ← main
        13ns   6.19%       2  ▸ iso\u{2066}late\u{2069} zero\u{200b}width… ← ma…
        12ns   5.71%       2  ▸ sep\u{2028}arate\u{2029}d tag\u{e0041}s ← main
        11ns   5.24%       2  ▸ "quoted" 'single' `back` ← main
        10ns   4.76%       2  ▸ back\slash \N \l \ ← main
         9ns   4.29%       2  ▸ </script><script>alert(1)</script> ← main
         8ns   3.81%       2  ▸ <img src=x onerror=alert(1)> ← main
         7ns   3.33%       2  ▸ ]]> --> &lt; &quot; &#x41; ← main
         6ns   2.86%       2  ▸ "];N1 [URL="javascript:alert(1)" label=" ← main
         5ns   2.38%       2  ▸ folded;frames;here 42 ← main
         4ns   1.90%       2  ▸ fn=(1) evil\ncalls=9 0 ← main
         3ns   1.43%       2  ▸ =HYPERLINK("http://evil.example") ← main
 \e]8;;http://evil.example/\e\link\e]8;;\e\  sample 2 of 20
 /evil  n next  1/3 (matches 12.38%)
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

$ for f in no_samples no_functions; do printf '%s\n' 0 Enter :screen x l h + - C f G '/ a Enter n' | cprof tui --script=- testdata/proto/$f.pb.gz | grep -v '^$'; done
 no_samples.pb.gz  prog  cpu  total 0
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff [0 Traces]
  samples [cpu]                                                    t: next type
       VALUE    PART  FRAMES  STACK, LEAF FIRST
  nothing to show
 there is nothing to go into
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 no_functions.pb.gz  prog  cpu  total 100ms
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff [0 Traces]
  samples [cpu]                                                    t: next type
       VALUE    PART  FRAMES  STACK, LEAF FIRST
▶       50ms  50.00%       3  ▾ [libc.so.6] ← [prog] ← [prog]
                                  [libc.so.6]
                                  [prog]
                                  [prog]
        30ms  30.00%       2  ▸ [prog] ← [prog]
        20ms  20.00%       2  ▸ [libc.so.6] ← [prog]
 [libc.so.6]  sample 1 of 3
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

$ printf '%s\n' 0 Enter :screen | cprof tui --script=- testdata/proto/values_negative.pb.gz | grep -v '^$'
 values_negative.pb.gz  prog  cpu  total 140ms
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff [0 Traces]
  samples [cpu]                                                    t: next type
       VALUE    PART  FRAMES  STACK, LEAF FIRST  without 1 of value 0
▶      -80ms  57.14%       2  ▾ faster ← main
                                  faster
                                  main
        50ms  35.71%       2  ▸ slower ← main
       -10ms   7.14%       1  ▸ main
 faster  sample 1 of 3
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

$ printf '%s\n' 0 Enter G Enter :screen | cprof tui --script=- --diff-base=testdata/proto/diff_old.pb.gz testdata/proto/diff_new.pb.gz | grep -v '^$'
 diff_old.pb.gz → diff_new.pb.gz  prog  inuse_space  total 11MB → 14MB +27.27%
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff [0 Traces]
  alloc_space [inuse_space]                                        t: next type
       VALUE    PART  FRAMES  STACK, LEAF FIRST
         6MB  54.54%       2  ▾ cache ← main
                                  cache
                                  main
         5MB  45.45%       2  ▸ steady ← main
        -5MB  45.45%       2  ▸ steady ← main
        -3MB  27.27%       2  ▸ parse ← main
         2MB  18.18%       2  ▸ index ← main
        -2MB  18.18%       2  ▸ cache ← main
         1MB   9.09%       2  ▸ parse ← main
        -1MB   9.09%       2  ▸ legacy ← main
      1.07kB  <0.01%       2  ▸ tiny ← main
▶     -1000B  <0.01%       2  ▾ tiny ← main
                                  pprof::base: true
                                  tiny
                                  main
 tiny  sample 10 of 10
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

$ printf '%s\n' 0 :screen | cprof tui --script=- testdata/proto/long_name_funcs.pb.gz | grep -v '^$'
 long_name_funcs.pb.gz  testbinary  cpu  total 1.11s
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff [0 Traces]
  samples [cpu]                                                    t: next type
       VALUE    PART  FRAMES  STACK, LEAF FIRST
▶         1s  90.09%       3  ▸ package1.object.function1 ← Bar::Foo ← FooB….run
       100ms   9.01%       2  ▸ package1.object.function1 ← Bar::Foo
        10ms    0.9%       1  ▸ FooBar.run
 path/to/package1.object.function1  sample 1 of 3
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

# What m takes out of a stack is a line where it was, which is no function: x says what it is.
$ printf '%s\n' :size\ 60x24 0 m + 'j j' :screen f :screen x :screen | cprof tui --script=- testdata/go/heap.pb.gz | grep -E '^ *(bytes|…|main|example)|^▶|These frames|under the cursor|VALUE'
       VALUE    PART  FRAMES  STACK, LEAF FIRST
                                  bytes: 648kB
▶                                 …3 more frames
                                  …/store.(*journal).write
                                  …/store.(*Store).Place
                                  …/cart.(*Cart).Checkout
                                  main.(*shop).checkout
                                  main.(*shop).request.func4
                                  …(*shop).request.func1.1
                                  …1 more frame
                                  main.(*shop).request.func1
                                  main.(*shop).request
                                  main.(*shop).client.func1
                                  …1 more frame
                                  main.(*shop).client
                                  main.(*shop).serve.func1
 …3 more frames  sample 1 of 75
       VALUE    PART  FRAMES  STACK, LEAF FIRST
                                  bytes: 648kB
▶                                 …3 more frames
                                  …/store.(*journal).write
                                  …/store.(*Store).Place
                                  …/cart.(*Cart).Checkout
                                  main.(*shop).checkout
                                  main.(*shop).request.func4
                                  …(*shop).request.func1.1
                                  …1 more frame
                                  main.(*shop).request.func1
                                  main.(*shop).request
                                  main.(*shop).client.func1
                                  …1 more frame
                                  main.(*shop).client
                                  main.(*shop).serve.func1
 …3 more frames  sample 1 of 75
 there is no function under the cursor
▶…3 more frames
 VALUE   648kB: of the sample alone, number 1 of 75 by its
 These frames are not of your code; m shows them, and
