# A line for each stack, root first, with its value as a plain number: what flame graph tools read.
$ cprof folded testdata/proto/example.pb.gz
main.main 40000000
main.main;main.foo;main.inl 20000000
main.main;main.foo;main.inl;main.leaf 10000000
main.main;main.inl 30000000
main.main;main.leaf;main.leaf 50000000

# Samples of the same stack are one line, whatever their labels are. Every sample type can be had.
$ cprof folded --sample_index=samples testdata/proto/labels_units.pb.gz
main 15

$ cprof folded --lines --noinlines testdata/proto/inlined.pb.gz
main main.c:4;blend blend.h:14 10000000
main main.c:4;draw draw.c:40 60000000
main main.c:4;draw draw.c:40;blend blend.h:14 30000000

# Numbers that grew and that shrank stay as they are; --drop_negative leaves the latter out.
$ cprof folded testdata/proto/values_negative.pb.gz
cprof: the profile has values below 0, and all of them come to -40ms
main -10000000
main;faster -80000000
main;slower 50000000

$ cprof folded --drop_negative testdata/proto/values_negative.pb.gz
cprof: the profile has values below 0, and all of them come to -40ms
main;slower 50000000

# The lines are in the order of their bytes, so that comm and join can compare two of them.
$ cprof folded testdata/go/cpu.pb.gz | LC_ALL=C sort -c

# A name cannot forge a frame, a line or a value.
$ cprof folded testdata/proto/names_hostile.pb.gz 2>/dev/null | grep -E 'break|calls|here'
main;fn=(1) evil\ncalls=9_0 4
main;folded:frames:here_42 5
main;line\nbreak\r\nagain\tand\ttabs 17

# A sample without a stack has no line.
$ cprof folded testdata/go/threadcreate.pb.gz
cprof: the profile has 1 of 1 samples without a stack
cprof: samples without a stack are left out: 1
