# What perf script prints: for several events, how many samples and what they sum to.
$ grep -c cpu-clock: testdata/formats/perf.txt; grep -c page-faults: testdata/formats/perf.txt
8
5
$ cprof raw testdata/formats/perf.txt | sed -n '1,/^ /p'
PeriodType: cpu-clock nanoseconds
Period: 50000000
Duration: 1.07
Samples:
cpu-clock:samples/count cpu-clock/nanoseconds[dflt] page-faults:samples/count page-faults/count
          3  150000000          0          0: 1 
$ cprof top -nodecount=5 -sample_index=cpu-clock testdata/formats/perf.txt
File: alloc
Type: cpu-clock
Duration: 1.07s, Total samples = 400ms (37.25%)
Showing nodes accounting for 400ms, 100% of 400ms total
      flat  flat%   sum%        cum   cum%
     400ms   100%   100%      400ms   100%  work
$ cprof top -nodecount=5 -sample_index=page-faults:samples testdata/formats/perf.txt
File: alloc
Type: page-faults:samples
Duration: 1.07s, Total samples = 5 
Showing nodes accounting for 5, 100% of 5 total
      flat  flat%   sum%        cum   cum%
         5   100%   100%          5   100%  __memset_avx512_unaligned_erms
$ cprof tags testdata/formats/perf.txt | sed 's/[0-9]*$/N/'
 comm: Total 400ms of 400ms (  100%)N
       400ms (  100%): allocN
N
 tid: Total 400ms of 400ms (  100%)N
      400ms (  100%): N
          0 (    0%): N
N

# Names of threads end in numbers and hold blanks and colons, or are padded in front; files hold blanks and brackets.
$ printf 'my worker 1 20810 11726.698219:    2004008 cpu-clock: \n\t  12f5 std::map<int, A>::at(int const&)+0x16 (/usr/lib/x y/lib(1).so (deleted))\n\n  kworker/0:1-ev 12/   14 [003] d..2. 11726.798219:          9 cpu-clock:u: \n\t  12f5 f(int) (/x)\n\n' >t; cprof traces t
File: x
Type: cpu-clock
Duration: 100ms, Total samples = 2ms ( 2.00%)
-----------+-------------------------------------------------------
      comm:  my worker 1
       tid:  20810
       2ms   std::map<int, A>::at(int const&)
-----------+-------------------------------------------------------
      comm:  kworker/0:1-ev
       pid:  12
       tid:  14
         0   f(int)
-----------+-------------------------------------------------------

# Inlined frames are those of the frame below with the same address; places stand below frames.
$ printf 'a 1 1.000001: 5 cycles:\n\t  401b97 helper (inlined)\n  x.h:3 (inlined)\n\t  401b97 main+0x1f (/opt/shop)\n  x.c:9\n\t  401000 lone (inlined)\n\n' >t; cprof traces -lines t; cprof raw t | sed -n '/^Locations/,$p'
File: shop
Type: cycles
-----------+-------------------------------------------------------
      comm:  a
       tid:  1
         5   helper x.h:3 (inline)
             main x.c:9
             lone
-----------+-------------------------------------------------------
Locations
     1: 0x401b97 M=1 helper x.h:3:0 s=0
             main x.c:9:0 s=0
     2: 0x401000 lone :0:0 s=0
Mappings
1: 0x0/0x0/0x0 /opt/shop  [FN]

# With neither time nor period, with a single number in front of the event, and with two.
$ printf 'java 19983 cycles: \n\t7f12 f (/x)\n\nmy worker 1 20810 cycles: \n\t7f12 f (/x)\n\n' >t; cprof tags t
 comm: Total 2 of 2 (  100%)
       1 (50.00%): java
       1 (50.00%): my worker 1

 tid: Total 2 of 2 (  100%)
      1 (50.00%): 19983
      1 (50.00%): 20810


$ printf 'java 19983 4711 cycles: \n\t7f12 f (/x)\n\n' >t; cprof raw t | sed -n '/^Samples/,/^Loc/p'
Samples:
samples/count cycles/count[dflt]
          1       4711: 1 
                comm:[java]
                tid:[19983]
Locations

# With hardly any fields: the thread alone, the period alone, nothing at all; frames in one line with their event.
$ printf 'my worker 1 \n\t7f12 f\n\t7f13 g\n\nburn \n\t7f12 f\n\n' >t; cprof traces t
Type: samples
-----------+-------------------------------------------------------
      comm:  my worker 1
         1   f
             g
-----------+-------------------------------------------------------
      comm:  burn
         1   f
-----------+-------------------------------------------------------
$ printf '   5025125 \n\t7f12 f\n\n   5025125 \n\t7f12 f\n\n' >t; cprof raw t | sed -n '/^Samples/,/^Loc/p'
Samples:
samples/count period/count[dflt]
          2   10050250: 1 
Locations
$ printf '\t7f12 f\n\t7f13 g\n\n\n\t7f12 f\n\n' >t; cprof raw t | sed -n '/^Samples/,/^Loc/p'
Samples:
samples/count[dflt]
          1: 1 2 
          1: 1 
