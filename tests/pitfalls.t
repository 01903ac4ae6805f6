# What other viewers of profiles get wrong.
# Recursion three deep counts once towards cum, so that nothing exceeds the total.
$ cprof top -compact_labels testdata/proto/recursion_direct.pb.gz
Showing nodes accounting for 10, 100% of 10 total
      flat  flat%   sum%        cum   cum%
         9 90.00% 90.00%          9 90.00%  fib
         1 10.00%   100%         10   100%  main

# A location with three lines is three frames, each at its own line, and what the leaf costs stays with the leaf.
$ cprof traces -lines testdata/proto/inlined.pb.gz | sed -n '/^---/,$p'
-----------+-------------------------------------------------------
      60ms   clamp clamp.h:3 (inline)
             blend blend.h:12 (inline)
             draw draw.c:40
             main main.c:4
-----------+-------------------------------------------------------
      30ms   blend blend.h:14
             clamp clamp.h:3 (inline)
             blend blend.h:12 (inline)
             draw draw.c:40
             main main.c:4
-----------+-------------------------------------------------------
      10ms   blend blend.h:14
             main main.c:4
-----------+-------------------------------------------------------

$ cprof top -lines -compact_labels testdata/proto/inlined.pb.gz
Showing nodes accounting for 100ms, 100% of 100ms total
      flat  flat%   sum%        cum   cum%
      60ms 60.00% 60.00%       90ms 90.00%  clamp clamp.h:3 (inline)
      40ms 40.00%   100%       40ms 40.00%  blend blend.h:14
         0     0%   100%       90ms 90.00%  blend blend.h:12 (inline)
         0     0%   100%       90ms 90.00%  draw draw.c:40
         0     0%   100%      100ms   100%  main main.c:4

# The default sample type is found by its name, wherever the name stands among the strings.
$ cprof top -compact_labels testdata/proto/types_default.pb.gz | head -3
Showing nodes accounting for 1542.30kB, 100% of 1542.30kB total
      flat  flat%   sum%        cum   cum%
    1536kB 99.59% 99.59%     1536kB 99.59%  cache

$ cprof raw testdata/proto/types_default.pb.gz | sed -n '/^Samples/{n;p;}'
alloc_objects/count alloc_space/bytes[dflt] inuse_objects/count inuse_space/bytes

# Several samples of one stack, empty stacks, and values of 0 all count for what they are.
$ cprof top -compact_labels testdata/proto/stack_empty.pb.gz
cprof: the profile has 2 of 3 samples without a stack
Showing nodes accounting for 30ms, 50.00% of 60ms total
      flat  flat%   sum%        cum   cum%
      30ms 50.00% 50.00%       30ms 50.00%  main

$ cprof tree -compact_labels testdata/proto/values_negative.pb.gz
cprof: the profile has values below 0, and all of them come to -40ms
Showing nodes accounting for -40ms, 28.57% of 140ms total
----------------------------------------------------------+-------------
      flat  flat%   sum%        cum   cum%   calls calls% + context 	 	 
----------------------------------------------------------+-------------
                                             -80ms   100% |   main
     -80ms 57.14% 57.14%      -80ms 57.14%                | faster
----------------------------------------------------------+-------------
                                              50ms   100% |   main
      50ms 35.71% 21.43%       50ms 35.71%                | slower
----------------------------------------------------------+-------------
     -10ms  7.14% 28.57%      -40ms 28.57%                | main
                                             -80ms 200.00% |   faster
                                              50ms 125.00% |   slower
----------------------------------------------------------+-------------

# Numbers of labels are numbers, with their units, whatever the key is called.
$ cprof tags testdata/proto/labels_units.pb.gz
cprof: For tag lat used unit milliseconds, also encountered unit(s) seconds
cprof: For tag size used unit bytes, also encountered unit(s) kilobytes
 big: Total 80ms of 150ms (53.33%)
      80ms (53.33%): 8192PB

 bytes: Total 10ms of 150ms ( 6.67%)
        10ms ( 6.67%): 2kB

 delta: Total 40ms of 150ms (26.67%)
        40ms (26.67%): -5ms

 depth: Total 40ms of 150ms (26.67%)
        40ms (26.67%): 17

 lat: Total 30ms of 150ms (20.00%)
      20ms (13.33%): 2ms
      10ms ( 6.67%): 3ms

 lost: Total 40ms of 150ms (26.67%)
       40ms (26.67%): 0

 request: Total 20ms of 150ms (13.33%)
          20ms (13.33%): 512B

 size: Total 70ms of 150ms (46.67%)
       40ms (26.67%): 3B
       20ms (13.33%): 0
       10ms ( 6.67%): 4kB

 small: Total 80ms of 150ms (53.33%)
        80ms (53.33%): -9223372036854775808

 speed: Total 40ms of 150ms (26.67%)
        40ms (26.67%): 88


