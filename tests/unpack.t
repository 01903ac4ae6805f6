# What a profile may be wrapped in: zlib, gzip in gzip, and whatever a proxy or an editor adds.
$ cprof raw testdata/odd/plain.pb >plain; for f in testdata/odd/wrapped/*; do cprof raw $f | cmp - plain; done

# The first bytes of this one are those of zlib data, but it is none.
$ cprof raw testdata/odd/doc_url_first.pb | diff plain -
0a1
> Doc: samples
[1]

# Damage says in which layer it is.
$ head -c 60 testdata/odd/wrapped/gzip_twice.pb.gz >t; cprof top t
cprof: t: byte 60 of the compressed file: the gzip data ends early, the file is cut short
[3]
$ (head -c 100 testdata/odd/plain.pb | gzip -n | head -c 90; echo) | gzip -n >t; cprof top t
cprof: t: byte 91 of the compressed data inside: the gzip data ends early, the file is cut short
[3]
$ head -c 60 testdata/odd/wrapped/zlib.pb.gz >t; cprof top t
cprof: t: byte 60 of the compressed file: the zlib data ends early, the file is cut short
[3]

# Three layers are one too many.
$ gzip -c testdata/odd/wrapped/gzip_twice.pb.gz >t; cprof top t
cprof: t: not a pprof profile: looks like gzip data inside gzip data; try: gzip -dc FILE | cprof top -
[3]

# A bomb in a bomb is met where it unpacks.
$ yes "a;b 1" | head -c 100000000 | gzip -n | gzip -n >t; cprof top t
cprof: t: unpacks to more than 200 times its size; to read it anyway use --max-ratio=0
[5]

# Text from Windows: UTF-16 in either order, half a character at its end, a byte order mark.
$ printf 'm\303\244in;\360\237\246\206 3\nmain;b 4\n' >t; for e in UTF-16LE UTF-16BE; do (printf '\357\273\277' | cat - t | iconv -f UTF-8 -t $e; printf x) >u; cprof top u; done
cprof: a line is left out: line 3: no count at the end of "�"
Type: samples
Showing nodes accounting for 7, 100% of 7 total
      flat  flat%   sum%        cum   cum%
         4 57.14% 57.14%          4 57.14%  b
         3 42.86%   100%          3 42.86%  🦆
         0     0%   100%          4 57.14%  main
         0     0%   100%          3 42.86%  mäin
cprof: a line is left out: line 3: no count at the end of "�"
Type: samples
Showing nodes accounting for 7, 100% of 7 total
      flat  flat%   sum%        cum   cum%
         4 57.14% 57.14%          4 57.14%  b
         3 42.86%   100%          3 42.86%  🦆
         0     0%   100%          4 57.14%  main
         0     0%   100%          3 42.86%  mäin
$ (printf '\357\273\277'; cat t) >u; cprof top u | tail -1
         0     0%   100%          3 42.86%  mäin
