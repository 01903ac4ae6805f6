# convert writes what the suffix says, or --to; what it holds is what the format can hold.
$ for s in pb.gz folded speedscope.json callgrind otlp firefox.json; do cprof convert -o x.$s testdata/proto/example.pb.gz && head -c 2 x.$s | od -An -c; done
 037 213
   m   a
   {   "
   p   o
  \n 255
   {   "

$ set -- pb.gz folded speedscope.json callgrind otlp firefox.json; for t in pprof folded speedscope callgrind otlp firefox; do cprof convert --to=$t testdata/proto/example.pb.gz | cmp - x.$1 && echo $t; shift; done
pprof
folded
speedscope
callgrind
otlp
firefox

# A suffix that says nothing, none at all, or another one than --to: nothing is written.
$ cprof convert -o x.json testdata/proto/example.pb.gz
cprof: x.json: no format that convert writes has this suffix (.pb.gz, .folded, .speedscope.json, .callgraph.out, .otlp, .firefox.json); or say --to
[2]

$ cprof convert -o x testdata/proto/example.pb.gz
cprof: x: no format that convert writes has this suffix (.pb.gz, .folded, .speedscope.json, .callgraph.out, .otlp, .firefox.json); or say --to
[2]

$ cprof convert testdata/proto/example.pb.gz
cprof: convert needs -o FILE, whose suffix says the format (.pb.gz, .folded, .speedscope.json, .callgraph.out, .otlp, .firefox.json), or --to
[2]

$ cprof convert --to=folded -o x.otlp testdata/proto/example.pb.gz
cprof: x.otlp: folded writes no such files, but this does: cprof otlp
[2]

$ cprof convert -o x.svg testdata/proto/example.pb.gz
cprof: x.svg: no format that convert writes has this suffix (.pb.gz, .folded, .speedscope.json, .callgraph.out, .otlp, .firefox.json); or say --to
[2]

$ cprof top --to=folded testdata/proto/example.pb.gz
cprof: --to=folded: only for convert
[2]

# In the shell it stays set, for what converts.
$ printf '%s\n' to=folded 'top 1' 'convert > y' | cprof shell testdata/proto/example.pb.gz 2>&1 | tail -4; head -1 y; rm y
Showing nodes accounting for 60ms, 40.00% of 150ms total
Showing top 1 nodes out of 4
      flat  flat%   sum%        cum   cum%
      60ms 40.00% 40.00%       60ms 40.00%  main.leaf
main.main 40000000

$ cprof top -o x.speedscope.json testdata/proto/example.pb.gz
cprof: x.speedscope.json: top writes no such files, but this does: cprof speedscope
[2]

$ cprof convert --to=folded -o x.txt testdata/proto/example.pb.gz; head -1 x.txt
main.main 40000000

# What JSON is of many formats goes by --to.
$ cprof convert --to=speedscope -o x.json testdata/proto/example.pb.gz; sed 's/@[^"]*/@VERSION/' x.json
{"$schema":"https://www.speedscope.app/file-format-schema.json","exporter":"cprof@VERSION","name":"/usr/bin/prog","activeProfileIndex":1,"shared":{"frames":[
{"name":"main.main","file":"/src/main.go"},
{"name":"main.inl","file":"/src/inl.go"},
{"name":"main.foo","file":"/src/foo.go"},
{"name":"main.leaf","file":"/src/leaf.go"}]},
"profiles":[
{"type":"sampled","name":"samples","unit":"none","samples":[
[0,2,1,3],
[0,2,1],
[0,1],
[0],
[0,3,3]],
"weights":[1,2,3,4,5],"startValue":0,"endValue":15},
{"type":"sampled","name":"cpu","unit":"nanoseconds","samples":[
[0,2,1,3],
[0,2,1],
[0,1],
[0],
[0,3,3]],
"weights":[10000000,20000000,30000000,40000000,50000000],"startValue":0,"endValue":150000000}]}

# There and back, each sample type of a profile has the same stacks, as far as a format has them.
$ back() { cprof convert -o b.$1 $2 && cprof convert -o b2.pb.gz b.$1; }; same() { a=$(cprof folded $1 2>/dev/null | cksum); b=$(cprof folded $2 2>/dev/null | cksum); [ "$a" = "$b" ] && echo same || echo other; }; for f in heap cpu mutex goroutine; do back pb.gz testdata/go/$f.pb.gz; same testdata/go/$f.pb.gz b2.pb.gz; back folded testdata/go/$f.pb.gz; same testdata/go/$f.pb.gz b2.pb.gz; done
same
same
same
same
same
same
same
same

$ cprof convert -lines -o lines.speedscope.json testdata/go/heap.pb.gz; for t in alloc_objects alloc_space inuse_objects inuse_space; do a=$(cprof folded -lines -noinlines=false -sample_index=$t testdata/go/heap.pb.gz | cksum); s=$(case $t in *space) echo space;; *) echo weight;; esac); b=$(cprof folded -lines -sample_index=$s -tagfocus=thread=$t lines.speedscope.json 2>/dev/null | cksum); [ "$a" = "$b" ] && echo $t; done
alloc_objects
alloc_space
inuse_objects
inuse_space

# OTLP keeps labels, addresses, lines, inlined frames, mappings and times as well.
$ for f in go/cpu go/heap go/goroutine proto/inlined proto/labels_units proto/values_negative proto/labels_repeated; do cprof convert -o b.otlp testdata/$f.pb.gz; for t in $(cprof info --format=csv testdata/$f.pb.gz | sed -n 's/^types,\([^,]*\),.*/\1/p'); do for c in top tags 'top -addresses' 'top -modules' 'folded -lines'; do a=$(cprof $c -sample_index=$t testdata/$f.pb.gz 2>&1 | cksum); b=$(cprof $c -sample_index=$t b.otlp 2>&1 | cksum); [ "$a" = "$b" ] || echo $f $t $c; done; done; done
cprof: the profile has values below 0, and all of them come to -40ms

