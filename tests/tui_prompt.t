# A line that is typed can be edited: the cursor moves in it, words and ends of it are deleted.
$ printf '%s\n' ' : bar Left Left f o Right X Backspace Home Ctrl-A Right Left Delete x' :screen ' End Ctrl-E Space two Space Ctrl-W' :screen ' Ctrl-B Ctrl-B Ctrl-D Ctrl-F Ctrl-K' :screen ' Left Ctrl-U' :screen ' Backspace' :screen ' End Backspace Backspace' :screen | cprof tui --script=- testdata/proto/example.pb.gz | grep -E '^:|^F1|^Enter'
:xfoar
EnterOK EscCancel TabComplete UpEarlier
:xfoar
EnterOK EscCancel TabComplete UpEarlier
:xfoa
EnterOK EscCancel TabComplete UpEarlier
:
EnterOK EscCancel TabComplete UpEarlier
:
EnterOK EscCancel TabComplete UpEarlier
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit

# What was typed at a prompt of a kind before comes back, in order and each line once; what was being typed is the last of them.
$ printf '%s\n' ':focus=main' ':focus=main' ':unit=ms' '/ leaf Enter' ' : foc Up' :screen ' Up' :screen ' Up Ctrl-P' :screen ' Down' :screen ' Ctrl-N Down Down' :screen ' Esc / Up' :screen ' Ctrl-C : Up Up Enter u' :screen | cprof tui --script=- testdata/proto/example.pb.gz | grep -E '^[:/]|focus'
 focus=main > 150ms of 150ms (100%)  u: undo
:unit=ms
 focus=main > 150ms of 150ms (100%)  u: undo
:focus=main
 focus=main > 150ms of 150ms (100%)  u: undo
:focus=main
 focus=main > 150ms of 150ms (100%)  u: undo
:unit=ms
 focus=main > 150ms of 150ms (100%)  u: undo
:foc
 focus=main > 150ms of 150ms (100%)  u: undo
/leaf  1/1 (matches 40.00%)
 focus=main > 150ms of 150ms (100%)  u: undo

# A line that is wider than the screen is shown where the cursor is; wide characters are deleted whole.
$ printf '%s\n' ':size 40x12' ' : focus=abcdefghijklmnopqrstuvwxyzabcdef漢字漢字abc' :screen ' Backspace Backspace Backspace Backspace Backspace' :screen ' Home X' :screen | cprof tui --script=- testdata/proto/example.pb.gz | tail -n +12 | sed -n '1~12p'
:fghijklmnopqrstuvwxyzabcdef漢字漢字abc
:s=abcdefghijklmnopqrstuvwxyzabcdef漢字
:Xfocus=abcdefghijklmnopqrstuvwxyzabcdef

# Tab completes functions, labels and files as far as it can, and lists what there is; the footer says where it does.
$ printf '%s\n' ' : focus=comp Tab' :screen ' fl Tab' :screen ' Ctrl-U peek Space example.com/shop/cart.(*C Tab' :screen ' Ctrl-U hide=nothing Tab' :screen ' Ctrl-U focus=main.m Tab Enter' :screen 'u /' :screen | cprof tui --script=- testdata/go/heap.pb.gz | tail -n +17 | grep -E '^:|[0-9]: |called so|focus=|^Enter'
 19: flate.NewWriter  flate.\(\*Writer\).Close  flate.\(\*compressor\).close  fl
:focus=compress/
EnterOK EscCancel TabComplete UpEarlier
 15: flate.NewWriter  flate.\(\*Writer\).Close  flate.\(\*compressor\).close  fl
:focus=compress/flate.
EnterOK EscCancel TabComplete UpEarlier
 3: cart.\(\*Cart\).Add  cart.\(\*Cart\).Checkout  cart.\(\*Cart\).lines
:peek example.com/shop/cart.\(\*Cart\).
EnterOK EscCancel TabComplete UpEarlier
 nothing is called so
:hide=nothing
EnterOK EscCancel TabComplete UpEarlier
 focus=main.main > 724.12kB of 2.03MB (34.82%)  u: undo
EnterOK EscCancel UpEarlier
$ mkdir -p files; touch files/one.pb.gz 'files/[x] y' files/only; printf '%s\n' ' D fil Tab' :screen ' o Tab' :screen ' e Tab' :screen ' Ctrl-U files/[ Tab' :screen ' Esc w files/no Tab' :screen | cprof tui --script=- testdata/go/heap.pb.gz | grep -E '^compare|^write|[0-9]: |called so'
compare with: files/
 2: one.pb.gz  only
compare with: files/on
compare with: files/one.pb.gz
compare with: files/[x] y
 nothing is called so
write to: files/no

# At 40 columns, too.
$ printf '%s\n' ':size 40x12' ' : focus=main. Tab' :screen | cprof tui --script=- testdata/go/heap.pb.gz | tail -3
       32kB  1.54%  …/shop/render.Load
 17: main.\(\*shop\).checkout  main.\(\*
:focus=main.

# Keys can be bound for lines that are typed; what is bound for all views leaves these alone.
$ mkdir -p .config/cprof; printf '%s\n' 'bind prompt Ctrl-T line-start' 'bind all x flame' >.config/cprof/config; printf '%s\n' ' : x y Ctrl-T z' :screen ' Esc x' :screen | cprof tui --script=- testdata/proto/example.pb.gz | grep -E '^:|\['; rm .config/cprof/config
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type
:zxy
  1 Top [2 Flame] 3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  samples [cpu]                                                    t: next type

# Esc leaves a search or a row filter that was there before as it was.
$ printf '%s\n' '/ leaf Enter' '/ x y' :screen Esc :screen Esc :screen '\ main Enter \ .foo' :screen Esc :screen | cprof tui --script=- testdata/proto/example.pb.gz | grep -E '^ ?/|rows|^\\|▶'
▶      60ms 40.00% 40.00%      60ms 40.00%  main.leaf                 ████
/xy  0/0 (matches 0%)
▶      60ms 40.00% 40.00%      60ms 40.00%  main.leaf                 ████
 /leaf  n next  1/1 (matches 40.00%)
▶      60ms 40.00% 40.00%      60ms 40.00%  main.leaf                 ████
 rows: main.foo
▶         0     0%     0%      30ms 20.00%  main.foo                  ██
\main.foo
 rows: main
▶      60ms 40.00% 40.00%      60ms 40.00%  main.leaf                 ████
