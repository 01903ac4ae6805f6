# lacks curl
# An address on the network is known, and what to do.
$ cprof top :6060/heap
