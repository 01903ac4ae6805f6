# Sample types that follow from others are there for who asks for them, by name and beside the profile's own.
$ cprof top -t freed_space -n 2 testdata/go/heap.pb.gz
File: shop
Type: freed_space
Time: 2026-11-23 00:18:14 UTC
Showing nodes accounting for 399.83MB, 45.39% of 880.85MB total
Dropped 123 nodes (cum <= 4.40MB)
Showing top 2 nodes out of 44
      flat  flat%   sum%        cum   cum%
  237.44MB 26.96% 26.96%   237.44MB 26.96%  example.com/shop/mail.(*Mailer).deliver
  162.40MB 18.44% 45.39%   162.40MB 18.44%  example.com/shop/search.distance
$ cprof top -t freed_objects -n 2 -compact_labels testdata/go/heap.pb.gz
Showing nodes accounting for 6933293, 64.45% of 10757000 total
Dropped 135 nodes (cum <= 53785)
Showing top 2 nodes out of 32
      flat  flat%   sum%        cum   cum%
   5382740 50.04% 50.04%    5382740 50.04%  example.com/shop/search.distance
   1550553 14.41% 64.45%    1550553 14.41%  example.com/shop/render.element
$ cprof top --types=alloc_space,freed_space,live_ratio,bytes_per_object,alloc_bytes_per_object -n 4 -compact_labels testdata/go/heap.pb.gz
Showing nodes accounting for 584.78MB, 66.24% of 882.88MB total
Dropped 162 nodes (cum <= 4.41MB)
Showing top 4 nodes out of 44
          alloc_space          freed_space   live_ratio   bytes_per_object   alloc_bytes_per_object
       flat       cum       flat       cum   flat   cum      flat      cum         flat         cum
   237.44MB  237.44MB   237.44MB  237.44MB      0     0       99B      99B        1425B       1425B  example.com/shop/mail.(*Mailer).deliver
   162.40MB  162.40MB   162.40MB  162.40MB      0     0         0        0          31B         31B  example.com/shop/search.distance
    94.64MB   94.64MB    94.64MB   94.64MB      0     0         0        0          64B         64B  example.com/shop/render.element
    90.30MB  252.70MB    90.30MB  252.70MB      0     0         0        0         662B         47B  example.com/shop/search.(*Index).match
$ cprof top --types=all,freed_space -n 2 -compact_labels testdata/go/heap.pb.gz
Showing nodes accounting for 1152.78kB, 55.43% of 2079.52kB total
Dropped 58 nodes (cum <= 10.40kB)
Showing top 2 nodes out of 48
    alloc_objects              alloc_space    inuse_objects          inuse_space              freed_space
     flat     cum         flat         cum     flat     cum       flat       cum         flat         cum
       20     260      12960kB  16529.65kB        1       7      648kB  789.23kB      12312kB  15740.42kB  compress/flate.NewWriter
      391    2801     504.78kB    685.09kB      391     429   504.78kB  511.08kB            0       174kB  example.com/shop/store.(*Product).readImage
$ cprof top -t live_ratio -n 3 testdata/go/heap.pb.gz
File: shop
Type: live_ratio
Time: 2026-11-23 00:18:14 UTC
In all: 0.23%
Dropped 58 nodes
Showing top 3 nodes out of 48
       live_ratio
     flat     cum
       5%   4.77%  compress/flate.NewWriter
     100%  74.60%  example.com/shop/store.(*Product).readImage
    2.27%   2.25%  example.com/shop/search.rank
$ cprof top -t inuse_bytes_per_object -n 2 -compact_labels -cum testdata/go/heap.pb.gz
In all: 525B
Dropped 58 nodes
Showing top 2 nodes out of 48
   inuse_bytes_per_object
         flat         cum
            0        717B  main.(*shop).client
            0        717B  main.(*shop).client.func1
$ cprof peek -t alloc_bytes_per_object -compact_labels readImage testdata/go/heap.pb.gz
In all: 86B
--------------------------+-------------
   alloc_bytes_per_object
         flat         cum | context
--------------------------+-------------
                     250B |   example.com/shop/store.(*Store).importCatalog
        1321B        250B | example.com/shop/store.(*Product).readImage
                      76B |   example.com/shop/store.openFile
--------------------------+-------------
$ cprof calls -t live_ratio -n 3 -compact_labels testdata/go/heap.pb.gz
In all: 0.23%
Dropped 78 nodes
Showing top 3 nodes out of 67
     live_ratio
    flat    cum
       0  0.20%  main.(*shop).serve.func1
       0  0.20%  main.(*shop).client
       0  0.20%  runtime/pprof.Do
$ cprof traces -t live_ratio testdata/proto/types_four.pb.gz | tail -4
             main
-----------+-------------------------------------------------------
      100%   main
-----------+-------------------------------------------------------
$ cprof top -t live_ratio --format=md -n 1 testdata/go/heap.pb.gz
### <code>shop</code> · live\_ratio · 0.23%

