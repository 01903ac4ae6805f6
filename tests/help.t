# Help, the man page and the completions are made from the tables of commands and options.
$ cprof --version
cprof 0.1.0

$ cprof help
usage: cprof COMMAND [OPTION]... PROFILE...
       cprof -COMMAND [OPTION]... PROFILE...

A profile is a pprof file, gzip or not; - is standard input. Options may stand
anywhere, with one dash or two, and take a value as NAME=VALUE or NAME VALUE.

Commands:
  top, text                      List the entries that cost most
  tree                           Show each entry with its callers and callees
  peek REGEX                     Show callers and callees of matching entries
  calls                          Show the tree of calls
  dot                            Write the call graph for Graphviz
  mermaid                        Write the call graph as a flowchart of Mermaid, to be pasted
  callgrind                      Write a file for KCachegrind and its like
  diff OLD NEW                   Compare two profiles, entry by entry
  check OLD NEW                  Compare profiles, and fail if the newer are worse than rules allow
  traces                         Print every sample with its labels and its stack
  tags                           List the labels of the samples with their values
  pivot KEY                      Compare what entries have for each value of a label
  raw                            Print the whole profile as text
  comments                       Print the comments in the profile
  info                           Say what a profile is, what it holds and what it lacks
  goroutines                     Group the goroutines of dumps, the longest waits first
  folded                         Print every stack with its value, for flame graph tools
  graph                          Draw the call graph, as the suffix of -o FILE says
  svg                            Draw the call graph as SVG, to look at in a browser
  web                            Draw the call graph as SVG, and open it in a browser
  png                            Draw the call graph as a PNG picture
  pdf                            Draw the call graph as PDF
  ps                             Draw the call graph as PostScript
  flame                          Draw a flame graph, as SVG or, with -o FILE.html, as a page
  html                           Write one page with tables, flame graph and call graph
  proto                          Write the profile, as the filters leave it, as a profile
  convert                        Write the profile in another format, as the suffix says
  anon                           Write the profile with pseudonyms for names, files, labels, comments
  speedscope                     Write all sample types for speedscope.app
  firefox                        Write all sample types for profiler.firefox.com
  otlp                           Write the profile as OpenTelemetry has it, as protobuf
  topproto                       Write what top lists as a profile
  merge                          Add profiles up, and write the sum as a profile
  list REGEX                     Show the source of matching functions with the values of its lines
  tui                            Look around in it, in the terminal
  shell                          Read commands, and answer them one by one
  help [COMMAND or OPTION]       Say more about it

Values:
  -t, --sample_index=TYPE        Sample type to report, by name or number
      --types=all|TYPE,...       Show these sample types beside each other
      --total_delay              Same as --sample_index=delay
      --mean_delay               Same as --sample_index=delay --mean
      --contentions              Same as --sample_index=contentions
      --inuse_space              Same as --sample_index=inuse_space
      --inuse_objects            Same as --sample_index=inuse_objects
      --alloc_space              Same as --sample_index=alloc_space
      --alloc_objects            Same as --sample_index=alloc_objects
      --[no-]mean                Show the mean: the value divided by the first sample type
      --divide_by=N              Divide every printed value by N
  -u, --unit=UNIT                Unit to show values in
      --[no-]drop_negative       Leave out entries whose value is negative
      --[no-]relative_percentages
                                 Make 100% what the filters leave, not the whole profile

Comparison:
      --base=PROFILE             Subtract this profile
      --diff_base=PROFILE        Subtract this profile, and make it the 100%
      --by=KEY                   Compare two values of this label: diff --by KEY OLD NEW PROFILE
      --measure=MEASURE          What diff compares
      --[no-]normalize           Scale the profile to the total of its base first
      --[no-]stats               Say which changes in diff may be noise

Check:
      --[no-]new                 The profiles before this word are the older ones
      --max_total=+PERCENT[,VALUE]
                                 How much the total may grow
      --max_flat=+PERCENT[,VALUE]
                                 How much the flat value of any entry may grow
      --max_cum=+PERCENT[,VALUE] How much the cumulative value of any entry may grow
      --min_share=PERCENT        Judge entries with this part of the total, before or after
      --rule=RULE                A line as files of rules have it; may be repeated
      --rules=FILE               Read rules from FILE, not from .cprof.check
      --type=TYPE                Judge this sample type, or with all each of them
      --per=second|N|operation:N,M|total|none
                                 What values are counted by before they are compared
      --[no-]ignore_noise        Let growth be that may be chance
      --alpha=P                  Take for chance what happens more often than this by chance
      --overdispersion=F         Events come in bunches of so many
      --[no-]warn_only           Exit with 0 even if a rule is broken
      --[no-]quiet_if_ok         Print nothing when no rule is broken

Grouping:
  -g, --granularity=LEVEL        What one entry stands for
      --functions                One entry for each function (the default)
      --filefunctions            One entry for each function and file
      --files                    One entry for each source file
      --lines                    One entry for each source line
      --addresses                One entry for each address
      --packages                 Group by package, module or namespace of the function
      --modules                  Group by program or library
      --mappings                 The same, with kernel, vdso and JIT as one each
      --[no-]noinlines           Count inlined functions as their callers
      --[no-]showcolumns         Tell columns of a source line apart
      --[no-]call_tree           One graph node for each calling context instead of each function
      --[no-]objects             Tell functions of different binaries apart