# What is missing is said in one line, and what would help.
$ cprof top testdata/proto/no_functions.pb.gz | tail -1
cprof: the profile has addresses but no names of functions: -addresses shows these, and pprof -proto PROGRAM PROFILE adds names
      30ms 30.00%   100%      100ms   100%  [prog]
$ cprof top testdata/proto/times_odd.pb.gz | tail -1
cprof: the profile has addresses but no names of functions: -addresses shows these, and pprof -proto PROGRAM PROFILE adds names; has a duration of 1ms for 1hrs of processors
      1hrs   100%   100%       1hrs   100%  <unknown>
$ cprof top -addresses testdata/proto/no_functions.pb.gz | tail -1
         0     0%   100%      100ms   100%  0000000000401000 [prog]
$ cprof top -modules testdata/proto/no_functions.pb.gz | tail -1
      30ms 30.00%   100%      100ms   100%  [prog]

# A type without values is not the fault of a pattern.
$ for c in peek list; do cprof $c cart testdata/proto/types_zero.pb.gz; done
cprof: all values of lock_time are 0, those of cpu are not; try -sample_index=cpu
cprof: all values of lock_time are 0, those of cpu are not; try -sample_index=cpu
[1]
$ for c in top tree tags traces dot svg flame folded html calls; do cprof $c -o out testdata/proto/types_zero.pb.gz; done
cprof: all values of lock_time are 0, those of cpu are not; try -sample_index=cpu
cprof: all values of lock_time are 0, those of cpu are not; try -sample_index=cpu
cprof: all values of lock_time are 0, those of cpu are not; try -sample_index=cpu
cprof: all values of lock_time are 0, those of cpu are not; try -sample_index=cpu
cprof: all values of lock_time are 0, those of cpu are not; try -sample_index=cpu
cprof: all values of lock_time are 0, those of cpu are not; try -sample_index=cpu
cprof: all values of lock_time are 0, those of cpu are not; try -sample_index=cpu
cprof: all values of lock_time are 0, those of cpu are not; try -sample_index=cpu
cprof: all values of lock_time are 0, those of cpu are not; try -sample_index=cpu
cprof: all values of lock_time are 0, those of cpu are not; try -sample_index=cpu
$ cprof peek none testdata/proto/example.pb.gz
cprof: no matches found for regexp: none
[1]

# A name that much of the total stands under, but that several functions have, is said, and what tells them apart.
$ for g in functions filefunctions lines packages; do cprof top -compact_labels -$g testdata/proto/names_shared.pb.gz; done
cprof: (anonymous) stands for 2 functions; see -filefunctions
cprof: next stands for 2 functions; see -lines
Showing nodes accounting for 1600ns, 99.88% of 1602ns total
Dropped 1 node (cum <= 8ns)
      flat  flat%   sum%        cum   cum%
     900ns 56.18% 56.18%      900ns 56.18%  (anonymous)
     700ns 43.70% 99.88%      700ns 43.70%  next
Showing nodes accounting for 1600ns, 99.88% of 1602ns total
Dropped 2 nodes (cum <= 8ns)
      flat  flat%   sum%        cum   cum%
     700ns 43.70% 43.70%      700ns 43.70%  (anonymous) index.js
     700ns 43.70% 87.39%      700ns 43.70%  next index.js
     200ns 12.48% 99.88%      200ns 12.48%  (anonymous) router.js
Showing nodes accounting for 1600ns, 99.88% of 1602ns total
Dropped 2 nodes (cum <= 8ns)
      flat  flat%   sum%        cum   cum%
     700ns 43.70% 43.70%      700ns 43.70%  (anonymous) index.js:23
     400ns 24.97% 68.66%      400ns 24.97%  next index.js:51
     300ns 18.73% 87.39%      300ns 18.73%  next index.js:31
     200ns 12.48% 99.88%      200ns 12.48%  (anonymous) router.js:9
Showing nodes accounting for 1602ns, 100% of 1602ns total
      flat  flat%   sum%        cum   cum%
    1401ns 87.45% 87.45%     1401ns 87.45%  index.js
     201ns 12.55%   100%      201ns 12.55%  router.js
