VERSION = 0.1.0
PREFIX ?= /usr/local
CFLAGS ?= -O2 -g
PKGS    = zlib libprotobuf-c libpcre2-8
WARN    = -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wwrite-strings \
          -Wpointer-arith -Wundef -Wvla -Wformat=2 -Wconversion -Wno-sign-conversion
O       = build
FLAGS   = -std=c11 -D_GNU_SOURCE -DVERSION='"$(VERSION)"' -I. -I$O -pthread $(WARN) -MMD -MP \
          $(shell pkg-config --cflags $(PKGS))
LINK    = -pthread $(shell pkg-config --libs $(PKGS)) -liberty -lm

PROTO = $O/parser/profile.pb-c
LIB   = $(patsubst %.c,$O/%.o,$(wildcard parser/*.c report/*.c views/*.c)) $(PROTO).o
CLI   = $(patsubst %.c,$O/%.o,$(wildcard cli/*.c))

all: cprof
cprof: $O/cprof
	cp $< $@
$O/cprof: $(CLI) $O/libcprof.a
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LINK)
$O/libcprof.a: $(LIB)
	rm -f $@ && $(AR) rcs $@ $^
$(PROTO).c $(PROTO).h &: parser/profile.proto
	@mkdir -p $(@D)
	protoc-c --c_out=$O $<
$(PROTO).o: WARN =
$O/%.o: %.c Makefile | $(PROTO).h
	@mkdir -p $(@D)
	$(CC) $(FLAGS) $(CFLAGS) -c -o $@ $<
$O/%.o: $O/%.c
	$(CC) $(FLAGS) $(CFLAGS) -c -o $@ $<

# The benchmark (tests/bench.py): profiles are kept in $O/bench.
$O/tests/mkprofile: $O/tests/mkprofile.o
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LINK)
bench: cprof $O/tests/mkprofile
	tests/bench.py ./cprof $O
.PHONY: bench

clean:
	rm -rf $O cprof
.PHONY: all clean
.SECONDARY:
-include $(shell find $O -name '*.d' 2>/dev/null)
