# `make help` lists what can be made.
VERSION = 0.1.0
PREFIX ?= /usr/local
CFLAGS ?= -O2 -g

# What the program needs: as Debian and Ubuntu package it, and as pkg-config calls it.
BUILD_PACKAGES = gcc libc6-dev make pkg-config zlib1g-dev libprotobuf-c-dev protobuf-c-compiler \
                 libpcre2-dev libyajl-dev libiberty-dev libedit-dev libncurses-dev libgraphviz-dev
TEST_PACKAGES  = libcmocka-dev python3 openssl zsh fish protobuf-compiler tmux libxml2-utils python3-jsonschema
BROWSER_PACKAGES = chromium fonts-dejavu-core
PKGS           = zlib libprotobuf-c libpcre2-8 yajl libedit ncursesw
LOADED_PKGS    = libcgraph libgvc # by views/picture/layout.c when a graph is drawn, and not before

# Libraries that the program uses where it finds them, a line each: NAME:PACKAGE OF DEBIAN:NAME FOR PKG-CONFIG, as in
#     OPTIONAL += zstd:libzstd-dev:libzstd
# That is all there is to add. Code for it stands below #ifdef HAVE_NAME (HAVE_ZSTD), in one file; `make demo` and
# `make test` install it, the build says in one line what it was built without, and WITHOUT="zstd isal" or
# WITHOUT=all leaves some out. A transcript whose first line is "# needs zstd" is played only where that was built in,
# "# lacks zstd" only where it was not; `make test` does both. What has ":loaded" behind it is not linked: the program
# loads it when it needs it.
OPTIONAL = zstd:libzstd-dev:libzstd
OPTIONAL += isal:libisal-dev:libisal
OPTIONAL += seccomp:libseccomp-dev:libseccomp
OPTIONAL += archive:libarchive-dev:libarchive:loaded
OPTIONAL += curl:libcurl4-openssl-dev:libcurl:loaded
OPTIONAL += sodium:libsodium-dev:libsodium:loaded

# O is the build folder, one for each set of flags. User CFLAGS stand last, so they win.
O      = build
PKG_CONFIG ?= pkg-config
WARN   = -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wwrite-strings \
         -Wpointer-arith -Wundef -Wvla -Wformat=2 -Wconversion -Wno-sign-conversion
HARDEN = -fstack-protector-strong -fstack-clash-protection -ftrivial-auto-var-init=zero \
         -Wp,-U_FORTIFY_SOURCE,-D_FORTIFY_SOURCE=3
FLAGS  = -std=c11 -D_GNU_SOURCE -DVERSION='"$(VERSION)"' -I. -I$O -pthread -fPIE -MMD -MP \
         $(WARN) $(WERROR) @$O/flags
LINK   = -pthread -pie -Wl,-z,relro,-z,now $(LIBS) -liberty -ldl -lm

# Rows of OPTIONAL that are asked for, those of them that are here, and by name what is left out. What asks a program
# is asked once: its value takes its own place.
once    = $(eval $1 := $2)$($1)
column  = $(foreach row,$2,$(word $1,$(subst :, ,$(row))))
asked   = $(foreach row,$(OPTIONAL),$(if $(filter all $(call column,1,$(row)),$(WITHOUT)),,$(row)))
FOUND   = $(call once,FOUND,$(foreach row,$(asked),$(shell $(PKG_CONFIG) --exists $(call column,3,$(row)) && echo $(row))))
MISSING = $(filter-out $(call column,1,$(FOUND)),$(call column,1,$(OPTIONAL)))
ALL_PKGS = $(PKGS) $(call column,3,$(FOUND))
LINKED  = $(PKGS) $(call column,3,$(filter-out %:loaded,$(FOUND)))
LIBS    = $(call once,LIBS,$(shell $(PKG_CONFIG) --libs $(LINKED)))

# A command's line says what it makes, or with V=1 all of itself.
V     =
short = $(if $(filter 1,$V),,@printf '  %-4s %s\n' $1 '$@';)

