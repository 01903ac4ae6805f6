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
   Mouse                  Click: to it; twice: into it; right: menu; wheel: move
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
   Ctrl-T                 Top with all sample types as columns, or not
   Tab                    Into the other pane; without one, the next view
   Shift-Tab              The same, or the view before
   |                      Second pane: by size, right, below, none

 Searching
   / F3                   Search; capitals or not
   n                      Next match
   N                      Previous match
   #                      Search what is under the cursor
   \ F4                   Show only rows that match

 Filters
   .                      Choose what to do with what is under the cursor
   f                      Keep only samples with it
   i                      Drop samples with it
   H                      Hide it, but count its samples
   S                      Drop its callers
   menu .                 Drop what it calls
   menu .                 Only it and its callers
   menu .                 Only it and what it calls
   m                      Hide code of others, or show it
   u                      Undo
   Ctrl-R                 Redo
   r                      Back to how it began
   [ F7                   Coarser: files, packages, modules, mappings
   ] F8                   Finer: lines, addresses
   L                      Inlined functions: apart or not

 Values
   t                      Next sample type
   F2                     Choose a sample type
   T                      Previous sample type
   s                      Sort by the next column
   F6                     Choose the column to sort by
   <                      Sort by the column to the left
   >                      Sort by the column to the right
   %                      100%: the whole, what is kept, in the tree the caller
   U                      Next unit: auto, the profile's own, fixed
   d                      A comparison: before, after, the change
   D                      Choose the profile to compare with
   x                      What the numbers under the cursor mean
   I                      Turn the order around

 Screen
   :                      A command or an option; Tab completes
   y                      Copy the name
   Y                      Copy the command line that shows the same
   w                      Write it to a file: svg, html, md, json, folded, pb.gz
   P F9                   Choose what to write
   e O                    Open the function in $EDITOR
   _                      Show or hide the lines above the view
   Ctrl-L                 Draw the screen anew
   Ctrl-Z                 Go back to the shell for a while
   q F10                  Close this view, or leave
   Q Ctrl-C               Leave

 Typing
   Enter                  Do what the line says
   Esc Ctrl-C             Leave the line
   Tab                    Complete a name, or list what it may be
   Up Ctrl-P              The line typed before
   Down Ctrl-N            The line typed after it


F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 example.pb.gz  prog  cpu  total 150ms                         2023-11-14 22:13
  1 Top  2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
 Keys of this view; / searches, q goes back
   n                      Next match
   N                      Previous match
   #                      Search what is under the cursor
   \ F4                   Show only rows that match

 Filters
   .                      Choose what to do with what is under the cursor
   f                      Keep only samples with it
   i                      Drop samples with it
   H                      Hide it, but count its samples
   S                      Drop its callers
   menu .                 Drop what it calls
   menu .                 Only it and its callers
   menu .                 Only it and what it calls
   m                      Hide code of others, or show it
   u                      Undo
▶  Ctrl-R                 Redo

 /redo  n next  1/1
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit

# On a narrow screen what a key does is not cut.
$ printf '%s\n' ':size 40x12' '?' :screen 'G' :screen | cprof tui --script=- testdata/proto/example.pb.gz
 example.pb.gz  cpu  total 150ms
 Keys here; / searches, q goes back
▶Moving
   k Up  Up; in flame to the caller
   j Down  Down; in flame to the
   widest callee
   h Left  Left
   l Right  Right
   PageUp Ctrl-B  A page up
   PageDown Ctrl-F Space  A page down
   Ctrl-U  Half a page up

 example.pb.gz  cpu  total 150ms
 Keys here; / searches, q goes back
   Home Ctrl-A  To the start of the
   line
   End Ctrl-E  To the end of the line
   Backspace  Delete to the left
   Delete Ctrl-D  Delete under the
   cursor
   Ctrl-W  Delete the word to the left
   Ctrl-U  Delete all to the left
▶  Ctrl-K  Delete all to the right


