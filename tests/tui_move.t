# What each key does in a list, from its first line.
$ echo 'before=$1; shift; for k in "$@"; do printf "%-9s " "$k"; printf " %s\n %s\n:screen\n" "$before" "$k" | cprof tui --script=- testdata/go/heap.pb.gz | grep -m1 ▶; done' >play

$ sh play _ j Down PageDown Ctrl-F Space Ctrl-D G End
j         ▶  504.78kB 24.27% 55.43%  511.08kB 24.58%  …(*Product).readImage     ██▍
Down      ▶  504.78kB 24.27% 55.43%  511.08kB 24.58%  …(*Product).readImage     ██▍
PageDown  ▶    8.15kB  0.39% 96.53%    8.15kB  0.39%  …/crc32.slicingMakeTable
Ctrl-F    ▶    8.15kB  0.39% 96.53%    8.15kB  0.39%  …/crc32.slicingMakeTable
Space     ▶    8.15kB  0.39% 96.53%    8.15kB  0.39%  …/crc32.slicingMakeTable
Ctrl-D    ▶   31.34kB  1.51% 91.53%   31.34kB  1.51%  …/search.(*Index).Add     ▏
G         ▶         0     0%   100%    2.01kB 0.097%  sync.(*Map).Load
End       ▶         0     0%   100%    2.01kB 0.097%  sync.(*Map).Load

# The same from its last one.
$ sh play G k Up PageUp Ctrl-B Ctrl-U g Home
k         ▶         0     0%   100%    2.01kB 0.097%  reflect.PointerTo
Up        ▶         0     0%   100%    2.01kB 0.097%  reflect.PointerTo
PageUp    ▶         0     0%   100%    2.77kB  0.13%  …(*profileBuilder).pbLine
Ctrl-B    ▶         0     0%   100%    2.77kB  0.13%  …(*profileBuilder).pbLine
Ctrl-U    ▶         0     0%   100%    2.47kB  0.12%  …(*protobuf).uint64
g         ▶     648kB 31.16% 31.16%  789.23kB 37.95%  compress/flate.NewWriter  ███▊
Home      ▶     648kB 31.16% 31.16%  789.23kB 37.95%  compress/flate.NewWriter  ███▊

# In the flame graph: to the widest callee, the caller, beside it.
$ sh play '2 g j j' j Down l Right h Left k Up p PageDown Ctrl-D G End
j         ▶runtime/pprof.Do 1.31MB                           ▏main.run 724.12kB
Down      ▶runtime/pprof.Do 1.31MB                           ▏main.run 724.12kB
l         ▏main.(*shop).client 1.31MB                        ▶main.main 724.12kB
Right     ▏main.(*shop).client 1.31MB                        ▶main.main 724.12kB
h         ▶main.(*shop).client 1.31MB                        ▏main.main 724.12kB
Left      ▶main.(*shop).client 1.31MB                        ▏main.main 724.12kB
k         ▶main.(*shop).serve.func1 1.31MB                   ▏runtime.main 724.12kB      ▏
Up        ▶main.(*shop).serve.func1 1.31MB                   ▏runtime.main 724.12kB      ▏
p         ▶main.(*shop).serve.func1 1.31MB                   ▏runtime.main 724.12kB      ▏
PageDown  ▶in…▏                                                                    ▏
Ctrl-D    ▶…/shop/cart.(*Cart).Checkout  ▌Ca….Add▏▏Ind….Query                   ▏  ▏ ▏
G         ▶in…▏                                                                    ▏
End       ▶in…▏                                                                    ▏

# In the tree: fold, unfold, to the caller and the first callee.
$ sh play '3 g j' h Left l Right p j + - '*' Enter
h         ▶    1.31MB 64.55%         0   ▸ main.(*shop).client
Left      ▶    1.31MB 64.55%         0   ▸ main.(*shop).client
l         ▶    1.31MB 64.55%         0    ▾ runtime/pprof.Do
Right     ▶    1.31MB 64.55%         0    ▾ runtime/pprof.Do
p         ▶    1.31MB 64.55%         0  ▾ main.(*shop).serve.func1
j         ▶    1.31MB 64.55%         0    ▾ runtime/pprof.Do
+         ▶    1.31MB 64.55%         0   ▾ main.(*shop).client
-         ▶    1.31MB 64.55%         0   ▸ main.(*shop).client
*         ▶    1.31MB 64.55%         0   ▸ main.(*shop).client
Enter     ▶    1.31MB 64.55%         0   ▸ main.(*shop).client

