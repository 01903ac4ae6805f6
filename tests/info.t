# What a profile is, what it holds and what it lacks.
$ cprof info testdata/proto/example.pb.gz
input     testdata/proto/example.pb.gz
format    profile.proto
producer  Go, by its files
program   /usr/bin/prog
build id  abcdef0123
time      2023-11-14 22:13:20 UTC
duration  1.50s
period    10ms of cpu
about     http://x.y/z
comment   hello
comment   #hidden

Sample types
  samples     15  in 5 samples
  cpu      150ms  in 5 samples; what reports are about

Contents
  samples    5
  stacks     5
  functions  4
  locations  4
  mappings   1

Labels
  bytes  1  value
  key1   1  value

# Go's heap profile at ?debug=1 has the runtime's memory, and what of it the profile explains.
$ cprof info testdata/formats/heap.debug1 | sed -n '/^Memory/,$p'
Memory of the Go runtime
  heap in use          11.55MB  spans that have objects
  heap objects         11.04MB  with those that are garbage and not swept yet
  heap idle             4.20MB  spans without objects
  heap released         4.20MB  of the idle part, given back to the system
  stacks                 256kB
  from the system      26.11MB  all of it, and not only the heap
  peak resident         5.51MB
  next collection      never: GOGC is off
  collections                3  they took 4.48% of the processors
  median pause         44.47us  of the last 3
  95% of pauses up to   4.69ms
  longest pause         4.69ms
  in use by profile     3.61MB  32.68% of heap objects, 13.82% of what is from the system; it is of the last collection, and estimated from samples

Missing or odd
  format  not read, or not in it: columns, build IDs

# A profile that was written from it has kept that.
$ cprof proto -o heap.pb.gz testdata/formats/heap.debug1; cprof info heap.pb.gz | grep -A 2 '^Memory'
Memory of the Go runtime
  heap in use          11.55MB  spans that have objects
  heap objects         11.04MB  with those that are garbage and not swept yet

# How a total splits between user and kernel, in one line.
$ at=1; for dso in vmlinux '[nf_conntrack]' '/tmp/perf-7.map' '[vdso]' /lib/libc.so.6; do printf 'app 7 %d.000000: 1 cycles:\n\t10 f+0x1 (%s)\n\t20 main+0x1 (/bin/app)\n\n' $at "$dso"; at=$((at + 1)); done >split.txt; cprof info split.txt
input     split.txt
format    perf script
producer  perf
program   vmlinux
duration  4s
period    1 of cycles

Sample types
  samples  5  in 5 samples
  cycles   5  in 5 samples; what reports are about
  cycles splits into 20.00% user, 40.00% kernel, 20.00% vdso, 20.00% JIT (see top -mappings)

Contents
  samples    5
  stacks     5
  functions  2
  locations  6
  mappings   6

Labels
  comm  1  value
  tid   1  value

Missing or odd
  format    not read, or not in it: the order in time, CPUs, fields of tracepoints
  no time   it is not known when it was taken
  no files  list finds no source, and packages are known by names alone; a profile of another kind may have them, such as pprof's
  no lines  -lines and list show functions only; build the program with debug information, and let the profiler resolve lines

# What formats lose or estimate, and what can be done about what is missing.
$ for f in callgrind.out folded.txt crash_deadlock.txt node.cpuprofile threads.txt; do echo "$f"; cprof info testdata/formats/$f | sed -n '/^Missing/,$p'; done
callgrind.out
Missing or odd
  format   not read, or not in it: counts of calls, jumps, addresses of instructions, threads; call paths are estimated
  no time  it is not known when it was taken
folded.txt
Missing or odd
  format    not read, or not in it: addresses, time, threads
  no time   it is not known when it was taken
  no files  list finds no source, and packages are known by names alone; a profile of another kind may have them, such as pprof's
  no lines  -lines and list show functions only; build the program with debug information, and let the profiler resolve lines
crash_deadlock.txt
Missing or odd
  format         not read, or not in it: arguments other than addresses of locks, and in most dumps addresses
  no time        it is not known when it was taken
  one goroutine  the others are not in it: run the program with GOTRACEBACK=all
node.cpuprofile
Missing or odd
  format   not read, or not in it: the order in time
  no time  it is not known when it was taken
threads.txt
Missing or odd
  note     the profile has addresses but no names of functions: -addresses shows these, and pprof -proto PROGRAM PROFILE adds names
  format   not read, or not in it: names, and those of threads
  no time  it is not known when it was taken

$ cprof info testdata/odd/default_type_unknown.pb | sed -n '/^Missing/,$p'
Missing or odd
  no time       it is not known when it was taken
  default type  there is no sample type main: the last one is taken; choose by -sample_index

$ for f in no_functions stack_empty times_odd values_negative no_samples types_zero; do echo $f; cprof info testdata/proto/$f.pb.gz | sed -n '/^Missing/,$p'; done
no_functions
Missing or odd
  note         the profile has addresses but no names of functions: -addresses shows these, and pprof -proto PROGRAM PROFILE adds names
  no time      it is not known when it was taken
  no duration  values cannot be told per second: compare with what took as long