Filtering:
  -f, --focus=REGEX              Keep samples that pass through a matching frame
      --through=REGEX[ && REGEX]...
                                 Keep samples that pass through a match of each of these, too
  -i, --ignore=REGEX             Drop samples that pass through a matching frame
      --hide=REGEX               Remove matching frames, keep their samples
      --show=REGEX               Remove all frames that do not match
      --show_from=REGEX          Remove the callers of the matching frame nearest the root
      --prune_from=REGEX         Remove what the matching frame nearest the leaf called
      --my_code=PREFIX,...       Remove frames of libraries and of the language
      --tagfocus=[KEY=]VALUE     Keep samples with a matching label
      --tagignore=[KEY=]VALUE    Drop samples with a matching label
      --tagshow=REGEX            Remove labels whose key does not match
      --taghide=REGEX            Remove labels whose key matches
      --tagroot=KEY[,KEY]...     Add a frame for these labels at the root of stacks
      --tagleaf=KEY[,KEY]...     Add a frame for these labels at the leaf of stacks
      --[no-]all_frames          Keep the frames that the profile itself says to drop

Trimming:
  -n, --nodecount=N              Show at most N entries
      --nodefraction=F           Hide entries below this part of the total
      --edgefraction=F           Hide edges below this part of the total
      --[no-]trim                Honour nodecount, nodefraction and edgefraction
      --budget=N                 Keep Markdown of top and the like within about N tokens; 0: no limit

Display:
  -s, --sort=COLUMN[:asc]        Order of the entries
      --flat                     Sort by the value of the entry itself (the default)
      --cum                      Sort by the value of the entry and all it called
      --format=FORMAT            Print the report as text, or as data for programs
      --[no-]csv_raw             Keep line ends and formulas in CSV cells
      --[no-]compact_labels      Leave out what the header says of the profile
      --[no-]full_names          Do not cut names to the width of the terminal
      --[no-]short_names         Leave import paths and type arguments out of names
      --color=WHEN               Colour the report
      --trim_path=PATH[:PATH]... Prefixes to remove from source file names
      --source_path=PATH[:PATH]...
                                 Where to look for source files
      --to=FORMAT                What convert writes, whatever the file is called
      --key_file=FILE            What makes the names that anon gives the same each time
      --keep=REGEX               Names, files and labels that anon leaves as they are
  -o, --output=FILE              Write there instead of to standard output

Pictures:
      --layout_budget=SECONDS    Draw fewer nodes if the layout of a call graph takes longer
      --[no-]upright             Flame graph with the root at the bottom
      --[no-]reverse             Flame graph and tree of calls from the leaves to their callers
      --order=KEY                Order of the boxes of one caller in a flame graph
      --min_width=PERCENT        Join boxes of a flame graph that are less wide
      --color_by=WHAT            What the colours of a flame graph tell

Terminal interface:
      --script=FILE              Take keys from this file instead of from a terminal
  -A, --[no-]ascii               Draw with ASCII characters only
      --[no-]mouse               Take clicks and the wheel

Fetching:
      --seconds=N                Ask the server for a profile of N seconds
      --timeout=SECONDS          Wait this long for an answer, and for its end
      --exec=COMMAND             Read a profile that COMMAND prints; may be repeated
      --save=FOLDER              Keep what was fetched in FOLDER, or here
      --header=NAME: VALUE|@FILE Send this header, or those in FILE; may be repeated
      --bearer_file=FILE         Send the token in FILE, as Authorization: Bearer
      --[no-]netrc               Look up names and passwords in ~/.netrc
      --tls_cert=FILE            Certificate to show to the server, in PEM
      --tls_key=FILE             Its key, in PEM
      --tls_ca=FILE              Trust servers with certificates of these authorities, in PEM

Input:
      --format_in=NAME           Take the input for this format, whatever it looks like
      --[no-]lenient             Read what can be read of damaged profiles
      --source_label=KEY         Give samples a label KEY that tells which profile they come from
      --[no-]keep_going          Leave out profiles that cannot be read
      --add_comment=TEXT         Add this comment to the profile
      --buildid=ID               Build ID of the main binary, if the profile has none
      --symbolize=MODE           How names are found: none, or demangle=none|full|templates|default
      --rename=PATTERN=>TEXT     Put TEXT for what matches in names of functions
      --tools=PATH               Accepted for old command lines; no tools are run
      --[no-]intel_syntax        Accepted for old command lines; nothing is disassembled

Limits:
      --max_unpacked=SIZE        Refuse a file that unpacks to more; 0: no limit
      --max_ratio=N              Refuse a file that unpacks to N times its size; 0: no limit
      --max_memory=SIZE          Stop before taking more memory; 0: no limit
      --max_types=N              Refuse a file with more sample types; 0: no limit
      --sandbox=WHEN             Take from a report the rights that it does not need
      --no_sandbox               Same as --sandbox=off
  -v, --[no-]verbose             Say what the sandbox lacks on this machine

$ cprof help top
usage: cprof top [OPTION]... PROFILE...

List the entries that cost most.
flat is the value of an entry itself, cum that of it and all it called.
The same as: text

$ cprof help nodecount
  -n, --nodecount=N              Show at most N entries

-1 leaves the choice to the command; 0 shows all.

Default: -1

# Each command and option is in all of them.
$ names() { cprof help | sed -n 's/^  \(..., \|    \)--\(\[no-\]\)\?\([a-z_]*\).*/\3/p'; }; for n in $(names); do for c in "--man" --completion=bash --completion=zsh --completion=fish; do cprof $c | sed 's/\\-/-/g' | grep -q -- "$n" || echo "$n is not in $c"; done; done; names | wc -l
108

# The completions are scripts that their shells can read.
$ cprof --completion=bash >c.bash && bash -n c.bash && bash -c '. ./c.bash; COMP_WORDS=(cprof to); COMP_CWORD=1; _cprof; echo "${COMPREPLY[@]}"'
top topproto

$ cprof --completion=zsh >c.zsh && zsh -n c.zsh

$ cprof --completion=fish >c.fish && fish -n c.fish

$ cprof --completion=csh
cprof: --completion needs a value: bash, zsh or fish
[2]
