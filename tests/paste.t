# Markdown that people paste: 20 rows are in view, the others folded; a blank line ends the fold, so that what follows is Markdown again.
$ cprof top --format=md -n 22 testdata/go/heap.pb.gz | sed '9,27d' | cat -A | cut -c 1-90
### <code>shop</code> M-BM-7 inuse\_space M-BM-7 2.03MB$
$
Time: 2026-11-23 00:18:14 UTC  $
Showing nodes accounting for 1.96MB, 96.41% of 2.03MB total  $
Dropped 58 nodes (cum \<= 10.40kB)  $
Showing top 22 nodes out of 48$
$
| flat | flat% | cum | cum% |  | name |$
| 0 | 0% | 797.38kB | 38.34% |  | <code>compress/gzip.(\*Writer).Write</code> |$
| 0 | 0% | 801.41kB | 38.54% |  | <code>encoding/json.(\*Encoder).Encode</code> |$
$
<details><summary>2 more</summary>$
$
| flat | flat% | cum | cum% |  | name |$
| ---: | ---: | ---: | ---: | --- | --- |$
| 0 | 0% | 284.26kB | 13.67% |  | <code>example.com/shop/search.(\*Index).Query</code> |$
| 0 | 0% | 31.34kB | 1.51% |  | <code>example.com/shop/store.(\*Store).Each</code> |$
$
</details>$
$
M-bM-^@M-& and 26 more$
$ cprof top --format=md -n 2 testdata/go/heap.pb.gz | tail -4
| 648kB | 31.16% | 789.23kB | 37.95% | ▇▇▇▇▇▇▇▇▇▇ | <code>compress/flate.NewWriter</code> |
| 504.78kB | 24.27% | 511.08kB | 24.58% | ▇▇▇▇▇▇▇▇ | <code>example.com/shop/store.(\*Product).readImage</code> |

… and 46 more

# 100 rows are enough for a comment, and it says how many more there are; -n has the last word.
$ seq 150 | sed 's/.*/main;f& &/' >many.folded; for n in '' '-n 0' '-n 120' '-n 5'; do cprof top --format=md -nodefraction=0 $n many.folded | grep -c '^|.*code'; cprof top --format=md -nodefraction=0 $n many.folded | tail -1; done
100
… and 51 more
151

120
… and 31 more
5
… and 146 more
$ seq 150 | sed 's/.*/main;f& 1/' >even.folded; cprof diff --format=md -nodefraction=0 even.folded many.folded | grep -c '^|.*→.*code'; cprof diff --format=md -nodefraction=0 even.folded many.folded | tail -1
100
… and 49 more

# A comparison says its total once, in the heading.
$ cprof diff --format=md testdata/proto/diff_old.pb.gz testdata/proto/diff_new.pb.gz
### <code>prog</code> · inuse\_space · 11MB → 14MB, +27.27%

Values are levels: what there was when each profile was taken  
Comparing flat: the values of entries themselves  
100% is 11MB, the total before  
Dropped 2 entries (change \<= 56.32kB)

| before → after | change | change% |  | name |
| ---: | ---: | ---: | --- | --- |
| 2MB → 6MB | +4MB | +200.00% | ▇▇▇▇▇▇▇▇▇▇ | <code>cache</code> |
| 0 → 2MB | +2MB | new | ▇▇▇▇▇ | <code>index</code> |
| 3MB → 1MB | -2MB | -66.67% | ▇▇▇▇▇ | <code>parse</code> |
| 1MB → 0 | -1MB | gone | ▇▇▇ | <code>legacy</code> |

# A budget is in tokens of 4 bytes: all of the heading, and as many rows as there is room for, none of them folded.
$ for n in 100 300 1000; do cprof top --format=md --budget=$n testdata/go/heap.pb.gz >b.md; test $(wc -c <b.md) -le $((4 * n)) && grep -c '^|.*code' b.md; grep -c details b.md; tail -1 b.md; done
1
0
… and 47 more
8
0
… and 40 more
43
0
… and 5 more
$ cprof top --format=md --budget=1 testdata/go/heap.pb.gz
### <code>shop</code> · inuse\_space · 2.03MB

Time: 2026-11-23 00:18:14 UTC  
Showing nodes accounting for 1.96MB, 96.41% of 2.03MB total  
Dropped 58 nodes (cum \<= 10.40kB)

… and 48 more
$ cprof diff --format=md --budget=120 testdata/proto/diff_old.pb.gz testdata/proto/diff_new.pb.gz | tail -4
| ---: | ---: | ---: | --- | --- |
| 2MB → 6MB | +4MB | +200.00% | ▇▇▇▇▇▇▇▇▇▇ | <code>cache</code> |

… and 3 more
$ cprof top --budget=100 testdata/go/heap.pb.gz
cprof: --budget: only for the Markdown of top, pivot and diff, with --format=md
[2]
$ cprof tree --budget=100 --format=md testdata/go/heap.pb.gz
cprof: --budget: only for the Markdown of top, pivot and diff, with --format=md
[2]
