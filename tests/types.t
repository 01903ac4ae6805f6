# Several sample types beside each other. What is listed, and in which order, says the one that the report is about.
$ cprof top --types=all -n 3 testdata/go/heap.pb.gz
File: shop
Type: inuse_space
Time: 2026-11-23 00:18:14 UTC
Showing nodes accounting for 1430.73kB, 68.80% of 2079.52kB total
Dropped 58 nodes (cum <= 10.40kB)
Showing top 3 nodes out of 48
    alloc_objects              alloc_space    inuse_objects          inuse_space
     flat     cum         flat         cum     flat     cum       flat       cum
       20     260      12960kB  16529.65kB        1       7      648kB  789.23kB  compress/flate.NewWriter
      391    2801     504.78kB    685.09kB      391     429   504.78kB  511.08kB  example.com/shop/store.(*Product).readImage
     8778   13164   12202.18kB  12339.24kB       95      95   277.95kB  277.95kB  example.com/shop/search.rank
$ cprof top --types=alloc_objects,inuse_space -n 2 -compact_labels testdata/go/heap.pb.gz
Showing nodes accounting for 6933293, 64.43% of 10761049 total
Dropped 174 nodes (cum <= 53805)
Showing top 2 nodes out of 32
      alloc_objects    inuse_space
      flat      cum    flat    cum
   5382740  5382740       0      0  example.com/shop/search.distance
   1550553  1550553       0      0  example.com/shop/render.element
$ cprof top --types=0,inuse_space,0 -t inuse_space -unit=MB -n 2 -compact_labels testdata/go/heap.pb.gz
Showing nodes accounting for 1.13MB, 55.43% of 2.03MB total
Dropped 58 nodes (cum <= 0.01MB)
Showing top 2 nodes out of 48
    alloc_objects      inuse_space
     flat     cum     flat     cum
       20     260   0.63MB  0.77MB  compress/flate.NewWriter
      391    2801   0.49MB  0.50MB  example.com/shop/store.(*Product).readImage
$ cprof tree --types=all -n 3 -compact_labels testdata/go/cpu.pb.gz
Showing nodes accounting for 810ms, 25.71% of 3150ms total
Dropped 74 nodes (cum <= 15.75ms)
Showing top 3 nodes out of 161
-----------------------------+-------------
      samples            cpu
   flat   cum    flat    cum | context
-----------------------------+-------------
     40    40   400ms  400ms | crypto/sha256.block
-----------------------------+-------------
     22    49   220ms  490ms | runtime.mapaccess1_fast64
-----------------------------+-------------
     19    38   190ms  380ms | regexp.(*Regexp).tryBacktrack
-----------------------------+-------------
$ cprof peek --types=inuse_space,alloc_space -compact_labels readImage testdata/go/heap.pb.gz
Showing nodes accounting for 2079.52kB, 100% of 2079.52kB total
---------------------------------------------------+-------------
            inuse_space                alloc_space
        flat        cum          flat          cum | context
---------------------------------------------------+-------------
               511.08kB                   685.09kB |   example.com/shop/store.(*Store).importCatalog
    504.78kB   511.08kB      504.78kB     685.09kB | example.com/shop/store.(*Product).readImage
                 6.30kB                   180.31kB |   example.com/shop/store.openFile
---------------------------------------------------+-------------
$ cprof calls --types=alloc_space,inuse_space -n 6 -compact_labels testdata/go/heap.pb.gz
Showing nodes accounting for 0, 0% of 882.88MB total
Dropped 408 nodes (cum <= 4.41MB)
Showing top 8 nodes out of 70
          alloc_space      inuse_space
       flat       cum     flat     cum
          0  639.86MB        0  1.31MB  main.(*shop).serve.func1
                                        ⋮ 4 more calls
          0  639.86MB        0  1.31MB  main.(*shop).request.func1
          0  638.79MB        0  1.31MB  runtime/pprof.Do
          0  632.27MB        0  1.31MB  main.(*shop).request.func1.1
$ cprof top --types=all -mean -n 2 -compact_labels testdata/go/cpu.pb.gz
Showing nodes accounting for 20ms, 200.00% of 10ms total
Dropped 74 nodes (cum <= 0.05ms)
Showing top 2 nodes out of 161
      samples          cpu
   flat   cum   flat   cum
      1     1   10ms  10ms  crypto/sha256.block
      1     1   10ms  10ms  runtime.mapaccess1_fast64

