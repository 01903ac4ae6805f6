# CPU profiles of gperftools in words of 4 and 8 bytes, in either order. google-pprof counts 24 samples, too.
$ cprof top testdata/formats/cpu_64le.prof
cprof: the profile has addresses but no names of functions: -addresses shows these, and pprof -proto PROGRAM PROFILE adds names
File: alloc
Type: cpu
Showing nodes accounting for 480ms, 100% of 480ms total
      flat  flat%   sum%        cum   cum%
     480ms   100%   100%      480ms   100%  [alloc]
         0     0%   100%      480ms   100%  [libc.so.6]
$ cprof raw testdata/formats/cpu_64le.prof | sed -n '/^Mappings/,$p'
Mappings
1: 0x400000/0x402000/0x0 /tmp/alloc  
2: 0x7fde95299000/0x7fde9539a000/0x99000 /usr/lib/x86_64-linux-gnu/libstdc++.so.6.0.30  
3: 0x7fde95444000/0x7fde9559a000/0x26000 /usr/lib/x86_64-linux-gnu/libc.so.6  
4: 0x7fde95615000/0x7fde9563b000/0x15000 /usr/lib/x86_64-linux-gnu/libtcmalloc.so.4.5.10  
5: 0x7fde95897000/0x7fde958b4000/0x4000 /usr/lib/x86_64-linux-gnu/liblzma.so.5.4.1  
6: 0x7fde958d2000/0x7fde95946000/0x10000 /usr/lib/x86_64-linux-gnu/libm.so.6  
7: 0x7fde959a3000/0x7fde959a4000/0x1000 /usr/lib/x86_64-linux-gnu/libpthread.so.0  
8: 0x7fde959ac000/0x7fde959b6000/0x3000 /usr/lib/x86_64-linux-gnu/libunwind.so.8.0.1  
9: 0x7fde959c8000/0x7fde959df000/0x3000 /usr/lib/x86_64-linux-gnu/libgcc_s.so.1  
10: 0x7fde959ea000/0x7fde959f1000/0x5000 /usr/lib/x86_64-linux-gnu/libprofiler.so.0.5.5  
11: 0x7fde95a10000/0x7fde95a12000/0x0 [vdso]  
12: 0x7fde95a13000/0x7fde95a39000/0x1000 /usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2  
13: 0xffffffffff600000/0xffffffffff601000/0x0 [vsyscall]  
$ cprof raw testdata/formats/cpu_64le.prof >le; cprof raw testdata/formats/cpu_64be.prof | diff le -
$ for f in cpu_32le cpu_32be; do cprof raw testdata/formats/$f.prof | grep -A 3 '^Samples'; done
Samples:
samples/count cpu/nanoseconds
          1   20000000: 1 2 3 
          1   20000000: 4 2 3 
Samples:
samples/count cpu/nanoseconds
          1   20000000: 1 2 3 
          1   20000000: 4 2 3 
$ cprof traces -lines testdata/formats/cpu_java.prof
Type: cpu
-----------+-------------------------------------------------------
      20ms   com.example.Shop.price Shop.java:40
             com.example.Shop.cart Shop.java
             com.example.Main.main Main.java
-----------+-------------------------------------------------------
      10ms   STUB
             com.example.Main.main Main.java
-----------+-------------------------------------------------------

# Cut short: whole records are kept.
$ head -c 200 testdata/formats/cpu_64le.prof >t; cprof top t; head -c 44 testdata/formats/cpu_64le.prof >t; cprof top t
cprof: byte 152: a record of 5 addresses ends early; 2 whole records kept
cprof: the profile has addresses but no names of functions: -addresses shows these, and pprof -proto PROGRAM PROFILE adds names
Type: cpu
Showing nodes accounting for 40ms, 100% of 40ms total
      flat  flat%   sum%        cum   cum%
      40ms   100%   100%       40ms   100%  <unknown>
cprof: t: gperftools CPU profile: byte 40: no whole record
[3]

# What is in use, and what was allocated; sampling is made up for. jeprof and google-pprof say the same.
$ cprof raw testdata/formats/gperftools.heap | sed -n '/^Period/,/^Loc/p'
PeriodType: space bytes
Period: 1
Samples:
alloc_objects/count alloc_space/bytes inuse_objects/count inuse_space/bytes
         40    4000000         40    4000000: 1 2 3 4 5 
                bytes:[100000]
          1         72          1         72: 6 7 8 9 10 11 12 13 
                bytes:[72]
         10      50000          0          0: 14 15 3 4 5 
                bytes:[5000]