Time: 2026-11-23 00:18:14 UTC  
In all: 0.23%  
Dropped 58 nodes  
Showing top 1 nodes out of 48

| live\_ratio flat | live\_ratio cum |  | name |
| ---: | ---: | --- | --- |
| 5% | 4.77% | ▇▇▇▇▇▇▇▇▇▇ | <code>compress/flate.NewWriter</code> |

… and 47 more
$ cprof top -t live_ratio --format=json -n 1 testdata/go/heap.pb.gz | tail -1
{"name":"compress/flate.NewWriter","function":"compress/flate.NewWriter","flat":500,"cum":477,"inline":false,"partial_inline":false,"live_ratio_flat":500,"live_ratio_cum":477}],"lossy":false}
$ cprof diff -t freed_space -n 2 testdata/go/heap.pb.gz 2:testdata/go/heap.pb.gz | tail -4
Showing top 2 entries out of 11
    before     after     change  change%   share%  entry
  237.44MB  474.87MB  +237.44MB    +100%  +26.96%  example.com/shop/mail.(*Mailer).deliver
  162.40MB  324.80MB  +162.40MB    +100%  +18.44%  example.com/shop/search.distance
$ tests/check_data.py top -t live_ratio testdata/go/heap.pb.gz
48 rows, flat 71517, total 23 permyriad

# Each is the difference or the quotient of what it is made of.
$ cprof top --types=alloc_space,inuse_space,inuse_objects,freed_space,bytes_per_object,live_ratio -t alloc_space --no-trim --format=json testdata/go/heap.pb.gz | python3 -c 'import json, sys; rows = json.load(sys.stdin)["rows"]; print(len(rows), all(r["alloc_space_" + c] - r["inuse_space_" + c] == r["freed_space_" + c] and (not r["inuse_objects_" + c] or r["inuse_space_" + c] // r["inuse_objects_" + c] == r["bytes_per_object_" + c]) and (not r["alloc_space_" + c] or 10000 * r["inuse_space_" + c] // r["alloc_space_" + c] == r["live_ratio_" + c]) for r in rows for c in ("flat", "cum")))'
206 True

# Nothing else changes, and who has not what it is made of is told so.
$ cprof top -t freed_space testdata/go/cpu.pb.gz
cprof: sample_index "freed_space" must be one of: [samples cpu]
[2]
$ cprof info -t freed_space testdata/go/heap.pb.gz | sed -n '/^Sample/,/^$/p'
Sample types
  alloc_objects  10761049  in 441 samples
  alloc_space    882.88MB  in 441 samples
  inuse_objects      4049  in 78 samples
  inuse_space      2.03MB  in 78 samples
  freed_space    880.85MB  in 379 samples; what reports are about


$ printf '%s\n' 'top 1' sample_index=live_ratio 'top 1' sample_index=freed 'sample_index=' 'top 1' | cprof shell testdata/go/heap.pb.gz 2>&1
File: shop
Type: inuse_space
Time: 2026-11-23 00:18:14 UTC
Entering interactive mode (type "help" for commands, "o" for options)
Showing nodes accounting for 648kB, 31.16% of 2079.52kB total
Dropped 58 nodes (cum <= 10.40kB)
Showing top 1 nodes out of 48
      flat  flat%   sum%        cum   cum%
     648kB 31.16% 31.16%   789.23kB 37.95%  compress/flate.NewWriter
In all: 0.23%
Dropped 58 nodes
Showing top 1 nodes out of 48
     live_ratio
    flat    cum
      5%  4.77%  compress/flate.NewWriter
sample_index "freed" must be one of: [alloc_objects alloc_space inuse_objects inuse_space live_ratio]
Showing nodes accounting for 648kB, 31.16% of 2079.52kB total
Dropped 58 nodes (cum <= 10.40kB)
Showing top 1 nodes out of 48
      flat  flat%   sum%        cum   cum%
     648kB 31.16% 31.16%   789.23kB 37.95%  compress/flate.NewWriter
$ for c in flame html proto 'convert --to=otlp' speedscope; do cprof $c -t live_ratio -o /dev/null testdata/go/heap.pb.gz; done
cprof: flame: live_ratio is a ratio, which has no parts to add up
cprof: html: live_ratio is a ratio, which has no parts to add up
cprof: proto: live_ratio is a ratio, which has no parts to add up
cprof: otlp: live_ratio is a ratio, which has no parts to add up
cprof: speedscope: live_ratio is a ratio, which has no parts to add up
[2]
$ printf '%s\n' :screen 2 :screen | cprof tui --script=- -t live_ratio testdata/go/heap.pb.gz | sed -n '1,5p'
 heap.pb.gz  shop  live_ratio  total 0.23%                     2026-11-23 00:18
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_space  inuse_objects  inuse_space [live_ratio]             t: next type
      FLAT▼  FLAT%   SUM%       CUM   CUM%  FUNCTION
▶      100% >9999% >9999%      100% >9999%  …/json.newStructEncoder   ██████████