Locations
$ printf '  false 39654 19115.489713:  1 cycles:u:  ffff9b20 [unknown] ([unknown])\n  false 39654 19115.489714:  1 cycles:u:   401 main+0x1 (/x)\n' >t; cprof top t
File: x
Type: cycles
Duration: 1us, Total samples = 2 
Showing nodes accounting for 2, 100% of 2 total
      flat  flat%   sum%        cum   cum%
         1 50.00% 50.00%          1 50.00%  [unknown]
         1 50.00%   100%          1 50.00%  main

# What Android's report_sample writes; tracepoints; what stands beside samples; two forms of one event.
$ printf 'Gecko\t25122 [007] 115539.936601:\t\t1000000 task-clock:u:\n        b3cea6c4\tLock::unlock() (/system/lib/libc.so)\n\n' >t; cprof top t
Type: task-clock
Showing nodes accounting for 1ms, 100% of 1ms total
      flat  flat%   sum%        cum   cum%
       1ms   100%   100%        1ms   100%  Lock::unlock()
$ printf 'a 1 [0] 1.000001: sched:sched_switch: prev_comm=a ==> next_comm=b\n\t401 f (/x)\n\nPERF_RECORD_LOST lost 17\na 1 1.000002: PERF_RECORD_MMAP2 1/1: [0x5 @ 0]: r-xp /opt/shop\n' >t; cprof raw t | sed -n '/^Samples/,/^Loc/p'
cprof: perf lost 17 events
Samples:
samples/count[dflt]
          1: 1 
                comm:[a]
                tid:[1]
Locations
$ printf 'a 1 1.000001: 5 cycles:u:\n\t401 f (/x)\n\na 1 1.000002: 6 cycles:k:\n\t401 f (/x)\n\n' >t; cprof raw t | sed -n '/^Samples/,/^Loc/p'
Samples:
cycles:u:samples/count cycles:u/count[dflt] cycles:k:samples/count cycles:k/count
          1          5          1          6: 1 
                comm:[a]
                tid:[1]
Locations

# Empty stacks count; an empty line may stand in front of the frames.
$ printf 'a 1 1.000001: 5 cycles:\n\na 1 1.000002: 5 cycles:\n\n\t401 f (/x)\n\na 1 1.000003: 5 cycles:\n' >t; cprof traces t
File: x
Type: cycles
Duration: 2us, Total samples = 15 
-----------+-------------------------------------------------------
      comm:  a
       tid:  1
        10   [no stack]
-----------+-------------------------------------------------------
      comm:  a
       tid:  1
         5   f
-----------+-------------------------------------------------------

# Names of what V8 compiled.
$ printf 'n 1 1.000001: 5 cycles:\n\t401 JS:*spin /a b/rec.js:2:14+0x11e (/tmp/perf-1.map)\n\t402 LazyCompile:~ /x.js:1:1 (/tmp/perf-1.map)\n\t403 RegExp:a b (/tmp/perf-1.map)\n\n' >t; cprof traces -lines t
File: perf-1.map
Type: cycles
-----------+-------------------------------------------------------
      comm:  n
       tid:  1
         5   spin /a b/rec.js:2
             (anonymous) /x.js:1
             RegExp:a b
-----------+-------------------------------------------------------

# Damage.
$ printf 'a 1 1.000001: 5 cycles:\n\t401 f (/x)\nwhat is this that stands here\n\n' >t; cprof top t
cprof: a line is left out: line 3: not an event and not a frame: "what is this that stands here"
File: x
Type: cycles
Showing nodes accounting for 5, 100% of 5 total
      flat  flat%   sum%        cum   cum%
         5   100%   100%          5   100%  f
$ printf 'a 1 1.000001: 5 cycles:\n\t401 f (/x)\n\t402 mai' >t; cprof top t
cprof: cut short in line 3: the last sample may lack frames
File: x
Type: cycles
Showing nodes accounting for 5, 100% of 5 total
      flat  flat%   sum%        cum   cum%
         5   100%   100%          5   100%  f
         0     0%   100%          5   100%  mai
$ printf '# ========\n# hostname : x\n# ========\n#\n' >t; cprof top t
cprof: t: perf script: no samples found
[3]

# How time splits between kernel, libraries and code that was made while the program ran.
$ at=1; for dso in vmlinux '[kernel.kallsyms]' '[nf_conntrack]' '/tmp/perf-7.map' '[vdso]' /lib/libc.so.6 /lib/libc.so.6; do printf 'app 7 %d.000000: 1 cycles:\n\t10 f+0x1 (%s)\n\t20 main+0x1 (/bin/app)\n\n' $at "$dso"; at=$((at + 1)); done >split.txt; cprof top -mappings split.txt
File: vmlinux
Type: cycles
Duration: 6s, Total samples = 7 
Showing nodes accounting for 7, 100% of 7 total
      flat  flat%   sum%        cum   cum%
         3 42.86% 42.86%          3 42.86%  [kernel]
         2 28.57% 71.43%          2 28.57%  [libc.so.6]
         1 14.29% 85.71%          1 14.29%  [jit]
         1 14.29%   100%          1 14.29%  [vdso]
         0     0%   100%          7   100%  [app]

$ cprof top -mappings -focus='^\[kernel\]$' -compact_labels split.txt
Active filters:
   focus=^\[kernel\]$
Showing nodes accounting for 3, 42.86% of 7 total
      flat  flat%   sum%        cum   cum%
         3 42.86% 42.86%          3 42.86%  [kernel]
         0     0% 42.86%          3 42.86%  [app]