Locations
$ cprof raw testdata/formats/jemalloc.heap | sed -n '/^Period/,/^Loc/p'
PeriodType: space bytes
Period: 16384
Samples:
alloc_objects/count alloc_space/bytes inuse_objects/count inuse_space/bytes
         40    4591746         40    4591746: 1 2 3 4 5 6 7 8 9 
          3      19061          0          0: 1 2 3 4 10 11 7 8 9 
          1      82494          1      82494: 1 2 3 12 13 14 15 16 
Locations
$ cprof raw testdata/formats/growth.txt
PeriodType: space bytes
Period: 1
Samples:
objects/count space/bytes
          1    1048576: 1 2 
                bytes:[1048576]
          1    1048576: 1 3 
                bytes:[1048576]
Locations
     1: 0x401a2a M=1 
     2: 0x402c3c M=1 
     3: 0x402cff M=1 
Mappings
1: 0x400000/0xfcb000/0x0 /bin/shop  
$ cprof raw testdata/formats/contention.txt
PeriodType: contentions count
Period: 100
Duration: 4h35
Samples:
contentions/count delay/nanoseconds
       2700  974515200: 1 2 3 
        100      38400: 1 4 3 
Locations
     1: 0x401a2a M=1 
     2: 0x402c3c M=1 
     3: 0x401019 M=1 
     4: 0x402cff M=1 
Mappings
1: 0x400000/0xfcb000/0x0 /bin/shop  

# Threads: those with the stack of the one before count there.
$ cprof raw testdata/formats/threads.txt
PeriodType: thread count
Period: 1
Samples:
thread/count
          1: 1 2 3 
          3: 4 6 7 
Locations
     1: 0xbc8f1c M=1 
     2: 0x40be30 M=1 
     3: 0x7f7949a9811c M=2 
     4: 0x401101 M=1 
     5: 0x401100 M=1 
     6: 0xa45b95 M=1 
     7: 0x40bce3 M=1 
Mappings
1: 0x400000/0xd00000/0x0 /opt/shop/bin/shop  
2: 0x7f7949a00000/0x7f7949c00000/0x0 /lib/libc-2.31.so  

# Java's.
$ cprof raw testdata/formats/java_heap.txt
PeriodType:  
Period: 0
Samples:
inuse_objects/count inuse_space/bytes
         74     527819: 1 2 
                bytes:[7048]
       8941    4720968: 3 2 
                bytes:[528]
Locations
     1: 0x0 M=1 com.example.Pool.get Pool.java:12:0 s=0
     2: 0x0 M=1 com.example.Main.main Main.java:7:0 s=0
     3: 0x0 M=1 com.example.Pool.<init> Pool.java:0:0 s=0
Mappings
1: 0x0/0x0/0x0   
$ cprof raw testdata/formats/java_contention.txt
PeriodType: contentions count
Period: 100
Duration: 6.01
Samples:
contentions/count delay/microseconds
        100        100: 1 2 
        200       1400: 3 2 
Locations
     1: 0x0 M=1 com.example.Pool.get Pool.java:12:0 s=0
     2: 0x0 M=1 com.example.Main.main Main.java:7:0 s=0
     3: 0x0 M=1 com.example.Pool.lock Pool.java:30:0 s=0
Mappings
1: 0x0/0x0/0x0   

# Damage.
$ printf 'heap_v2/512\n  t*: 1: 2 [0: 0]\n@ 0x1 0x2\n@ 0x3\n  t*: 1: 2 [0: 0]\n' >t; cprof top t
cprof: t: jemalloc heap profile: line 4: the stack above is without a t*: line
[3]
$ printf 'heap_v2/512\n  t*: 1: 2 [0: 0]\n@ 0x1 0x2\n  t*: 1: 2 [0: 0]\n@ 0x3\n  t*: 1' >t; cprof raw t | grep -A 3 Samples
cprof: cut short in line 6: the last stack is left out
Samples:
objects/count space/bytes
        256        513: 1 2 
Locations
$ printf -- '--- threadz 1 ---\n--- Thread x ---\n' >t; cprof top t
cprof: t: thread profile: line 2: not the head of a thread: "--- Thread x ---"
[3]
$ printf -- '--- heapz 1 ---\nformat = java\nresolution = bytes\n5 0 @ 0x3\n' >t; cprof top t
cprof: t: Java profile: line 4: parsing sample 5 0 @ 0x3: second value must be non-zero
[3]
