# Entries and the values of a label: which part of each value an entry has.
$ cprof pivot endpoint -n 5 testdata/go/cpu.pb.gz
File: shop
Type: cpu
Time: 2026-11-23 00:18:12 UTC
Duration: 2.11s, Total samples = 3150ms (149.12%)
Showing nodes accounting for 1120ms, 35.56% of 3150ms total
Dropped 74 nodes (cum <= 15.75ms)
Showing top 5 nodes out of 161
By endpoint, of 3 values: what entries have, and which part of the value
           flat        /search     /checkout      /product        (none)
  3150ms   100%  1300ms   100%  610ms   100%  430ms   100%  810ms   100%  (all)
   400ms 12.70%              -             -             -  400ms 49.38%  crypto/sha256.block
   220ms  6.98%   220ms 16.92%             -             -             -  runtime.mapaccess1_fast64
   190ms  6.03%    10ms  0.77%  130ms 21.31%   50ms 11.63%             -  regexp.(*Regexp).tryBacktrack
   160ms  5.08%    40ms  3.08%   20ms  3.28%   60ms 13.95%   40ms  4.94%  runtime.pcvalue
   150ms  4.76%   150ms 11.54%             -             -             -  runtime.add
$ cprof pivot tenant -cum -n 4 -compact_labels testdata/go/cpu.pb.gz
Showing nodes accounting for 0, 0% of 3.15s total
Dropped 74 nodes (cum <= 0.02s)
Showing top 4 nodes out of 161
By tenant, of 2 values: what entries have, and which part of the value
           cum          blue         green        (none)
  3.15s   100%  1.75s   100%  0.61s   100%  0.79s   100%  (all)
  2.36s 74.92%  1.75s   100%  0.61s   100%             -  main.(*shop).client
  2.36s 74.92%  1.75s   100%  0.61s   100%             -  main.(*shop).client.func1
  2.36s 74.92%  1.75s   100%  0.61s   100%             -  main.(*shop).serve.func1
  2.36s 74.92%  1.75s   100%  0.61s   100%             -  runtime/pprof.Do
$ cprof pivot shard -n 3 -compact_labels testdata/go/cpu.pb.gz
Showing nodes accounting for 810ms, 25.71% of 3150ms total
Dropped 74 nodes (cum <= 15.75ms)
Showing top 3 nodes out of 161
By shard, of 3 values: what entries have, and which part of the value
           flat             0             1             2        (none)
  3150ms   100%  830ms   100%  800ms   100%  710ms   100%  810ms   100%  (all)
   400ms 12.70%             -             -             -  400ms 49.38%  crypto/sha256.block
   220ms  6.98%   80ms  9.64%   90ms 11.25%   50ms  7.04%             -  runtime.mapaccess1_fast64
   190ms  6.03%   70ms  8.43%   50ms  6.25%   70ms  9.86%             -  regexp.(*Regexp).tryBacktrack
$ cprof pivot request -compact_labels testdata/proto/heap_tags.pb.gz
Showing nodes accounting for 98.63MB, 100% of 98.63MB total
By request, of 2 values: what entries have, and which part of the value
            flat          1.56MB          100kB          (none)
  98.63MB   100%  62.50MB   100%  0.98MB   100%  35.16MB   100%  (all)
  62.50MB 63.37%  62.50MB   100%              -               -  line2001
  31.25MB 31.68%               -              -  31.25MB 88.89%  line3002
   4.88MB  4.95%               -  0.98MB   100%   3.91MB 11.11%  line1000
               -               -              -               -  line2000
               -               -              -               -  line3000
               -               -              -               -  line3001
$ cprof pivot bytes -mean -compact_labels testdata/proto/heap_request.pb.gz
Showing nodes accounting for 2166.67kB, 321.78% of 673.33kB total
By bytes, of 4 values: what entries have, and which part of the value
             flat         1.56MB         400kB         200kB         100kB
  673.33kB   100%  1600kB   100%  400kB   100%  200kB   100%  100kB   100%  (all)
   1600kB 237.62%  1600kB   100%             -             -             -  line2001
     400kB 59.41%              -  400kB   100%             -             -  line3002
  166.67kB 24.75%              -             -  200kB   100%  100kB   100%  line1000
                -              -             -             -             -  line2000
                -              -             -             -             -  line3000
                -              -             -             -             -  line3001
