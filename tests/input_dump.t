# Stacks of all goroutines are a profile: one sample each, what is said of it in labels.
$ cprof traces testdata/formats/goroutine.debug2
Type: goroutine
-----------+-------------------------------------------------------
     state:  running
 goroutine:  1
         1   runtime/pprof.writeGoroutineStacks
             runtime/pprof.writeGoroutine
             runtime/pprof.(*Profile).WriteTo
             main.write
             main.main
-----------+-------------------------------------------------------
     state:  chan receive
created at:  example.com/depot/main.go:72
created by:  main.idle
 goroutine:  17
         1   main.recurse
-----------+-------------------------------------------------------
     state:  chan receive
created at:  example.com/depot/main.go:72
created by:  main.idle
 goroutine:  18
         1   main.recurse
             main.recurse
-----------+-------------------------------------------------------
     state:  chan receive
created at:  example.com/depot/main.go:75
created by:  main.idle
 goroutine:  19
         1   main.(*queue[...]).wait
-----------+-------------------------------------------------------
     state:  chan receive
created at:  example.com/depot/main.go:77
created by:  main.idle
 goroutine:  20
         1   main.idle.func1
             runtime/pprof.Do
-----------+-------------------------------------------------------
$ cprof tags testdata/formats/goroutine.debug2 | grep -A 3 'state\|created by'
 created by: Total 4 of 5 (80.00%)
             4 (80.00%): main.idle

 goroutine: Total 5 of 5 (  100%)
--
 state: Total 5 of 5 (  100%)
        4 (80.00%): chan receive
        1 (20.00%): running


$ for f in nil deadlock overflow other; do cprof top -nodecount=3 testdata/formats/crash_$f.txt; done
cause: panic: runtime error: invalid memory address or nil pointer dereference
Type: goroutine
Showing nodes accounting for 2, 100% of 2 total
      flat  flat%   sum%        cum   cum%
         1 50.00% 50.00%          1 50.00%  main.fail
         1 50.00%   100%          1 50.00%  main.recurse
         0     0%   100%          1 50.00%  main.main
cause: fatal error: all goroutines are asleep - deadlock!
Type: goroutine
Showing nodes accounting for 1, 100% of 1 total
      flat  flat%   sum%        cum   cum%
         1   100%   100%          1   100%  main.fail
         0     0%   100%          1   100%  main.main
cause: fatal error: stack overflow
Type: goroutine
Showing nodes accounting for 6, 100% of 6 total
Showing top 3 nodes out of 16
      flat  flat%   sum%        cum   cum%
         5 83.33% 83.33%          5 83.33%  runtime.gopark
         1 16.67%   100%          1 16.67%  main.fail
         0     0%   100%          1 16.67%  [frames elided]
cause: panic: no crates
Type: goroutine
Showing nodes accounting for 2, 100% of 2 total
      flat  flat%   sum%        cum   cum%
         1 50.00% 50.00%          1 50.00%  main.fail
         1 50.00%   100%          1 50.00%  main.recurse
         0     0%   100%          1 50.00%  main.main

# The stack of the scheduler counts for nothing; what overflows is cut where the text was.
$ cprof traces testdata/formats/crash_overflow.txt | grep -A 2 -B 2 elided
             main.fail
             main.fail
             [frames elided]
-----------+-------------------------------------------------------
     state:  force gc (idle)
$ cprof comments testdata/formats/crash_overflow.txt
cause: fatal error: stack overflow
runtime: goroutine stack exceeds 1000000000-byte limit
runtime: sp=0xc020160368 stack=[0xc020160000, 0xc040160000]
runtime stack:
runtime.throw({0x4dad53?, 0x57b120?})
\truntime/panic.go:1047 +0x5d fp=0x7ffe9a9bbd10 sp=0x7ffe9a9bbce0 pc=0x434fdd
runtime.newstack()
\truntime/stack.go:1103 +0x5cc fp=0x7ffe9a9bbec8 sp=0x7ffe9a9bbd10 pc=0x44c84c
runtime.morestack()
\truntime/asm_amd64.s:570 +0x8b fp=0x7ffe9a9bbed0 sp=0x7ffe9a9bbec8 pc=0x45f8eb

