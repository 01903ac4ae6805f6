# runs go
# needs curl
# Go's own server: what net/http/pprof gives, and what it says.
$ env -u GOROOT GO111MODULE=off go build -o server tests/goserver.go; ./server 'for p in heap allocs goroutine threadcreate block mutex "goroutine?debug=1" "goroutine?debug=2" "heap?debug=1"; do cprof info --format=json ":$GO/$p" | grep -o "\"type\":\"[a-z_]*\"" | head -1; done'
"type":"inuse_space"
"type":"alloc_space"
"type":"goroutine"
"type":"threadcreate"
"type":"delay"
"type":"delay"
"type":"goroutine"
"type":"goroutine"
"type":"inuse_space"

$ ./server 'cprof top :$GO/heap | grep -c main.main; cprof top -seconds=1 :$GO/profile 2>&1 | grep Type; cprof top :$GO/nothing 2>&1 | sed "s/:$GO/:PORT/"'
1
Type: cpu
cprof: :PORT/nothing: server response: 404 Not Found - Unknown profile
