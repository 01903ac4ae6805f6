# Help lists the keys of the view, and can be searched.
$ printf '%s\n' ':size 80x100' '?' :screen '/ redo Enter' :size\ 80x24 :screen | cprof tui --script=- testdata/proto/example.pb.gz | tail -124
 example.pb.gz  prog  cpu  total 150ms                         2023-11-14 22:13
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
 Keys of this view; / searches, q goes back
▶Moving
   k Up                   Up; in flame to the caller
   j Down                 Down; in flame to the widest callee
   h Left                 Left
   l Right                Right
   PageUp Ctrl-B          A page up
   PageDown Ctrl-F Space  A page down
   Ctrl-U                 Half a page up
   Ctrl-D                 Half a page down
   g Home                 To the first line
   G End                  To the last line
   Mouse                  To what is clicked; twice goes into it; the wheel move
   Enter                  Into what is under the cursor
   Esc Backspace          One step back
   b                      Mark what is under the cursor
   '                      To what is marked

 Views
   ? F1                   The keys of this view
   1                      Top: what costs most
   2 F5                   Flame: calling contexts as boxes
   3                      Tree: calling contexts, one below the other
   4 c                    Sandwich: a function between its callers and callees
   5 a                    Source of the function
   6 A                    Assembly: not there yet
   7                      Labels and what they cost
   8                      Diff: what changed most
   9                      Trend: not there yet
   0                      Traces: every stack
   z R ( )                Live profiles: not there yet
   Ctrl-T                 All sample types as columns: not there yet
   Tab Shift-Tab |        A second pane: not there yet
   .                      A menu of actions: not there yet

 Searching
   / F3                   Search; capitals or not
   n                      Next match
   N                      Previous match
   #                      Search what is under the cursor
   \ F4                   Show only rows that match

 Filters
   f                      Keep samples that pass through it
   i                      Drop samples that pass through it
   H                      Hide it, keep its samples
   S                      Drop its callers
   m                      Hide code of others, or show it
   u                      Undo
   Ctrl-R                 Redo
   r                      Back to how it began
   [ F7                   Coarser: files
   ] F8                   Finer: lines, addresses
   L                      Inlined functions: apart or not

 Values
   t F2                   Next sample type
   T                      Previous sample type
   s F6                   Sort by the next column
   <                      Sort by the column to the left
   >                      Sort by the column to the right
   %                      100%: the whole profile, or what is kept
   U                      Next unit: auto, the profile's own, fixed
   d                      The change from another profile, or the profile itself
   D                      Choose the profile to compare with
   x                      What the numbers under the cursor mean
   I                      Turn the order around

 Screen
   :                      A command or an option; Tab completes
   y                      Copy the name
   Y                      Copy the command line that shows the same
   w P F9                 Write it to a file: svg, html, md, json, folded, pb.gz
   e                      Open the function in $EDITOR
   _                      Show or hide the lines above the view
   Ctrl-L                 Draw the screen anew
   Ctrl-Z                 Go back to the shell for a while
   q F10                  Close this view, or leave
   Q Ctrl-C               Leave

















F1Help F5Flame F3Find F7Coarse F8Fine F2Type F9Export F10Quit
 example.pb.gz  prog  cpu  total 150ms                         2023-11-14 22:13
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
 Keys of this view; / searches, q goes back
   .                      A menu of actions: not there yet

 Searching
   / F3                   Search; capitals or not
   n                      Next match
   N                      Previous match
   #                      Search what is under the cursor
   \ F4                   Show only rows that match

 Filters
   f                      Keep samples that pass through it
   i                      Drop samples that pass through it
   H                      Hide it, keep its samples
   S                      Drop its callers
   m                      Hide code of others, or show it
   u                      Undo
▶  Ctrl-R                 Redo

 /redo  n next  1/1
F1Help F5Flame F3Find F7Coarse F8Fine F2Type F9Export F10Quit
