# Includes point down, rooms call each other one way, and no file of the library is in a circle of calls. What is in the
# library leaves the process, its streams and its environment alone.
$ tests/check_layers.sh $BUILD
