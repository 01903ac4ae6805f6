# A file that is replaced keeps its mode, and the place where a symbolic link leads is where it is replaced.
$ mkdir sub; echo old >sub/report.txt; chmod 600 sub/report.txt; ln -s sub/report.txt link; ln -s link chain; cprof top -o chain testdata/go/heap.pb.gz; ls -A sub; stat -c '%A %N' sub/report.txt link chain; head -1 sub/report.txt
report.txt
-rw------- 'sub/report.txt'
lrwxrwxrwx 'link' -> 'sub/report.txt'
lrwxrwxrwx 'chain' -> 'link'
File: shop

$ ln -s sub/new.txt dangling; cprof top -o dangling testdata/go/heap.pb.gz; readlink dangling; head -1 sub/new.txt
sub/new.txt
File: shop

$ ln -s loop loop; cprof top -o loop testdata/go/heap.pb.gz
cprof: loop: Too many levels of symbolic links
[4]

$ umask 0; cprof top -o free.txt testdata/go/heap.pb.gz; umask 077; cprof top -o free.txt testdata/go/heap.pb.gz; cprof top -o mine.txt testdata/go/heap.pb.gz; stat -c '%A %n' free.txt mine.txt
-rw-rw-rw- free.txt
-rw------- mine.txt

# Whatever stands at the name that is standard output stays as it is.
$ cprof top -o /dev/stdout testdata/go/heap.pb.gz >out.txt; head -1 out.txt; echo more >>out.txt; tail -1 out.txt
File: shop
more

# The same where no file system has files without a name.
$ mkdir t; alias cprof='$BUILD/tests/no_tmpfile $BUILD/cprof'; echo old >t/a; chmod 600 t/a; ln -s a t/b; cprof top -o t/b testdata/go/heap.pb.gz; cprof top -o t/c testdata/go/heap.pb.gz; ls -A t; stat -c '%A %N' t/a t/b t/c; head -1 t/a; cmp t/a t/c
a
b
c
-rw------- 't/a'
lrwxrwxrwx 't/b' -> 'a'
-rw-r--r-- 't/c'
File: shop

$ $BUILD/tests/no_tmpfile cprof top -o t/a testdata/bad/gzip_crc.pb.gz; $BUILD/tests/no_tmpfile cprof png -layout_budget=1e-9 -o t/a testdata/go/heap.pb.gz; ls -A t; head -1 t/a
cprof: testdata/bad/gzip_crc.pb.gz: byte 107 of the compressed file: gzip checksum does not match, the file is damaged
cprof: the layout takes longer than 1e-09 s; allow more with --layout_budget=SECONDS
a
b
c
File: shop

# What ends it while it writes, here with the file too large, leaves the old file and nothing else.
$ for how in '' $BUILD/tests/no_tmpfile; do (ulimit -f 1; exec $how cprof raw -o t/a testdata/go/heap.pb.gz); echo $?; (ulimit -f 1; trap '' XFSZ; exec $how cprof raw -o t/a testdata/go/heap.pb.gz); echo $?; ls -A t; head -1 t/a; done
File size limit exceeded
153
cprof: t/a: File too large
4
a
b
c
File: shop
File size limit exceeded
153
cprof: t/a: File too large
4
a
b
c
File: shop
