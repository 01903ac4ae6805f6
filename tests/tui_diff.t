# D compares with another profile, in every view; d goes back and forth, and so does u.
$ printf '%s\n' 'D testdata/proto/types_four.pb.gz Enter' :screen 2 :screen d :screen u u :screen 8 :screen | cprof tui --script=- testdata/proto/types_freed.pb.gz
 types_four.pb.gz → types_freed.pb.gz  prog  inuse_space  total 1MB → 0 gone
 [1 Top] 2 Flame  3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
       FLAT▼   FLAT%    SUM%        CUM    CUM%  FUNCTION
▶    -1024kB   -100%   -100%    -1024kB   -100% ▼ cache               █████████▉
     -0.05kB >-0.01%   -100% -1024.05kB   -100% ▼ main                ██████████
           0      0%   -100%     -512kB -50.00% ▼ load                ████▉














 cache
 the change from testdata/proto/types_four.pb.gz; d shows what was before
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit
 types_four.pb.gz → types_freed.pb.gz  prog  inuse_space  total 1MB → 0 gone
  1 Top [2 Flame] 3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
▏root ▼ -1MB
▏main ▼ -1MB
▶cache ▼ -512kB                         ▏load ▼ -512kB                         ▉
                                        ▏cache ▼ -512kB                        ▉














 cache  -512kB  50.00%, 50.00% of its caller

F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 types_four.pb.gz  prog  inuse_space  total 1MB
  1 Top [2 Flame] 3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
▏root 1MB
▏main 1MB
▶cache 512kB                            ▏load 512kB                            ▉
                                        ▏cache 512kB                           ▉














 cache  512kB  50.00%, 50.00% of its caller
 before: testdata/proto/types_four.pb.gz; d shows what is after
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 types_freed.pb.gz  prog  inuse_space  total 0
  1 Top [2 Flame] 3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
▶root 0

















 root  0  0%, 0% of its caller
 all values of inuse_space are 0, those of alloc_objects are not; try -sample_in
F1Help F2Type F3Find F5Flame F7Coarse F8Fine F9Export F10Quit
 types_freed.pb.gz  prog  inuse_space  total 0
  1 Top [2 Flame] 3 Tree  4 Sandwich  5 Source  7 Labels  8 Diff  0 Traces
  alloc_objects  alloc_space  inuse_objects [inuse_space]          t: next type
▶root 0

















 root  0  0%, 0% of its caller
compare with:
EnterOK EscCancel TabComplete UpEarlier

$ printf '%s\n' 'D missing Enter' :screen | cprof tui --script=- testdata/proto/example.pb.gz | tail -2
 missing: No such file or directory
F1Help F2Type F3Find F4Filter F5Flame F6Sort F7Coarse F8Fine F9Export F10Quit

# What was before is another profile; its command line is that of the other file.
$ printf '%s\n' d d :screen Y :screen | cprof tui --script=- -diff_base=testdata/proto/types_four.pb.gz testdata/proto/types_freed.pb.gz | grep -E '^ types|▶|cprof|after'
 types_freed.pb.gz  prog  inuse_space  total 0
 after: testdata/proto/types_freed.pb.gz; d shows the change
 types_freed.pb.gz  prog  inuse_space  total 0
 cprof top --sample_index=inuse_space --no-trim testdata/proto/types_freed.pb.gz

# What the numbers of a comparison mean is said of a comparison.
$ printf '%s\n' 'j j' x :screen | cprof tui --script=- -diff_base=testdata/proto/diff_old.pb.gz testdata/proto/diff_new.pb.gz | sed -n '5,14p'
▶parse

 This compares two profiles: values are what is after less what was before.
 FLAT  -2048kB: by that it itself shrank, which is -18.18% of the total
 before, 11264.98kB.
 CUM   -2048kB: the same with all that it called.
 SUM%  FLAT of this row and all above it, as a part of that total.

 8 has before, after and change side by side; d shows one of the profiles
 alone.