# Each column is what a report about that type has, for those that are listed.
$ cprof top --types=all --no-trim --format=csv testdata/go/heap.pb.gz >all.csv; for t in alloc_objects alloc_space inuse_objects inuse_space; do n=$(head -1 all.csv | tr , '\n' | grep -n "^${t}_cum" | cut -d: -f1); tail -n +2 all.csv | cut -d, -f1,$((n - 1)),$n | sort >a; cprof top -t $t --no-trim --format=csv testdata/go/heap.pb.gz | tail -n +2 | cut -d, -f1-3 | sort >b; comm -23 a b | awk -F, '$2 != 0 || $3 != 0' | wc -l; comm -12 a b | wc -l; done
0
106
0
106
0
106
0
106
$ cprof tree --types=cpu,samples -t cpu --no-trim --format=json testdata/go/cpu.pb.gz | python3 -c 'import json, sys; rows = json.load(sys.stdin)["rows"]; print(len(rows), all(r["cum"] == r["cpu_cum"] and all(e["weight"] == e["cpu_weight"] and e["samples_weight"] * 10000000 == e["weight"] for e in r["callers"] + r["callees"]) for r in rows))'
235 True
$ cprof calls --types=all -n 2 --format=json testdata/go/cpu.pb.gz
{"schema":"cprof/1","report":"calls","file":"/tmp/shop","type":"cpu","unit":"nanoseconds","mean":false,"time":"2026-11-23T00:18:12.224387405Z","time_nanos":1795393092224387405,"duration_nanos":2112351354,"total":3150000000,"shown":0,"entries":272,"dropped_nodes":380,"dropped_edges":0,"comments":[],"filters":[],"types":["samples/count","cpu/nanoseconds"],"rows":[
{"name":"main.(*shop).serve.func1","function":"main.(*shop).serve.func1","depth":0,"flat":0,"cum":2360000000,"inline":false,"samples_flat":0,"samples_cum":236,"cpu_flat":0,"cpu_cum":2360000000},
{"name":"main.(*shop).client","function":"main.(*shop).client","depth":1,"flat":0,"cum":2360000000,"inline":false,"samples_flat":0,"samples_cum":236,"cpu_flat":0,"cpu_cum":2360000000}],"lossy":false}
$ for f in json csv tsv md; do cprof tree --types=all -n 2 --format=$f testdata/proto/example.pb.gz | head -3; done
{"schema":"cprof/1","report":"tree","file":"/usr/bin/prog","build_id":"abcdef0123","type":"cpu","unit":"nanoseconds","mean":false,"time":"2023-11-14T22:13:20.123456789Z","time_nanos":1700000000123456789,"duration_nanos":1500000000,"doc_url":"http://x.y/z","total":150000000,"shown":110000000,"entries":4,"dropped_nodes":0,"dropped_edges":0,"comments":["hello","#hidden"],"filters":[],"types":["samples/count","cpu/nanoseconds"],"rows":[
{"name":"main.leaf","function":"main.leaf","flat":60000000,"cum":60000000,"samples_flat":6,"samples_cum":6,"cpu_flat":60000000,"cpu_cum":60000000,"callers":[{"name":"main.inl","weight":10000000,"inline":false,"residual":false,"samples_weight":1,"cpu_weight":10000000}],"callees":[]},
{"name":"main.inl","function":"main.inl","flat":50000000,"cum":60000000,"samples_flat":5,"samples_cum":6,"cpu_flat":50000000,"cpu_cum":60000000,"callers":[],"callees":[{"name":"main.leaf","weight":10000000,"inline":false,"residual":false,"samples_weight":1,"cpu_weight":10000000}]}],"lossy":false}
row,list,name,flat,cum,samples_flat,samples_cum,cpu_flat,cpu_cum,weight,inline,residual,samples_weight,cpu_weight,unit
1,,main.leaf,60000000,60000000,6,6,60000000,60000000,,,,,,nanoseconds
1,callers,main.inl,,,,,,,10000000,false,false,1,10000000,nanoseconds
row	list	name	flat	cum	samples_flat	samples_cum	cpu_flat	cpu_cum	weight	inline	residual	samples_weight	cpu_weight	unit
1		main.leaf	60000000	60000000	6	6	60000000	60000000						nanoseconds
1	callers	main.inl							10000000	false	false	1	10000000	nanoseconds
| row | list | name | flat | cum | samples\_flat | samples\_cum | cpu\_flat | cpu\_cum | weight | inline | residual | samples\_weight | cpu\_weight | unit |
| ---: | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- | --- | ---: | ---: | --- |
| 1 |  | main.leaf | 60000000 | 60000000 | 6 | 6 | 60000000 | 60000000 |  |  |  |  |  | nanoseconds |
$ cprof top --types=all -n 2 --format=md testdata/go/heap.pb.gz
### <code>shop</code> · inuse\_space · 2.03MB

