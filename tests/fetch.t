# needs curl
# What a server gives is a profile like one of a file: with its length, in chunks, packed once or twice, through a socket.
$ cprof top testdata/go/heap.pb.gz >file; tests/server.py 'for u in $URL/heap $URL/chunked $URL/packed $URL/twice unix:$SOCKET:/heap ${URL#http://}/heap :${URL##*:}/heap :${URL##*:}/debug/pprof/heap; do cprof top $u | cmp - file; done'

# One that IPv6 leads to, where there is any.
$ cprof top testdata/go/heap.pb.gz >file; tests/server.py '[ -z "$V6" ] || cprof top $V6/heap | cmp - file'

# Strictly, the process that makes the report opens no socket.
$ tests/server.py 'cprof top --sandbox=strict $URL/heap | head -2'
File: shop
Type: inuse_space

# No wait is without an end,
$ tests/server.py 'cprof top --timeout=0.2 $URL/silent'
cprof: http://127.0.0.1:PORT/silent: no answer within 0.2 s; to wait longer use --timeout=SECONDS
[6]
$ tests/server.py 'cprof top --timeout=0.2 $URL/slow'
cprof: http://127.0.0.1:PORT/slow: the answer did not end within 0.2 s; to wait longer use --timeout=SECONDS
[6]

# and what is cut short, too large or no profile is refused.
$ tests/server.py 'cprof top $URL/short'
cprof: http://127.0.0.1:PORT/short: the server ended the connection before the end of its answer
[6]
$ tests/server.py 'cprof top $URL/nothing'
cprof: http://127.0.0.1:PORT/nothing: the server ended the connection without an answer
[6]
$ tests/server.py 'cprof top --max-unpacked=1M $URL/endless'
cprof: http://127.0.0.1:PORT/endless: unpacks to more than 1048576 bytes; to read it anyway use --max-unpacked=0
[5]
$ tests/server.py 'cprof top --max-unpacked=1M $URL/bomb'
cprof: http://127.0.0.1:PORT/bomb: not a pprof profile: looks like nothing but zeros; was the recording interrupted?
[3]
$ tests/server.py 'cprof top $URL/headers'
cprof: http://127.0.0.1:PORT/headers: an answer with headers of more than 64 KiB
[6]
$ tests/server.py 'cprof top $URL/page'
cprof: http://127.0.0.1:PORT/page: not a pprof profile: looks like an HTML page ("<!DOCTYPE html><html><body>Log in</body></html>"); fetch the profile itself, with debug=0 or without it
[3]

# Ctrl-C ends it at once, and nothing is left on its way.
$ tests/server.py 'exec cprof top $URL/interrupt'
the connection was closed
[130]

# What a server says when it says no.
$ tests/server.py 'for p in missing busy broken private; do cprof top $URL/$p; done'
cprof: http://127.0.0.1:PORT/missing: server response: 404 Not Found - 404 page not found
cprof: http://127.0.0.1:PORT/busy: server response: 500 Internal Server Error - Could not enable CPU profiling: cpu profiling already in use
cprof: http://127.0.0.1:PORT/broken: server response: 502 Bad\e[31m Gateway
cprof: http://127.0.0.1:PORT/private: server response: 401 Unauthorized - who are you?; see --header, --bearer_file and --netrc
[6]
$ tests/server.py 'cprof top http://127.0.0.1:1/heap'
cprof: http://127.0.0.1:1/heap: cannot connect: Connection refused
[6]

