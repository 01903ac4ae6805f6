# Self costs are exact; who called what is shared as the calls cost. Recursion is one function.
$ cprof traces -lines testdata/formats/callgrind.out
File: shop
Type: Ir
-----------+-------------------------------------------------------
        20   main shop.c:10
-----------+-------------------------------------------------------
         5   main shop.c:12
-----------+-------------------------------------------------------
         3   main util.h:7
-----------+-------------------------------------------------------
       250   price shop.c:30
             main shop.c:14
-----------+-------------------------------------------------------
        60   total shop.c:40
             main shop.c:15
-----------+-------------------------------------------------------
        90   malloc alloc.c:5
             main shop.c:12
-----------+-------------------------------------------------------
        50   malloc alloc.c:5
             price shop.c:31
             main shop.c:14
-----------+-------------------------------------------------------
        40   malloc alloc.c:5
             total shop.c:41
             main shop.c:15
-----------+-------------------------------------------------------
$ cprof top -cum testdata/formats/callgrind.out
cprof: main stands for 2 functions; see -filefunctions
File: shop
Type: Ir
Showing nodes accounting for 518, 100% of 518 total
      flat  flat%   sum%        cum   cum%
        28  5.41%  5.41%        518   100%  main
       250 48.26% 53.67%        300 57.92%  price
       180 34.75% 88.42%        180 34.75%  malloc
        60 11.58%   100%        100 19.31%  total
$ cprof top -cum -sample_index=Dr testdata/formats/callgrind.out
cprof: main stands for 2 functions; see -filefunctions
File: shop
Type: Dr
Showing nodes accounting for 40, 100% of 40 total
      flat  flat%   sum%        cum   cum%
         4 10.00% 10.00%         40   100%  main
        14 35.00% 45.00%         20 50.00%  price
        18 45.00% 90.00%         18 45.00%  malloc
         4 10.00%   100%         10 25.00%  total
$ cprof comments testdata/formats/callgrind.out
creator: callgrind-3.19.0
cmd: ./shop
call paths are estimated; what each line cost is exact

# Costs by what stood in the same column before; a name by its number; numbers missing at the end are 0.
$ printf 'positions: instr line\nevents: Ir Dr\nfn=(1) f\n0x10 5 10 4\n+3 +1 +2 *\n* -1 -3\nfn=(2) g\n+1 +1 1 1\n\nfn=(1)\n20 9 1\n\n' >t; cprof raw t | sed -n '/^Samples/,/^Map/p'
cprof: no calls in this file
Samples:
Ir/count[dflt] Dr/count
         19          4: 1 
         12          4: 2 
          1          0: 4 
          1          1: 3 
Locations
     1: 0x0 M=1 f :5:0 s=0
     2: 0x0 M=1 f :6:0 s=0
     3: 0x0 M=1 g :6:0 s=0
     4: 0x0 M=1 f :9:0 s=0
Mappings

# Units in names of events; callees and depths that callgrind appends to names.
$ printf "events: Time_(10ns) Memory_(bytes)\nfl=x.php\nfn=mix'main'(below main)\n3 5 7\n\nfn=fib'2\n4 1 1\n\nfn=<T as Trait<'a>>::f\n5 1 1\n\n" >t; cprof top t; cprof top -sample_index=Memory t
cprof: no calls in this file
Type: Time
Showing nodes accounting for 70ns, 100% of 70ns total
      flat  flat%   sum%        cum   cum%
      50ns 71.43% 71.43%       50ns 71.43%  mix
      10ns 14.29% 85.71%       10ns 14.29%  <T as Trait<'a>>::f
      10ns 14.29%   100%       10ns 14.29%  fib
cprof: no calls in this file
Type: Memory
Showing nodes accounting for 9B, 100% of 9B total
      flat  flat%   sum%        cum   cum%
        7B 77.78% 77.78%         7B 77.78%  mix
        1B 11.11% 88.89%         1B 11.11%  <T as Trait<'a>>::f
        1B 11.11%   100%         1B 11.11%  fib

# A circle of calls costs no more than it did; without calls there are no paths.
$ printf 'events: Ir\nfn=main\n1 10\ncfn=a\ncalls=1 0\n2 90\n\nfn=a\n1 30\ncfn=b\ncalls=5 0\n2 60\n\nfn=b\n1 60\ncfn=a\ncalls=5 0\n2 85\n\n' >t; cprof top -cum t; cprof traces t
Type: Ir
Showing nodes accounting for 100, 100% of 100 total
      flat  flat%   sum%        cum   cum%
        10 10.00% 10.00%        100   100%  main
        30 30.00% 40.00%         90 90.00%  a
        60 60.00%   100%         60 60.00%  b
Type: Ir
-----------+-------------------------------------------------------
        10   main
-----------+-------------------------------------------------------
        30   a
             main
-----------+-------------------------------------------------------
        60   b
             a
             main
-----------+-------------------------------------------------------
$ printf 'events: Ir\nfl=x.c\nfn=main\n1 10\n\nsummary: 10\n' >t; cprof top t
cprof: no calls in this file
Type: Ir
Showing nodes accounting for 10, 100% of 10 total
      flat  flat%   sum%        cum   cum%
        10   100%   100%         10   100%  main

# Damage.
$ printf 'fn=(1) main\n1 10\n' >t; cprof top --format_in=callgrind t
cprof: t: callgrind: line 2: no events: line before the first cost
[3]
$ printf 'events: Ir\nfn=(1) main\n1 10 3\n' >t; cprof top t
cprof: t: callgrind: line 3: cost line has 2 numbers, events name 1
[3]
$ printf 'events: Ir\nfn=(7)\n1 10\n' >t; cprof top t
cprof: t: callgrind: line 2: function (7) is used before it was named
[3]
$ printf 'events: Ir\nfn=main\n1 10\ncfn=a\ncalls=1 0\nfn=b\n' >t; cprof top t
cprof: t: callgrind: line 6: calls= without a cost line
[3]
$ printf 'events: Ir\nfn=main\n1 10\nevents: Dr\n2 3\n' >t; cprof top t
cprof: t: callgrind: line 4: other events than above
[3]
$ printf 'events: Ir\nfn=main\n1 10\n2 5\ntotals: 20\n' >t; cprof top t
cprof: it says 20 in all, but its lines sum to 15: is it cut short?; no calls in this file
Type: Ir
Showing nodes accounting for 15, 100% of 15 total
      flat  flat%   sum%        cum   cum%
        15   100%   100%         15   100%  main
$ head -n 30 testdata/formats/callgrind.out >t; cprof top t 2>&1 | grep 'in all'
cprof: it says 1020 in all, but its lines sum to 28: is it cut short?

# A file that callgrind left empty for those of its threads.
$ : >callgrind.out.7; cp testdata/formats/callgrind.out callgrind.out.7-01; cprof top callgrind.out.7
cprof: callgrind.out.7: empty file; each thread has one of its own, the first callgrind.out.7-01
[3]