# Labels of the program stand in three places; the words of a state may hold commas' neighbours.
$ printf 'goroutine 9 gp=0x3f m=nil [select (no cases), 3 minutes, locked to thread] {path: "/a]b: {c}, d", pool: x}:\nmain.(*T).run(0x1, {0x2, 0x3})\n\tC:/a b/x.go:7 +0x5\ncreated by main.main in goroutine 1\n\tx.go:3 +0x1\n\ngoroutine 10 [chan receive (durable) (scan), synctest bubble 2 labels:{"a": "b"}]:\nmain.f(...)\n\tx.go:1\n\ngoroutine 11 [running]{"k": "v"}:\nmain.g[...]()\n\tx%%2ecom/x.go:2 +0x1\n' >t; cprof traces -lines t
Type: goroutine
-----------+-------------------------------------------------------
      path:  /a]b: {c}, d
      pool:  x
     state:  select (no cases)
    locked:  thread
created at:  x.go:3
created by:  main.main
      wait:  3
   creator:  1
 goroutine:  9
         1   main.(*T).run C:/a b/x.go:7
-----------+-------------------------------------------------------
         a:  b
      scan:  yes
     state:  chan receive
   durable:  yes
    bubble:  2
 goroutine:  10
         1   main.f x.go:1
-----------+-------------------------------------------------------
         k:  v
     state:  running
 goroutine:  11
         1   main.g[...] x%2ecom/x.go:2
-----------+-------------------------------------------------------

# In a log, what stands in front of each line; another line between ends a goroutine.
$ printf '10:00:01 start\n10:00:02 panic: boom\n10:00:02 \n10:00:02 goroutine 1 [running]:\n10:00:02 main.main()\n10:00:02 \tx.go:7 +0x5\n10:00:03 goroutine 2 [sleep]:\n10:00:03 main.nap(0x1)\n10:00:03 \tx.go:9 +0x5\nbye\n10:00:03 main.no()\n10:00:03 \tx.go:9\n' >t; cprof traces t
Type: goroutine
-----------+-------------------------------------------------------
     state:  running
 goroutine:  1
         1   main.main
-----------+-------------------------------------------------------
     state:  sleep
 goroutine:  2
         1   main.nap
-----------+-------------------------------------------------------

# Of several dumps the last is read; in one, a goroutine that was running counts with the stack that comes later.
$ printf 'goroutine 1 [running]:\nmain.a()\n\tx.go:7\n\n' >t; printf 'goroutine 1 [sleep]:\nmain.b()\n\tx.go:7\n\n' >>t; cprof top t
cprof: the last of 2 dumps in this file is read
Type: goroutine
Showing nodes accounting for 1, 100% of 1 total
      flat  flat%   sum%        cum   cum%
         1   100%   100%          1   100%  main.b
$ printf 'goroutine 2 [running]:\nmain.a()\n\tx.go:7\n\ngoroutine 1 [running]:\n\tgoroutine running on other thread; stack unavailable\n\n-----\n\nSIGQUIT: quit\n\ngoroutine 1 [running]:\nmain.b()\n\tx.go:7\n\n' >t; cprof traces -sample_index=0 t | tail -n +2 | grep -v goroutine
-----------+-------------------------------------------------------
     state:  running
         1   main.a
-----------+-------------------------------------------------------
     state:  running
         1   main.b
-----------+-------------------------------------------------------

# Foreign code, and a runtime that lost its way.
$ printf 'goroutine 1 [syscall]:\nnon-Go function at pc=0x7f12\nmy_c_function\n\t/x/y.c:3 pc=0x7f20\nmain.main()\n\tx.go:1 +0x5 fp=0x1 sp=0x2 pc=0x40\nruntime: g 5: unexpected return pc for main.main called from 0x0\nstack: frame={sp:0x1, fp:0x2} stack=[0x1,0x2)\n0x00: 0x1 0x2\n\n' >t; cprof traces -addresses t
Type: goroutine
-----------+-------------------------------------------------------
     state:  syscall
 goroutine:  1
         1   0000000000007f12 non-Go function
             0000000000007f1f my_c_function /x/y.c:3
             000000000000003f main.main x.go:1
-----------+-------------------------------------------------------

# Cut short.
$ printf 'goroutine 1 [syscall]:\nmain.main()\n\tx.go:1 +0x5\nmain.ma' >t; cprof top t
cprof: cut short in line 4: the last goroutine may lack frames
Type: goroutine
Showing nodes accounting for 1, 100% of 1 total
      flat  flat%   sum%        cum   cum%
         1   100%   100%          1   100%  main.main
