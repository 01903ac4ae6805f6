# Two profiles, entry by entry. Memory in use is a level; what was allocated accumulates.
$ cprof diff -alloc_space testdata/proto/diff_old.pb.gz testdata/proto/diff_new.pb.gz
File: prog
Type: alloc_space
Values accumulate: a profile of a longer time has more
Comparing flat: the values of entries themselves
100% is 16MB, the total before
Total: 16MB before, 31MB after, change +15MB (+93.75%)
Dropped 1 entry (change <= 81.92kB)
  before  after  change   change%   share%  entry
     4MB   12MB    +8MB  +200.00%  +50.00%  cache
     5MB    9MB    +4MB   +80.00%  +25.00%  steady
       0    2MB    +2MB       new  +12.50%  index
     6MB    8MB    +2MB   +33.33%  +12.50%  parse
     1MB      0    -1MB      gone   -6.25%  legacy

$ cprof diff -inuse_space testdata/proto/diff_old.pb.gz testdata/proto/diff_new.pb.gz
File: prog
Type: inuse_space
Values are levels: what there was when each profile was taken
Comparing flat: the values of entries themselves
100% is 11MB, the total before
Total: 11MB before, 14MB after, change +3MB (+27.27%)
Dropped 2 entries (change <= 56.32kB)
  before  after  change   change%   share%  entry
     2MB    6MB    +4MB  +200.00%  +36.36%  cache
       0    2MB    +2MB       new  +18.18%  index
     3MB    1MB    -2MB   -66.67%  -18.18%  parse
     1MB      0    -1MB      gone   -9.09%  legacy

# The other measure, in any order. What did not change is left out, but for --no-trim.
$ cprof diff -inuse_space -cum -compact_labels testdata/proto/diff_old.pb.gz testdata/proto/diff_new.pb.gz
Values are levels: what there was when each profile was taken
Comparing cum: the values of entries and all they called
100% is 11MB, the total before
Total: 11MB before, 14MB after, change +3MB (+27.27%)
Dropped 2 entries (change <= 56.32kB)
  before  after  change   change%   share%  entry
     2MB    6MB    +4MB  +200.00%  +36.36%  cache
    11MB   14MB    +3MB   +27.27%  +27.27%  main
       0    2MB    +2MB       new  +18.18%  index
     3MB    1MB    -2MB   -66.67%  -18.18%  parse
     1MB      0    -1MB      gone   -9.09%  legacy

$ cprof diff -inuse_space -cum --sort=percent -compact_labels testdata/proto/diff_old.pb.gz testdata/proto/diff_new.pb.gz | tail -6
  before  after  change   change%   share%  entry
       0    2MB    +2MB       new  +18.18%  index
     2MB    6MB    +4MB  +200.00%  +36.36%  cache
     1MB      0    -1MB      gone   -9.09%  legacy
     3MB    1MB    -2MB   -66.67%  -18.18%  parse
    11MB   14MB    +3MB   +27.27%  +27.27%  main

$ cprof diff -inuse_space --sort=percent testdata/proto/diff_old.pb.gz testdata/proto/diff_new.pb.gz | tail -4
       0    2MB    +2MB       new  +18.18%  index
     2MB    6MB    +4MB  +200.00%  +36.36%  cache
     1MB      0    -1MB      gone   -9.09%  legacy
     3MB    1MB    -2MB   -66.67%  -18.18%  parse

$ cprof diff -inuse_space --sort=before --no-trim testdata/proto/diff_old.pb.gz testdata/proto/diff_new.pb.gz | tail -7
  before   after  change   change%     share%  entry
     5MB     5MB       0        0%         0%  steady
     3MB     1MB    -2MB   -66.67%    -18.18%  parse
     2MB     6MB    +4MB  +200.00%    +36.36%  cache
     1MB       0    -1MB      gone     -9.09%  legacy
   1000B  1.07kB   +100B   +10.00%  +0.00087%  tiny
       0     2MB    +2MB       new    +18.18%  index