# By the second, or by the number of something, in each form of a report.
$ cprof top --per=second -n 2 testdata/go/cpu.pb.gz
File: shop
Type: cpu
Time: 2026-11-23 00:18:12 UTC
Duration: 2.11s, Total samples = 1491.23ms/s (149.12%)
Showing nodes accounting for 293.51ms/s, 19.68% of 1491.23ms/s total
Dropped 74 nodes (cum <= 7.46ms/s)
Showing top 2 nodes out of 161
      flat  flat%   sum%        cum   cum%
189.36ms/s 12.70% 12.70% 189.36ms/s 12.70%  crypto/sha256.block
104.15ms/s  6.98% 19.68% 231.97ms/s 15.56%  runtime.mapaccess1_fast64
$ cprof top --per=second -t samples -n 2 -compact_labels testdata/go/cpu.pb.gz
Showing nodes accounting for 29.35/s, 19.68% of 149.12/s total
Showing top 2 nodes out of 235
      flat  flat%   sum%        cum   cum%
   18.94/s 12.70% 12.70%    18.94/s 12.70%  crypto/sha256.block
   10.41/s  6.98% 19.68%    23.20/s 15.56%  runtime.mapaccess1_fast64
$ cprof tree --per=315 -n 1 -compact_labels testdata/go/cpu.pb.gz
Showing nodes accounting for 1.27ms, 12.70% of 10ms total
Dropped 74 nodes (cum <= 0.05ms)
Showing top 1 nodes out of 161
----------------------------------------------------------+-------------
      flat  flat%   sum%        cum   cum%   calls calls% + context 	 	 
----------------------------------------------------------+-------------
    1.27ms 12.70% 12.70%     1.27ms 12.70%                | crypto/sha256.block
----------------------------------------------------------+-------------
$ for f in json ndjson csv tsv md; do cprof top --per=second -n 1 --format=$f testdata/go/cpu.pb.gz | tail -2; done
{"schema":"cprof/1","report":"top","file":"/tmp/shop","type":"cpu","unit":"nanoseconds/second","mean":false,"time":"2026-11-23T00:18:12.224387405Z","time_nanos":1795393092224387405,"duration_nanos":2112351354,"per":"second","total":1491229190.65,"shown":189362436.908,"entries":161,"dropped_nodes":74,"dropped_edges":0,"comments":[],"filters":[],"rows":[
{"name":"crypto/sha256.block","function":"crypto/sha256.block","flat":189362436.908,"cum":189362436.908,"inline":false,"partial_inline":false}],"lossy":false}
{"name":"crypto/sha256.block","function":"crypto/sha256.block","flat":189362436.908,"cum":189362436.908,"inline":false,"partial_inline":false,"unit":"nanoseconds/second"}
name,flat,cum,inline,partial_inline,unit
crypto/sha256.block,189362436.908,189362436.908,false,false,nanoseconds/second
name	flat	cum	inline	partial_inline	unit
crypto/sha256.block	189362436.908	189362436.908	false	false	nanoseconds/second

… and 160 more
$ cprof tree --per=100 -t samples -n 2 --format=csv testdata/proto/example.pb.gz
row,list,name,flat,cum,weight,inline,residual,unit
1,,main.leaf,0.06,0.06,,,,count
1,callers,main.inl,,,0.01,false,false,count
2,,main.inl,0.05,0.06,,,,count
2,callees,main.leaf,,,0.01,false,false,count
$ cprof tags --per=10 testdata/proto/heap_tags.pb.gz | head -3; cprof tags --per=10 --format=csv testdata/proto/heap_tags.pb.gz | head -2
 bytes: Total 9.86MB of 9.86MB (  100%)
        6.25MB (63.37%): 1.56MB
        3.12MB (31.68%): 400kB
key,value,value_unit,weight,unit
bytes,1638400,bytes,6553600,bytes
$ cprof list --per=4 --format=ndjson main.leaf testdata/proto/example.pb.gz
{"name":"main.leaf","file":"/src/leaf.go","flat":15000000,"cum":15000000,"lines":[{"line":7,"flat":15000000,"cum":15000000}],"unit":"nanoseconds"}
$ cprof flame --per=second testdata/go/cpu.pb.gz | grep -c '/s ('
655
$ cprof top --per=second testdata/go/heap.pb.gz
cprof: --per=second: the profile does not say how long it took
[3]
$ for n in 0 -1 x 1x inf nan operation:1,2; do cprof top --per=$n testdata/go/cpu.pb.gz; done
cprof: --per: neither second nor a number above 0: 0
cprof: --per: neither second nor a number above 0: -1
cprof: --per: neither second nor a number above 0: x
cprof: --per: neither second nor a number above 0: 1x
cprof: --per: neither second nor a number above 0: inf
cprof: --per: neither second nor a number above 0: nan
cprof: --per: neither second nor a number above 0: operation:1,2
[2]
$ for c in folded proto html; do cprof $c --per=2 -o /dev/null testdata/go/cpu.pb.gz; done
cprof: --per: folded shows no values that could be divided
cprof: --per: proto shows no values that could be divided
cprof: --per: html shows no values that could be divided
[2]
