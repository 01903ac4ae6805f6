# lacks archive
# Named, where they cannot be read.
$ for a in testdata/odd/archive/archive.*; do cprof top $a; done
cprof: testdata/odd/archive/archive.tar.gz: not a pprof profile: looks like a tar archive; unpack it first
cprof: testdata/odd/archive/archive.zip: not a pprof profile: looks like a zip archive; unpack it first
[3]