$ cprof pivot request_id -compact_labels testdata/proto/labels_numbers.pb.gz
Showing nodes accounting for 63B, 100% of 63B total
By request_id, of 1 value: what entries have, and which part of the value
        flat          77      (none)
  63B   100%  16B   100%  47B   100%  (all)
  63B   100%  16B   100%  47B   100%  main
$ cprof pivot key1 --color=always -n 2 -compact_labels testdata/proto/heap_tags.pb.gz | cat -v
Showing nodes accounting for 93.75MB, 95.05% of 98.63MB total
Showing top 2 nodes out of 6
By key1, of 1 value: what entries have, and which part of the value
^[[1m            flat             tag          (none)^[[0m
  98.63MB   100%  63.48MB   100%  35.16MB   100%  (all)
  ^[[1;31m62.50MB 63.37%^[[0m  ^[[1;31m62.50MB 98.46%^[[0m  ^[[2m             -^[[0m  line2001
  ^[[1;31m31.25MB 31.68%^[[0m  ^[[2m             -^[[0m  ^[[1;31m31.25MB 88.89%^[[0m  line3002
$ cprof pivot endpoint -n 3 --format=md testdata/go/cpu.pb.gz
### <code>shop</code> · cpu · 3.15s by endpoint

Showing nodes accounting for 810ms, 25.71% of 3.15s total  
Dropped 74 nodes (cum \<= 15.75ms)  
Showing top 3 nodes out of 161

| flat | /search | /checkout | /product | (none) | name |
| ---: | ---: | ---: | ---: | ---: | --- |
| 400ms 12.70% | - | - | - | 400ms 49.38% | <code>crypto/sha256.block</code> |
| 220ms  6.98% | 220ms 16.92% | - | - | - | <code>runtime.mapaccess1\_fast64</code> |
| 190ms  6.03% | 10ms  0.77% | 130ms 21.31% | 50ms 11.63% | - | <code>regexp.(\*Regexp).tryBacktrack</code> |

… and 158 more

# More values than there is room for.
$ seq 30 | python3 -c 'import sys; sys.path.insert(0, "testdata"); from encode import *; s = ["", "n", "count", "main", "key"] + ["v%d" % i for i in range(30)]; sys.stdout.buffer.write(message([(1, [(1, 1), (2, 2)])] + [(2, [(1, packed([1])), (2, 100 + i), (3, [(1, 4), (2, 5 + i)])]) for i in range(30)] + [(2, [(1, packed([1])), (2, 7)]), (4, [(1, 1), (4, [(1, 1)])]), (5, [(1, 1), (2, 3)])] + [(6, t) for t in s]))' >many.pb; cprof pivot key many.pb; cprof pivot key --format=csv many.pb | head -1 | tr , '\n' | grep -c _flat
Type: n
Showing nodes accounting for 3442, 100% of 3442 total
By key, of 30 values: what entries have, and which part of the value
         flat         v29         v28         v27         v26         v25         v24         v23         v22  (other values)    (none)
  3442   100%  129   100%  128   100%  127   100%  126   100%  125   100%  124   100%  123   100%  122   100%     2431   100%  7   100%  (all)
  3442   100%  129   100%  128   100%  127   100%  126   100%  125   100%  124   100%  123   100%  122   100%     2431   100%  7   100%  main
31

# As data: columns by values, each of which adds up to what top has with that value alone.
$ cprof pivot tenant -n 2 --format=json testdata/go/cpu.pb.gz
{"schema":"cprof/1","report":"pivot","file":"/tmp/shop","type":"cpu","unit":"nanoseconds","mean":false,"time":"2026-11-23T00:18:12.224387405Z","time_nanos":1795393092224387405,"duration_nanos":2112351354,"total":3150000000,"shown":620000000,"entries":161,"dropped_nodes":74,"dropped_edges":0,"comments":[],"filters":[],"values":["tenant=blue/nanoseconds","tenant=green/nanoseconds","tenant=(none)/nanoseconds"],"rows":[
{"name":"crypto/sha256.block","function":"crypto/sha256.block","flat":400000000,"cum":400000000,"tenant=blue_flat":0,"tenant=blue_cum":0,"tenant=green_flat":0,"tenant=green_cum":0,"tenant=(none)_flat":400000000,"tenant=(none)_cum":400000000},
{"name":"runtime.mapaccess1_fast64","function":"runtime.mapaccess1_fast64","flat":220000000,"cum":490000000,"tenant=blue_flat":190000000,"tenant=blue_cum":400000000,"tenant=green_flat":30000000,"tenant=green_cum":90000000,"tenant=(none)_flat":0,"tenant=(none)_cum":0}],"lossy":false}
$ cprof pivot tenant -n 2 --format=csv testdata/go/cpu.pb.gz
name,flat,cum,tenant=blue_flat,tenant=blue_cum,tenant=green_flat,tenant=green_cum,tenant=(none)_flat,tenant=(none)_cum,unit
crypto/sha256.block,400000000,400000000,0,0,0,0,400000000,400000000,nanoseconds
runtime.mapaccess1_fast64,220000000,490000000,190000000,400000000,30000000,90000000,0,0,nanoseconds
$ cprof pivot tenant --no-trim --format=csv testdata/go/cpu.pb.gz | tail -n +2 | cut -d, -f1,6,7 | grep -v ',0,0$' | sort >a; cprof top -tagfocus=tenant=green --no-trim --format=csv testdata/go/cpu.pb.gz | tail -n +2 | cut -d, -f1-3 | grep -v ',0,0$' | sort | cmp - a && wc -l <a
105
$ tests/check_data.py pivot endpoint testdata/go/cpu.pb.gz
40 rows, flat 2720000000, total 3150000000 nanoseconds
$ for f in text json csv tsv md; do cprof pivot "$(cprof tags --format=json testdata/proto/names_hostile.pb.gz 2>/dev/null | python3 -c 'import json, sys; print(json.load(sys.stdin)["rows"][0]["key"])')" -n 1 --format=$f testdata/proto/names_hostile.pb.gz 2>/dev/null | tail -4; done
By "k", of 1 value: what entries have, and which part of the value
          flat    </script>        (none)
  210ns   100%  20ns   100%  190ns   100%  (all)
   20ns  9.52%  20ns   100%             -  clear\e[2J\e[1;1Hscreen
{"schema":"cprof/1","report":"pivot","file":"/bin/\u001b]52;c;ZXZpbA==\u0007prog","build_id":"\"><script>alert(1)</script>","type":"cpu\"x","unit":"nanoseconds","mean":false,"doc_url":"javascript:alert(1)//\"onclick=alert(2)","total":210,"shown":20,"entries":21,"dropped_nodes":0,"dropped_edges":0,"comments":["\u001b[2J\u001b[H gone","two\u000aShowing nodes accounting for 0"],"filters":[],"values":["\"k\"=</script>/nanoseconds","\"k\"=(none)/nanoseconds"],"rows":[
{"name":"clear\u001b[2J\u001b[1;1Hscreen","function":"clear\u001b[2J\u001b[1;1Hscreen","flat":20,"cum":20,"\"k\"=</script>_flat":20,"\"k\"=</script>_cum":20,"\"k\"=(none)_flat":0,"\"k\"=(none)_cum":0}],"lossy":false}
name,flat,cum,"""k""=</script>_flat","""k""=</script>_cum","""k""=(none)_flat","""k""=(none)_cum",unit
clear\e[2J\e[1;1Hscreen,20,20,20,20,0,0,nanoseconds
name	flat	cum	"k"=</script>_flat	"k"=</script>_cum	"k"=(none)_flat	"k"=(none)_cum	unit
clear\e[2J\e[1;1Hscreen	20	20	20	20	0	0	nanoseconds
| ---: | ---: | ---: | --- |
| 20ns  9.52% | 20ns   100% | - | <code>clear\\e\[2J\\e\[1;1Hscreen</code> |

… and 20 more

# Values that are called as what is not one of them is, and such that look alike when they are shown.
$ python3 -c 'import sys; sys.path.insert(0, "testdata"); from encode import *; s = ["", "n", "count", "main", "key", "(none)", "a\n", "a\\n"]; sys.stdout.buffer.write(message([(1, [(1, 1), (2, 2)])] + [(2, [(1, packed([1])), (2, 10 + i), (3, [(1, 4), (2, 5 + i)])]) for i in range(3)] + [(2, [(1, packed([1])), (2, 7)]), (4, [(1, 1), (4, [(1, 1)])]), (5, [(1, 1), (2, 3)])] + [(6, t) for t in s]))' >odd.pb; cprof pivot key odd.pb | tail -3; cprof pivot key --format=json odd.pb | tail -1; tests/check_data.py pivot key odd.pb
       flat        a\n        a\n     (none)    (none)
  40   100%  12   100%  11   100%  10   100%  7   100%  (all)
  40   100%  12   100%  11   100%  10   100%  7   100%  main
{"name":"main","function":"main","flat":40,"cum":40,"key=a\\n_flat":12,"key=a\\n_cum":12,"key=a\\n.1_flat":11,"key=a\\n.1_cum":11,"key=(none)_flat":10,"key=(none)_cum":10,"key=(none).4_flat":7,"key=(none).4_cum":7}],"lossy":false}
1 rows, flat 40, total 40 count

# A label that is not there.
$ cprof pivot nokey testdata/go/cpu.pb.gz
cprof: no sample has the label nokey; there are endpoint, shard, tenant, worker
[1]
$ cprof pivot key testdata/proto/example.pb.gz
cprof: no sample has the label key; there are bytes, key1
[1]
$ cprof pivot testdata/go/cpu.pb.gz
cprof: no profile; try: cprof pivot PROFILE
[2]
$ cprof pivot endpoint
cprof: no profile; try: cprof pivot PROFILE
[2]

# Two values of a label, compared as two profiles are.
$ cprof diff --by tenant green blue -n 4 testdata/go/cpu.pb.gz
File: shop
Type: cpu
Values accumulate: a profile of a longer time has more
Comparing flat: the values of entries themselves
100% is 610ms, the total before
Total: 610ms before, 1.75s after, change +1.14s (+186.89%)
Dropped 7 entries (change <= 3.05ms)
Showing top 4 entries out of 60
  before  after  change    change%   share%  entry
    30ms  190ms  +160ms   +533.33%  +26.23%  runtime.mapaccess1_fast64
    10ms  140ms  +130ms  +1300.00%  +21.31%  runtime.add
    50ms  140ms   +90ms   +180.00%  +14.75%  regexp.(*Regexp).tryBacktrack
    20ms   90ms   +70ms   +350.00%  +11.48%  example.com/shop/pricing.fill
$ cprof diff --by=shard 0 1 -n 2 -compact_labels testdata/go/cpu.pb.gz
Values accumulate: a profile of a longer time has more
Comparing flat: the values of entries themselves
100% is 830ms, the total before
Total: 830ms before, 800ms after, change -30ms (-3.61%)
Dropped 3 entries (change <= 4.15ms)
Showing top 2 entries out of 50
  before  after  change   change%  share%  entry
    10ms   80ms   +70ms  +700.00%  +8.43%  example.com/shop/pricing.fill
    20ms   50ms   +30ms  +150.00%  +3.61%  example.com/shop/search.rank.func1
$ cprof diff --by tenant green blue -cum -n 1 --format=json testdata/go/cpu.pb.gz
{"schema":"cprof/1","report":"diff","file":"/tmp/shop","type":"cpu","unit":"nanoseconds","mean":false,"total":610000000,"measure":"cum","kind":"accumulates","total_before":610000000,"total_after":1750000000,"entries":150,"dropped_nodes":8,"comments":[],"filters":[],"rows":[
{"name":"main.(*shop).client","function":"main.(*shop).client","before":610000000,"after":1750000000,"change":1140000000,"new":false,"gone":false}],"lossy":false}
$ for t in green blue; do cprof top -tagfocus=tenant=$t --no-trim --format=csv testdata/go/cpu.pb.gz | tail -n +2 | awk -F, '$2 { print $1 "," $2 }' | sort; done >both; cprof diff --by tenant green blue --no-trim --format=csv testdata/go/cpu.pb.gz | tail -n +2 | awk -F, '$2 { print $1 "," $2 } $3 { print $1 "," $3 }' | sort >a; sort both | cmp - a && wc -l <a
93
$ cprof diff --by tenant green red testdata/go/cpu.pb.gz
cprof: --by: no sample has the label tenant=red; cprof tags says which there are
[1]
$ cprof diff --by tenant green testdata/go/cpu.pb.gz
cprof: --by: two values are compared; try: cprof diff --by tenant OLD NEW PROFILE
[2]
$ cprof diff --by tenant green blue
cprof: --by: two values are compared; try: cprof diff --by tenant OLD NEW PROFILE
[2]
$ cprof top --by tenant green blue testdata/go/cpu.pb.gz
cprof: --by: only for diff, and without a base
[2]
