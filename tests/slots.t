# Outputs are made of the same things whatever stands in names, labels, units, comments and the name of the file.
$ tests/slots.py cprof all
