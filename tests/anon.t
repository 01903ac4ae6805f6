# needs sodium
# Names, files, labels and comments become others; with a key the same ones each time. Standard libraries stay.
$ printf 'a key for this test' >key
$ cprof anon --key_file=key -o a.pb.gz testdata/go/heap.pb.gz && cprof anon --key_file=key testdata/go/heap.pb.gz | cmp - a.pb.gz
cprof: pseudonyms, not anonymous: shape, values and times may tell whose profile it is
cprof: pseudonyms, not anonymous: shape, values and times may tell whose profile it is
$ cprof top -nodecount=6 a.pb.gz; cprof tags -nodecount=2 a.pb.gz
File: xyko4h5uya6
Type: inuse_space
Time: 2026-11-23 00:18:14 UTC
Showing nodes accounting for 1805.75kB, 86.83% of 2079.52kB total
Dropped 58 nodes (cum <= 10.40kB)
Showing top 6 nodes out of 48
      flat  flat%   sum%        cum   cum%
     648kB 31.16% 31.16%   789.23kB 37.95%  compress/flate.NewWriter
  504.78kB 24.27% 55.43%   511.08kB 24.58%  xzrezg34kao.xtuislz77qs/xyko4h5uya6/xwklxnxq6pa.(*Xyl7vb2xcl3).x6ybhk6zlcd
  277.95kB 13.37% 68.80%   277.95kB 13.37%  xzrezg34kao.xtuislz77qs/xyko4h5uya6/xkqazmes54p.xfanegeayis
  204.25kB  9.82% 78.62%   204.25kB  9.82%  xzrezg34kao.xtuislz77qs/xyko4h5uya6/xc63po73z6g.(*X5cnxliku72).X2depvar3zb
     136kB  6.54% 85.16%      136kB  6.54%  compress/flate.(*compressor).initDeflate (inline)
   34.77kB  1.67% 86.83%    52.64kB  2.53%  runtime/pprof.(*profileBuilder).emitLocation
 bytes: Total 2.03MB of 2.03MB (  100%)
           648kB (31.16%): 648kB
        236.16kB (11.36%): 256B
        2 of 59 values


# Without one they are others each time, and that is said.
$ cprof anon -o b.pb.gz testdata/go/heap.pb.gz
cprof: pseudonyms, not anonymous: shape, values and times may tell whose profile it is
cprof: the key is gone now; with --key_file=FILE names are the same from profile to profile
$ cprof anon -o c.pb.gz testdata/go/heap.pb.gz 2>/dev/null; cmp -s b.pb.gz c.pb.gz || echo differ
differ

# Words that stay, of all that is in the profile.
$ words() { for f; do cprof raw $f; cprof comments $f; done | grep -oE '[A-Za-z_]{4,}' | sort -u; }; for f in heap heap_tags labels_units names_cpp names_rust names_java names_generated example comments; do cprof anon --key_file=key -o x.pb.gz testdata/proto/$f.pb.gz 2>/dev/null; words testdata/proto/$f.pb.gz >in; words x.pb.gz | comm -12 in - | tr '\n' ' '; echo ": $f"; done
Comment Locations Mappings Period PeriodType Samples allocations bytes count inuse_objects inuse_space : heap
Comment Locations Mappings Period PeriodType Samples allocations bytes count inuse_objects inuse_space request : heap_tags
Locations Mappings Period PeriodType Samples bytes count kilobytes main milliseconds nanoseconds request samples seconds : labels_units
Locations Mappings Period PeriodType Samples anonymous count func lambda main namespace nanoseconds operator push_back samples vector vtable : names_cpp
Locations Mappings Period PeriodType Samples align_of count nanoseconds samples : names_rust
FooBar Locations Mappings Period PeriodType Proxy Samples Unsafe count init internal invoke java lambda lang misc names nanoseconds park proxy samples : names_java
GeneratedMethodAccessor Lambda LambdaForm Locations Mappings Period PeriodType Proxy Samples clone cold constprop count internal invoke isra java lang llvm main part proxy reflect samples : names_generated
Comment Duration Locations Mappings Period PeriodType Samples Time bytes count main nanoseconds samples : example
Comment Locations Mappings Period PeriodType Samples count main nanoseconds samples : comments

