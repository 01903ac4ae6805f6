# Each fuzz target takes the inputs that it starts from, and has some.
$ for t in tests/fuzz_*.c; do n=$(basename $t .c); $BUILD/tests/$n tests/corpus/${n#fuzz_} >/dev/null || echo $n; done
$ $BUILD/tests/fuzz_formats testdata/formats >/dev/null

# Each format has inputs to start from.
$ for f in $(cprof top -format_in=? testdata/proto/example.pb.gz 2>&1 | sed 's/.*there are//; s/,//g'); do head -qn 1 tests/corpus/formats/* | grep -aqx -e "$f" || echo "$f"; done; ls tests/corpus/formats | wc -l
34
