# The screens of the README are what is to be seen.
$ printf '%s\n' _ :screen | cprof tui --script=- testdata/go/heap.pb.gz >top; printf '%s\n' '_ 2 g' :screen | cprof tui --script=- testdata/go/heap.pb.gz >flame; for f in top flame; do head -12 $f | sed 's/^/    /' | grep -Fxvf README.md; done
[1]

# So is the table of top.
$ cprof top -nodecount=10 testdata/go/heap.pb.gz | sed 's/^/    /' | grep -Fxvf README.md
[1]
