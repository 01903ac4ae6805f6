# lacks zstd
# Named, where it cannot be read.
$ cprof top testdata/odd/plain.pb.zst
cprof: testdata/odd/plain.pb.zst: not a pprof profile: looks like zstd data; try: zstd -dc FILE | cprof top -
[3]
