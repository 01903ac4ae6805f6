# Flame graphs: SVG, or a page where the file is called so. What they look like is for `make test-browser`.
$ cprof flame testdata/proto/example.pb.gz | grep -c '<g class="b'
8

$ cprof flame testdata/proto/example.pb.gz | grep -o '<title>[^<]*' -A 1 | head -6
<title>all
<title>main.main
<title>main.leaf
<title>main.leaf
<title>main.foo
<title>main.inl

$ cprof flame -o flame.html testdata/go/heap.pb.gz; grep -o "default-src 'none'" flame.html; grep -ciE '(src|href|url\()=?.?.?(http|//)' flame.html
default-src 'none'
0
[1]

# Every picture of every profile is XML, and the same on every run.
$ for f in testdata/go/*.gz testdata/proto/* testdata/odd/*.pb; do case $f in *.textproto|*.py) continue;; esac; for how in "" "-reverse -upright" "-order=name -min_width=5 -color_by=value -sample_index=0"; do cprof flame $how -o a.svg $f 2>/dev/null; cprof flame $how $f >b.svg 2>/dev/null; xmllint --noout a.svg && cmp a.svg b.svg || echo "$f $how"; done; done

# A stack a million frames deep, of functions that call each other.
$ python3 -c 'import sys; sys.path.insert(0, "testdata"); from encode import *; sys.stdout.buffer.write(message([(1, [(1, 1), (2, 1)]), (2, [(1, packed([1, 2] * 500000)), (2, 1)]), (4, [(1, 1), (4, [(1, 1)])]), (4, [(1, 2), (4, [(1, 2)])]), (5, [(1, 1), (2, 1)]), (5, [(1, 2), (2, 2)]), (6, ""), (6, "ping"), (6, "pong")]))' >deep.pb; cprof flame -o deep.svg deep.pb && xmllint --noout deep.svg && grep -o '<title>….*' deep.svg | head -1; grep -c '<g class="b' deep.svg
<title>…999490 more
512

# With a base the sign says which way, and what is gone stands apart.
$ cprof flame -sample_index=inuse_space -diff_base=testdata/go/heap.pb.gz testdata/go/allocs.pb.gz | grep -A 2 -E '<title>(main.main|all)$'
<g class="b" data-depth="0"><title>all
1.96MB (96.69%), before 2.03MB (100%), -68.91kB (-3.31%)</title><rect x="10.000" y="0" width="1180.000" height="18" rx="2" fill="#7caae7"/><text x="13.00" y="14" data-mark="▼ " data-value="  1.96MB">▼ all  1.96MB</text></g>
<g class="b" data-depth="1"><title>main.(*shop).serve.func1
--
<g class="b" data-depth="2"><title>main.main
618.58kB (29.75%), before 724.12kB (34.82%), -105.53kB (-14.57%)</title><rect x="819.278" y="38" width="363.038" height="18" rx="2" fill="#68a0e8"/><text x="822.28" y="52" data-mark="▼ ">▼ main.main</text></g>
<g class="b" data-depth="3"><title>main.run
--
<g class="b" data-depth="0"><title>all
gone 105.53kB (5.07%)</title><rect x="10.000" y="0" width="61.935" height="18" rx="2" fill="#68a0e8"/><text x="13.00" y="14" data-mark="▼ " data-value="  105.53kB"></text></g>
<g class="b" data-depth="1"><title>runtime.main
--
<g class="b" data-depth="2"><title>main.main
gone 105.53kB (5.07%)</title><rect x="10.000" y="38" width="61.935" height="18" rx="2" fill="#68a0e8"/><text x="13.00" y="52" data-mark="▼ ">▼ …main</text></g>
<g class="b" data-depth="3"><title>main.run

$ cprof flame -color_by=shape testdata/go/heap.pb.gz
cprof: --color_by: no such choice: shape; there are auto, package, value, change
[2]

