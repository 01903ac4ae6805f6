# Every sample with its labels and its stack, leaf first. Inlined frames are marked.
$ cprof traces testdata/proto/example.pb.gz
File: prog
Build ID: abcdef0123
hello
Type: cpu
Doc: http://x.y/z
Time: 2023-11-14 22:13:20 UTC
Duration: 1.50s, Total samples = 150ms (10.00%)
-----------+-------------------------------------------------------
      key1:  val1
     bytes:  1kB
      10ms   main.leaf
             main.inl (inline)
             main.foo
             main.main
-----------+-------------------------------------------------------
      20ms   main.inl (inline)
             main.foo
             main.main
-----------+-------------------------------------------------------
      30ms   main.inl
             main.main
-----------+-------------------------------------------------------
      40ms   main.main
-----------+-------------------------------------------------------
      50ms   main.leaf
             main.leaf
             main.main
-----------+-------------------------------------------------------

$ cprof traces --lines --noinlines --compact_labels testdata/proto/inlined.pb.gz
File: prog
Type: cpu
-----------+-------------------------------------------------------
      60ms   draw draw.c:40
             main main.c:4
-----------+-------------------------------------------------------
      30ms   blend blend.h:14
             draw draw.c:40
             main main.c:4
-----------+-------------------------------------------------------
      10ms   blend blend.h:14
             main main.c:4
-----------+-------------------------------------------------------

# The numbers of a label are in one unit, and each is scaled by itself; --unit is for the values alone.
$ cprof traces --unit=ms testdata/proto/labels_units.pb.gz
cprof: For tag lat used unit milliseconds, also encountered unit(s) seconds
cprof: For tag size used unit bytes, also encountered unit(s) kilobytes
File: prog
Type: cpu
-----------+-------------------------------------------------------
       lat:  3ms
      size:  4kB
     bytes:  2kB
      10ms   main
-----------+-------------------------------------------------------
       lat:  2ms
      size:  0
   request:  512B
      20ms   main
-----------+-------------------------------------------------------
      lost:  0
      size:  3B
     delta:  -5ms
     depth:  17
     speed:  88
      40ms   main
-----------+-------------------------------------------------------
       big:  8192PB
     small:  -9223372036854775808
      80ms   main
-----------+-------------------------------------------------------

# Labels that a sample has several times are on one line.
$ cprof traces testdata/proto/labels_repeated.pb.gz | sed 1,4d
     shard:  1 2 3
      10ms   main
-----------+-------------------------------------------------------
      user:  ann
      user:  7
      20ms   main
-----------+-------------------------------------------------------
      user:  bob
      40ms   main
-----------+-------------------------------------------------------

# With --mean the value of a sample is divided by its first one.
$ cprof traces --mean testdata/proto/contention.pb.gz | grep -A 1 -e --+
-----------+-------------------------------------------------------
    1.02ms   line1000
--
-----------+-------------------------------------------------------
    2.05ms   line1000
--
-----------+-------------------------------------------------------
    1.64ms   line2001 (inline)
--
-----------+-------------------------------------------------------
  409.60us   line3002 (inline)
--
-----------+-------------------------------------------------------

# Samples whose value is 0 are shown, those without a stack are not.
$ cprof traces testdata/proto/values_zero.pb.gz
File: prog
Type: cpu
-----------+-------------------------------------------------------
         0   nap
             main
-----------+-------------------------------------------------------
      20ms   main
-----------+-------------------------------------------------------
         0   idle
             main
-----------+-------------------------------------------------------

$ cprof traces testdata/go/threadcreate.pb.gz
cprof: the profile has 1 of 1 samples without a stack
File: shop
Type: threadcreate
Time: 2026-11-23 00:18:14 UTC
-----------+-------------------------------------------------------

# File names stay whole.
$ cprof traces --files --trim_path=/src testdata/proto/example.pb.gz | tail -4
      50ms   /src/leaf.go
             /src/leaf.go
             /src/main.go
-----------+-------------------------------------------------------

# What is in a label stays on its line.
$ cprof traces testdata/proto/names_hostile.pb.gz 2>/dev/null | grep -a '^ *[^ ]*:  '
       "k":  </script>
  key\e[31m:  value\e[32m
 two\nlines:  a\nb\tc
    num\e[m:  5