# Values, stacks, times and the number of everything stay.
$ figures() { cprof top -all_frames -addresses -compact_labels $1 2>/dev/null | sed -nE 's/^( +[^ ]+ +[^ ]+ +[^ ]+ +[^ ]+ +[^ ]+ ) .*/\1/p' | sort; cprof info $1 2>/dev/null | grep -E '^(time|duration|period)|^  (samples|stacks|functions|locations|mappings) '; }; for f in testdata/go/*.gz testdata/proto/*.gz; do cprof anon --key_file=key -o x.pb.gz $f 2>/dev/null; figures $f >in; figures x.pb.gz | cmp -s in - || echo $f; done

# What the profile says to drop is dropped from it, also where the pattern has pieces of words.
$ cprof anon --key_file=key -o x.pb.gz testdata/proto/drop_frames.pb.gz 2>/dev/null; cprof top x.pb.gz; gzip -dc x.pb.gz | grep -aoE 'malloc|tc_'
File: xoxid7im54p
Type: space
Showing nodes accounting for 1984B, 100% of 1984B total
      flat  flat%   sum%        cum   cum%
     1152B 58.06% 58.06%      1472B 74.19%  main
      512B 25.81% 83.87%       512B 25.81%  xw34vssi7eb
      256B 12.90% 96.77%       256B 12.90%  xakual62vei
       64B  3.23%   100%        64B  3.23%  x2ssleh5you
         0     0%   100%       256B 12.90%  xbh5dbgs4ji
         0     0%   100%       512B 25.81%  xftczyxf57x
[1]

# So two of them compare as what they were made of does.
$ for f in old new; do cprof anon --key_file=key -o $f.pb.gz testdata/proto/diff_$f.pb.gz 2>/dev/null; done
$ cprof diff old.pb.gz new.pb.gz
File: xoxid7im54p
Type: inuse_space
Values are levels: what there was when each profile was taken
Comparing flat: the values of entries themselves
100% is 11MB, the total before
Total: 11MB before, 14MB after, change +3MB (+27.27%)
Dropped 2 entries (change <= 56.32kB)
  before  after  change   change%   share%  entry
     2MB    6MB    +4MB  +200.00%  +36.36%  xbahcy25j7j
     3MB    1MB    -2MB   -66.67%  -18.18%  xhcjyqxk5id
       0    2MB    +2MB       new  +18.18%  xihgg4selp4
     1MB      0    -1MB      gone   -9.09%  xogv4nxosjy

# What is to be read stays: a function with its file, the key of a label.
$ cprof anon --key_file=key --keep='^(cache|parse|handler)$' -o x.pb.gz testdata/proto/diff_old.pb.gz 2>/dev/null; cprof top x.pb.gz
File: xoxid7im54p
Type: inuse_space
Time: 2023-11-14 22:13:20 UTC
Showing nodes accounting for 11MB, 100% of 11MB total
Dropped 1 node (cum <= 0.06MB)
      flat  flat%   sum%        cum   cum%
       5MB 45.45% 45.45%        5MB 45.45%  xmyb5bgt6qd
       3MB 27.27% 72.72%        3MB 27.27%  parse
       2MB 18.18% 90.90%        2MB 18.18%  cache
       1MB  9.09%   100%        1MB  9.09%  xogv4nxosjy
         0     0%   100%       11MB   100%  main
$ cprof anon --keep='(' -o x.pb.gz testdata/proto/diff_old.pb.gz
cprof: parsing keep regexp: error parsing regexp: missing closing parenthesis: `(`
[2]

# A key has some length, and is a file.
$ printf short >key
$ cprof anon --key_file=key -o y.pb.gz testdata/proto/heap.pb.gz
cprof: key: a key has 16 to 4096 bytes
[3]
$ cprof anon --key_file=nokey -o y.pb.gz testdata/proto/heap.pb.gz
cprof: nokey: No such file or directory; a key is made by: head -c 32 /dev/urandom > FILE
[3]
$ ls y.pb.gz
ls: cannot access 'y.pb.gz': No such file or directory
[2]
