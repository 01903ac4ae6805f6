# needs seccomp
# A report does nothing that is not in the table of calls: strictly, it would be ended by that.
$ f=testdata/go/heap.pb.gz; for c in top tree calls traces tags raw comments folded dot callgrind graph svg png pdf ps web flame html proto topproto merge 'peek .' 'list .' 'top -format=json' 'list . -source_path=testdata' 'graph -o g.pdf' 'svg -layout_budget=1e-9 -o old.svg'; do cprof $c --sandbox=strict $f >a 2>a2; echo $? >>a; cprof $c --no-sandbox $f >b 2>b2; echo $? >>b; cmp a b && cmp a2 b2 || echo "$c"; done

$ cprof diff --sandbox=strict testdata/proto/diff_old.pb.gz testdata/proto/diff_new.pb.gz | head -3
File: prog
Type: inuse_space
Values are levels: what there was when each profile was taken

# What is written, read from pipes, run on threads, demangled in a child, or asked in the shell, too.
$ $BUILD/tests/mkprofile 60000 1 >large.pb.gz; for c in 'top' 'tags' 'flame -o f.svg' 'flame -o f.html' 'html -o h.html' 'proto -o p.pb.gz'; do cprof $c --sandbox=strict large.pb.gz >/dev/null || echo "$c"; done; cat large.pb.gz | cprof top --sandbox=strict - | head -2; ls -A | grep cprof-
File: server
Type: inuse_space
[1]

$ for f in testdata/*/*.gz; do cprof top --sandbox=strict $f >/dev/null 2>err; case $? in 0|3) ;; *) echo "$f $?";; esac; done

$ printf '%s\n' 'top 1' 'svg > s.svg' 'peek compress | head -1' | cprof shell --sandbox=strict testdata/go/heap.pb.gz 2>&1 | tail -2; head -c 5 s.svg; echo; $BUILD/tests/no_tmpfile cprof top --sandbox=strict -o t.txt testdata/go/heap.pb.gz; head -1 t.txt
     648kB 31.16% 31.16%   789.23kB 37.95%  compress/flate.NewWriter
Showing nodes accounting for 2079.52kB, 100% of 2079.52kB total
<?xml
File: shop

# A browser was started before, and gets the picture, or ends when there is none.
$ printf '#!/bin/sh\nhead -c 5 "$1"; echo; ls -A "${1%%/*}"\n' >show; chmod +x show; export DISPLAY=:1 BROWSER=./show; cprof web --sandbox=strict testdata/go/heap.pb.gz; cprof web -focus=nothing testdata/go/heap.pb.gz; cprof web testdata/bad/gzip_crc.pb.gz; BROWSER=./none cprof web testdata/go/heap.pb.gz 2>&1 | sed "s|$HOME|HOME|"
<?xml
web.svg
cprof: Focus expression matched no samples
<?xml
web.svg
cprof: testdata/bad/gzip_crc.pb.gz: byte 107 of the compressed file: gzip checksum does not match, the file is damaged
cprof: ./none could not open HOME/.cache/cprof/web.svg

# What is lacking is said to who asks.
$ cprof top -v testdata/go/heap.pb.gz | head -1
File: shop