# Redirects are shown, and lead to http and https alone, not around, and never from https to what anybody can read.
$ tests/server.py 'cprof top $URL/to/heap | head -1; for p in to/file to/ftp to/nowhere round; do cprof top $URL/$p; done'
cprof: http://127.0.0.1:PORT/to/heap: redirected to http://127.0.0.1:PORT/heap
File: shop
cprof: http://127.0.0.1:PORT/to/file: redirected to file:///etc/passwd, which is not http or https
cprof: http://127.0.0.1:PORT/to/ftp: redirected to ftp://127.0.0.1/heap, which is not http or https
cprof: http://127.0.0.1:PORT/to/nowhere: server response: 302 Found
cprof: http://127.0.0.1:PORT/round: redirected to http://127.0.0.1:PORT/round
cprof: http://127.0.0.1:PORT/round: redirected to http://127.0.0.1:PORT/round
cprof: http://127.0.0.1:PORT/round: redirected to http://127.0.0.1:PORT/round
cprof: http://127.0.0.1:PORT/round: redirected to http://127.0.0.1:PORT/round
cprof: http://127.0.0.1:PORT/round: redirected to http://127.0.0.1:PORT/round
cprof: http://127.0.0.1:PORT/round: more than 5 redirects
[6]
$ tests/server.py 'cprof top --tls_ca=ca.crt $TLS/to/http'
cprof: https://localhost:PORT/to/http: redirected from https to http://localhost/heap, which anybody can read
[6]

# Whom to trust, and who we are.
$ tests/server.py 'cprof top $TLS/heap 2>&1 | sed "s/trusted: .*;/trusted: ...;/"; cprof top --tls_ca=ca.crt $TLS/heap | head -1; cprof top https+insecure${TLS#https}/heap | head -1; cprof top --tls_ca=ca.crt $TLS/client; cprof top --tls_ca=ca.crt --tls_cert=client.pem $TLS/client | head -1; cprof top --tls_ca=ca.crt --tls_cert=client.crt --tls_key=client.key $TLS/client | head -1'
cprof: https://localhost:PORT/heap: the server's certificate is not to be trusted: ...; see --tls_ca
File: shop
File: shop
cprof: https://localhost:PORT/client: server response: 403 Forbidden - no certificate; see --header, --bearer_file and --netrc
File: shop
File: shop
$ echo s3cret >token; echo 'Authorization: Bearer s3cret' >headers; tests/server.py 'cprof top --bearer_file=token $URL/private | head -1; cprof top --header=@headers $URL/private | head -1; cprof top --header="Authorization: Bearer s3cret" $URL/private | head -1; cprof top http://me:s3cret@${URL#http://}/private | head -1; cprof top http://me@${URL#http://}/private'
File: shop
File: shop
File: shop
File: shop
cprof: http://me@127.0.0.1:PORT/private: server response: 401 Unauthorized - who are you?; see --header, --bearer_file and --netrc
[6]
$ echo 'machine 127.0.0.1 login me password s3cret' >.netrc; tests/server.py 'cprof top --netrc $URL/private | head -1; cprof top $URL/private'; rm .netrc
File: shop
cprof: http://127.0.0.1:PORT/private: server response: 401 Unauthorized - who are you?; see --header, --bearer_file and --netrc
$ for h in --header=nothing --header=@none --bearer_file=/dev/null; do tests/server.py "cprof top $h \$URL/heap"; done
cprof: http://127.0.0.1:PORT/heap: --header: not NAME: VALUE, nor @FILE
cprof: http://127.0.0.1:PORT/heap: none: No such file or directory
cprof: http://127.0.0.1:PORT/heap: /dev/null: not one line with a token
[2]

# What is asked, and with which headers; the server that another leads to gets none of them.
$ tests/server.py 'cprof traces -seconds=3 --header "X-A: 1" --header "X-B: 2" "$URL/echo?seconds=9&b=2&a=1"; cprof traces --header "X-A: 1" $URL/to/echo; cprof traces --header "X-A: 1" $URL/to/other'
Type: samples
-----------+-------------------------------------------------------
         1   X-B: 2
             X-A: 1
             Accept-Encoding: gzip
             User-Agent: cprof/0.1.0
             /echo?a=1&b=2&seconds=3
-----------+-------------------------------------------------------
cprof: http://127.0.0.1:PORT/to/echo: redirected to http://127.0.0.1:PORT/echo?token=***
Type: samples
-----------+-------------------------------------------------------
         1   X-A: 1
             Accept-Encoding: gzip
             User-Agent: cprof/0.1.0
             /echo?token=s3cret
