VERSION = 0.1.0
PREFIX ?= /usr/local
CFLAGS ?= -O2 -g

# What the program needs: as Debian and Ubuntu package it, and as pkg-config calls it.
BUILD_PACKAGES = gcc libc6-dev make pkg-config zlib1g-dev libprotobuf-c-dev protobuf-c-compiler \
                 libpcre2-dev libiberty-dev libedit-dev libncurses-dev libgraphviz-dev
TEST_PACKAGES  = libcmocka-dev python3 zsh fish protobuf-compiler tmux libxml2-utils
BROWSER_PACKAGES = chromium fonts-dejavu-core
PKGS           = zlib libprotobuf-c libpcre2-8 libedit ncursesw libcgraph libgvc

# Libraries that the program uses where it finds them, a line each: NAME:PACKAGE OF DEBIAN:NAME FOR PKG-CONFIG, as in
#     OPTIONAL += zstd:libzstd-dev:libzstd
# That is all there is to add. Code for it stands below #ifdef HAVE_NAME (HAVE_ZSTD), in one file; `make demo` and
# `make test` install it, the build says in one line what it was built without, and WITHOUT="zstd isal" or
# WITHOUT=all leaves some out. A transcript whose first line is "# needs zstd" is played only where that was built in,
# "# lacks zstd" only where it was not; `make test` does both.
OPTIONAL =

# O is the build folder, one for each set of flags. User CFLAGS stand last, so they win.
O      = build
PKG_CONFIG ?= pkg-config
WARN   = -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wwrite-strings \
         -Wpointer-arith -Wundef -Wvla -Wformat=2 -Wconversion -Wno-sign-conversion
HARDEN = -fstack-protector-strong -fstack-clash-protection -ftrivial-auto-var-init=zero \
         -Wp,-U_FORTIFY_SOURCE,-D_FORTIFY_SOURCE=3
FLAGS  = -std=c11 -D_GNU_SOURCE -DVERSION='"$(VERSION)"' -I. -I$O -pthread -fPIE -MMD -MP \
         $(WARN) $(WERROR) @$O/flags
LINK   = -pthread -pie -Wl,-z,relro,-z,now $(LIBS) -liberty -lm

# Rows of OPTIONAL that are asked for, those of them that are here, and by name what is left out. What asks a program
# is asked once: its value takes its own place.
once    = $(eval $1 := $2)$($1)
column  = $(foreach row,$2,$(word $1,$(subst :, ,$(row))))
asked   = $(foreach row,$(OPTIONAL),$(if $(filter all $(call column,1,$(row)),$(WITHOUT)),,$(row)))
FOUND   = $(call once,FOUND,$(foreach row,$(asked),$(shell $(PKG_CONFIG) --exists $(call column,3,$(row)) && echo $(row))))
MISSING = $(filter-out $(call column,1,$(FOUND)),$(call column,1,$(OPTIONAL)))
ALL_PKGS = $(PKGS) $(call column,3,$(FOUND))
LIBS    = $(call once,LIBS,$(shell $(PKG_CONFIG) --libs $(ALL_PKGS)))

# A command's line says what it makes, or with V=1 all of itself.
V     =
short = $(if $(filter 1,$V),,@printf '  %-4s %s\n' $1 '$@';)

