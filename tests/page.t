# The one page for everything; what it does is for `make test-browser`. It is the same on every run and small.
$ for f in testdata/go/*.gz testdata/proto/*.pb* testdata/odd/*.pb; do cprof html -o a.html $f 2>/dev/null; cprof html $f 2>/dev/null | cmp - a.html || echo $f; sed -n '/id="data">/,/<\/script>/p' a.html | sed 's/.*id="data">//; s/<\/script>//' | python3 -c 'import json, sys; d = json.load(sys.stdin); n = len(d["names"]); assert all(len(c) == n for c in d["flat"] + d["cum"]) and all(len(c) == len(d["above"]) for c in d["self"])' || echo $f; done

$ cprof html testdata/go/heap.pb.gz | sed -n 's/.*\(Content-Security-Policy" content="default-src .none.; script-src\) .*\(base-uri .none.\).*/\1 \2/p'
Content-Security-Policy" content="default-src 'none'; script-src base-uri 'none'
