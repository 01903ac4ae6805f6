# Goroutines of a dump in groups, and who waits for whose lock.
$ cprof goroutines testdata/formats/stuck_2.txt
10 goroutines in 6 groups

Locks
   0xc0000a4018  3 wait, in a circle: probably a deadlock
      goroutine 18 may hold it, and waits for 0xc00008c168
   0xc00008c168  1 waits (goroutine 18), in a circle: probably a deadlock
      goroutine 19 may hold it, and waits for 0xc0000a4018

4  chan receive, created by main.main
   goroutines 7 8 10 11
      main.follow  example.com/depot/stuck/main.go:59

2  semacquire, created by main.main
   goroutines 5 6
      sync.runtime_SemacquireMutex  runtime/sema.go:77
      sync.(*Mutex).lockSlow  sync/mutex.go:171
      sync.(*Mutex).Lock  sync/mutex.go:90
      main.(*cart).total  example.com/depot/stuck/main.go:52

1  running
   goroutine 1
      runtime/pprof.writeGoroutineStacks  runtime/pprof/pprof.go:692
      runtime/pprof.writeGoroutine  runtime/pprof/pprof.go:681
      runtime/pprof.(*Profile).WriteTo  runtime/pprof/pprof.go:330
      main.dump  example.com/depot/stuck/main.go:69
      main.main  example.com/depot/stuck/main.go:91

1  semacquire, created by main.main
   goroutine 18
      sync.runtime_SemacquireMutex  runtime/sema.go:77
      sync.(*Mutex).lockSlow  sync/mutex.go:171
      sync.(*Mutex).Lock  sync/mutex.go:90
      sync.(*RWMutex).Lock  sync/rwmutex.go:147
      main.(*store).put  example.com/depot/stuck/main.go:34
      main.(*cart).save  example.com/depot/stuck/main.go:29

1  semacquire, created by main.main
   goroutine 19
      sync.runtime_SemacquireMutex  runtime/sema.go:77
      sync.(*Mutex).lockSlow  sync/mutex.go:171
      sync.(*Mutex).Lock  sync/mutex.go:90
      main.(*cart).total  example.com/depot/stuck/main.go:52
      main.(*store).sync  example.com/depot/stuck/main.go:46

1  sleep, created by main.main
   goroutine 12
      time.Sleep  runtime/time.go:195
      main.main.func1  example.com/depot/stuck/main.go:89

# Of several dumps: which groups only grow, and how many goroutines are the same.
$ cprof goroutines testdata/formats/stuck_1.txt testdata/formats/stuck_2.txt testdata/formats/stuck_3.txt | grep -v '^      '
8 -> 10 -> 12 goroutines in 6 groups

Locks in the last dump
   0xc0000a4018  3 wait, in a circle: probably a deadlock
   0xc00008c168  1 waits (goroutine 18), in a circle: probably a deadlock

2 -> 4 -> 6  chan receive, created by main.main
   grows from dump to dump
   2 of them in all dumps
   goroutines 7 8 10 11 13 14

2 -> 2 -> 2  semacquire, created by main.main
   2 of them in all dumps
   goroutines 5 6

1 -> 1 -> 1  running
   1 of them in all dumps
   goroutine 1

1 -> 1 -> 1  semacquire, created by main.main
   1 of them in all dumps
   goroutine 18

1 -> 1 -> 1  semacquire, created by main.main
   1 of them in all dumps
   goroutine 19

1 -> 1 -> 1  sleep, created by main.main
   goroutines 9 12 15

# The longest waits first; the runtime's own at the end; its frames at either end of a stack do not count.
$ printf 'goroutine 1 [select, 3 minutes]:\nruntime.gopark(0x1)\n\truntime/proc.go:1 +0x1\nmain.a()\n\ta.go:1 +0x1\nruntime.goexit()\n\truntime/asm.s:1 +0x1\n\ngoroutine 2 [select]:\nmain.a()\n\ta.go:1 +0x1\n\ngoroutine 3 [IO wait, 12 minutes]:\nmain.b()\n\tb.go:2 +0x1\ncreated by main.main\n\tb.go:1 +0x1\n\ngoroutine 4 [GC worker (idle), 99 minutes]:\nruntime.gopark()\n\truntime/proc.go:1 +0x1\nruntime.bgsweep()\n\truntime/gc.go:1 +0x1\nruntime.goexit()\n\truntime/asm.s:1 +0x1\n' >waits.txt; cprof goroutines waits.txt
4 goroutines in 3 groups

1  IO wait, 12 minutes, created by main.main
   goroutine 3
      main.b  b.go:2

2  select, 3 minutes
   goroutines 1 2
      main.a  a.go:1

1  GC worker (idle), 99 minutes (of the runtime)
   goroutine 4
      runtime.gopark  runtime/proc.go:1
      runtime.bgsweep  runtime/gc.go:1

$ cprof goroutines -nodecount=1 waits.txt | tail -2

... 2 more groups: see -nodecount

