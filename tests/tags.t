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
cprof: the profile has 2 of 3 samples without a stack
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


# Points in time are shown as such, to the digit that tells them apart, and a number may be 0.
$ cprof tags testdata/proto/labels_numbers.pb.gz
 bytes: Total 15B of 63B (23.81%)
        8B (12.70%): 257B
        4B ( 6.35%): 256B
        2B ( 3.17%): 16B
        1B ( 1.59%): 0

 end_timestamp_ns: Total 15B of 63B (23.81%)
                   8B (12.70%): 2026-09-21T14:14:21.2Z
                   4B ( 6.35%): 2026-09-21T14:13:20.5Z
                   2B ( 3.17%): 2026-09-21T14:13:20.2Z
                   1B ( 1.59%): 2026-09-21T14:13:20.0Z

 latency: Total 32B of 63B (50.79%)
          32B (50.79%): 30ms

 request_id: Total 16B of 63B (25.40%)
             16B (25.40%): 77


$ cprof tags -unit=hrs -tagshow=end testdata/proto/labels_numbers.pb.gz
 end_timestamp_ns: Total 15B of 63B (23.81%)
                   8B (12.70%): 2026-09-21T14:14:21.2Z
                   4B ( 6.35%): 2026-09-21T14:13:20.5Z
                   2B ( 3.17%): 2026-09-21T14:13:20.2Z
                   1B ( 1.59%): 2026-09-21T14:13:20.0Z


$ cprof traces -tagshow=end testdata/proto/labels_numbers.pb.gz | grep end
end_timestamp_ns:  2026-09-21T14:13:20.0Z
end_timestamp_ns:  2026-09-21T14:13:20.2Z
end_timestamp_ns:  2026-09-21T14:13:20.5Z
end_timestamp_ns:  2026-09-21T14:14:21.2Z
$ cprof top -tagroot=end_timestamp_ns testdata/proto/labels_numbers.pb.gz | grep Z
         0     0%   100%         1B  1.59%  2026-09-21T14:13:20.0Z
         0     0%   100%         2B  3.17%  2026-09-21T14:13:20.2Z
         0     0%   100%         4B  6.35%  2026-09-21T14:13:20.5Z
         0     0%   100%         8B 12.70%  2026-09-21T14:14:21.2Z
$ printf '%s\n' :size\ 80x12 7 'j j j j j j' :screen | cprof tui --script=- testdata/proto/labels_numbers.pb.gz | grep -E '[0-9]Z'
▶         8B  12.70%      2026-09-21T14:14:21.2Z                      █▎
          4B   6.35%      2026-09-21T14:13:20.5Z                      ▋
          2B   3.17%      2026-09-21T14:13:20.2Z                      ▎
 2026-09-21T14:14:21.2Z  a value of end_timestamp_ns
$ cprof tags --format=csv testdata/proto/labels_numbers.pb.gz | grep end
end_timestamp_ns,1790000061250000000,nanoseconds,8,bytes
end_timestamp_ns,1790000000500000000,nanoseconds,4,bytes
end_timestamp_ns,1790000000250000000,nanoseconds,2,bytes
end_timestamp_ns,1790000000000000000,nanoseconds,1,bytes

# As many values of each key as are asked for, and how many there are.
$ cprof tags -nodecount=2 testdata/proto/labels_numbers.pb.gz
 bytes: Total 15B of 63B (23.81%)
        8B (12.70%): 257B
        4B ( 6.35%): 256B
        2 of 4 values

 end_timestamp_ns: Total 15B of 63B (23.81%)
                   8B (12.70%): 2026-09-21T14:14:21.2Z
                   4B ( 6.35%): 2026-09-21T14:13:20.5Z
                   2 of 4 values

 latency: Total 32B of 63B (50.79%)
          32B (50.79%): 30ms

 request_id: Total 16B of 63B (25.40%)
             16B (25.40%): 77


$ cprof tags -nodecount=2 --format=tsv testdata/proto/labels_numbers.pb.gz
key	value	value_unit	weight	unit
bytes	257	bytes	8	bytes
bytes	256	bytes	4	bytes
end_timestamp_ns	1790000061250000000	nanoseconds	8	bytes
end_timestamp_ns	1790000000500000000	nanoseconds	4	bytes
latency	30	ms	32	bytes
request_id	77	id	16	bytes
$ cprof proto -o again.pb.gz testdata/proto/labels_numbers.pb.gz; cprof tags -nodecount=9 again.pb.gz | head -5
 bytes: Total 15B of 63B (23.81%)
        8B (12.70%): 257B
        4B ( 6.35%): 256B
        2B ( 3.17%): 16B
        1B ( 1.59%): 0

# A key that no sample has is said, with some that there are.
$ for o in -tagfocus=nokey=x -tagignore=nokey=1kb: -tagfocus=key1=none; do cprof top $o testdata/proto/example.pb.gz 2>&1 >/dev/null; done
cprof: TagFocus expression matched no samples; there is no such label, but key1, bytes
cprof: tagignore:Interpreted '1kb:' as range, not regexp
cprof: TagIgnore expression matched no samples; there is no such label, but key1, bytes
cprof: TagFocus expression matched no samples
