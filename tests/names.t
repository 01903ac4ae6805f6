# Names that must be cut. What is left of them stands in tests/names.tsv, for programs and browsers alike.
$ ! command -v node >/dev/null || node tests/names.mjs

# A long name is whole where there is room, and in boxes and rows it has no type arguments.
$ python3 -c 'import sys; sys.path.insert(0, "testdata"); from encode import *; name = "example.com/shop/sortutil.Sort[go.shape.struct { " + "Field *example.com/shop/model.Type; " * 30 + "}]"; sys.stdout.buffer.write(message([(1, [(1, 1), (2, 2)]), (2, [(1, packed([1])), (2, 5)]), (4, [(1, 1), (4, [(1, 1)])]), (5, [(1, 1), (2, 3)]), (6, ""), (6, "cpu"), (6, "ms"), (6, name)]))' >long.pb
$ cprof flame long.pb | grep -c '<title>example.com/shop/sortutil.Sort\[go.shape.struct { \(Field \*example.com/shop/model.Type; \)\{30\}}\]$'
1
$ cprof flame long.pb | grep -o '>example[^<]*</text>'
>example.com/shop/sortutil.Sort[…]</text>
$ cprof svg long.pb | grep -c '<title>example.com/shop/sortutil.Sort\[go.shape.struct { \(Field \*example.com/shop/model.Type; \)\{30\}}\]$'
1
$ cprof svg long.pb | grep -o '>[^<]*Sort[^<]*</text>'
>Sort[…]</text>
$ cprof html -o long.html long.pb; grep -c '"names":\["example.com/shop/sortutil.Sort\[go.shape.struct { \(Field \*example.com/shop/model.Type; \)\{30\}}\]"' long.html
1
$ cprof dot long.pb | grep -c 'tooltip="example.com/shop/sortutil.Sort\[go.shape.struct { \(Field \*example.com/shop/model.Type; \)\{30\}}\] (5ms)"'
1
$ printf '%s\n' ':size 60x8' :screen | cprof tui --script=- long.pb | grep Sort | head -1
▶       5ms   100%       5ms   100%  …/shop/sortutil.Sort[…]

# A name that stands for several functions has some of their places behind it where people look around, and no others.
$ python3 -c 'import sys; sys.path.insert(0, "testdata"); from encode import *; sys.stdout.buffer.write(message([(1, [(1, 1), (2, 2)])] + [(2, [(1, packed([i])), (2, 5)]) for i in (1, 2, 3, 4)] + [(4, [(1, i), (4, [(1, i)])]) for i in (1, 2, 3, 4)] + [(5, [(1, 1), (2, 3), (4, 4), (5, 22)]), (5, [(1, 2), (2, 3), (4, 5), (5, 7)]), (5, [(1, 3), (2, 3), (4, 5), (5, 9)]), (5, [(1, 4), (2, 6), (4, 5)])] + [(6, s) for s in ("", "cpu", "ms", "(anonymous)", "srv/index.js", "srv/router.js", "run")]))' >anonymous.pb
$ printf '%s\n' ':size 100x10' :screen 2 :screen 4 :screen | cprof tui --script=- anonymous.pb | grep anonymous
 anonymous.pb  cpu  total 20ms
▶      15ms 75.00% 75.00%      15ms 75.00%  (anonymous) index.js:22,router.js:7,…         ███████▌
 (anonymous) stands for 3 functions; see -filefunctions
 anonymous.pb  cpu  total 20ms
▶(anonymous) index.js:22,router.js:7,… 15ms                                ▏run 5ms
 (anonymous) index.js:22,router.js:7,…  15ms  75.00%, 75.00% of its caller
 anonymous.pb  cpu  total 20ms
▶      15ms 75.00%  (anonymous) index.js:22,router.js:7,… flat 15ms
 (anonymous) index.js:22,router.js:7,…
$ printf '%s\n' ':size 70x10' :screen 'f' :screen | cprof tui --script=- anonymous.pb | grep anonymous
 anonymous.pb  cpu  total 20ms
▶      15ms 75.00% 75.00%      15ms 75.00%  (anonymous) index.js:22,r…
 (anonymous) stands for 3 functions; see -filefunctions
 anonymous.pb  cpu  total 20ms
 focus=^\(anonymous\)$ > 15ms of 20ms (75.00%)  u: undo
▶      15ms 75.00% 75.00%      15ms 75.00%  (anonymous) index.js:22,r…
 (anonymous) stands for 3 functions; see -filefunctions
$ cprof html -o page.html anonymous.pb; grep -o '"names":.*' page.html
cprof: (anonymous) stands for 3 functions; see -filefunctions
"names":["(anonymous) index.js:22,router.js:7,…","run"],
$ cprof flame anonymous.pb 2>/dev/null | grep -o '>(anon.*'
>(anonymous)
>(anonymous)</text></g>

# Each report says so, those of whole stacks, too; and none where files are told apart.
$ for report in top tree calls dot flame traces folded html; do cprof $report anonymous.pb 2>&1 >$report.out | sed "s/^/$report: /"; done
top: cprof: (anonymous) stands for 3 functions; see -filefunctions
tree: cprof: (anonymous) stands for 3 functions; see -filefunctions
calls: cprof: (anonymous) stands for 3 functions; see -filefunctions
dot: cprof: (anonymous) stands for 3 functions; see -filefunctions
flame: cprof: (anonymous) stands for 3 functions; see -filefunctions
traces: cprof: (anonymous) stands for 3 functions; see -filefunctions
folded: cprof: (anonymous) stands for 3 functions; see -filefunctions
html: cprof: (anonymous) stands for 3 functions; see -filefunctions
$ for report in top tree calls dot flame traces folded; do cprof $report -filefunctions anonymous.pb 2>&1 >$report.out | sed "s/^/$report: /"; done
