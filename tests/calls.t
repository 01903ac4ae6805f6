# An only callee stands right below its caller; several are branches, the heaviest first.
$ cprof calls testdata/proto/example.pb.gz
File: prog
Build ID: abcdef0123
hello
Type: cpu
Doc: http://x.y/z
Time: 2023-11-14 22:13:20 UTC
Duration: 1.50s, Total samples = 150ms (10.00%)
Showing nodes accounting for 150ms, 100% of 150ms total
      flat  flat%        cum   cum%
      40ms 26.67%      150ms   100%  main.main
         0     0%       50ms 33.33%  ├─ main.leaf
      50ms 33.33%       50ms 33.33%  │  main.leaf
         0     0%       30ms 20.00%  ├─ main.foo
      20ms 13.33%       30ms 20.00%  │  main.inl (inline)
      10ms  6.67%       10ms  6.67%  │  main.leaf
      30ms 20.00%       30ms 20.00%  └─ main.inl

# Calls that only pass on what they have are counted where there are many in a row; no more lines than asked for.
$ cprof calls -compact_labels -nodecount=10 testdata/go/heap.pb.gz
Showing nodes accounting for 34.40kB, 1.65% of 2079.52kB total
Dropped 78 nodes (cum <= 10.40kB)
Showing top 14 nodes out of 67
      flat  flat%        cum   cum%
         0     0%  1342.31kB 64.55%  main.(*shop).serve.func1
                                     ⋮ 6 more calls
         0     0%  1342.31kB 64.55%  main.(*shop).request.func1.1
         0     0%  1058.05kB 50.88%  main.(*shop).request.func4
         0     0%  1058.05kB 50.88%  main.(*shop).checkout
   34.40kB  1.65%   851.76kB 40.96%  example.com/shop/cart.(*Cart).Checkout
         0     0%   817.36kB 39.31%  example.com/shop/store.(*Store).Place
         0     0%   805.58kB 38.74%  example.com/shop/store.(*journal).write
         0     0%   801.41kB 38.54%  encoding/json.(*Encoder).Encode

# -ascii for terminals without line drawing characters.
$ cprof calls -compact_labels -ascii -lines testdata/proto/inlined.pb.gz
Showing nodes accounting for 100ms, 100% of 100ms total
      flat  flat%        cum   cum%
         0     0%      100ms   100%  main main.c:4
         0     0%       90ms 90.00%  |- draw draw.c:40
         0     0%       90ms 90.00%  |  blend blend.h:12 (inline)
      60ms 60.00%       90ms 90.00%  |  clamp clamp.h:3 (inline)
      30ms 30.00%       30ms 30.00%  |  blend blend.h:14
      10ms 10.00%       10ms 10.00%  `- blend blend.h:14

# Where entries above one are left out, because their values cancel out or are light, is "…".
$ cprof calls -compact_labels testdata/proto/values_cancel.pb.gz
Showing nodes accounting for 30, 75.00% of 40 total
      flat  flat%        cum   cum%
        10 25.00%         30 75.00%  main
        20 50.00%         20 50.00%  ├─ more
        -5 12.50%         -5 12.50%  ├─ … less
         5 12.50%          5 12.50%  └─ … more

# For programs: every call with its depth.
$ cprof calls -format=csv testdata/proto/example.pb.gz
name,depth,flat,cum,inline,unit
main.main,0,40000000,150000000,false,nanoseconds
main.leaf,1,0,50000000,false,nanoseconds
main.leaf,2,50000000,50000000,false,nanoseconds
main.foo,1,0,30000000,false,nanoseconds
main.inl,2,20000000,30000000,true,nanoseconds
main.leaf,3,10000000,10000000,false,nanoseconds
main.inl,1,30000000,30000000,false,nanoseconds
