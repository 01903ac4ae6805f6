# . lists what can be done with what is under the cursor; its keys work there, too.
$ printf '%s\n' . :screen 'j j Enter' :screen 'u . i' :screen '. Esc' :screen | cprof tui --script=- testdata/proto/example.pb.gz | grep -v '^$'
 example.pb.gz  prog  cpu  total 150ms                         2023-11-14 22:13
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
      FLAT▼  FLAT%   SUM%       CUM   CUM%  FUNCTION
▶      60ms 40.00% 40.00%      60ms 40.00%  main.leaf                 ████
       50ms 33.33% 73.33%      60ms 40.00%  main.inl                  ████
       40ms 26.67%   100%     150ms   100%  main.main                 ██████████
          0     0%   100%      30ms 20.00%  main.foo                  ██
                       What is under the cursor
                     ▶ f  Keep only samples with it
                       i  Drop samples with it
                       H  Hide it, but count its samples
                       S  Drop its callers
                          Drop what it calls
                          Only it and its callers
                          Only it and what it calls
 main.leaf
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
 example.pb.gz  prog  cpu  total 150ms                         2023-11-14 22:13
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
 hide=^main\.leaf$ > 150ms of 150ms (100%)  u: undo
      FLAT▼  FLAT%   SUM%       CUM   CUM%  FUNCTION
▶      90ms 60.00% 60.00%     150ms   100%  main.main                 ██████████
       60ms 40.00%   100%      60ms 40.00%  main.inl                  ████
          0     0%   100%      30ms 20.00%  main.foo                  ██
 main.main
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
 example.pb.gz  prog  cpu  total 150ms                         2023-11-14 22:13
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
 ignore=^main\.leaf$ > 90ms of 150ms (60.00%)  u: undo
      FLAT▼  FLAT%   SUM%       CUM   CUM%  FUNCTION
▶      50ms 33.33% 33.33%      50ms 33.33%  main.inl                  ███▎
       40ms 26.67% 60.00%      90ms 60.00%  main.main                 ██████
          0     0% 60.00%      20ms 13.33%  main.foo                  █▎
 main.inl
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
 example.pb.gz  prog  cpu  total 150ms                         2023-11-14 22:13
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
 ignore=^main\.leaf$ > 90ms of 150ms (60.00%)  u: undo
      FLAT▼  FLAT%   SUM%       CUM   CUM%  FUNCTION
▶      50ms 33.33% 33.33%      50ms 33.33%  main.inl                  ███▎
       40ms 26.67% 60.00%      90ms 60.00%  main.main                 ██████
          0     0% 60.00%      20ms 13.33%  main.foo                  █▎
 main.inl
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit

# What has no key of its own is in the menu alone.
$ printf '%s\n' 'j . j j j j Enter' :screen 'u . G k Enter' :screen 'u . G Enter' :screen | cprof tui --script=- testdata/proto/example.pb.gz | grep -v '^$'
 example.pb.gz  prog  cpu  total 150ms                         2023-11-14 22:13
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
 prune_from=^main\.inl$ > 150ms of 150ms (100%)  u: undo
      FLAT▼  FLAT%   SUM%       CUM   CUM%  FUNCTION
▶      60ms 40.00% 40.00%      60ms 40.00%  main.inl                  ████
       50ms 33.33% 73.33%      50ms 33.33%  main.leaf                 ███▎
       40ms 26.67%   100%     150ms   100%  main.main                 ██████████
          0     0%   100%      30ms 20.00%  main.foo                  ██
 main.inl
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
 example.pb.gz  prog  cpu  total 150ms                         2023-11-14 22:13
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
 focus=^main\.inl$ > prune_from=^main\.inl$ > 60ms of 150ms (40.00%)  u: undo
      FLAT▼  FLAT%   SUM%       CUM   CUM%  FUNCTION
▶      60ms 40.00% 40.00%      60ms 40.00%  main.inl                  ████
          0     0% 40.00%      60ms 40.00%  main.main                 ████
          0     0% 40.00%      30ms 20.00%  main.foo                  ██
 main.inl
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
 example.pb.gz  prog  cpu  total 150ms                         2023-11-14 22:13
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
 focus=^main\.inl$ > show_from=^main\.inl$ > 60ms of 150ms (40.00%)  u: undo
      FLAT▼  FLAT%   SUM%       CUM   CUM%  FUNCTION
▶      50ms 33.33% 33.33%      60ms 40.00%  main.inl                  ████
       10ms  6.67% 40.00%      10ms  6.67%  main.leaf                 ▋
 main.inl
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit

# F2 lists the sample types, F6 the columns to sort by, F9 what can be written.
$ printf '%s\n' F2 :screen 'k Enter' :screen F6 :screen 'G Enter' :screen F9 :screen 'j j j j j Enter' :screen Enter :screen '7 F6' :screen | cprof tui --script=- testdata/proto/types_four.pb.gz | grep -v '^$'; cat cprof.folded
 types_four.pb.gz  prog  inuse_space  total 1MB
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
      FLAT▼  FLAT%   SUM%       CUM   CUM%  FUNCTION
▶    1024kB   100%   100%    1024kB   100%  cache                     █████████▉
     0.05kB <0.01%   100% 1024.05kB   100%  main                      ██████████
          0     0%   100%     512kB 50.00%  load                      ████▉
                                 Sample type
                                 alloc_objects
                                 alloc_space
                                 inuse_objects
                               ▶ inuse_space
 cache
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
 types_four.pb.gz  prog  inuse_objects  total 10
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space [inuse_objects] inuse_space           t: next type
      FLAT▼  FLAT%   SUM%       CUM   CUM%  FUNCTION
▶         9 90.00% 90.00%         9 90.00%  cache                     █████████
          1 10.00%   100%        10   100%  main                      ██████████
          0     0%   100%         8 80.00%  load                      ████████
 cache
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
 types_four.pb.gz  prog  inuse_objects  total 10
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space [inuse_objects] inuse_space           t: next type
      FLAT▼  FLAT%   SUM%       CUM   CUM%  FUNCTION
▶         9 90.00% 90.00%         9 90.00%  cache                     █████████
          1 10.00%   100%        10   100%  main                      ██████████
          0     0%   100%         8 80.00%  load                      ████████
                                    Sort by
                                  ▶ FLAT
                                    CUM
                                    FUNCTION
 cache
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
 types_four.pb.gz  prog  inuse_objects  total 10
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space [inuse_objects] inuse_space           t: next type
       FLAT  FLAT%   SUM%       CUM   CUM%  FUNCTION▼
▶         9 90.00% 90.00%         9 90.00%  cache                     █████████
          0     0% 90.00%         8 80.00%  load                      ████████
          1 10.00%   100%        10   100%  main                      ██████████
 cache
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
 types_four.pb.gz  prog  inuse_objects  total 10
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space [inuse_objects] inuse_space           t: next type
       FLAT  FLAT%   SUM%       CUM   CUM%  FUNCTION▼
▶         9 90.00% 90.00%         9 90.00%  cache                     █████████
          0     0% 90.00%         8 80.00%  load                      ████████
          1 10.00%   100%        10   100%  main                      ██████████
                   Write to a file
                 ▶ .svg     Call graph, a picture
                   .html    Flame graph, a page
                   .md      Table for a review or a wiki
                   .csv     Table for a spreadsheet
                   .json    Table for a program
                   .folded  Stacks for flame graph tools
                   .pb.gz   Profile, as the filters leave it
 cache
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
 types_four.pb.gz  prog  inuse_objects  total 10
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space [inuse_objects] inuse_space           t: next type
       FLAT  FLAT%   SUM%       CUM   CUM%  FUNCTION▼
▶         9 90.00% 90.00%         9 90.00%  cache                     █████████
          0     0% 90.00%         8 80.00%  load                      ████████
          1 10.00%   100%        10   100%  main                      ██████████
 cache
write to: cprof.folded
EnterOK EscCancel TabComplete UpEarlier
 types_four.pb.gz  prog  inuse_objects  total 10
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space [inuse_objects] inuse_space           t: next type
       FLAT  FLAT%   SUM%       CUM   CUM%  FUNCTION▼
▶         9 90.00% 90.00%         9 90.00%  cache                     █████████
          0     0% 90.00%         8 80.00%  load                      ████████
          1 10.00%   100%        10   100%  main                      ██████████
 cache
 wrote cprof.folded
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
 types_four.pb.gz  prog  inuse_objects  total 10
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source [7 Labels] 8 Diff  0 Traces
  alloc_objects  alloc_space [inuse_objects] inuse_space           t: next type
       VALUE    PART  LABELS
  nothing to show
 this key does nothing here; ? lists those that do
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
main 1
main;cache 1
main;load;cache 8

$ printf '%s\n' ':size 40x8' . :screen 'G' :screen | cprof tui -A --script=- testdata/proto/example.pb.gz
 example.pb.gz  cpu  total 150ms
   What is under the cursor
>> f  Keep only samples with it
   i  Drop samples with it
   H  Hide it, but count its samples
   S  Drop its callers
      Drop what it calls
 main.leaf
 example.pb.gz  cpu  total 150ms
   What is under the cursor
>  H  Hide it, but count its samples
   S  Drop its callers
      Drop what it calls
      Only it and its callers
 >    Only it and what it calls
 main.leaf

