# lacks sodium
# Nothing is written that would not be hashed.
$ cprof anon -o x.pb.gz testdata/proto/heap.pb.gz
cprof: cprof was built without libsodium, which makes the hashes
[2]
