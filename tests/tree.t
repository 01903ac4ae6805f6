# Callers stand above an entry, callees below it, with the part of its cumulative value that each accounts for.
$ cprof tree testdata/proto/example.pb.gz
File: prog
Build ID: abcdef0123
hello
Type: cpu
Doc: http://x.y/z
Time: 2023-11-14 22:13:20 UTC
Duration: 1.50s, Total samples = 150ms (10.00%)
Showing nodes accounting for 150ms, 100% of 150ms total
----------------------------------------------------------+-------------
      flat  flat%   sum%        cum   cum%   calls calls% + context 	 	 
----------------------------------------------------------+-------------
                                              50ms 83.33% |   main.main
                                              10ms 16.67% |   main.inl
      60ms 40.00% 40.00%       60ms 40.00%                | main.leaf
----------------------------------------------------------+-------------
                                              30ms 50.00% |   main.foo (inline)
                                              30ms 50.00% |   main.main
      50ms 33.33% 73.33%       60ms 40.00%                | main.inl
                                              10ms 16.67% |   main.leaf
----------------------------------------------------------+-------------
      40ms 26.67%   100%      150ms   100%                | main.main
                                              50ms 33.33% |   main.leaf
                                              30ms 20.00% |   main.foo
                                              30ms 20.00% |   main.inl
----------------------------------------------------------+-------------
                                              30ms   100% |   main.main
         0     0%   100%       30ms 20.00%                | main.foo
                                              30ms   100% |   main.inl (inline)
----------------------------------------------------------+-------------

# Recursion counts once for each sample, towards the entry and along the edge.
$ cprof tree -compact_labels testdata/proto/recursion_mutual.pb.gz
Showing nodes accounting for 10, 100% of 10 total
----------------------------------------------------------+-------------
      flat  flat%   sum%        cum   cum%   calls calls% + context 	 	 
----------------------------------------------------------+-------------
                                                 9   100% |   even
         6 60.00% 60.00%          9 90.00%                | odd
                                                 9   100% |   even
----------------------------------------------------------+-------------
                                                10   100% |   main
                                                 9 90.00% |   odd
         4 40.00%   100%         10   100%                | even
                                                 9 90.00% |   odd
----------------------------------------------------------+-------------
         0     0%   100%         10   100%                | main
                                                10   100% |   even
----------------------------------------------------------+-------------

# An entry whose values cancel out is gone, but the calls to it and from it are not.
$ cprof tree -compact_labels testdata/proto/values_cancel.pb.gz
Showing nodes accounting for 30, 75.00% of 40 total
----------------------------------------------------------+-------------
      flat  flat%   sum%        cum   cum%   calls calls% + context 	 	 
----------------------------------------------------------+-------------
                                                20 80.00% |   main
                                                 5 20.00% |   even
        25 62.50% 62.50%         25 62.50%                | more
----------------------------------------------------------+-------------
        10 25.00% 87.50%         30 75.00%                | main
                                                20 66.67% |   more
                                                 0     0% |   even
----------------------------------------------------------+-------------
                                                -5   100% |   even
        -5 12.50% 75.00%         -5 12.50%                | less
----------------------------------------------------------+-------------

# peek shows the same of the entries that match, of the whole profile: the sum% is of these alone.
$ cprof peek inl testdata/proto/example.pb.gz
File: prog
Build ID: abcdef0123
hello
Type: cpu
Doc: http://x.y/z
Time: 2023-11-14 22:13:20 UTC
Duration: 1.50s, Total samples = 150ms (10.00%)
Showing nodes accounting for 150ms, 100% of 150ms total
----------------------------------------------------------+-------------
      flat  flat%   sum%        cum   cum%   calls calls% + context 	 	 
----------------------------------------------------------+-------------
                                              30ms 50.00% |   main.foo (inline)
                                              30ms 50.00% |   main.main
      50ms 33.33% 33.33%       60ms 40.00%                | main.inl
                                              10ms 16.67% |   main.leaf
----------------------------------------------------------+-------------

# The name is matched as it is printed, so a file counts where it is printed.
$ cprof peek leaf.go:7 -lines -compact_labels testdata/proto/example.pb.gz
Showing nodes accounting for 150ms, 100% of 150ms total
----------------------------------------------------------+-------------
      flat  flat%   sum%        cum   cum%   calls calls% + context 	 	 
----------------------------------------------------------+-------------
                                              50ms 83.33% |   main.main /src/main.go:10
                                              10ms 16.67% |   main.inl /src/inl.go:5
      60ms 40.00% 40.00%       60ms 40.00%                | main.leaf /src/leaf.go:7
----------------------------------------------------------+-------------

# A pattern that matches nothing prints nothing, and says so.
$ cprof peek main.inline testdata/proto/example.pb.gz
cprof: no matches found for regexp: main.inline
[1]