Time: 2026-11-23 00:18:14 UTC  
Showing nodes accounting for 1.13MB, 55.43% of 2.03MB total  
Dropped 58 nodes (cum \<= 10.40kB)  
Showing top 2 nodes out of 48

| alloc\_objects flat | alloc\_objects cum | alloc\_space flat | alloc\_space cum | inuse\_objects flat | inuse\_objects cum | inuse\_space flat | inuse\_space cum |  | name |
| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- | --- |
| 20 | 260 | 12960kB | 16529.65kB | 1 | 7 | 648kB | 789.23kB | ▇▇▇▇▇▇▇▇▇▇ | <code>compress/flate.NewWriter</code> |
| 391 | 2801 | 504.78kB | 685.09kB | 391 | 429 | 504.78kB | 511.08kB | ▇▇▇▇▇▇▇▇ | <code>example.com/shop/store.(\*Product).readImage</code> |

… and 46 more
$ for c in top tree calls; do tests/check_data.py $c --types=all testdata/proto/types_four.pb.gz; done
3 rows, flat 1048624, total 1048624 bytes
3 rows, flat 1048624, total 1048624 bytes
4 rows, flat 1048624, total 1048624 bytes

# Types of one name, and names that are hostile.
$ cprof top --types=all --format=csv testdata/proto/types_duplicate.pb.gz | head -2
name,flat,cum,inline,partial_inline,samples_flat,samples_cum,wall_flat,wall_cum,samples.2_flat,samples.2_cum,unit
main,6,6,false,false,4,4,1500,1500,6,6,count
$ cprof top --types=all --format=csv testdata/proto/types_unnamed.pb.gz | head -2
name,flat,cum,inline,partial_inline,0_flat,0_cum,cpu_flat,cpu_cum,2_flat,2_cum,unit
main,300,300,false,false,1,1,20,20,300,300,
$ for f in text json csv tsv md; do cprof top --types=all -n 1 --format=$f testdata/proto/names_hostile.pb.gz 2>/dev/null | tail -3; done
        sam\e[31mples        cpu"x
       flat       cum   flat   cum
   1count\n  1count\n   20ns  20ns  clear\e[2J\e[1;1Hscreen
{"schema":"cprof/1","report":"top","file":"/bin/\u001b]52;c;ZXZpbA==\u0007prog","build_id":"\"><script>alert(1)</script>","type":"cpu\"x","unit":"nanoseconds","mean":false,"doc_url":"javascript:alert(1)//\"onclick=alert(2)","total":210,"shown":20,"entries":21,"dropped_nodes":0,"dropped_edges":0,"comments":["\u001b[2J\u001b[H gone","two\u000aShowing nodes accounting for 0"],"filters":[],"types":["sam\\e[31mples/count\\n","cpu\"x/nanoseconds"],"rows":[
{"name":"clear\u001b[2J\u001b[1;1Hscreen","function":"clear\u001b[2J\u001b[1;1Hscreen","flat":20,"cum":20,"inline":false,"partial_inline":false,"sam\\e[31mples_flat":1,"sam\\e[31mples_cum":1,"cpu\"x_flat":20,"cpu\"x_cum":20}],"lossy":false}
name,flat,cum,inline,partial_inline,sam\e[31mples_flat,sam\e[31mples_cum,"cpu""x_flat","cpu""x_cum",unit
clear\e[2J\e[1;1Hscreen,20,20,false,false,1,1,20,20,nanoseconds
name	flat	cum	inline	partial_inline	sam\\e[31mples_flat	sam\\e[31mples_cum	cpu"x_flat	cpu"x_cum	unit
clear\e[2J\e[1;1Hscreen	20	20	false	false	1	1	20	20	nanoseconds
| 1count\\n | 1count\\n | 20ns | 20ns | ▇▇▇▇▇▇▇▇▇▇ | <code>clear\\e\[2J\\e\[1;1Hscreen</code> |

… and 20 more

# By which column: the largest are chosen, and then sorted.
$ cprof top --types=all --sort=alloc_space -n 2 -compact_labels testdata/go/heap.pb.gz
Showing nodes accounting for 399.84MB, 45.29% of 882.88MB total
Dropped 162 nodes (cum <= 4.41MB)
Showing top 2 nodes out of 44
      alloc_objects          alloc_space    inuse_objects      inuse_space
      flat      cum       flat       cum     flat     cum     flat     cum
    174630   174630   237.44MB  237.44MB       21      21   2.05kB  2.05kB  example.com/shop/mail.(*Mailer).deliver
   5382740  5382740   162.40MB  162.40MB        0       0        0       0  example.com/shop/search.distance
$ cprof top --types=inuse_space,alloc_space --sort=alloc_space_cum:asc -n 2 -compact_labels testdata/go/heap.pb.gz
Showing nodes accounting for 0, 0% of 882.88MB total
Dropped 162 nodes (cum <= 4.41MB)
Showing top 2 nodes out of 44
      inuse_space          alloc_space
     flat     cum       flat       cum
        0  1.31MB          0  639.86MB  main.(*shop).client.func1
        0  1.31MB          0  639.86MB  main.(*shop).client
$ cprof top --sort=flat:asc -n 3 -compact_labels testdata/go/heap.pb.gz
Showing nodes accounting for 1430.73kB, 68.80% of 2079.52kB total
Dropped 58 nodes (cum <= 10.40kB)
Showing top 3 nodes out of 48
      flat  flat%   sum%        cum   cum%
  277.95kB 13.37% 13.37%   277.95kB 13.37%  example.com/shop/search.rank
  504.78kB 24.27% 37.64%   511.08kB 24.58%  example.com/shop/store.(*Product).readImage
     648kB 31.16% 68.80%   789.23kB 37.95%  compress/flate.NewWriter
$ cprof top --sort=name -n 3 -compact_labels testdata/go/heap.pb.gz
Showing nodes accounting for 1430.73kB, 68.80% of 2079.52kB total
Dropped 58 nodes (cum <= 10.40kB)
Showing top 3 nodes out of 48
      flat  flat%   sum%        cum   cum%
     648kB 31.16% 31.16%   789.23kB 37.95%  compress/flate.NewWriter
  277.95kB 13.37% 44.53%   277.95kB 13.37%  example.com/shop/search.rank
  504.78kB 24.27% 68.80%   511.08kB 24.58%  example.com/shop/store.(*Product).readImage
$ cprof tree --sort=cum:asc -n 3 -compact_labels testdata/proto/example.pb.gz
Showing nodes accounting for 150ms, 100% of 150ms total
Showing top 3 nodes out of 4
----------------------------------------------------------+-------------
      flat  flat%   sum%        cum   cum%   calls calls% + context 	 	 
----------------------------------------------------------+-------------
                                              50ms 83.33% |   main.main
                                              10ms 16.67% |   main.inl
      60ms 40.00% 40.00%       60ms 40.00%                | main.leaf
----------------------------------------------------------+-------------
                                              60ms   100% |   main.main
      50ms 33.33% 73.33%       60ms 40.00%                | main.inl
                                              10ms 16.67% |   main.leaf
----------------------------------------------------------+-------------
      40ms 26.67%   100%      150ms   100%                | main.main
                                              60ms 40.00% |   main.inl
                                              50ms 33.33% |   main.leaf
----------------------------------------------------------+-------------
$ cprof diff --sort=name -n 2 -compact_labels testdata/proto/diff_old.pb.gz testdata/proto/diff_new.pb.gz | tail -3
  before  after  change   change%   share%  entry
     2MB    6MB    +4MB  +200.00%  +36.36%  cache
       0    2MB    +2MB       new  +18.18%  index
$ cprof diff --sort=change:asc -n 2 -compact_labels testdata/proto/diff_old.pb.gz testdata/proto/diff_new.pb.gz | tail -3
  before  after  change   change%   share%  entry
       0    2MB    +2MB       new  +18.18%  index
     2MB    6MB    +4MB  +200.00%  +36.36%  cache
$ cprof top --sort=alloc_space testdata/go/heap.pb.gz
cprof: --sort: no such choice: alloc_space; there are flat, cum, entropy, name, change, before, after, percent, share
[2]
$ cprof top --types=inuse_space --sort=alloc_space testdata/go/heap.pb.gz
cprof: --sort: no such choice: alloc_space; there are flat, cum, entropy, name, change, before, after, percent, share
[2]
$ cprof top --types=all --sort=: testdata/go/heap.pb.gz
cprof: --sort: no such choice: :; there are flat, cum, entropy, name, change, before, after, percent, share
[2]
$ cprof top --sort=:asc testdata/go/heap.pb.gz
cprof: --sort: no such choice: :asc; there are flat, cum, entropy, name, change, before, after, percent, share
[2]
$ cprof top --format=md --budget=100 --sort=name testdata/go/heap.pb.gz
cprof: --budget: not with --sort=name or :asc; the largest come first
[2]
$ cprof top --types=inuse_space,cpu testdata/go/heap.pb.gz
cprof: sample_index "cpu" must be one of: [alloc_objects alloc_space inuse_objects inuse_space]
[2]
$ cprof flame --types=all testdata/go/heap.pb.gz
cprof: --types: only for top, tree, peek and calls
[2]