PROTO = $O/parser/profile.pb-c
ROOMS = parser $(wildcard parser/*/) report $(wildcard report/*/) views views/data views/picture views/text
LIB   = $(patsubst %.c,$O/%.o,$(wildcard $(addsuffix /*.c,$(patsubst %/,%,$(ROOMS))))) $(PROTO).o
CLI   = $(patsubst %.c,$O/%.o,$(wildcard cli/*.c views/tui/*.c))
WEB   = $(patsubst %,$O/%.h,$(wildcard views/web/*)) $(patsubst %,$O/%.hash.h,$(wildcard views/web/*))
TESTS = $(patsubst %.c,$O/%,$(wildcard tests/test_*.c))
FUZZ  = $(patsubst %.c,$O/%,$(wildcard tests/fuzz_*.c))

all: $O/cprof man/cprof.1
	@cmp -s $< cprof || cp -f $< cprof
$O/cprof: $(CLI) $O/libcprof.a
	$(call short,LINK)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LINK)
	$(if $(MISSING),@echo '$@ is built without: $(MISSING)')
$O/libcprof.a: $(LIB)
	$(call short,AR)rm -f $@ && $(AR) rcs $@ $^
$O/tests/test_%: $O/tests/test_%.o $O/libcprof.a
	$(call short,LINK)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $(filter %.o,$^) $(filter %.a,$^) $(LINK) $(CMOCKA)
CMOCKA = $(call once,CMOCKA,$(shell $(PKG_CONFIG) --libs cmocka))
$O/tests/test_shell_line: $O/cli/shell_line.o
$O/tests/test_shell_complete: $O/cli/shell_complete.o $O/cli/shell_line.o
$O/tests/fuzz_%: $O/tests/fuzz_%.o $O/cli/commands.o $O/libcprof.a
	$(call short,LINK)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LINK)
$(PROTO).c $(PROTO).h &: parser/profile.proto
	@mkdir -p $(@D)
	$(call short,GEN)protoc-c --c_out=$O $<
$(PROTO).o: WARN =
$O/%.o: %.c $O/flags | $(PROTO).h $(WEB)
	@mkdir -p $(@D)
	$(call short,CC)$(CC) $(FLAGS) $(CFLAGS) -c -o $@ $<
$O/%.o: $O/%.c $O/flags
	$(call short,CC)$(CC) $(FLAGS) $(CFLAGS) -c -o $@ $<
# A file of views/web as the initialiser of an array of bytes.
$O/views/web/%.h: views/web/%
	@mkdir -p $(@D)
	$(call short,GEN)od -An -v -tu1 $< | sed 's/ *\([0-9][0-9]*\)/\1,/g' >$@
# Its SHA-256 in base64, as a string.
$O/views/web/%.hash.h: views/web/%
	@mkdir -p $(@D)
	$(call short,GEN)bytes=$$(sha256sum $< | sed 's/ .*//; s/../\\x&/g') && \
		echo "\"$$(env printf "$$bytes" | base64)\"" >$@
# What a build is made with: where that changes, all of it is built again.
MADE_WITH = $(CC) $(CFLAGS) : $(LDFLAGS) : $(PKG_CONFIG) : $(HARDEN) : $(FOUND)
$O/made-with: FORCE
	@: $(if $(subst :$(MADE_WITH):,,:$(file <$@):),$(shell mkdir -p $(@D))$(file >$@,$(MADE_WITH)))
.PHONY: FORCE
# The names of libraries that are left out, for the tests; flags for those found; and of the hardening flags those
# that this compiler takes without a warning: gcc 11 and clang 14 lack some.
$O/flags: Makefile $O/made-with
	@echo $(MISSING) >$O/without
	@$(PKG_CONFIG) --cflags $(ALL_PKGS) >$@
	@for name in $(call column,1,$(FOUND)); do echo "-DHAVE_$$name" | tr a-z A-Z >>$@; done
	@for flag in $(HARDEN); do \
		$(CC) $(CFLAGS) -Werror $$flag -include features.h -E -xc /dev/null >/dev/null 2>&1 && \
		echo "$$flag" >>$@; \
	done; true

# demo and test install what is missing; no other target does. test takes WERROR=-Werror, as CI gives it.
JOBS = $(if $(filter -j%,$(MAKEFLAGS)),,-j$(shell nproc))
demo:
	@tests/packages.sh $(BUILD_PACKAGES)
	@tests/packages.sh $(call column,2,$(asked)) || true
	$(MAKE) $(JOBS) all
	./cprof top testdata/go/heap.pb.gz
test:
	@tests/packages.sh $(BUILD_PACKAGES) $(TEST_PACKAGES)
	@tests/packages.sh $(call column,2,$(asked)) || true
	$(MAKE) $(JOBS) all tests asan $(if $(OPTIONAL),least)
	@tests/run.py build build/asan $(if $(OPTIONAL),build/least)
# Pages and pictures in a browser; screenshots are left in build/browser.
test-browser:
	@tests/packages.sh $(BUILD_PACKAGES) $(BROWSER_PACKAGES)
	@command -v npm >/dev/null || tests/packages.sh nodejs npm
	$(MAKE) $(JOBS) all
	@[ -d build/browser/node_modules/playwright-core ] || \
		npm install --loglevel=error --no-audit --no-fund --prefix build/browser playwright-core@1.52.0
	node tests/browser/run.mjs
check-asan check-tsan: check-%: %
	@tests/run.py build/$*
tests: $O/cprof $(TESTS) $O/tests/mkprofile $O/tests/no_tmpfile

SANITIZE_asan = address,undefined,float-divide-by-zero,float-cast-overflow
SANITIZE_tsan = thread
asan tsan:
	@$(MAKE) tests O=build/$@ HARDEN=-Wp,-U_FORTIFY_SOURCE WERROR= \
		CFLAGS='-O1 -g -fno-omit-frame-pointer -fsanitize=$(SANITIZE_$@) -fno-sanitize-recover=all'
# Without all that can be left out.
least:
	@$(MAKE) tests O=build/least WITHOUT=all
SECONDS = 60
fuzz:
	@$(MAKE) fuzz-all O=build/fuzz HARDEN= CC=clang LDFLAGS=-fsanitize=fuzzer \
		CFLAGS='-O1 -g -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all'
fuzz-all: $(FUZZ)
	@for f in $(FUZZ); do \
		mkdir -p $$f.corpus && $$f -max_total_time=$(SECONDS) -artifact_prefix=$$f- $$f.corpus testdata || exit; \
	done

# Those of the README.
pictures: all
	./cprof svg -o man/graph.svg testdata/go/heap.pb.gz
	./cprof flame -o man/flame.svg testdata/go/heap.pb.gz
testdata:
	$(MAKE) -C testdata
format:
	@clang-format-14 -i $(wildcard */*.[ch] */*/*.[ch])

# The benchmark (tests/bench.py): profiles are kept in $O/bench.
$O/tests/mkprofile $O/tests/no_tmpfile: %: %.o
	$(call short,LINK)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LINK)
bench: cprof $O/tests/mkprofile
	tests/bench.py ./cprof $O
.PHONY: bench

clean:
	rm -rf $O cprof man/cprof.1

man/cprof.1: man/cprof.1.in $O/cprof
	@$O/cprof --man >$O/tables.1
	$(call short,GEN)sed -e '/@TABLES@/{r $O/tables.1' -e 'd}' $< >$@
$O/completion.%: $O/cprof
	$(call short,GEN)$< --completion=$* >$@
SHARE = $(DESTDIR)$(PREFIX)/share
install: all $O/completion.bash $O/completion.zsh $O/completion.fish
	install -D $O/cprof $(DESTDIR)$(PREFIX)/bin/cprof
	install -Dm644 man/cprof.1 $(SHARE)/man/man1/cprof.1
	install -Dm644 $O/completion.bash $(SHARE)/bash-completion/completions/cprof
	install -Dm644 $O/completion.zsh $(SHARE)/zsh/site-functions/_cprof
	install -Dm644 $O/completion.fish $(SHARE)/fish/vendor_completions.d/cprof.fish

.PHONY: all demo test test-browser tests check-asan check-tsan asan tsan least fuzz fuzz-all testdata pictures format clean install
.SECONDARY:
.DELETE_ON_ERROR:
-include $(patsubst %.o,%.d,$(LIB) $(CLI) $(TESTS:=.o) $(FUZZ:=.o))
