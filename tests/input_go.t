# Go's profiles as text say what they say as protobuf, but which frames are inlined.
$ for k in heap allocs block mutex depot.crates threadcreate; do for c in top 'tree -lines -sample_index=0'; do for d in 0 1; do cprof $c testdata/formats/$k.debug$d | grep -v '^\(File\|Time\|Duration\):' | sed 's/ (inline)//' >$d; done; diff 0 1 || echo $k $c; done; done
cprof: the profile has 1 of 1 samples without a stack
cprof: the profile has 1 of 1 samples without a stack
cprof: the profile has 1 of 1 samples without a stack
cprof: the profile has 1 of 1 samples without a stack
$ cprof top testdata/formats/heap.debug1
Type: inuse_space
Time: 2026-11-26 15:12:17 UTC
Showing nodes accounting for 3.60MB, 99.77% of 3.61MB total
Dropped 4 nodes (cum <= 0.02MB)
      flat  flat%   sum%        cum   cum%
    3.60MB 99.77% 99.77%     3.60MB 99.77%  main.keep
         0     0% 99.77%     3.60MB 99.77%  main.main
         0     0% 99.77%     3.60MB 99.77%  runtime.main
$ cprof top -lines testdata/formats/block.debug1
Type: delay
Showing nodes accounting for 89.51ms, 100% of 89.51ms total
      flat  flat%   sum%        cum   cum%
   45.20ms 50.50% 50.50%    45.20ms 50.50%  sync.(*Mutex).Lock sync/mutex.go:90
   44.31ms 49.50%   100%    44.31ms 49.50%  runtime.chansend1 runtime/chan.go:145
         0     0%   100%    44.31ms 49.50%  main.contend example.com/depot/main.go:65
         0     0%   100%    45.20ms 50.50%  main.hold example.com/depot/main.go:52
         0     0%   100%    44.31ms 49.50%  main.main example.com/depot/main.go:123
         0     0%   100%    44.31ms 49.50%  runtime.main runtime/proc.go:250
$ cprof traces testdata/formats/threadcreate.debug1
cprof: the profile has 1 of 1 samples without a stack
Type: threadcreate
-----------+-------------------------------------------------------

# The names of the innermost frames, which are the runtime's, are not in the text of goroutines; labels are.
$ cprof traces testdata/formats/goroutine.debug1
Type: goroutine
-----------+-------------------------------------------------------
         1   runtime.[hidden]
             runtime/pprof.runtime_goroutineProfileWithLabels
             runtime/pprof.writeRuntimeProfile
             runtime/pprof.writeGoroutine
             runtime/pprof.(*Profile).WriteTo
             main.write
             main.main
             runtime.main
-----------+-------------------------------------------------------
         1   runtime.[hidden]
             runtime.[hidden]
             runtime.[hidden]
             main.recurse
-----------+-------------------------------------------------------
         1   runtime.[hidden]
             runtime.[hidden]
             runtime.[hidden]
             main.recurse
             main.recurse
-----------+-------------------------------------------------------
      path:  /a\b
    tenant:  front "A", {b}: #1
         1   runtime.[hidden]
             runtime.[hidden]
             runtime.[hidden]
             main.idle.func1
             runtime/pprof.Do
-----------+-------------------------------------------------------
         1   runtime.[hidden]
             runtime.[hidden]
             runtime.[hidden]
             main.(*queue[...]).wait
-----------+-------------------------------------------------------
$ cprof tags testdata/formats/goroutine.debug1
 path: Total 1 of 5 (20.00%)
       1 (20.00%): /a\b

 tenant: Total 1 of 5 (20.00%)
         1 (20.00%): front "A", {b}: #1


# What the runtime says of its memory.
$ cprof comments testdata/formats/heap.debug1 | sed 's/ = .*//; s/[0-9][0-9]*/N/g' | paste -sd" "
Alloc TotalAlloc Sys Lookups Mallocs Frees HeapAlloc HeapSys HeapIdle HeapInuse HeapReleased HeapObjects Stack MSpan MCache BuckHashSys GCSys OtherSys NextGC LastGC PauseNs: N pauses, median N, N% N, longest N NumGC NumForcedGC GCCPUFraction DebugGC MaxRSS

