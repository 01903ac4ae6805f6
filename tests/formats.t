# Reports as data: exact, in the unit of the profile, with what the text says above its rows.
$ cprof top --format=json testdata/proto/example.pb.gz
{"schema":"cprof/1","report":"top","file":"/usr/bin/prog","build_id":"abcdef0123","type":"cpu","unit":"nanoseconds","mean":false,"time":"2023-11-14T22:13:20.123456789Z","time_nanos":1700000000123456789,"duration_nanos":1500000000,"doc_url":"http://x.y/z","total":150000000,"shown":150000000,"entries":4,"dropped_nodes":0,"dropped_edges":0,"comments":["hello","#hidden"],"filters":[],"rows":[
{"name":"main.leaf","function":"main.leaf","flat":60000000,"cum":60000000,"inline":false,"partial_inline":false},
{"name":"main.inl","function":"main.inl","flat":50000000,"cum":60000000,"inline":false,"partial_inline":true},
{"name":"main.main","function":"main.main","flat":40000000,"cum":150000000,"inline":false,"partial_inline":false},
{"name":"main.foo","function":"main.foo","flat":0,"cum":30000000,"inline":false,"partial_inline":false}],"lossy":false}

$ cprof top --format=csv testdata/proto/example.pb.gz
name,flat,cum,inline,partial_inline,unit
main.leaf,60000000,60000000,false,false,nanoseconds
main.inl,50000000,60000000,false,true,nanoseconds
main.main,40000000,150000000,false,false,nanoseconds
main.foo,0,30000000,false,false,nanoseconds

$ cprof top --format=tsv -lines -nodecount=2 testdata/proto/example.pb.gz
name	function	file	line	column	flat	cum	inline	partial_inline	unit
main.leaf /src/leaf.go:7	main.leaf	/src/leaf.go	7		60000000	60000000	false	false	nanoseconds
main.main /src/main.go:10	main.main	/src/main.go	10		40000000	150000000	false	false	nanoseconds

$ cprof top --format=md testdata/proto/example.pb.gz | grep .
### <code>prog</code> · cpu · 150ms
Time: 2023-11-14 22:13:20 UTC  
Duration: 1.50s, Total samples = 150ms (10.00%)  
Showing nodes accounting for 150ms, 100% of 150ms total
| flat | flat% | cum | cum% |  | name |
| ---: | ---: | ---: | ---: | --- | --- |
| 60ms | 40.00% | 60ms | 40.00% | ▇▇▇▇▇▇▇▇▇▇ | <code>main.leaf</code> |
| 50ms | 33.33% | 60ms | 40.00% | ▇▇▇▇▇▇▇▇ | <code>main.inl</code> (partial-inline) |
| 40ms | 26.67% | 150ms | 100% | ▇▇▇▇▇▇▇ | <code>main.main</code> |
| 0 | 0% | 30ms | 20.00% |  | <code>main.foo</code> |

# The suffix of the output file says the same, but for those it says nothing to.
$ cprof top -o top.json testdata/proto/example.pb.gz; head -c 16 top.json; echo
{"schema":"cprof

$ cprof top -o top.csv -nodecount=1 testdata/proto/example.pb.gz; cat top.csv
name,flat,cum,inline,partial_inline,unit
main.leaf,60000000,60000000,false,false,nanoseconds

$ cprof top -o top.txt -compact_labels testdata/proto/example.pb.gz; head -1 top.txt
Showing nodes accounting for 150ms, 100% of 150ms total

$ cprof top -o top.json --format=text -compact_labels testdata/proto/example.pb.gz; head -1 top.json
Showing nodes accounting for 150ms, 100% of 150ms total

$ cprof comments -o notes.md testdata/proto/example.pb.gz; cat notes.md
hello
#hidden

$ cprof comments --format=json testdata/proto/example.pb.gz
cprof: --format=json: not for comments, but for top, tree, peek, calls, diff, check, traces, tags, pivot, info, goroutines, list
[2]

# Sums are those of the text in the unit of the profile.
$ cprof top -unit=bytes testdata/go/heap.pb.gz | awk 'n { sum += $1 } $1 == "flat" { n = 1 } END { print sum }'
2053040

$ tests/check_data.py top testdata/go/heap.pb.gz
48 rows, flat 2053040, total 2129433 bytes

# Every value is exact, options hold, and what is said is what was asked.
$ tests/check_data.py top testdata/proto/values_overflow.pb.gz
2 rows, flat 1, total 36893488147419103227 count

$ cprof top --format=csv testdata/proto/values_overflow.pb.gz
name,flat,cum,inline,partial_inline,unit
main,9223372036854775807,9223372036854775807,false,false,count
work,-9223372036854775806,-9223372036854775806,false,false,count

$ tests/check_data.py top -cum -addresses -nodecount=3 testdata/go/cpu.pb.gz
3 rows, flat 0, total 3150000000 nanoseconds

$ cprof top --format=json -mean_delay testdata/proto/contention.pb.gz | grep -o '"type.*"mean":[a-z]*'
"type":"delay","unit":"nanoseconds","mean":true

# Text from a profile is never taken for something else.
$ tests/check_data.py top testdata/proto/names_hostile.pb.gz
21 rows, flat 210, total 210 nanoseconds

$ cprof top --format=json testdata/proto/names_hostile.pb.gz 2>/dev/null | grep -o '"lossy":.*'
"lossy":false}

