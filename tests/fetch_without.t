# lacks curl
# An address on the network is known, and what to do.
$ cprof top :6060/heap
cprof: :6060/heap: built without libcurl; try: curl -sS URL | cprof top -
[6]