# The head says what the lines must sum to.
$ head -n 6 testdata/formats/heap.debug1 >t; cprof top t 2>&1 >/dev/null | sed 's/[0-9][0-9]*/N/g'
cprof: its head says N bytes in use, of N allocated, but its lines sum to N of N: is it cut short?
$ head -n 6 testdata/formats/goroutine.debug1 >t; cprof top t 2>&1 >/dev/null
cprof: its head says 5, but its lines sum to 1: is it cut short?
$ printf 'goroutine profile: total 3\n1 @ 0x401\n2 @ 0x402' >t; cprof top -addresses t
Type: goroutine
Showing nodes accounting for 3, 100% of 3 total
      flat  flat%   sum%        cum   cum%
         2 66.67% 66.67%          2 66.67%  0000000000000401 <unknown>
         1 33.33%   100%          1 33.33%  0000000000000400 <unknown>

# Names may hold blanks; a goroutine that has not run yet has only the frame where all end.
$ printf 'my pool profile: total 3\n2 @ 0x12 0x99\n#\t0x11\tmain.f+0x1\t\tC:/a b/x.go:7\n\n1 @ 0x99\n\n' >t; cprof traces -lines t
Type: my pool
-----------+-------------------------------------------------------
         2   main.f C:/a b/x.go:7
-----------+-------------------------------------------------------
         1   runtime.goexit
-----------+-------------------------------------------------------

# Lines of inlined frames have the address of the line above; where the stack has it again, they are frames of their own.
$ printf 'x profile: total 1\n1 @ 0x12 0x12 0x22\n#\t0x11\tmain.a+0x1\tx.go:1\n#\t0x11\tmain.a+0x1\tx.go:1\n#\t0x21\tmain.inlined+0x9\tx.go:3\n#\t0x21\tmain.b+0x9\tx.go:5\n#\t0x77\tmain.who+0x9\tx.go:6\n' >t; cprof traces -lines t
cprof: 1 symbol lines do not match an address
Type: x
-----------+-------------------------------------------------------
         1   main.a x.go:1
             main.a x.go:1
             main.inlined x.go:3 (inline)
             main.b x.go:5
-----------+-------------------------------------------------------

# Labels have the escapes of Go's strings.
$ printf 'x profile: total 1\n1 @ 0x12\n# labels: {"a":"}\\", \\"#\\u00e4\\xff\\t", "b":"\\U0001F986"}\n#\t0x11\tmain.a+0x1\tx.go:1\n' >t; cprof tags t
 a: Total 1 of 1 (  100%)
    1 (  100%): }", "#ä\xff\t

 b: Total 1 of 1 (  100%)
    1 (  100%): 🦆


$ printf 'x profile: total 1\n1 @ 0x12\n# labels: {"a":"b}\n#\t0x11\tmain.a+0x1\tx.go:1\n' >t; cprof tags t
cprof: t: count profile: line 3: labels not closed
[3]

# A newer runtime multiplies by the sampling period itself, and names it all the same.
$ printf -- '--- mutex:\ncycles/second=1000000000\nsampling period=5\n100 10 @ 0x12\n50 5 @ 0x22\n' >t; cprof raw t | sed -n '/^Samples/,/^Loc/p'
cprof: it was scaled by its producer already
Samples:
contentions/count delay/nanoseconds
         10        100: 1 
          5         50: 2 
Locations
$ printf -- '--- mutex:\ncycles/second=1000000000\nsampling period=5\n100 10 @ 0x12\n50 6 @ 0x22\n' >t; cprof raw t | sed -n '/^Samples/,/^Loc/p'
Samples:
contentions/count delay/nanoseconds
         50        500: 1 
         30        250: 2 
Locations

# Damage.
$ printf 'heap profile: 1: 2 [3: 4] @ heap/8\n1: x [3: 4] @ 0x1\n\n' >t; cprof top t
cprof: t: heap profile: line 2: expected "N: N [N: N] @ ...", got "1: x [3: 4] @ 0x1"
[3]
$ printf 'heap profile: 1: 2 [3: 4] @ heap/8\n0: 5 [3: 4] @ 0x1\n\n' >t; cprof top t
cprof: t: heap profile: line 2: inuse count was 0 but inuse bytes was 5
[3]
$ printf 'heap profile: 1: 2 [3: 4] @ pile/8\n' >t; cprof top t
cprof: t: heap profile: line 1: heap profiles of kind "pile/8" are not known
[3]
$ printf 'goroutine profile: total 3\n1 @ 0x401 0xzz 0x1\n' >t; cprof top t
cprof: t: count profile: line 2: bad address in " 0xzz 0x1"
[3]
$ printf -- '--- contention:\ncycles/second=1\n5 5\n' >t; cprof top t
cprof: t: contention profile: line 3: expected "N N @ ...", got "5 5"
[3]

