# needs zstd
# Profiles in zstd: one frame, several with one to be skipped between them, gzip inside.
$ cprof raw testdata/odd/plain.pb >plain; cprof raw testdata/odd/plain.pb.zst | cmp - plain
$ z=testdata/odd/plain.pb.zst; (cat $z; printf '\120\052\115\030\2\0\0\0xx') >t; cprof raw t | cmp - plain
$ n=$(gzip -nc testdata/odd/plain.pb | wc -c); (printf '\050\265\057\375\040'; printf "\\$(printf %o $n)"; printf "\\$(printf %o $((n * 8 + 1 & 255)))\\$(printf %o $((n * 8 + 1 >> 8)))\\0"; gzip -nc testdata/odd/plain.pb) >t; cprof raw t | cmp - plain

# Damage.
$ head -c 60 testdata/odd/plain.pb.zst >t; cprof top t
cprof: t: byte 60 of the compressed file: the zstd data ends early, the file is cut short
[3]
$ (cat testdata/odd/plain.pb.zst; echo x) >t; cprof top t
cprof: t: byte 111 of the compressed file: bytes behind the end of the zstd data that are not zstd
[3]
$ printf '\050\265\057\375\377\377\377' >t; cprof top t
cprof: t: byte 7 of the compressed file: the zstd data ends early, the file is cut short
[3]
