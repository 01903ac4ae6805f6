# A line a file; nothing to do the second time; other flags, all again.
$ make O=o o/views/escape.o | grep escape; make O=o o/views/escape.o; make O=o CFLAGS=-O0 o/views/escape.o; make O=o CFLAGS=-O0 V=1 -W views/escape.c o/views/escape.o | grep -o ' -O0 .*'
  CC   o/views/escape.o
  CC   o/views/escape.o
 -O0 -c -o o/views/escape.o views/escape.c

# What is made for another machine is not run here.
$ printf '#!/bin/sh\ncase $1 in -dumpmachine) echo pdp11-unknown-none ;; *) exec cc "$@" ;; esac\n' >cross; chmod +x cross; for cc in cc ./cross; do make -n O=o CC=$cc man/cprof.1 | grep -- --man; done
o/cprof --man >o/tables.1
o/host/cprof --man >o/tables.1

# A library is left out by its name, or all are.
$ printf 'include Makefile\nOPTIONAL = here:none:zlib away:none:cprof-none\nsaid: ; @echo $(FOUND) - $(MISSING)\n' >more.mk; for w in '' here 'here away' all; do make -f more.mk said WITHOUT="$w"; done
here:none:zlib - away
- here away
- here away
- here away

# Without a build there is one line that says so.
$ mkdir none; tests/run.py none 2>&1 | sed 's,no .*/none,no HERE/none,'
run.py: there is no HERE/none/cprof; `make tests` builds it