# Callgrind keeps what each line cost, and calls: paths are estimated from them.
$ flat() { cprof top -nodefraction=0 -lines --no-trim --format=csv -sample_index=$1 $2 2>/dev/null | awk -F, '$6 != 0 { print $2, $4, $6 }' | sort; }; for p in 'cpu go/cpu' 'inuse_space go/heap' 'inuse_objects go/heap' 'delay go/mutex' 'cpu proto/example'; do set -- $p; cprof convert -sample_index=$1 -o b.callgrind testdata/$2.pb.gz; flat $1 testdata/$2.pb.gz >a; flat 0 b.callgrind | cmp - a && wc -l <a; done
180
45
45
2
5

# Firefox's profiler: the documented shape, and the stacks of each type.
$ cprof convert -o b.firefox.json testdata/go/heap.pb.gz; tests/check_firefox.py b.firefox.json; for t in alloc_objects alloc_space inuse_objects inuse_space; do tests/check_firefox.py b.firefox.json $t >a; cprof folded -sample_index=$t testdata/go/heap.pb.gz | cmp - a && wc -l <a; done
4 threads: alloc_objects samples alloc_space bytes inuse_objects samples inuse_space bytes
190
190
46
46

$ cprof firefox -lines -o b.firefox.json testdata/go/cpu.pb.gz; tests/check_firefox.py b.firefox.json cpu >a; cprof folded -sample_index=cpu testdata/go/cpu.pb.gz | cmp - a && wc -l <a
191

$ cprof convert -o b.firefox.json split.txt 2>/dev/null; at=1; for dso in vmlinux '/tmp/perf-7.map' '[vdso]' /lib/libc.so.6; do printf 'app 7 %d.000000: 1 cycles:\n\t10 f+0x1 (%s)\n\t20 main+0x1 (/bin/app)\n\n' $at "$dso"; at=$((at + 1)); done >split.txt; cprof convert -o b.firefox.json split.txt; tests/check_firefox.py b.firefox.json; grep -o '"frameTable.*"subcategory"' b.firefox.json | grep -o '"category":[^]]*]' | head -1
2 threads: samples samples cycles samples
"category":[1,0,3,2,0]

# Filters hold; what a format has no room for is said.
$ cprof convert -focus=foo --to=speedscope testdata/proto/example.pb.gz | grep -c '^\[0'
4

$ cprof convert --to=speedscope testdata/proto/values_negative.pb.gz | tail -4
cprof: the profile has values below 0, and all of them come to -40ms
cprof: values below 0 are left out: 4
"weights":[5],"startValue":0,"endValue":5},
{"type":"sampled","name":"cpu","unit":"nanoseconds","samples":[
[0,2]],
"weights":[50000000],"startValue":0,"endValue":50000000}]}

$ cprof convert --to=folded testdata/go/threadcreate.pb.gz
cprof: the profile has 1 of 1 samples without a stack
cprof: samples without a stack are left out: 1

# Hostile names and text that is not UTF-8 are text, and nothing else.
$ for f in proto/names_hostile.pb.gz odd/text_hostile.pb odd/string_not_utf8.pb odd/string_nul.pb proto/types_unnamed.pb.gz proto/names_empty.pb.gz proto/no_functions.pb.gz proto/no_samples.pb.gz proto/types_zero.pb.gz proto/values_overflow.pb.gz; do for t in speedscope firefox; do cprof convert --to=$t -o h.json testdata/$f 2>/dev/null && python3 -m json.tool h.json >h.txt || echo $t $f; LC_ALL=C grep -c "$(printf '[\001-\010\013-\037\177]')" h.json; done; tests/check_firefox.py h.json | wc -l; done | sort | uniq -c
     20 0
     10 1

$ for f in proto/names_hostile.pb.gz odd/text_hostile.pb odd/string_nul.pb; do cprof convert -o h.otlp testdata/$f 2>/dev/null; cprof top -compact_labels testdata/$f >a 2>/dev/null; cprof top -compact_labels h.otlp 2>/dev/null | cmp - a && echo same; done
same
same
same

# In the terminal interface, w and the command write them, too; in the shell as well.
$ printf '%s\n' 'w out.speedscope.json Enter' 'w out.otlp Enter' 'w out.firefox.json Enter' ':convert >out.callgrind' ':convert >out.doc' :screen | cprof tui --script=- testdata/proto/example.pb.gz | grep -E 'written|wrote|suffix'; ls out.*; cmp out.otlp x.otlp; cmp out.speedscope.json x.speedscope.json; cmp out.callgrind x.callgrind
 out.doc: no format that convert writes has this suffix (.pb.gz, .folded, .speed
out.callgrind
out.firefox.json
out.otlp
out.speedscope.json

$ printf '%s\n' 'convert > s.otlp' 'convert' 'to=folded' 'convert > s.txt' | cprof shell testdata/proto/example.pb.gz; ls s.*
File: prog
Build ID: abcdef0123
hello
Type: cpu
Doc: http://x.y/z
Time: 2023-11-14 22:13:20 UTC
Duration: 1.50s, Total samples = 150ms (10.00%)
Entering interactive mode (type "help" for commands, "o" for options)
convert is not for reading, and goes to a file: convert > FILE.pb.gz
s.otlp
s.txt