-----------+-------------------------------------------------------
cprof: http://127.0.0.1:PORT/to/other: redirected to http://localhost:PORT/echo
Type: samples
-----------+-------------------------------------------------------
         1   Accept-Encoding: gzip
             User-Agent: cprof/0.1.0
             /echo
-----------+-------------------------------------------------------

# Secrets are in no message, profile or command line that is copied.
$ tests/server.py 'cprof merge -source_label=from -o p.pb.gz "http://me:s3cret@${URL#http://}/heap?token=s3cret&x=1"; cprof tags p.pb.gz | grep -A 1 from; cprof raw p.pb.gz | grep -c s3cret; cprof top "http://me:s3cret@${URL#http://}/none?token=s3cret"; printf "%s\n" Y :screen | COLUMNS=200 cprof tui --script=- --header="X: s3cret" "http://me:s3cret@${URL#http://}/heap" | grep header'
 from: Total 2.03MB of 2.03MB (  100%)
       2.03MB (  100%): http://me:***@127.0.0.1:PORT/heap?token=***&x=1
0
cprof: http://me:***@127.0.0.1:PORT/none?token=***: server response: 404 Not Found - 404 page not found
 cprof top --no-trim --header=... 'http://me:***@127.0.0.1:PORT/heap'

# Several come at once; those that cannot be had are named, and the others are added up.
$ tests/server.py 'cprof top $URL/one $URL/two | sed -n 3p'
Time: 2026-11-23 00:18:14 UTC
$ tests/server.py 'cprof top $URL/heap $URL/missing testdata/go/heap.pb.gz | sed -n 3p'
cprof: http://127.0.0.1:PORT/missing: server response: 404 Not Found - 404 page not found
cprof: Fetched 2 source profiles out of 3
Time: 2026-11-23 00:18:14 UTC
$ tests/server.py 'cprof top $URL/busy $URL/missing'
cprof: http://127.0.0.1:PORT/busy: server response: 500 Internal Server Error - Could not enable CPU profiling: cpu profiling already in use
cprof: http://127.0.0.1:PORT/missing: server response: 404 Not Found - 404 page not found
cprof: none of the 2 profiles can be used
[6]
$ tests/server.py 'cprof top $URL/missing none.pb.gz testdata/go/heap.pb.gz'
cprof: http://127.0.0.1:PORT/missing: server response: 404 Not Found - 404 page not found
cprof: none.pb.gz: No such file or directory
[3]
$ tests/server.py 'cprof top -base=$URL/heap $URL/heap; cprof top -diff_base=$URL/none $URL/heap; cprof diff $URL/heap $URL/heap | head -2'
cprof: no samples in the profile
File: shop
Type: inuse_space
Time: 2026-11-23 00:18:14 UTC
Showing nodes accounting for 0, 0% of 0 total
      flat  flat%   sum%        cum   cum%
cprof: http://127.0.0.1:PORT/none: server response: 404 Not Found - 404 page not found
File: shop
Type: inuse_space

# A file comes first, and what is like neither is a file that is not there.
$ cp testdata/go/heap.pb.gz localhost:1; cprof top localhost:1 | head -1; cprof top localhost; cprof top 'http:///x'; cprof top 'unix:/x'; cprof top 'unix:/x:/heap'
File: shop
cprof: localhost: No such file or directory
cprof: http:///x: not a URL
cprof: unix:/x: what to ask for is missing, as in unix:/run/app.sock:/debug/pprof/heap
cprof: unix:/x:/heap: cannot connect: No such file or directory
[6]

