# What other tools write is named by its first bytes, with what makes of it something to read. One begins like a program, but is none.
$ while read -r head; do printf '%s\n' "$head"; printf "$head" >t; cprof top t 2>&1 | sed 's/^cprof: t: not a pprof profile: looks like/    /'; done <testdata/bad/foreign.heads
\177ELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0
     an ELF program or library; give it in front of its profile: cprof top PROGRAM PROFILE
\177ELF\2\1\1\0\0\0\0\0\0\0\0\0\4\0
     a core dump; gdb opens it
\317\372\355\376
     a Mach-O program or library; give it in front of its profile: cprof top PROGRAM PROFILE
\316\372\355\376
     a Mach-O program or library; give it in front of its profile: cprof top PROGRAM PROFILE
\376\355\372\317
     a Mach-O program or library; give it in front of its profile: cprof top PROGRAM PROFILE
\312\376\272\276
     a Mach-O program for several machines, or a class of Java; give it in front of its profile: cprof top PROGRAM PROFILE
MZ\220\0
     a Windows program or library; give it in front of its profile: cprof top PROGRAM PROFILE
\375\067zXZ\0
     xz data; try: xz -dc FILE | cprof top -
BZh91AY&SY
     bzip2 data; try: bzip2 -dc FILE | cprof top -
\4\042M\030
     lz4 data; try: lz4 -dc FILE | cprof top -
H4sIAAAAAAAA
     gzip data as base64; try: base64 -d FILE | cprof top -
HTTP/1.1 200 OK\r\n
     an answer of a server with its headers; try curl without -i
\037\357\277\275\b
     a file that went through a conversion of text; save it as it comes, in binary
\037\375\b
     a file that went through a conversion of text; save it as it comes, in binary
version https://git-lfs.github.com/spec/v1
     a Git LFS pointer; try: git lfs pull
PERFILE2
     perf.data of Linux perf; try: perf script -i FILE | cprof top -
2ELIFREP
     perf.data of Linux perf; try: perf script -i FILE | cprof top -
# To display the perf.data header info, please use --header/--header-only options.\n
     a report of perf; try: perf script -i FILE | cprof top -
SIMPLEPERF
     a trace of Android's simpleperf; try: report_sample.py -i FILE | cprof top -
Attaching 1 probe...\n\n@[\n\tmain+12\n]: 3\n
     stacks that bpftrace counted; try: stackcollapse-bpftrace.pl FILE | cprof top -
CPU     ID                    FUNCTION:NAME\n 30  76446                       :tick-10ms\n
     stacks that DTrace counted; try: stackcollapse.pl FILE | cprof top -
@ inst_retired.any [35705 samples]\n\n20.86%%  [7447]  f @ /boot/kernel/zfs.ko\n
     a call tree of pmcstat; try: stackcollapse-pmc.pl FILE | cprof top -
Analysis of sampling rg (pid 64751) every 1 millisecond\n
     a report of sample on macOS; try: inferno-collapse-sample FILE | cprof top -
<?xml version="1.0"?><trace-query-result/>
     an export of Instruments; try: inferno-collapse-xctrace FILE | cprof top -
Weight\tSelf Weight\t\tSymbol Name\n
     a call tree copied out of Instruments; open it at speedscope.app, and export it from there
Bytes Used\tCount\t\tSymbol Name\n
     a call tree copied out of Instruments; open it at speedscope.app, and export it from there
*version\n3\n
     a trace of Android's runtime; open it in Android Studio or at profiler.firefox.com
SLOW\3\0\040\0
     a trace of Android's runtime; open it in Android Studio or at profiler.firefox.com
FLR\0\0\2
     a recording of Java Flight Recorder; try: jfrconv --collapsed FILE out.folded
JAVA PROFILE 1.0.2\0
     a heap dump of Java (HPROF), which is no profile; Eclipse MAT reads it
2026-11-26 13:32:57\nFull thread dump OpenJDK 64-Bit Server VM\n
     a thread dump of Java; for a profile record with asprof or JFR
go 1.23 trace\0\0\0
     a Go execution trace; try: go tool trace -pprof=net FILE >x.pb.gz (or sync, syscall, sched)
