# Any keys at all, on screens of any size: 100,000 of them.
$ tests/keys.py 1 1300 testdata/go/*.pb.gz testdata/proto/[a-h]*.pb.gz

$ tests/keys.py 101 1300 testdata/proto/[i-n]*.pb.gz

$ tests/keys.py 201 1300 testdata/proto/[o-z]*.pb.gz

$ for n in 1 2 3 5 8 13 21 34; do $BUILD/tests/mkprofile $n $n >$n.pb.gz; done; tests/keys.py 301 1300 ?.pb.gz ??.pb.gz

$ for n in 55 89 144 233 377 610 987 1597; do $BUILD/tests/mkprofile $n $n >$n.pb.gz; done; tests/keys.py 401 1300 ???.pb.gz ????.pb.gz

$ for n in 101 102 103 104 105 106 107 108; do $BUILD/tests/mkprofile 300 $n >$n.pb.gz; done; tests/keys.py 501 1300 10?.pb.gz