PROTO = $O/parser/profile.pb-c
ROOMS = parser $(wildcard parser/*/) report $(wildcard report/*/) views views/data views/picture views/text views/check views/convert
LIB   = $(patsubst %.c,$O/%.o,$(wildcard $(addsuffix /*.c,$(patsubst %/,%,$(ROOMS))))) $(PROTO).o
CLI   = $(patsubst %.c,$O/%.o,$(wildcard cli/*.c views/tui/*.c))
WEB   = $(patsubst %,$O/%.h,$(wildcard views/web/*)) $(patsubst %,$O/%.hash.h,$(wildcard views/web/*))
TESTS = $(patsubst %.c,$O/%,$(wildcard tests/test_*.c))
FUZZ  = $(patsubst %.c,$O/%,$(wildcard tests/fuzz_*.c))

all: $O/cprof man/cprof.1 ## builds ./cprof and its man page, as `make` alone does; installs nothing
	@cmp -s $< cprof || cp -f $< cprof
$O/cprof: $(CLI) $O/libcprof.a
	$(call short,LINK)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LINK)
	$(if $(MISSING),@echo '$@ is built without: $(MISSING)')
$O/libcprof.a: $(LIB)
	$(call short,AR)rm -f $@ && $(AR) rcs $@ $^
$O/tests/test_%: $O/tests/test_%.o $O/libcprof.a
	$(call short,LINK)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $(filter %.o,$^) $(filter %.a,$^) $(LINK) $(CMOCKA)
CMOCKA = $(call once,CMOCKA,$(shell $(PKG_CONFIG) --libs cmocka))
$O/tests/test_shell_line: $O/cli/shell_line.o $O/cli/habits.o $O/report/names/suggest.o
$O/tests/test_sandbox: $O/cli/sandbox.o
$O/tests/test_shell_complete: $O/cli/shell_complete.o $O/cli/shell_line.o $O/cli/habits.o $O/report/names/suggest.o
$O/libcli.a: $(filter-out $O/cli/main.o,$(CLI))
	$(call short,AR)rm -f $@ && $(AR) rcs $@ $^
$O/tests/fuzz_%: $O/tests/fuzz_%.o $O/tests/fuzzing.o $O/libcli.a $O/libcprof.a
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
MADE_WITH = $(strip $(CC) $(CFLAGS) : $(LDFLAGS) : $(PKG_CONFIG) : $(HARDEN) : $(FOUND))
$O/made-with: FORCE
	@: $(if $(subst :$(MADE_WITH):,,:$(strip $(file <$@)):),$(shell mkdir -p $(@D))$(file >$@,$(MADE_WITH)))
.PHONY: FORCE
# The names of libraries that are left out, for the tests; flags for those found; and of the hardening flags those
# that this compiler takes without a warning: gcc 11 and clang 14 lack some.
$O/flags: Makefile $O/made-with
	@echo $(MISSING) >$O/without
	@$(PKG_CONFIG) --cflags $(ALL_PKGS) $(LOADED_PKGS) >$@
	@for name in $(call column,1,$(FOUND)); do echo "-DHAVE_$$name" | tr a-z A-Z >>$@; done
	@for flag in $(HARDEN); do \
		$(CC) $(CFLAGS) -Werror $$flag -include features.h -E -xc /dev/null >/dev/null 2>&1 && \
		echo "$$flag" >>$@; \
	done; true

# demo and test install what is missing; no other target does. test takes WERROR=-Werror, as CI gives it.
JOBS = $(if $(filter -j%,$(MAKEFLAGS)),,-j$(shell nproc))
demo: ## installs what is missing to build, builds, and shows a profile
	@tests/packages.sh $(BUILD_PACKAGES)
	@tests/packages.sh $(call column,2,$(asked)) || true
	$(MAKE) $(JOBS) all
	./cprof top testdata/go/heap.pb.gz
test: ## installs what is missing to test, and runs every test, with sanitizers too
	@tests/packages.sh $(BUILD_PACKAGES) $(TEST_PACKAGES)
	@tests/packages.sh $(call column,2,$(asked)) || true
	$(MAKE) $(JOBS) all tests asan $(if $(OPTIONAL),least)
	@tests/run.py build build/asan $(if $(OPTIONAL),build/least)
# Pages and pictures in a browser; screenshots are left in build/browser.
test-browser: ## installs a browser, and tests pages and pictures in it
	@tests/packages.sh $(BUILD_PACKAGES) $(BROWSER_PACKAGES)
	@command -v npm >/dev/null || tests/packages.sh nodejs npm
	$(MAKE) $(JOBS) all
	@[ -d build/browser/node_modules/playwright-core ] || \
		npm install --loglevel=error --no-audit --no-fund --prefix build/browser playwright-core@1.52.0
	node tests/browser/run.mjs
check: all tests ## tests what is built; installs nothing
	@tests/run.py $O
check-asan check-tsan: check-%: % ## the same, with sanitizers
	@tests/run.py build/$*
tests: $O/cprof $(TESTS) $(FUZZ) $O/tests/mkprofile $O/tests/no_tmpfile ## builds the programs of the tests

SANITIZE_asan = address,undefined,float-divide-by-zero,float-cast-overflow
SANITIZE_tsan = thread
asan tsan:
	@$(MAKE) tests O=build/$@ HARDEN=-Wp,-U_FORTIFY_SOURCE WERROR= \
		CFLAGS='-O1 -g -fno-omit-frame-pointer -fsanitize=$(SANITIZE_$@) -fno-sanitize-recover=all'
# Without all that can be left out.
least:
	@$(MAKE) tests O=build/least WITHOUT=all
SECONDS = 60
fuzz: ## fuzzes each target for SECONDS=60
	@$(MAKE) $(JOBS) fuzz-all O=build/fuzz HARDEN= CC=clang LDFLAGS=-fsanitize=fuzzer \
		CFLAGS='-O1 -g -w -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all $(FUZZING)'
# Where this is libFuzzer; and what gcc says by itself: these sanitizers take memory of their own.
FUZZING = -DLIBFUZZER -D__SANITIZE_ADDRESS__
SEEDS_profile = testdata/bad testdata/odd
SEEDS_formats = testdata/formats
# As many targets at a time as there are cores; what they find is in build/fuzz/tests.
fuzz-all: $(FUZZ:=.run)
$O/tests/fuzz_%.run: $O/tests/fuzz_% FORCE
	@mkdir -p $<.corpus && $< -max_total_time=$(SECONDS) -timeout=20 -max_len=16384 -close_fd_mask=1 \
		-artifact_prefix=$<- $<.corpus tests/corpus/$* $(SEEDS_$*) >$<.log 2>&1 || { tail -n 60 $<.log; exit 1; }
	@tail -n 1 $<.log | sed 's/^/fuzz_$*: /'

# Those of the README.
pictures: all ## draws the pictures of the README
	./cprof svg -o man/graph.svg testdata/go/heap.pb.gz
	./cprof flame -o man/flame.svg testdata/go/heap.pb.gz
testdata: ## makes the profiles of testdata/
	$(MAKE) -C testdata
SOURCES = $(filter-out build/%,$(wildcard */*.[ch] */*/*.[ch]))
format: ## lays the code out
	@clang-format-14 -i $(SOURCES)
check-format: ## says where `make format` would change something
	@clang-format-14 --dry-run -Werror $(SOURCES)

# What gcc's analyzer and cppcheck say must be mended, or stands here with its reason:
# - null-dereference, null-argument: gcc 12 does not know that mem.h never gives NULL, and that the tables are total;
# - cppcheck 2.10 reads neither designated initialisers, compound literals nor hexadecimal floats as C has them, takes an
#   address that is made for a value that is read, and does not read what protoc-c made.
LINT_GCC = -O1 -fanalyzer -Werror -Wno-analyzer-null-dereference -Wno-analyzer-null-argument
# - malloc-leak in mem.c: takes for lost what is kept by way of a pointer of the caller's.
build/lint/parser/mem.o: WARN += -Wno-analyzer-malloc-leak
LINT_CPP = internalAstError unknownEvaluationOrder compareBoolExpressionWithInt invalidFunctionArgBool \
              incorrectLogicOperator ctuPointerArith uninitvar preprocessorErrorDirective duplicateAssignExpression
# What clang-tidy looks for is in .clang-tidy. Of several files at a time, version 14 forgets what va_start began.
LINTED  = $(filter-out tests/% testdata/%,$(filter %.c,$(SOURCES)))
lint: all ## looks for faults with cppcheck, gcc's analyzer and clang-tidy
	@cppcheck --quiet --std=c11 --enable=warning,portability -I. -I$O -D_GNU_SOURCE -DVERSION='""' --error-exitcode=1 \
		$(addprefix --suppress=,missingIncludeSystem $(LINT_CPP)) parser report views cli
	@$(MAKE) build/lint/libcprof.a build/lint/libcli.a O=build/lint HARDEN= CFLAGS='$(LINT_GCC)'
	@printf '%s\n' $(LINTED) | xargs -P $(shell nproc) -I FILE clang-tidy --quiet FILE -- -std=c11 -D_GNU_SOURCE \
		-DVERSION='""' -I. -I$O $$(grep '^-[ID]' $O/flags) 2>&1 | { ! grep -v 'warnings* generated\.$$'; }
# A build whose cprof runs in valgrind, which ends with 125 and leaves its log, for those of the tests whose names match K.
K = /(top|tree|merge|refuse)\.t
valgrind: all tests ## runs a part of the tests, K=REGEX, in valgrind
	@mkdir -p build/valgrind && ln -sfn ../../$O/tests build/valgrind/tests && cp $O/without build/valgrind
	@printf '%s\n' '#!/bin/sh' 'exec valgrind -q --error-exitcode=125 --log-file=$(CURDIR)/build/valgrind/log.%p $(CURDIR)/$O/cprof "$$@"' >build/valgrind/cprof
	@chmod +x build/valgrind/cprof
	@tests/run.py -k '$K' build/valgrind
# The benchmark: profiles are kept in $O/bench. BENCH is options of tests/bench.py.
$O/tests/mkprofile $O/tests/no_tmpfile: %: %.o
	$(call short,LINK)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LINK)
bench: cprof $O/tests/mkprofile ## measures time and memory
	tests/bench.py $(BENCH) ./cprof $O
.PHONY: bench

clean: ## removes what was built
	rm -rf $O cprof man/cprof.1

# What is made for another machine (CC=aarch64-linux-gnu-gcc PKG_CONFIG=aarch64-linux-gnu-pkg-config) does not run
# here: the man page and the completions are then asked of a cprof that HOST_CC makes for this one.
HOST_CC ?= cc
machine = $(firstword $(subst -, ,$(shell $1 -dumpmachine 2>/dev/null)))
CROSS   = $(call once,CROSS,$(if $(call machine,$(HOST_CC)),$(filter-out $(call machine,$(HOST_CC)),$(call machine,$(CC)))))
RUNS    = $(if $(CROSS),$O/host/cprof,$O/cprof)
$O/host/cprof: FORCE
	@$(MAKE) $@ O=$O/host CC=$(HOST_CC) PKG_CONFIG=pkg-config CFLAGS=-O1 LDFLAGS=
man/cprof.1: man/cprof.1.in $(RUNS)
	@$(RUNS) --man >$O/tables.1
	$(call short,GEN)sed -e '/@TABLES@/{r $O/tables.1' -e 'd}' $< >$@
$O/completion.%: $(RUNS)
	$(call short,GEN)$< --completion=$* >$@
SHARE = $(DESTDIR)$(PREFIX)/share
install: all $O/completion.bash $O/completion.zsh $O/completion.fish ## installs below PREFIX=/usr/local, in DESTDIR
	install -D $O/cprof $(DESTDIR)$(PREFIX)/bin/cprof
	install -Dm644 man/cprof.1 $(SHARE)/man/man1/cprof.1
	install -Dm644 $O/completion.bash $(SHARE)/bash-completion/completions/cprof
	install -Dm644 $O/completion.zsh $(SHARE)/zsh/site-functions/_cprof
	install -Dm644 $O/completion.fish $(SHARE)/fish/vendor_completions.d/cprof.fish
uninstall: ## removes what install brought
	rm -f $(DESTDIR)$(PREFIX)/bin/cprof $(SHARE)/man/man1/cprof.1 $(SHARE)/bash-completion/completions/cprof \
		$(SHARE)/zsh/site-functions/_cprof $(SHARE)/fish/vendor_completions.d/cprof.fish
help: ## says this
	@awk -F ':.*## ' '/^[a-z][a-z -]*:.*## / { printf "make %-22s %s\n", $$1, $$2 }' Makefile
	@printf '%-27s %s\n' V=1 'shows commands whole' O=FOLDER 'builds there, not in build/' \
		'WITHOUT="NAME..."' 'leaves out some, or all, of: $(or $(call column,1,$(OPTIONAL)),nothing)' \
		'CC CFLAGS LDFLAGS' 'as everywhere; so are PKG_CONFIG and WERROR=-Werror'

.PHONY: all demo test test-browser check check-asan check-tsan check-format tests asan tsan least fuzz fuzz-all \
        testdata pictures format clean install uninstall help lint valgrind
.SECONDARY:
.DELETE_ON_ERROR:
-include $(patsubst %.o,%.d,$(LIB) $(CLI) $(TESTS:=.o) $(FUZZ:=.o))