\373)\3\372
     pstats of Python; try: pyprof2calltree -i FILE -o x.callgrind
{(fire
     pstats of Python; try: pyprof2calltree -i FILE -o x.callgrind
{)\3fire
     pstats of Python; try: pyprof2calltree -i FILE -o x.callgrind
{\250
     pstats of Python; try: pyprof2calltree -i FILE -o x.callgrind
{\251
     pstats of Python; try: pyprof2calltree -i FILE -o x.callgrind
memray\0
     a recording of memray; try: memray stats FILE
v 10500 2\nX prog\n
     a recording of heaptrack; try: heaptrack_print -F out.folded FILE
\4\b{
     a dump of Ruby, of stackprof perhaps; try: stackprof --stackcollapse FILE | cprof top -
\4\b}
     a dump of Ruby, of stackprof perhaps; try: stackprof --stackcollapse FILE | cprof top -
NYTProf 5 0\n
     data of Perl's NYTProf; try: nytprofcalls FILE | cprof top -
Nettrace\024\0\0\0!FastSerialization.1
     a trace of .NET; try: dotnet-trace convert --format speedscope FILE
gmon\1\0\0\0
     a profile of gprof; try: gprof PROGRAM FILE
Flat profile:\n\nEach sample counts as 0.01 seconds.\n
     a report of gprof; profile with perf or valgrind instead
\tSun Aug 13 10:47 2023 Time and Allocation Profiling Report  (Final)\n
     a profile of Haskell's GHC; try: inferno-collapse-ghcprof FILE | cprof top -
desc: --x\ncmd: ls\ntime_unit: i\n
     a profile of massif; try: ms_print FILE, or record with --xtree-memory=full
#-----------\nsnapshot=0\n#-----------\n
     a profile of massif; try: ms_print FILE
SQLite format 3\0
     a database of SQLite, of Nsight perhaps; try: nsys stats FILE
v8-version,10,2,154\n
     a log of node --prof; try: node --prof-process FILE, or record with --cpu-prof
shared-library,/usr/bin/node,0x400000,0x500000\n
     a log of node --prof; try: node --prof-process FILE, or record with --cpu-prof
Function Stack,CPU Time:Self,Module\n
     a call tree as CSV, of VTune or Visual Studio perhaps; try: inferno-collapse-vtune FILE | cprof top -
Level,Function Name,Number of Calls\n
     a call tree as CSV, of VTune or Visual Studio perhaps; try: inferno-collapse-vsprof FILE | cprof top -
404 page not found\n
     the answer of a server ("404 page not found"); fetch the profile itself, with debug=0 or without it
Unknown profile\n
     the answer of a server ("Unknown profile"); fetch the profile itself, with debug=0 or without it
Could not enable CPU profiling: cpu profiling already in use\n
     the answer of a server ("Could not enable CPU profiling: cpu profiling already in use"); fetch the profile itself, with debug=0 or without it
seconds and debug params are incompatible\n
     the answer of a server ("seconds and debug params are incompatible"); fetch the profile itself, with debug=0 or without it
num_symbols: 1\n
     the answer of a server ("num_symbols: 1"); fetch the profile itself, with debug=0 or without it
{"version":1.2,"mode":"cpu"}
     a profile of stackprof; open it at speedscope.app, and export it from there
{"snapshot":{"meta":{}}}
     a heap snapshot of V8, which is no profile; record one with node --heap-prof
{"meta":{"preprocessedProfileVersion":3}}
     a profile of Firefox; open it at profiler.firefox.com
{"meta":{"processType":0},"libs":[]}
     a profile of Firefox; open it at profiler.firefox.com
{"label":"x","markers":[],"ticks":[]}
     a profile of Firefox; open it at profiler.firefox.com
{"dhatFileVersion":2}
     a profile of DHAT; open it with dh_view.html of valgrind
{"version":1,"recording":{"displayName":"x"}}
     a recording of Safari; open it at speedscope.app, and export it from there
{"message":"goroutine 1 [running]:\\nmain.main()\\n"}
     a goroutine dump inside JSON; try: jq -r .message FILE | cprof top -
<!DOCTYPE html>\n
     an HTML page ("<!DOCTYPE html>"); fetch the profile itself, with debug=0 or without it
<html>\n
     an HTML page ("<html>"); fetch the profile itself, with debug=0 or without it
<?xml version="1.0"?>\n
     XML ("<?xml version="1.0"?>")
{"a": 1}
     JSON ("{"a": 1}")
[1]
     JSON ("[1]")
\0\0\0\0
     nothing but zeros; was the recording interrupted?
It is late.\n
     text ("It is late.")
MZ;main 3\n
Type: samples
Showing nodes accounting for 3, 100% of 3 total
      flat  flat%   sum%        cum   cum%
         3   100%   100%          3   100%  main
         0     0%   100%          3   100%  MZ

# It is so in archives and folders, too: these are left out.
$ mkdir d; printf PERFILE2 >d/perf.data; cp testdata/formats/folded.txt d; cprof top d 2>&1 >/dev/null
cprof: left out: d/perf.data: not a pprof profile: looks like perf.data of Linux perf; try: perf script -i FILE | cprof top -

# A format that is forced is believed.
$ printf 'PERFILE2;main 3\n' >t; cprof top t; cprof top -format_in=folded t | tail -n 1
cprof: t: not a pprof profile: looks like perf.data of Linux perf; try: perf script -i FILE | cprof top -
         0     0%   100%          3   100%  PERFILE2