# Other keys for views; Backspace goes back as Esc does.
$ for k in F1 F5 c a '3 Backspace' '3 Esc'; do printf '%-12s ' "$k"; printf ' %s\n:screen\n' "$k" | cprof tui --script=- testdata/go/heap.pb.gz | sed -n 2p; done
F1             1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
F5             1 Top [2 Flame] 3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
c              1 Top  2 Flame  3 Tree [4 Sandwich] 5 Source  7 Labels  8 Diff  0 Traces
a              1 Top  2 Flame  3 Tree  4 Sandwich [5 Source] 7 Labels  8 Diff  0 Traces
3 Backspace   [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
3 Esc         [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces

# What is only to come says so.
$ for k in 6 A 9 z R '(' ')' ; do printf ' %s\n:screen\n' "$k" | cprof tui --script=- testdata/go/heap.pb.gz | sed -n 23p; done
 assembly is not there yet
 assembly is not there yet
 the trend of a series of profiles is not there yet
 live profiles are not there yet
 live profiles are not there yet
 live profiles are not there yet
 live profiles are not there yet

# A mark is come back to, in whatever view.
$ printf '%s\n' "j j b G '" :screen "2 '" :screen "7 '" :screen | cprof tui --script=- testdata/go/heap.pb.gz | grep -E '▶|mark'
▶  277.95kB 13.37% 68.80%  277.95kB 13.37%  …/shop/search.rank        █▎
▏…/store.(*journal).write    ▏          ▶sear….rank                   ▏  ▏
▶     2.03MB    100%  ▾ bytes  59 values

# Search with F3, back with N; rows with F4.
$ printf '%s\n' 'F3 cart Enter n' :screen N :screen 'Esc F4 cart' :screen 'Esc Esc' '/ [' :screen Enter :screen | cprof tui --script=- testdata/go/heap.pb.gz | grep -E '▶|^ ?/|\\|missing|rows'
▶   34.40kB  1.65% 88.49%  851.76kB 40.96%  …/cart.(*Cart).Checkout   ████
 /cart  n next  2/2 (matches 11.48%)
▶  204.25kB  9.82% 78.62%  204.25kB  9.82%  …/shop/cart.(*Cart).Add   ▉
 /cart  n next  1/2 (matches 11.48%)
 rows: cart
▶  204.25kB  9.82%  9.82%  204.25kB  9.82%  …/shop/cart.(*Cart).Add   ▉
\cart
▶  204.25kB  9.82% 78.62%  204.25kB  9.82%  …/shop/cart.(*Cart).Add   ▉
/[
▶  204.25kB  9.82% 78.62%  204.25kB  9.82%  …/shop/cart.(*Cart).Add   ▉
 error parsing regexp: missing terminating ] for character class: `[`

# Coarser and finer with F7 and F8; inlined functions with their callers with L.
$ printf '%s\n' F7 :screen 'F8 F8' :screen F7 L :screen | cprof tui --script=- testdata/proto/inlined.pb.gz | grep -E '▶|FUNC|FILE|LINE|inlined functions|files'
      FLAT▼  FLAT%   SUM%       CUM   CUM%  FILE
▶      60ms 60.00% 60.00%      90ms 90.00%  clamp.h                   █████████
 files
      FLAT▼  FLAT%   SUM%       CUM   CUM%  LINE
▶      60ms 60.00% 60.00%      90ms 90.00%  clamp clamp.h:3           █████████
      FLAT▼  FLAT%   SUM%       CUM   CUM%  FUNCTION
▶      60ms 60.00% 60.00%      90ms 90.00%  draw                      █████████
 inlined functions count as their callers

# P as F9; _ leaves room to the view; Ctrl-L draws all anew.
$ printf '%s\n' P :screen Esc _ :screen '_ Ctrl-L' :screen | cprof tui --script=- testdata/proto/example.pb.gz | grep -vE '^$'
 example.pb.gz  prog  cpu  total 150ms                         2023-11-14 22:13
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
      FLAT▼  FLAT%   SUM%       CUM   CUM%  FUNCTION
▶      60ms 40.00% 40.00%      60ms 40.00%  main.leaf                 ████
       50ms 33.33% 73.33%      60ms 40.00%  main.inl                  ████
       40ms 26.67%   100%     150ms   100%  main.main                 ██████████
          0     0%   100%      30ms 20.00%  main.foo                  ██
                   Write to a file
                 ▶ .svg     Call graph, a picture
                   .html    Flame graph, a page
                   .md      Table for a review or a wiki
                   .csv     Table for a spreadsheet
                   .json    Table for a program
                   .folded  Stacks for flame graph tools
                   .pb.gz   Profile, as the filters leave it
 main.leaf
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
 example.pb.gz  prog  cpu  total 150ms                         2023-11-14 22:13
      FLAT▼  FLAT%   SUM%       CUM   CUM%  FUNCTION
▶      60ms 40.00% 40.00%      60ms 40.00%  main.leaf                 ████
       50ms 33.33% 73.33%      60ms 40.00%  main.inl                  ████
       40ms 26.67%   100%     150ms   100%  main.main                 ██████████
          0     0%   100%      30ms 20.00%  main.foo                  ██
 main.leaf
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
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

# The ways out: nothing that follows is played.
$ for k in q Q F10 Ctrl-C ; do printf ' %s\n:screen\n' $k | cprof tui --script=- testdata/proto/example.pb.gz; done; printf '%s\n' '? q' Ctrl-Z :screen | cprof tui --script=- testdata/proto/example.pb.gz | head -2
 example.pb.gz  prog  cpu  total 150ms                         2023-11-14 22:13
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces

# Every key is played somewhere.
$ tests/unplayed.py tests/tui*.t