stack_empty
Missing or odd
  note         the profile has 2 of 3 samples without a stack
  no time      it is not known when it was taken
  no duration  values cannot be told per second: compare with what took as long
times_odd
Missing or odd
  note     the profile has addresses but no names of functions: -addresses shows these, and pprof -proto PROGRAM PROFILE adds names; has a duration of 1ms for 1hrs of processors
  no time  it is not known when it was taken
values_negative
Missing or odd
  note         the profile has values below 0, and all of them come to -40ms
  no time      it is not known when it was taken
  no duration  values cannot be told per second: compare with what took as long
no_samples
Missing or odd
  note     no samples in the profile
  no time  it is not known when it was taken
types_zero
Missing or odd
  note         all values of lock_time are 0, those of cpu are not; try -sample_index=cpu
  no time      it is not known when it was taken
  no duration  values cannot be told per second: compare with what took as long

# Stacks that all end at a depth where profilers stop.
$ awk 'BEGIN { for (n = 1; n <= 3; n++) { for (d = 1; d < 64; d++) printf "f%d;", d % 7; print "leaf" n, n } }' >deep.folded; cprof info deep.folded | grep cut
  cut stacks  3 samples have 64 frames, and none has more: their callers are probably cut off; let the profiler take deeper stacks

# Several profiles, and what filters leave.
$ cprof info testdata/proto/cpusmall.pb.gz testdata/proto/cpu.pb.gz | head -4
input       testdata/proto/cpusmall.pb.gz
its format  profile.proto
input       testdata/proto/cpu.pb.gz
its format  profile.proto

$ cprof info -focus=leaf testdata/proto/example.pb.gz | grep -A 3 ^Sample
Sample types
  samples     6  in 2 samples
  cpu      60ms  in 2 samples; what reports are about


# As data: a fact a row.
$ cprof info --format=csv testdata/proto/example.pb.gz
section,name,value,value_unit,text,unit
file,input,,,testdata/proto/example.pb.gz,nanoseconds
file,format,,,profile.proto,nanoseconds
file,producer,,,"Go, by its files",nanoseconds
file,program,,,/usr/bin/prog,nanoseconds
file,build id,,,abcdef0123,nanoseconds
file,time,,,2023-11-14 22:13:20 UTC,nanoseconds
file,duration,1500000000,nanoseconds,,nanoseconds
file,period,10000000,nanoseconds,of cpu,nanoseconds
file,about,,,http://x.y/z,nanoseconds
file,comment,,,hello,nanoseconds
file,comment,,,#hidden,nanoseconds
types,samples,15,count,in 5 samples,nanoseconds
types,cpu,150000000,nanoseconds,in 5 samples; what reports are about,nanoseconds
contents,samples,5,,,nanoseconds
contents,stacks,5,,,nanoseconds
contents,functions,4,,,nanoseconds
contents,locations,4,,,nanoseconds
contents,mappings,1,,,nanoseconds
labels,bytes,1,,value,nanoseconds
labels,key1,1,,value,nanoseconds

$ cprof info --format=json testdata/formats/heap.debug1 | python3 -c 'import json, sys; print({r["name"]: (r.get("value"), r.get("value_unit")) for r in json.load(sys.stdin)["rows"] if r["section"] == "memory"})'
{'heap in use': (12115968, 'bytes'), 'heap objects': (11575336, 'bytes'), 'heap idle': (4399104, 'bytes'), 'heap released': (4399104, 'bytes'), 'stacks': (262144, 'bytes'), 'from the system': (27374856, 'bytes'), 'peak resident': (5775360, 'bytes'), 'next collection': (None, None), 'collections': (3, None), 'median pause': (44471, 'nanoseconds'), '95% of pauses up to': (4691706, 'nanoseconds'), 'longest pause': (4691706, 'nanoseconds'), 'in use by profile': (3782552, 'bytes')}

# Text of a profile reaches neither terminal nor data as anything else.
$ for f in proto/names_hostile.pb.gz odd/text_hostile.pb odd/string_not_utf8.pb proto/labels_units.pb.gz; do cprof info testdata/$f | LC_ALL=C grep -c "$(printf '[\001-\010\013-\037\177]')"; cprof info --format=json testdata/$f | python3 -m json.tool >json && echo read; done
0
read
0
read
0
read
0
read

$ cprof info testdata/proto/names_hostile.pb.gz | head -20
input         testdata/proto/names_hostile.pb.gz
format        profile.proto
producer      JavaScript, by its files
program       /bin/\e]52;c;ZXZpbA==\x07prog
build id      "><script>alert(1)</script>
period        1 of cpu\e]0;title\x07
drops frames  (((
keeps frames  a{1,32767}
about         javascript:alert(1)//"onclick=alert(2)
comment       \e[2J\e[H gone
comment       two\nShowing nodes accounting for 0

Sample types
  sam\e[31mples     20  in 20 samples
  cpu"x          210ns  in 20 samples; what reports are about

Contents
  samples    20
  stacks     20
  functions  21
