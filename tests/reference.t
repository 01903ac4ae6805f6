# runs go
# Of profiles in gperftools' and Java's formats Go's pprof prints what cprof does, and all of it that it makes of cprof's copy.
$ pprof() { env -u GOROOT go tool pprof -symbolize=none "$@" 2>/dev/null; }; n=0; for f in testdata/formats/*.prof testdata/formats/gperftools.heap testdata/formats/growth.txt testdata/formats/contention.txt testdata/formats/threads.txt testdata/formats/java_*.txt; do cprof proto -o copy.pb.gz $f 2>/dev/null; pprof -raw $f >theirs; pprof -raw copy.pb.gz | cmp - theirs || echo "raw $f"; pprof -top $f >theirs; cprof top $f 2>/dev/null | cmp - theirs || echo "top $f"; n=$((n + $(grep -c flat% theirs))); done; echo $n
11
