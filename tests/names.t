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
