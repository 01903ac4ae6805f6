# What the samples with a label add up to, for each of its values, and what part of all that is.
$ cprof tags testdata/go/cpu.pb.gz
 endpoint: Total 2.34s of 3.15s (74.29%)
           1.30s (41.27%): /search
           610ms (19.37%): /checkout
           430ms (13.65%): /product

 shard: Total 2.34s of 3.15s (74.29%)
        830ms (26.35%): 0
        800ms (25.40%): 1
        710ms (22.54%): 2

 tenant: Total 2.36s of 3.15s (74.92%)
         1.75s (55.56%): blue
         610ms (19.37%): green

 worker: Total 560ms of 3.15s (17.78%)
         200ms ( 6.35%): mail-2
         190ms ( 6.03%): mail-0
         170ms ( 5.40%): mail-1


# A sample counts for each value that it has of a key; text and numbers of a key are listed together.
$ cprof tags testdata/proto/labels_repeated.pb.gz
 shard: Total 30ms of 70ms (42.86%)
        10ms (14.29%): 1
        10ms (14.29%): 2
        10ms (14.29%): 3

 user: Total 110ms of 70ms (157.14%)
       50ms (71.43%): bob
       40ms (57.14%): ann
       20ms (28.57%): 7


# Numbers are in the unit of their key, and those that look the same are one. --unit is for all.
$ cprof tags testdata/proto/heap_sizetags.pb.gz
 bytes: Total 887.70MB of 98.63MB (900.00%)
        98.63MB (  100%): 128B
        98.63MB (  100%): 16B
        98.63MB (  100%): 256B
        98.63MB (  100%): 2B
        98.63MB (  100%): 32B
        98.63MB (  100%): 4B
        98.63MB (  100%): 64B
        98.63MB (  100%): 8B
        62.50MB (63.37%): 1.56MB
        31.25MB (31.68%): 400kB
         3.91MB ( 3.96%): 200kB
         1000kB ( 0.99%): 100kB


$ cprof tags --unit=kb testdata/proto/heap_sizetags.pb.gz | head -4
 bytes: Total 909000kB of 101000kB (900.00%)
        202000kB (200.00%): 0
         101000kB (  100%): 0.01kB
         101000kB (  100%): 0.02kB

# Filters choose samples and labels; percentages stay those of the whole profile.
$ cprof tags --tagfocus=tenant=blue --tagshow='^(tenant|worker)$' testdata/go/cpu.pb.gz
 tenant: Total 1.75s of 3.15s (55.56%)
         1.75s (55.56%): blue


# A sample without a stack counts as well, and so do differences.
$ cprof tags testdata/proto/stack_empty.pb.gz
 thread: Total 20ms of 60ms (33.33%)
         20ms (33.33%): idle


$ cprof tags --base testdata/proto/heap_tags.pb.gz testdata/proto/heap_request.pb.gz
 bytes: Total 0 of 197.27MB (    0%)
        0 (    0%): 1.56MB
        0 (    0%): 100kB
        0 (    0%): 200kB
        0 (    0%): 400kB

 key1: Total -63.48MB of 197.27MB (32.18%)
       -63.48MB (32.18%): tag

 request: Total 35.16MB of 197.27MB (17.82%)
          31.25MB (15.84%): 400kB
           3.91MB ( 1.98%): 200kB
                0 (    0%): 1.56MB
                0 (    0%): 100kB


# Without labels there is nothing to print.
$ cprof tags testdata/proto/inlined.pb.gz

# A tab in a label does not end its column.
$ cprof tags testdata/proto/names_hostile.pb.gz 2>/dev/null
 "k": Total 20ns of 210ns ( 9.52%)
      20ns ( 9.52%): </script>

 key\e[31m: Total 20ns of 210ns ( 9.52%)
            20ns ( 9.52%): value\e[32m

 num\e[m: Total 20ns of 210ns ( 9.52%)
          20ns ( 9.52%): 5

 two\nlines: Total 20ns of 210ns ( 9.52%)
             20ns ( 9.52%): a\nb\tc


