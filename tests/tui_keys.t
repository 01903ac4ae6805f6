# Any keys at all, on screens of any size: 100,000 of them.
$ tests/keys.py 1 1300 testdata/go/*.pb.gz testdata/proto/[a-h]*.pb.gz

$ tests/keys.py 101 1300 testdata/proto/[i-n]*.pb.gz

$ tests/keys.py 201 1300 testdata/proto/[o-z]*.pb.gz

$ for n in 1 2 3 5 8 13 21 34; do $BUILD/tests/mkprofile $n $n >$n.pb.gz; done; tests/keys.py 301 1300 ?.pb.gz ??.pb.gz

$ for n in 55 89 144 233 377 610 987 1597; do $BUILD/tests/mkprofile $n $n >$n.pb.gz; done; tests/keys.py 401 1300 ???.pb.gz ????.pb.gz

$ for n in 101 102 103 104 105 106 107 108; do $BUILD/tests/mkprofile 300 $n >$n.pb.gz; done; tests/keys.py 501 1300 10?.pb.gz

# No key that help lists does nothing without a word.
$ tests/silent.py testdata/go/heap.pb.gz 1 '1 j j' '2 j j' '2 G' '3 j j' '3 G' 4 '4 j' 5 '5 j' '7 j' '7 G' '0 j j' '0 + j' '0 + G' 'Ctrl-T j j' 'x j' '?'

$ tests/silent.py -diff_base=testdata/proto/diff_old.pb.gz testdata/proto/diff_new.pb.gz '8 j' 1 '1 j' '2 j j' '3 j j' '3 G' '4 j' '5 j' '7 j' '0 + j' 'Ctrl-T j' '8 x j' '?'

# Enter goes in: from a row to its callers and callees, from a line to what it calls, and a label keeps its samples.
$ printf '%s\n' Enter :screen | cprof tui --script=- testdata/go/heap.pb.gz | sed -n '2p;6p'
  1 Top  2 Flame  3 Tree [4 Sandwich] 5 Source  7 Labels  8 Diff  0 Traces
▶  789.23kB 37.95%  compress/flate.NewWriter flat 648kB
$ printf '%s\n' '5 j Enter' :screen | cprof tui --script=- testdata/go/heap.pb.gz | sed -n '4,5p;23p'
       FLAT       CUM  LINE   SOURCE
          .  141.23kB  …/flate.(*compressor).init in …/flate/deflate.go
 Esc goes back to its caller
$ printf '%s\n' '7 j Enter' :screen | cprof tui --script=- testdata/go/heap.pb.gz | sed -n '4p;23p'
 tagfocus=bytes=663552 > 648kB of 2.03MB (31.16%)  u: undo
 tagfocus=bytes=663552