$ cprof top --format=csv testdata/proto/names_hostile.pb.gz 2>/dev/null | sed 's/,false.*//' | cat -A
name,flat,cum,inline,partial_inline,unit$
clear\e[2J\e[1;1Hscreen,20,20$
\e]8;;http://evil.example/\e\link\e]8;;\e\,19,19$
c1\x9b31mred\x85next,18,18$
line\nbreak\r\nagain^Iand^Itabs,17,17$
over\rwritten,16,16$
bell\x07 back\x08\x08\x08\x08 del\x7f,15,15$
user\u{202e}txt.exe\u{202c},14,14$
iso\u{2066}late\u{2069} zero\u{200b}width\u{feff},13,13$
sep\u{2028}arate\u{2029}d tag\u{e0041}s,12,12$
"""quoted"" 'single' `back`",11,11$
back\slash \N \l \,10,10$
</script><script>alert(1)</script>,9,9$
<img src=x onerror=alert(1)>,8,8$
]]> --> &lt; &quot; &#x41;,7,7$
"""];N1 [URL=""javascript:alert(1)"" label=""",6,6$
folded;frames;here 42,5,5$
fn=(1) evil\ncalls=9 0,4,4$
"'=HYPERLINK(""http://evil.example"")",3,3$
%s%n%99999d,2,2$
../../../etc/passwdM-oM-?M-?,1,1$
main,0,210$

$ cprof top --format=md testdata/proto/names_hostile.pb.gz 2>/dev/null | sed 's/ | false.*//' | cat -A
### <code>\\e\]52;c;ZXZpbA==\\x07prog</code> M-BM-7 cpu"x M-BM-7 210ns$
$
Showing nodes accounting for 210ns, 100% of 210ns total$
$
| flat | flat% | cum | cum% |  | name |$
| ---: | ---: | ---: | ---: | --- | --- |$
| 20ns | 9.52% | 20ns | 9.52% | M-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^G | <code>clear\\e\[2J\\e\[1;1Hscreen</code> |$
| 19ns | 9.05% | 19ns | 9.05% | M-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^G | <code>\\e\]8;;http&#58;//evil.example/\\e\\link\\e\]8;;\\e\\</code> |$
| 18ns | 8.57% | 18ns | 8.57% | M-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^G | <code>c1\\x9b31mred\\x85next</code> |$
| 17ns | 8.10% | 17ns | 8.10% | M-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^G | <code>line\\nbreak\\r\\nagain\\tand\\ttabs</code> |$
| 16ns | 7.62% | 16ns | 7.62% | M-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^G | <code>over\\rwritten</code> |$
| 15ns | 7.14% | 15ns | 7.14% | M-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^G | <code>bell\\x07 back\\x08\\x08\\x08\\x08 del\\x7f</code> |$
| 14ns | 6.67% | 14ns | 6.67% | M-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^G | <code>user\\u{202e}txt.exe\\u{202c}</code> |$
| 13ns | 6.19% | 13ns | 6.19% | M-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^G | <code>iso\\u{2066}late\\u{2069} zero\\u{200b}width\\u{feff}</code> |$
| 12ns | 5.71% | 12ns | 5.71% | M-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^G | <code>sep\\u{2028}arate\\u{2029}d tag\\u{e0041}s</code> |$
| 11ns | 5.24% | 11ns | 5.24% | M-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^G | <code>"quoted" 'single' \`back\`</code> |$
| 10ns | 4.76% | 10ns | 4.76% | M-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^G | <code>back\\slash \\N \\l \\</code> |$
| 9ns | 4.29% | 9ns | 4.29% | M-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^G | <code>\</script\>\<script\>alert(1)\</script\></code> |$
| 8ns | 3.81% | 8ns | 3.81% | M-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^G | <code>\<img src=x onerror=alert(1)\></code> |$
| 7ns | 3.33% | 7ns | 3.33% | M-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^G | <code>\]\]\> --\> \&lt; \&quot; \&#x41;</code> |$
| 6ns | 2.86% | 6ns | 2.86% | M-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^G | <code>"\];N1 \[URL="javascript:alert(1)" label="</code> |$
| 5ns | 2.38% | 5ns | 2.38% | M-bM-^VM-^GM-bM-^VM-^GM-bM-^VM-^G | <code>folded;frames;here 42</code> |$
| 4ns | 1.90% | 4ns | 1.90% | M-bM-^VM-^GM-bM-^VM-^G | <code>fn=(1) evil\\ncalls=9 0</code> |$
| 3ns | 1.43% | 3ns | 1.43% | M-bM-^VM-^GM-bM-^VM-^G | <code>=HYPERLINK("http&#58;//evil.example")</code> |$
| 2ns | 0.95% | 2ns | 0.95% | M-bM-^VM-^G | <code>%s%n%99999d</code> |$
| 1ns | 0.48% | 1ns | 0.48% | M-bM-^VM-^G | <code>../../../etc/passwdM-oM-?M-?</code> |$
$
<details><summary>1 more</summary>$
$
| flat | flat% | cum | cum% |  | name |$
| ---: | ---: | ---: | ---: | --- | --- |$
| 0 | 0% | 210ns | 100% |  | <code>main</code> |$
$
</details>$
$

# Callers and callees are lists: nested in JSON, lines of their own elsewhere.
$ cprof tree --format=json testdata/proto/example.pb.gz | tail -4
{"name":"main.leaf","function":"main.leaf","flat":60000000,"cum":60000000,"callers":[{"name":"main.main","weight":50000000,"inline":false,"residual":false},{"name":"main.inl","weight":10000000,"inline":false,"residual":false}],"callees":[]},
{"name":"main.inl","function":"main.inl","flat":50000000,"cum":60000000,"callers":[{"name":"main.foo","weight":30000000,"inline":true,"residual":false},{"name":"main.main","weight":30000000,"inline":false,"residual":false}],"callees":[{"name":"main.leaf","weight":10000000,"inline":false,"residual":false}]},
{"name":"main.main","function":"main.main","flat":40000000,"cum":150000000,"callers":[],"callees":[{"name":"main.leaf","weight":50000000,"inline":false,"residual":false},{"name":"main.foo","weight":30000000,"inline":false,"residual":false},{"name":"main.inl","weight":30000000,"inline":false,"residual":false}]},
{"name":"main.foo","function":"main.foo","flat":0,"cum":30000000,"callers":[{"name":"main.main","weight":30000000,"inline":false,"residual":false}],"callees":[{"name":"main.inl","weight":30000000,"inline":true,"residual":false}]}],"lossy":false}

$ cprof tree --format=csv -nodecount=2 testdata/proto/example.pb.gz
row,list,name,flat,cum,weight,inline,residual,unit
1,,main.leaf,60000000,60000000,,,,nanoseconds
1,callers,main.inl,,,10000000,false,false,nanoseconds
2,,main.inl,50000000,60000000,,,,nanoseconds
2,callees,main.leaf,,,10000000,false,false,nanoseconds

$ cprof peek main.foo --format=md testdata/proto/example.pb.gz
| row | list | name | flat | cum | weight | inline | residual | unit |
| ---: | --- | --- | ---: | ---: | ---: | --- | --- | --- |
| 1 |  | main.foo | 0 | 30000000 |  |  |  | nanoseconds |
| 1 | callers | main.main |  |  | 30000000 | false | false | nanoseconds |
| 1 | callees | main.inl |  |  | 30000000 | true | false | nanoseconds |

$ cprof tree --format=json -edgefraction=0.1 testdata/go/cpu.pb.gz | grep -o '"shown.*_edges":[0-9]*'
"shown":2860000000,"entries":161,"dropped_nodes":74,"dropped_edges":106

$ tests/check_data.py tree -lines testdata/go/cpu.pb.gz
80 rows, flat 2110000000, total 3150000000 nanoseconds

# Samples with their labels, of text and of numbers, and their stacks.
$ cprof traces --format=json testdata/proto/example.pb.gz | sed -n 2,3p
{"weight":10000000,"labels":[{"key":"key1","value":"val1"},{"key":"bytes","value":1024,"value_unit":"bytes"}],"stack":[{"name":"main.leaf","function":"main.leaf","inline":false},{"name":"main.inl","function":"main.inl","inline":true},{"name":"main.foo","function":"main.foo","inline":false},{"name":"main.main","function":"main.main","inline":false}]},
{"weight":20000000,"labels":[],"stack":[{"name":"main.inl","function":"main.inl","inline":true},{"name":"main.foo","function":"main.foo","inline":false},{"name":"main.main","function":"main.main","inline":false}]},

$ cprof traces --format=tsv -lines -focus=foo testdata/proto/example.pb.gz
row	list	weight	key	value	value_unit	name	function	file	line	column	inline	unit
1		10000000										nanoseconds
1	labels		key1	val1								nanoseconds
1	labels		bytes	1024	bytes							nanoseconds
1	stack					main.leaf /src/leaf.go:7	main.leaf	/src/leaf.go	7		false	nanoseconds
1	stack					main.inl /src/inl.go:5	main.inl	/src/inl.go	5		true	nanoseconds
1	stack					main.foo /src/foo.go:20	main.foo	/src/foo.go	20		false	nanoseconds
1	stack					main.main /src/main.go:10	main.main	/src/main.go	10		false	nanoseconds
2		20000000										nanoseconds
2	stack					main.inl /src/inl.go:5	main.inl	/src/inl.go	5		true	nanoseconds
2	stack					main.foo /src/foo.go:20	main.foo	/src/foo.go	20		false	nanoseconds
2	stack					main.main /src/main.go:10	main.main	/src/main.go	10		false	nanoseconds

$ tests/check_data.py traces testdata/proto/labels_units.pb.gz
4 rows, weight 150000000, total 150000000 nanoseconds

# The tree of calls, each with the depth that it is at.
$ cprof calls --format=csv testdata/proto/example.pb.gz
name,depth,flat,cum,inline,unit
main.main,0,40000000,150000000,false,nanoseconds
main.leaf,1,0,50000000,false,nanoseconds
main.leaf,2,50000000,50000000,false,nanoseconds
main.foo,1,0,30000000,false,nanoseconds
main.inl,2,20000000,30000000,true,nanoseconds
main.leaf,3,10000000,10000000,false,nanoseconds
main.inl,1,30000000,30000000,false,nanoseconds

$ tests/check_data.py calls testdata/go/cpu.pb.gz
86 rows, flat 920000000, total 3150000000 nanoseconds

# Labels as they are in the profile: what text rounds to the same is not the same here.
$ cprof tags --format=csv testdata/proto/labels_units.pb.gz 2>/dev/null
key,value,value_unit,weight,unit
big,9223372036854775807,bytes,80000000,nanoseconds
bytes,2048,bytes,10000000,nanoseconds
delta,-5,ms,40000000,nanoseconds
depth,17,depth,40000000,nanoseconds
lat,2,milliseconds,20000000,nanoseconds
lat,3,milliseconds,10000000,nanoseconds
lost,0,lost,40000000,nanoseconds
request,512,bytes,20000000,nanoseconds
size,3,bytes,40000000,nanoseconds
size,0,bytes,20000000,nanoseconds
size,4096,bytes,10000000,nanoseconds
small,-9223372036854775808,small,80000000,nanoseconds
speed,88,furlongs,40000000,nanoseconds

$ tests/check_data.py tags testdata/proto/heap_tags.pb.gz
7 rows, weight 236544000, total 103424000 bytes

# Nothing in a profile breaks any of them.
$ for f in testdata/proto/[nv]*.gz testdata/odd/s*.pb; do for c in 'top -addresses' 'tree -lines' calls traces tags; do tests/check_data.py $c $f >out 2>&1 || { echo $c $f; cat out; }; done; done

# A suffix that names another format is honoured, or refused where the command cannot write it.
$ f=testdata/proto/example.pb.gz; for c in 'flame -o x.png' 'flame -o x.pdf' 'html -o x.svg' 'graph -o x.xyz' 'top -o x.speedscope.json' 'top -o x.svg' 'peek . -o x.html' 'svg -o x.json' 'proto -o x.csv' 'tree -o x.pb.gz' 'png -o x.gif' 'raw -o x.json'; do cprof $c $f; done; ls x.*
cprof: x.png: flame writes no such files, but this does: cprof graph
cprof: x.pdf: flame writes no such files, but this does: cprof graph
cprof: x.svg: html writes no such files, but this does: cprof graph
cprof: x.xyz: graph writes no such files, but .svg
cprof: x.speedscope.json: top writes no such files, but this does: cprof speedscope
cprof: x.svg: top writes no such files, but this does: cprof graph
cprof: x.html: peek writes no such files, but this does: cprof flame
cprof: x.json: svg writes no such files, but .svg
cprof: x.csv: proto writes no such files, but .pb.gz
cprof: x.pb.gz: tree writes no such files, but this does: cprof proto
cprof: x.gif: no command writes such files
cprof: x.json: raw writes no such files, but .txt
ls: cannot access 'x.*': No such file or directory
[2]

$ f=testdata/proto/example.pb.gz; for c in 'flame -o x.html' 'flame -o x.y/flame' 'graph -o x.pdf' 'top -o x.md' 'top -o 1.2' 'top -format=text -o x.svg' 'merge -o x.pb' 'callgrind -o callgrind.out.1' 'folded -o x.txt' 'dot -o x.gv'; do mkdir -p x.y; cprof $c $f || echo "$c"; done

# Rows alone, each an object in a line of its own.
$ cprof top --format=ndjson -n 2 testdata/proto/example.pb.gz
{"name":"main.leaf","function":"main.leaf","flat":60000000,"cum":60000000,"inline":false,"partial_inline":false,"unit":"nanoseconds"}
{"name":"main.inl","function":"main.inl","flat":50000000,"cum":60000000,"inline":false,"partial_inline":false,"unit":"nanoseconds"}
$ cprof tree --format=ndjson -n 1 testdata/proto/example.pb.gz
{"name":"main.leaf","function":"main.leaf","flat":60000000,"cum":60000000,"callers":[],"callees":[],"unit":"nanoseconds"}
$ cprof top -o top.ndjson -n 1 testdata/proto/example.pb.gz; cat top.ndjson
{"name":"main.leaf","function":"main.leaf","flat":60000000,"cum":60000000,"inline":false,"partial_inline":false,"unit":"nanoseconds"}
$ cprof top --format=ndjson testdata/odd/string_not_utf8.pb
{"name":"caf� � �� ��� ���� ��","function":"caf� � �� ��� ���� ��","flat":10,"cum":10,"inline":false,"partial_inline":false,"unit":"count","lossy":true}
$ cprof top --format=ndjson testdata/proto/no_samples.pb.gz
cprof: no samples in the profile

# Source lines as data: with their text where that is found, and else those that have a value.
$ cd testdata/go; cprof list --format=ndjson --source_path=. 'Product..readImage$' heap.pb.gz | tr '{' '\n' | sed -n '2,3p;8,12p'
"name":"example.com/shop/store.(*Product).readImage","file":"example.com/shop/store/store.go","flat":516896,"cum":523349,"lines":[
"line":78,"flat":0,"cum":0,"text":"\u0009\u0009Stock: 1 << 30,"},
"},
"line":83,"flat":0,"cum":6453,"text":"\u0009f, err := openFile()"},
"line":84,"flat":0,"cum":0,"text":"\u0009if err != nil 
"},
"line":85,"flat":0,"cum":0,"text":"\u0009\u0009return err"},
$ cprof list --format=json 'Product..readImage$' --source_path=/nowhere testdata/go/heap.pb.gz | tail -1
cprof: --source_path: no such folder: /nowhere
{"name":"example.com/shop/store.(*Product).readImage","file":"example.com/shop/store/store.go","flat":516896,"cum":523349,"lines":[{"line":83,"flat":0,"cum":6453},{"line":87,"flat":516896,"cum":516896}]}],"lossy":false}
$ cd testdata/go; cprof list --format=csv --source_path=. 'Product..readImage$' heap.pb.gz | sed -n '1,4p;10,12p'
row,list,name,file,flat,cum,line,text,unit
1,,example.com/shop/store.(*Product).readImage,example.com/shop/store/store.go,516896,523349,,,bytes
1,lines,,,0,0,78,"'		Stock: 1 << 30,",bytes
1,lines,,,0,0,79,'	},bytes
1,lines,,,0,0,85,'		return err,bytes
1,lines,,,0,0,86,'	},bytes
1,lines,,,516896,516896,87,"'	p.Image = make([]byte, 256+p.ID%5*512)",bytes
$ tests/check_data.py list . testdata/go/heap.pb.gz
106 rows, flat 2129433, total 2129433 bytes
$ tests/check_data.py list . testdata/proto/names_hostile.pb.gz
21 rows, flat 210, total 210 nanoseconds