$ cprof diff -inuse_space --sort=after testdata/proto/diff_old.pb.gz testdata/proto/diff_new.pb.gz | tail -4
     2MB    6MB    +4MB  +200.00%  +36.36%  cache
       0    2MB    +2MB       new  +18.18%  index
     3MB    1MB    -2MB   -66.67%  -18.18%  parse
     1MB      0    -1MB      gone   -9.09%  legacy

$ cprof diff -inuse_space --sort=name testdata/proto/diff_old.pb.gz testdata/proto/diff_new.pb.gz | tail -4
     2MB    6MB    +4MB  +200.00%  +36.36%  cache
       0    2MB    +2MB       new  +18.18%  index
     1MB      0    -1MB      gone   -9.09%  legacy
     3MB    1MB    -2MB   -66.67%  -18.18%  parse

$ cprof diff -inuse_space --sort=share -nodecount=2 testdata/proto/diff_old.pb.gz testdata/proto/diff_new.pb.gz | tail -5
Dropped 2 entries (change <= 56.32kB)
Showing top 2 entries out of 4
  before  after  change   change%   share%  entry
     2MB    6MB    +4MB  +200.00%  +36.36%  cache
       0    2MB    +2MB       new  +18.18%  index

# On a terminal growth is red with an arrow up, shrinkage blue with one down.
$ cprof diff -inuse_space --color=always testdata/proto/diff_old.pb.gz testdata/proto/diff_new.pb.gz | tail -5 | cat -v
^[[1m  before  after    change   change%   share%^[[0m  ^[[1mentry^[[0m
     2MB    6MB^[[31m M-bM-^VM-2    +4MB  +200.00%  +36.36%^[[0m  cache
       0    2MB^[[31m M-bM-^VM-2    +2MB       new  +18.18%^[[0m  index
     3MB    1MB^[[94m M-bM-^VM-<    -2MB   -66.67%  -18.18%^[[0m  parse
     1MB      0^[[94m M-bM-^VM-<    -1MB      gone   -9.09%^[[0m  legacy

# Filters, granularities and units hold for both sides, and hiding labels hides no side.
$ cprof diff -inuse_space -focus='cache|parse' -unit=kB -lines -taghide=. testdata/proto/diff_old.pb.gz testdata/proto/diff_new.pb.gz
File: prog
Type: inuse_space
Values are levels: what there was when each profile was taken
Comparing flat: the values of entries themselves
100% is 11264.98kB, the total before
Active filters:
   focus=cache|parse
Total: 5120kB before, 7168kB after, change +2048kB (+40.00%)
  before   after   change   change%   share%  entry
  2048kB  6144kB  +4096kB  +200.00%  +36.36%  cache prog.c:20
  3072kB  1024kB  -2048kB   -66.67%  -18.18%  parse prog.c:30

# Exact, as data.
$ cprof diff --format=json -inuse_space testdata/proto/diff_old.pb.gz testdata/proto/diff_new.pb.gz
{"schema":"cprof/1","report":"diff","file":"/usr/bin/prog","type":"inuse_space","unit":"bytes","mean":false,"total":11535336,"measure":"flat","kind":"level","total_before":11535336,"total_after":14681164,"entries":4,"dropped_nodes":2,"comments":[],"filters":[],"rows":[
{"name":"cache","function":"cache","before":2097152,"after":6291456,"change":4194304,"new":false,"gone":false},
{"name":"index","function":"index","before":0,"after":2097152,"change":2097152,"new":true,"gone":false},
{"name":"parse","function":"parse","before":3145728,"after":1048576,"change":-2097152,"new":false,"gone":false},
{"name":"legacy","function":"legacy","before":1048576,"after":0,"change":-1048576,"new":false,"gone":true}],"lossy":false}

$ cprof diff --format=csv testdata/proto/diff_old.pb.gz testdata/proto/diff_new.pb.gz
name,before,after,change,new,gone,unit
cache,2097152,6291456,4194304,false,false,bytes
index,0,2097152,2097152,true,false,bytes
parse,3145728,1048576,-2097152,false,false,bytes
legacy,1048576,0,-1048576,false,true,bytes

$ tests/check_data.py diff --no-trim testdata/go/allocs.pb.gz testdata/go/heap.pb.gz
80 rows, change 1862726, total 923900869 bytes

$ tests/check_data.py diff -addresses --no-trim testdata/proto/names_hostile.pb.gz testdata/proto/names_hostile.pb.gz
20 rows, change 0, total 210 nanoseconds

# before and after are what top says of each.
$ cprof top -nodefraction=0 --format=json testdata/go/heap.pb.gz | sed 1d | sed 's/.*"name":\("[^"]*"\).*"flat":\([0-9]*\).*/\1 \2/' | grep -v ' 0$' | sort >before

$ cprof diff --no-trim --format=json -sample_index=inuse_space testdata/go/heap.pb.gz testdata/go/allocs.pb.gz | sed 1d | sed 's/.*"name":\("[^"]*"\).*"before":\([0-9]*\).*/\1 \2/' | grep -v ' 0$' | sort | cmp - before

# Means are compared as means.
$ cprof diff -mean_delay -compact_labels testdata/proto/contention.pb.gz testdata/proto/contention.pb.gz --no-trim
Comparing flat: the values of entries themselves
100% is 996.69us, the total before
Total: 996.69us before, 996.69us after, change 0 (0%)
    before     after  change  change%  share%  entry
    1.71ms    1.71ms       0       0%      0%  line1000
    1.64ms    1.64ms       0       0%      0%  line2001
  409.60us  409.60us       0       0%      0%  line3002

$ cprof diff -mean_delay -compact_labels -normalize testdata/go/mutex.pb.gz testdata/go/block.pb.gz | head -4
Comparing flat: the values of entries themselves
100% is 222.24us, the total before
Total: 222.24us before, 222.49us after, change +245ns (+0.11%)
    before     after     change  change%      share%  entry

# One side may be empty; what 100% is then, is said.
$ cprof proto -focus=nothing -o empty.pb.gz testdata/proto/diff_old.pb.gz
cprof: Focus expression matched no samples

$ cprof diff empty.pb.gz testdata/proto/diff_new.pb.gz
File: prog
Type: inuse_space
Values are levels: what there was when each profile was taken
Comparing flat: the values of entries themselves
100% is 14MB, the total after: there was nothing before
Total: 0 before, 14MB after, change +14MB (new)
Dropped 1 entry (change <= 71.68kB)
  before  after  change  change%   share%  entry
       0    6MB    +6MB      new  +42.85%  cache
       0    5MB    +5MB      new  +35.71%  steady
       0    2MB    +2MB      new  +14.28%  index
       0    1MB    +1MB      new   +7.14%  parse

$ cprof diff testdata/proto/diff_new.pb.gz empty.pb.gz | tail -5
  before  after  change  change%   share%  entry
     6MB      0    -6MB     gone  -42.85%  cache
     5MB      0    -5MB     gone  -35.71%  steady
     2MB      0    -2MB     gone  -14.28%  index
     1MB      0    -1MB     gone   -7.14%  parse

# A base is the older profile, however it is given; of several others the sum is the newer.
$ cprof diff -diff_base=testdata/proto/diff_old.pb.gz testdata/proto/diff_new.pb.gz | cksum; cprof -diff -base=testdata/proto/diff_old.pb.gz testdata/proto/diff_new.pb.gz | cksum; cprof diff testdata/proto/diff_old.pb.gz testdata/proto/diff_new.pb.gz | cksum
1086643902 514
1086643902 514
1086643902 514

$ cprof diff testdata/proto/diff_old.pb.gz testdata/proto/diff_new.pb.gz testdata/proto/diff_new.pb.gz | grep Total
cprof: testdata/proto/diff_old.pb.gz is compared with the sum of the other 2 profiles
Total: 11MB before, 28MB after, change +17MB (+154.54%)

# Goroutines are a level, contention and times accumulate; of other types nothing is said.
$ for p in goroutine threadcreate cpu mutex block openfiles; do cprof diff -compact_labels testdata/go/$p.pb.gz testdata/go/$p.pb.gz 2>/dev/null | head -1; done
Values are levels: what there was when each profile was taken
Values are levels: what there was when each profile was taken
Values accumulate: a profile of a longer time has more
Values accumulate: a profile of a longer time has more
Values accumulate: a profile of a longer time has more
Comparing flat: the values of entries themselves

# The shell compares with the base that it was started with.
$ echo 'diff 1' | cprof shell -diff_base=testdata/proto/diff_old.pb.gz testdata/proto/diff_new.pb.gz 2>&1 | tail -1
     2MB    6MB    +4MB  +200.00%  +36.36%  cache

$ echo diff | cprof shell testdata/proto/diff_new.pb.gz 2>&1 | tail -1
there is nothing to compare with; try: cprof diff OLD NEW

# What cannot be compared.
$ cprof diff testdata/proto/diff_old.pb.gz
cprof: there is nothing to compare with; try: cprof diff OLD NEW
[2]

$ cprof diff testdata/proto/diff_old.pb.gz testdata/go/cpu.pb.gz
cprof: testdata/proto/diff_old.pb.gz: profiles have empty common sample type list: [samples cpu] [alloc_space inuse_space]
[3]

$ cprof top --sort=change testdata/proto/diff_old.pb.gz
cprof: --sort=change: only for diff
[2]

$ cprof help diff
usage: cprof diff [OPTION]... OLD NEW

Compare two profiles, entry by entry.
Shows what each entry had before and has after, the change, its percent of the entry and its share of the total before. -cum compares cumulative values. What changed by no more than nodefraction of the total is left out.
Always has: tagshow= taghide=

# --stats says what chance alone explains, as check judges it: by what there was in a second, if runs took unlike times.
$ cprof diff --stats testdata/proto/check_old.pb.gz testdata/proto/check_new.pb.gz
File: shop
Type: cpu
Values accumulate: a profile of a longer time has more
Comparing flat: the values of entries themselves
100% is 9.80s, the total before
Noise is what chance alone explains (p > 0.01) of changes in each second
There were 10 seconds before and 12 after
Total: 9.80s before, 12.90s after, change +3.10s (+31.63%)
  before  after  change  change%   share%      95% interval        p  noise  entry
      3s  5.20s  +2.20s  +73.33%  +22.45%  +25.1% to +67.1%  <0.0001     no  example.com/shop/search.rank
      2s  2.50s  +500ms  +25.00%   +5.10%  -13.9% to +26.1%    0.703    yes  example.com/shop/search.(*Index).Add
       0  450ms  +450ms      new   +4.59%   +875.5% or more  <0.0001     no  example.com/shop/store.(*Store).Place
   3.10s  2.80s  -300ms   -9.68%   -3.06%  -36.2% to -11.2%  0.00196     no  example.com/shop/store.Load
   1.50s  1.70s  +200ms  +13.33%   +2.04%  -24.6% to +18.4%    0.973    yes  runtime.gc
   200ms  250ms   +50ms  +25.00%   +0.51%  -44.5% to +97.8%    0.761    yes  main.main

$ cprof diff --stats --per=none -cum testdata/proto/check_old.pb.gz testdata/proto/check_new.pb.gz | grep -v '^ .* no '
File: shop
Type: cpu
Values accumulate: a profile of a longer time has more
Comparing cum: the values of entries and all they called
100% is 9.80s, the total before
Noise is what chance alone explains (p > 0.01) of changes
Total: 9.80s before, 12.90s after, change +3.10s (+31.63%)
  before   after  change  change%   share%       95% interval        p  noise  entry
      2s   2.50s  +500ms  +25.00%   +5.10%    +3.4% to +51.3%   0.0156    yes  example.com/shop/search.(*Index).Add
   3.10s   2.80s  -300ms   -9.68%   -3.06%    -23.4% to +6.5%    0.697    yes  example.com/shop/store.Load
   1.50s   1.70s  +200ms  +13.33%   +2.04%    -9.5% to +42.1%    0.173    yes  runtime.gc

$ for f in json csv md; do cprof diff --stats --format=$f testdata/proto/check_old.pb.gz testdata/proto/check_new.pb.gz | sed -n '/^{"name\|^name\|^|/p' | head -3; done
{"name":"example.com/shop/search.rank","function":"example.com/shop/search.rank","before":3000000000,"after":5200000000,"change":2200000000,"new":false,"gone":false,"low":0.250695146009,"high":0.67060528115,"p":1.65035456291e-07,"q":4.95106368874e-07,"noise":false},
{"name":"example.com/shop/search.(*Index).Add","function":"example.com/shop/search.(*Index).Add","before":2000000000,"after":2500000000,"change":500000000,"new":false,"gone":false,"low":-0.138547392861,"high":0.260891992774,"p":0.351338909089,"q":0.702677818179,"noise":true},
{"name":"example.com/shop/store.(*Store).Place","function":"example.com/shop/store.(*Store).Place","before":0,"after":450000000,"change":450000000,"new":true,"gone":false,"low":8.75471406163,"p":1.42605224e-12,"q":8.55631344002e-12,"noise":false},
name,before,after,change,new,gone,low,high,p,q,noise,unit
| before → after | change | change% |  | 95% interval | p | noise | name |
| ---: | ---: | ---: | --- | ---: | ---: | --- | --- |
| 3s → 5.20s | +2.20s | +73.33% | ▇▇▇▇▇▇▇▇▇▇ | +25.1% to +67.1% | \<0.0001 | no | <code>example.com/shop/search.rank</code> |

# Small entries are judged apart: they are many, and would leave nothing certain.
$ for f in 0 0.1; do cprof diff --stats --no-trim -nodefraction=$f --format=csv testdata/proto/check_old.pb.gz testdata/proto/check_new.pb.gz | cut -d, -f1,10,11; done
name,q,noise
example.com/shop/search.rank,4.95106368874e-07,false
example.com/shop/search.(*Index).Add,0.702677818179,true
example.com/shop/store.(*Store).Place,8.55631344002e-12,false
example.com/shop/store.Load,0.00196281065955,false
runtime.gc,0.973195675335,true
main.main,0.760867978605,true
name,q,noise
example.com/shop/search.rank,6.60141825166e-07,false
example.com/shop/search.(*Index).Add,0.702677818179,true
example.com/shop/store.(*Store).Place,2.85210448001e-12,false
example.com/shop/store.Load,0.0013085404397,false
runtime.gc,0.64879711689,true
main.main,0.50724531907,true

# What is not known is not said.
$ cprof diff --stats testdata/proto/diff_old.pb.gz testdata/proto/diff_new.pb.gz | grep -A1 'p-values\|before .*entry'
There are no p-values: nothing in the profiles says how many events are behind a value; several runs a side would
Total: 11MB before, 14MB after, change +3MB (+27.27%)
--
  before  after  change   change%   share%  95% interval  p  noise  entry
     2MB    6MB    +4MB  +200.00%  +36.36%                -      -  cache
$ cprof diff --stats -normalize testdata/proto/check_old.pb.gz testdata/proto/check_new.pb.gz | grep -A1 'p-values\|before .*entry'
There are no p-values: -normalize changes how many events there seem to be; --per=total does not
Total: 9.80s before, 9.80s after, change 0 (0%)
--
  before     after     change  change%  share%  95% interval  p  noise  entry
   3.10s     2.13s  -972.87ms  -31.38%  -9.93%                -      -  example.com/shop/store.Load
$ cprof diff --stats -mean_delay testdata/proto/contention.pb.gz testdata/proto/contention.pb.gz --no-trim | grep -A1 'p-values\|before .*entry'
There are no p-values of means
Total: 996.69us before, 996.69us after, change 0 (0%)
    before     after  change  change%  share%  95% interval  p  noise  entry
    1.71ms    1.71ms       0       0%      0%                -      -  line1000
$ cprof diff --stats --per=week testdata/proto/check_old.pb.gz testdata/proto/check_new.pb.gz
cprof: --per: no such choice: week; there are second, operation:N,M, total, none
[2]

# At a terminal noise is dim.
$ cprof diff --stats --color=always testdata/proto/check_old.pb.gz testdata/proto/check_new.pb.gz | grep 'rank\|Index' | cat -v
      3s  5.20s^[[31m M-bM-^VM-2  +2.20s  +73.33%  +22.45%  +25.1% to +67.1%  <0.0001     no^[[0m  example.com/shop/search.rank
^[[2m      2s  2.50s    +500ms  +25.00%   +5.10%  -13.9% to +26.1%    0.703    yes^[[0m  ^[[2mexample.com/shop/search.(*Index).Add^[[0m
