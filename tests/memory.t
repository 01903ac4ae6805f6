# At most 8 times the unpacked bytes and 32 MiB are held, whatever the profile has many of.
$ for kind in mappings_sparse locations_sparse locations_of_four_lines functions_sparse lines; do tests/amplify.py $kind 6000000 top; done

# Nor does a stack of a byte a frame become a row a frame: the middle of deep ones is folded in trees of calls.
$ printf '2\n:screen\n4\n:screen\nq\n' >keys; for kind in stack stacks_deep; do tests/amplify.py $kind 6000000 calls flame 'tui --script=keys'; done

$ tests/amplify.py stack 4000000 >deep.pb; cprof calls -trim=false -compact_labels deep.pb | tail -n +3 | uniq -c
      1         1n 50.00%         2n   100%  n
   4095          0     0%         1n 50.00%  n
      1          0     0%         1n 50.00%  (folded calls)
   4095          0     0%         1n 50.00%  n
      1         1n 50.00%         1n 50.00%  n

# Nor does a graph whose every node and edge is there but once, nor a function for each sample.
$ tests/amplify.py stack_different 6000000 top tree calls dot traces 'list .'; tests/amplify.py functions_different 6000000 top tree dot callgrind

# Nor do labels: where their values are very many, the last of them are put together.
$ tests/amplify.py labels_different 6000000 tags raw 'tags --format=json'; tests/amplify.py labels_text 6000000 dot; tests/amplify.py labels_of_different_keys 6000000 tags; tests/amplify.py comments 6000000 top flame

$ tests/amplify.py samples_with_different_labels 3000000 >labels.pb; cprof tags labels.pb 2>&1 | grep -c ' [0-9]*$'; cprof tags labels.pb 2>&1 | grep other
122355
   177644 (59.21%): (other values)

# Nor do goroutines that may hold locks, of which each could be that of each of the others.
$ tests/amplify.py goroutines_of_one_lock 1000000 top goroutines