# As data; and what else has goroutines.
$ cprof goroutines --format=json testdata/formats/stuck_1.txt testdata/formats/stuck_3.txt | python3 -c 'import json, sys; [print(r["count"], r["state"], r["grows"], r["same"], [d for d in r["dumps"]], r["goroutines"], r["stack"][-1]) if "stack" in r else print(r) for r in json.load(sys.stdin)["rows"]]'
6 chan receive True 2 [{'number': 2}, {'number': 6}] [{'number': 7}, {'number': 8}, {'number': 10}, {'number': 11}, {'number': 13}, {'number': 14}] {'name': 'main.follow', 'file': 'example.com/depot/stuck/main.go', 'line': 59}
2 semacquire False 2 [{'number': 2}, {'number': 2}] [{'number': 5}, {'number': 6}] {'name': 'main.(*cart).total', 'file': 'example.com/depot/stuck/main.go', 'line': 52}
1 running False 1 [{'number': 1}, {'number': 1}] [{'number': 1}] {'name': 'main.main', 'file': 'example.com/depot/stuck/main.go', 'line': 91}
1 semacquire False 1 [{'number': 1}, {'number': 1}] [{'number': 18}] {'name': 'main.(*cart).save', 'file': 'example.com/depot/stuck/main.go', 'line': 29}
1 semacquire False 1 [{'number': 1}, {'number': 1}] [{'number': 19}] {'name': 'main.(*store).sync', 'file': 'example.com/depot/stuck/main.go', 'line': 46}
1 sleep False 0 [{'number': 1}, {'number': 1}] [{'number': 9}, {'number': 15}] {'name': 'main.main.func1', 'file': 'example.com/depot/stuck/main.go', 'line': 89}
{'count': 3, 'lock': '0xc0000a4018', 'circle': True, 'waiter': 19, 'holders': [{'number': 18, 'waits_for': '0xc00008c168'}]}
{'count': 1, 'lock': '0xc00008c168', 'circle': True, 'waiter': 18, 'holders': [{'number': 19, 'waits_for': '0xc0000a4018'}]}

$ cprof goroutines -focus=main testdata/go/goroutine.pb.gz | head -12
Active filters:
   focus=main
9 goroutines in 2 groups

8
      main.session  example.com/shop/main.go:60
      runtime/pprof.Do  runtime/pprof/runtime.go:40

1
      runtime/pprof.runtime_goroutineProfileWithLabels  runtime/mprof.go:846
      runtime/pprof.writeRuntimeProfile  runtime/pprof/pprof.go:723
      runtime/pprof.writeGoroutine  runtime/pprof/pprof.go:683

# The locks are labels, too. An address that may be stale is not believed.
$ cprof tags testdata/formats/stuck_2.txt | grep -A 3 'lock\|may hold'
 lock: Total 4 of 10 (40.00%)
       3 (30.00%): 0xc0000a4018
       1 (10.00%): 0xc00008c168

 may hold: Total 2 of 10 (20.00%)
           1 (10.00%): 0xc00008c168
           1 (10.00%): 0xc0000a4018


$ printf 'goroutine 1 [sync.Mutex.Lock]:\nsync.(*Mutex).Lock(0xc000010018?)\n\tmutex.go:1 +0x1\nmain.(*T).F(0xc000010010)\n\tt.go:1 +0x1\n\ngoroutine 2 [sync.Mutex.Lock]:\nsync.(*Mutex).Lock(0xc000020018)\n\tmutex.go:1 +0x1\nmain.(*T).F(0xc000010010)\n\tt.go:1 +0x1\n' >stale.txt; cprof goroutines stale.txt | sed -n '/Locks/,/^$/p'
Locks
   0xc000020018  1 waits (goroutine 2)


# Deep stacks lose their middle, unless it is wanted.
$ awk 'BEGIN { print "goroutine 1 [sleep]:"; for (i = 1; i <= 30; i++) printf "main.f%d()\n\tf.go:%d +0x1\n", i, i }' >deep.txt; cprof goroutines deep.txt | tail -6; cprof goroutines -trim=false deep.txt | grep -c main
      main.f16  f.go:16
      ... 10 more frames
      main.f27  f.go:27
      main.f28  f.go:28
      main.f29  f.go:29
      main.f30  f.go:30
30

# No names of a dump are anything but text.
$ printf 'goroutine 1 [\033[31mred]:\nmain.\033]0;xf()\n\ta\033[2J.go:1 +0x1\ncreated by x\033[1m\n\tb.go:1 +0x1\n' >hostile.txt; cprof goroutines hostile.txt | cat -v; cprof goroutines --format=json hostile.txt | python3 -m json.tool | grep -c '\\u001b'
1 goroutine in 1 group

1  \e[31mred, created by x\e[1m
   goroutine 1
      main.\e]0;xf  a\e[2J.go:1
4

$ cprof goroutines testdata/proto/names_hostile.pb.gz | LC_ALL=C grep -c "$(printf '[\001-\010\013-\037\177]')"
cprof: drop_frames: error parsing regexp: missing closing parenthesis: `(((`; no frames are dropped
0
[1]
