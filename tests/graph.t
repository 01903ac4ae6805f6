# Call graphs as pictures: Graphviz lays them out in a child, no program is run. What they look like is for `make test-browser`.
$ for f in svg png pdf ps dot; do PATH=/nowhere $BUILD/cprof graph -o g.$f testdata/go/heap.pb.gz; head -c 4 g.$f | tr -cd '[:alpha:]<?%!'; echo; done
<?xm
PNG
%PDF
%!PS
digr

$ for f in svg png pdf ps; do cprof $f testdata/go/heap.pb.gz | head -c 4 | tr -cd '[:alpha:]<?%!'; echo; done
<?xm
PNG
%PDF
%!PS

# Every picture of every profile is XML, and the same on every run.
$ for f in testdata/go/*.gz testdata/proto/* testdata/odd/*.pb; do case $f in *.textproto|*.py) continue;; esac; cprof svg -o a.svg $f 2>/dev/null; cprof svg $f >b.svg 2>/dev/null; xmllint --noout a.svg && cmp a.svg b.svg || echo "$f"; done

$ for f in png pdf ps; do cprof $f -o a.$f testdata/go/heap.pb.gz; done; sleep 1; for f in png pdf ps; do cprof $f testdata/go/heap.pb.gz | cmp - a.$f; done

# Nothing is asked of anybody, and there is no link.
$ for c in svg flame; do for f in testdata/go/heap.pb.gz testdata/odd/text_hostile.pb; do cprof $c $f | grep -vF 'xmlns="http://www.w3.org/2000/svg"' | grep -ciE '(^|[^&];)<(a|image|use|foreignObject|iframe|link)[ >]| (href|src|on[a-z]+)="|url\(|@import'; done; done
0
0
0
0
[1]

# A title says more than there is room for.
$ cprof svg testdata/go/heap.pb.gz | grep -A 2 '<title>example.com/shop/search.rank$'; cprof svg testdata/go/heap.pb.gz | grep -A 1 '<title>main.open -> ' | head -2
<title>example.com/shop/search.rank
flat 277.95kB (13.37%)
cum 277.95kB (13.37%)</title>
<title>main.open -> example.com/shop/render.Load
 32kB (1.54%)</title>

# What cannot be laid out in time is cut until it can, and the legend says so; without any time that is a failure, and 0 is no limit.
$ cprof svg -layout_budget=1e-9 -o g.svg testdata/go/heap.pb.gz; cprof svg -layout_budget=-1 testdata/go/heap.pb.gz
cprof: the layout takes longer than 1e-09 s; allow more with --layout_budget=SECONDS
cprof: the layout takes longer than -1 s; allow more with --layout_budget=SECONDS
[4]

$ cprof svg testdata/go/heap.pb.gz >a.svg; for s in 0 1e300; do cprof svg -layout_budget=$s testdata/go/heap.pb.gz | cmp - a.svg; done

# web draws into the cache and opens that with the words of $BROWSER, or says where it is.
$ cprof -web testdata/go/heap.pb.gz | sed "s|$HOME|HOME|"; head -c 5 .cache/cprof/web.svg; echo
HOME/.cache/cprof/web.svg
<?xml

$ XDG_CACHE_HOME=$PWD/c DISPLAY=:0 BROWSER='echo opened; with' cprof -web testdata/go/heap.pb.gz | sed "s|$HOME|HOME|"
opened; with HOME/c/cprof/web.svg

$ DISPLAY=:0 BROWSER=/nowhere cprof web testdata/go/heap.pb.gz 2>&1 | sed "s|$HOME|HOME|"
cprof: /nowhere could not open HOME/.cache/cprof/web.svg

$ env -u HOME cprof web testdata/go/heap.pb.gz
cprof: there is no cache; name a file with --output
[4]

# Graphviz is loaded when a graph is drawn, and by what draws it alone: without it all else works.
$ mkdir lib; cp "$(ldd $BUILD/cprof | sed -n 's/.*=> \(.*libz\.[^ ]*\).*/\1/p')" lib/libgvc.so.6; export LD_LIBRARY_PATH=$PWD/lib; cprof svg --no-sandbox testdata/go/heap.pb.gz; cprof top -nodecount=1 -compact_labels testdata/go/heap.pb.gz | tail -1
cprof: Graphviz is not installed, which lays graphs out; its library is libgvc6
     648kB 31.16% 31.16%   789.23kB 37.95%  compress/flate.NewWriter
