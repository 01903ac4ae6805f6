# Each fuzz target takes the inputs that it starts from, and has some.
$ for t in tests/fuzz_*.c; do n=$(basename $t .c); $BUILD/tests/$n tests/corpus/${n#fuzz_} >/dev/null || echo $n; done
