# Names in the documents are names in the code,
$ grep -ohE '`[a-z]+_[a-z_]+`' ARCHITECTURE.md CONTRIBUTING.md | tr -d '`' | sort -u | while read n; do grep -rqw "$n" cli/ views/ report/ parser/ || echo "$n"; done

# and files that they name are there, but for those that are to be added.
$ grep -ohE '(cli|views|report|parser|tests|docs|man|testdata)/[a-z_/]*[.][a-z.]*[a-z]' README.md ARCHITECTURE.md CONTRIBUTING.md docs/*.md | sort -u | while read f; do [ -e "$f" ] || echo "$f"; done
