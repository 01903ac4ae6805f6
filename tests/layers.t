# Includes point down, and what is in the library leaves the process, its streams and its environment alone.
$ tests/check_layers.sh $BUILD/libcprof.a
