# The call tree unfolds to what is selected; h folds, l unfolds.
$ printf '%s\n' 3 :screen 'C' :screen 'E G h h' :screen 'p - +' :screen | cprof tui --script=- testdata/proto/example.pb.gz
 example.pb.gz  prog  cpu  total 150ms                         2023-11-14 22:13
  1 Top  2 Flame [3 Tree] 4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
        CUM   CUM%      FLAT  CALL TREE
      150ms   100%      40ms  ▾ main.main
▶      50ms 33.33%         0   ▸ main.leaf
       30ms 20.00%         0   ▸ main.foo
       30ms 20.00%      30ms     main.inl













 main.leaf

F1Help F5Flame F3Find F7Coarse F8Fine F2Type F9Export F10Quit
 example.pb.gz  prog  cpu  total 150ms                         2023-11-14 22:13
  1 Top  2 Flame [3 Tree] 4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
        CUM   CUM%      FLAT  CALL TREE
▶     150ms   100%      40ms  ▸ main.main
















 main.main

F1Help F5Flame F3Find F7Coarse F8Fine F2Type F9Export F10Quit
 example.pb.gz  prog  cpu  total 150ms                         2023-11-14 22:13
  1 Top  2 Flame [3 Tree] 4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
        CUM   CUM%      FLAT  CALL TREE
▶     150ms   100%      40ms  ▸ main.main
















 main.main

F1Help F5Flame F3Find F7Coarse F8Fine F2Type F9Export F10Quit
 example.pb.gz  prog  cpu  total 150ms                         2023-11-14 22:13
  1 Top  2 Flame [3 Tree] 4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
        CUM   CUM%      FLAT  CALL TREE
▶     150ms   100%      40ms  ▾ main.main
       50ms 33.33%         0   ▾ main.leaf
       50ms 33.33%      50ms      main.leaf
       30ms 20.00%         0   ▾ main.foo
       30ms 20.00%      20ms    ▾ main.inl
       10ms  6.67%      10ms       main.leaf
       30ms 20.00%      30ms     main.inl










 main.main

F1Help F5Flame F3Find F7Coarse F8Fine F2Type F9Export F10Quit
