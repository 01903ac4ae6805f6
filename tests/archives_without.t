# lacks archive
# Named, where they cannot be read.
$ for a in testdata/odd/archive/archive.*; do cprof top $a; done
