# Any keys at all, on screens of any size.
$ for f in go/heap proto/names_hostile proto/values_negative proto/no_samples; do tests/keys.py 7 600 >keys; cprof tui --script=keys testdata/$f.pb.gz >screens || tail -3 screens; done
