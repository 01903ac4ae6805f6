# Folded stacks: frames from the root, suffixes that say what a frame is, and whatever stands before the last blank.
$ cprof traces testdata/formats/folded.txt
Type: samples
-----------+-------------------------------------------------------
        32   sys_read
             read_file
             serve
             main
             web
-----------+-------------------------------------------------------
         3   <alloc::Vec<T> as Extend<T, I>>::from_iter
             main
             web
-----------+-------------------------------------------------------
         2   <[u8; 4] as Default>::default
             main
             web
-----------+-------------------------------------------------------
         7   parse 12
             main
             web
-----------+-------------------------------------------------------
         2   jitted
             main
             web
-----------+-------------------------------------------------------
         1   small
             main
             web
-----------+-------------------------------------------------------
         1   a_[x]
             web
-----------+-------------------------------------------------------
         5   malloc
             web
-----------+-------------------------------------------------------
         1   [libm.so.6]
             web
-----------+-------------------------------------------------------
         4   main
-----------+-------------------------------------------------------
$ cprof raw testdata/formats/folded.txt | sed -n "/^Mappings/,\$p"
Mappings
1: 0x0/0x0/0x0   
2: 0x0/0x0/0x0 [jit]  [FN]
3: 0x0/0x0/0x0 libc.so.6  [FN]
4: 0x0/0x0/0x0 libm.so.6  [FN]
5: 0x0/0x0/0x0 [kernel.kallsyms]  [FN]

# A line that is no stack is left out, and said.
$ printf 'a;b 1\na;c 2\nno count\n' >t; cprof top t
cprof: a line is left out: line 3: no count at the end of "no count"
Type: samples
Showing nodes accounting for 3, 100% of 3 total
      flat  flat%   sum%        cum   cum%
         2 66.67% 66.67%          2 66.67%  c
         1 33.33%   100%          1 33.33%  b
         0     0%   100%          3   100%  a

# But not if they are more than the others.
$ printf 'a;b 1\nno count\nnone\n' >t; cprof top --format_in=folded t
cprof: t: folded: line 2: no count at the end of "no count"
[3]
$ printf 'a;b;c\na;b;d\n' | cprof top -
cprof: -: folded: no counts at the ends of lines: are these stacks before they are counted, or with the counts in front of them, of uniq -c? line 1: no count at the end of "a;b;c"
[3]
$ printf 'a;b 1\n99999999999999999999;c 99999999999999999999\n' | cprof top -
cprof: a line is left out: line 2: no count at the end of "99999999999999999999;c 99999999999999999999"
Type: samples
Showing nodes accounting for 1, 100% of 1 total
      flat  flat%   sum%        cum   cum%
         1   100%   100%          1   100%  b
         0     0%   100%          1   100%  a

# Two counts in each line, and each stack once: before and after.
$ cprof top testdata/formats/folded_diff.txt
Type: samples
Showing nodes accounting for 1, 11.11% of 9 total
      flat  flat%   sum%        cum   cum%
        -4 44.44% 44.44%         -4 44.44%  gone
         3 33.33% 11.11%          3 33.33%  worker
         2 22.22% 11.11%          2 22.22%  idle
         0     0% 11.11%          1 11.11%  main
$ cprof top -sample_index=base testdata/formats/folded_diff.txt
cprof: sample_index "base" must be one of: [samples]
[2]

# A name may end in a number.
$ printf 'a;worker 1 5\na;worker 2 6\na;worker 1 7\n' | cprof top -
Type: samples
Showing nodes accounting for 18, 100% of 18 total
      flat  flat%   sum%        cum   cum%
        12 66.67% 66.67%         12 66.67%  worker 1
         6 33.33%   100%          6 33.33%  worker 2
         0     0%   100%         18   100%  a
$ printf 'a;worker 1 5\na;worker 2 6\n' | cprof top --format_in=folded -
Type: samples
Showing nodes accounting for 11, 100% of 11 total
      flat  flat%   sum%        cum   cum%
         6 54.55% 54.55%          6 54.55%  worker 2
         5 45.45%   100%          5 45.45%  worker 1
         0     0%   100%         11   100%  a

# What the head of a file of austin says of its counts; places of py-spy; fractions keep their sum.
$ cprof top testdata/formats/folded_austin.txt
Type: wall
Showing nodes accounting for 2000us, 100% of 2000us total
      flat  flat%   sum%        cum   cum%
    1500us 75.00% 75.00%     1500us 75.00%  app.py:run:7
     500us 25.00%   100%      500us 25.00%  app.py:run:9
         0     0%   100%     2000us   100%  P12
         0     0%   100%     2000us   100%  T13
$ cprof top -lines testdata/formats/folded_places.txt
cprof: fractions are rounded
Type: samples
Showing nodes accounting for 5, 100% of 5 total
      flat  flat%   sum%        cum   cum%
         3 60.00% 60.00%          3 60.00%  work app/main.py:4
         2 40.00%   100%          2 40.00%  rest lib.py
         0     0%   100%          2 40.00%  main app/main.py:10
         0     0%   100%          3 60.00%  main app/main.py:9

# Sums that are too large are the largest that fit.
$ printf 'a 9223372036854775807\na 1\n' | cprof top -
cprof: some sums are too large, and are shown as 9223372036854775807
Type: samples
Showing nodes accounting for 9223372036854775807, 100% of 9223372036854775807 total
      flat  flat%   sum%        cum   cum%
9223372036854775807   100%   100% 9223372036854775807   100%  a

# A stack may be as deep as its line is long.
$ python3 -c 'print("a;" * 20000000 + "b 1")' | cprof top - | tail -n 2
         1   100%   100%          1   100%  b
         0     0%   100%          1   100%  a

# Three numbers a line are not read.
$ printf '# mode: full\nP1;main 1,2,3\n' >t; cprof top t
cprof: t: folded: austin's full mode, three numbers a line; convert it with austin2speedscope, or record one with austin -c
[3]

# No such format.
$ cprof top --format_in=x testdata/formats/folded.txt 2>&1 | sed 's/; there are .*folded.*pprof$//'
cprof: testdata/formats/folded.txt: no such format: x