# Where no profile is named, what there is is listed; of who sits at a terminal it is asked.
$ tests/server.py 'cprof :${URL##*:}; cprof $URL/debug/pprof/; cprof top :${URL##*:}; cprof http://127.0.0.1:1'
:PORT has
       12  heap          What is \e[31m in use
  3 \e[31m  my%20own
           profile
http://127.0.0.1:PORT/debug/pprof/ has
           heap
cprof: :PORT: no profile is named; there are heap, my%20own, profile
cprof: http://127.0.0.1:1/debug/pprof/: cannot connect: Connection refused
[6]
$ tests/server.py 'tests/terminal.py "type=cprof :${URL##*:}" "wait=^Which one" "screen=5" "type=none" "wait=none" "type=1" "wait=F10Quit" "screen=3" keys=q "wait=^% *$" "type=clear; cprof top :${URL##*:}" "gone=none" "wait=^Which one. *$" keys=C-d "wait=chosen" "screen=6"'
% cprof :PORT
:PORT has
  1       12  heap          What is \e[31m in use
  2  3 \e[31m  my%20own
  3           profile
 heap  shop  inuse_space  total 2.03MB                         2026-11-23 00:18
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
:PORT has
  1       12  heap          What is \e[31m in use
  2  3 \e[31m  my%20own
  3           profile
Which one?
cprof: no profile was chosen

# What is fetched is kept where that is asked for, under the names that pprof has, beside what is there.
$ tests/server.py 'for i in 1 2; do cprof top --sandbox=strict --save $URL/heap | head -1; $BUILD/tests/no_tmpfile cprof merge --save=new $URL/heap -o /dev/null; done; cprof top --save=none/none $URL/heap; cprof top --save=other testdata/go/heap.pb.gz | head -1; [ ! -e other ] || echo other; ls -A . new | grep "^[.]*c*pprof"; cmp pprof.*001.pb.gz new/*.001.pb.gz'; rm -r new pprof.*
Saved profile in ./pprof.shop.alloc_objects.alloc_space.inuse_objects.inuse_space.001.pb.gz
File: shop
Saved profile in new/pprof.shop.alloc_objects.alloc_space.inuse_objects.inuse_space.001.pb.gz
Saved profile in ./pprof.shop.alloc_objects.alloc_space.inuse_objects.inuse_space.002.pb.gz
File: shop
Saved profile in new/pprof.shop.alloc_objects.alloc_space.inuse_objects.inuse_space.002.pb.gz
cprof: none/none: No such file or directory
File: shop
pprof.shop.alloc_objects.alloc_space.inuse_objects.inuse_space.001.pb.gz
pprof.shop.alloc_objects.alloc_space.inuse_objects.inuse_space.002.pb.gz
pprof.shop.alloc_objects.alloc_space.inuse_objects.inuse_space.001.pb.gz
pprof.shop.alloc_objects.alloc_space.inuse_objects.inuse_space.002.pb.gz

# What a command prints is a profile, too; what it says of itself is seen.
$ cprof top --sandbox=strict --exec='echo said >&2; cat testdata/go/heap.pb.gz' | head -1; cprof top --exec 'exit 3'; cprof top --exec='kill -9 $$' --exec='cat testdata/go/heap.pb.gz' | head -1; cprof top --exec='exec cat' | head -1; cprof top --timeout=0.2 --exec='while :; do :; done'
said
File: shop
cprof: exec:exit: the command ended with status 3
cprof: exec:kill: the command was ended: Killed
cprof: Fetched 1 source profiles out of 2
File: shop
cprof: exec:exec: empty file; was the recording interrupted?
cprof: exec:while: no end within 0.2 s; to wait longer use --timeout=SECONDS
[6]
$ mkdir bin; printf '#!/bin/sh\necho "ssh $*" >&2\nfor last; do :; done\nexec sh -c "$last"\n' >bin/ssh; chmod +x bin/ssh; cp testdata/go/heap.pb.gz "it's"; for u in "ssh://me@host:22$PWD/it's" ssh://host ssh://@/x ssh://host:/x; do PATH=$PWD/bin:$PATH cprof top "$u" | head -1; done 2>&1 | sed "s|$PWD|HERE|"
ssh -p 22 -- me@host cat -- 'HERE/it'\''s'
File: shop
cprof: ssh://host: not ssh://[USER@]HOST/PATH
cprof: ssh://@/x: not ssh://[USER@]HOST/PATH
cprof: ssh://host:/x: not ssh://[USER@]HOST/PATH
