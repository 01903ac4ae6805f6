# Mangled names are shown as their authors wrote them, without parameters and template arguments.
$ cprof top -compact_labels testdata/proto/names_cpp.pb.gz
Showing nodes accounting for 1.71s, 100% of 1.71s total
      flat  flat%   sum%        cum   cum%
     0.22s 12.87% 12.87%      0.22s 12.87%  foo
     0.17s  9.94% 22.81%      0.17s  9.94%  foo::bar
     0.16s  9.36% 32.16%      0.16s  9.36%  std::vector::push_back
     0.15s  8.77% 40.94%      0.15s  8.77%  (anonymous namespace)::Foo::Foo
     0.14s  8.19% 49.12%      0.14s  8.19%  main::{lambda(int)#1}::operator()
     0.13s  7.60% 56.73%      0.13s  7.60%  foo::bar()::x
     0.12s  7.02% 63.74%      0.12s  7.02%  Foo::get
     0.11s  6.43% 70.18%      0.11s  6.43%  Foo::operator int
     0.10s  5.85% 76.02%      0.10s  5.85%  Foo::func
     0.09s  5.26% 81.29%      0.09s  5.26%  vtable for Foo
     0.08s  4.68% 85.96%      0.08s  4.68%  guard variable for foo()::x
     0.07s  4.09% 90.06%      0.07s  4.09%  global constructors keyed to foo()
     0.06s  3.51% 93.57%      0.06s  3.51%  _GLOBAL__sub_I_main
     0.05s  2.92% 96.49%      0.05s  2.92%  invocation function for block in blocksNRVO
     0.03s  1.75% 98.25%      0.03s  1.75%  operator new
     0.02s  1.17% 99.42%      0.02s  1.17%  operator delete
     0.01s  0.58%   100%      0.01s  0.58%  _Znot_mangled

$ cprof top -compact_labels testdata/proto/names_rust.pb.gz
Showing nodes accounting for 150ms, 100% of 150ms total
      flat  flat%   sum%        cum   cum%
      90ms 60.00% 60.00%       90ms 60.00%  foo::bar
      30ms 20.00% 80.00%       30ms 20.00%  123foo::bar
      20ms 13.33% 93.33%       20ms 13.33%  std::mem::align_of::<>
      10ms  6.67%   100%       10ms  6.67%  _Rnot_mangled

# Names that can be read already stay as they are.
$ cprof top -compact_labels testdata/proto/names_readable.pb.gz
Showing nodes accounting for 1.90s, 100% of 1.90s total
      flat  flat%   sum%        cum   cum%
     0.19s 10.00% 10.00%      0.19s 10.00%  (anonymous namespace)::Bar::Foo(int)
     0.18s  9.47% 19.47%      0.18s  9.47%  Foo::operator()(int) const
     0.17s  8.95% 28.42%      0.17s  8.95%  std::vector<int, std::allocator<int> >::push_back(int const&)
     0.16s  8.42% 36.84%      0.16s  8.42%  void foo::bar<int>(int)
     0.15s  7.89% 44.74%      0.15s  7.89%  foo(int)
     0.14s  7.37% 52.11%      0.14s  7.37%  operator()
     0.13s  6.84% 58.95%      0.13s  6.84%  .foo
     0.12s  6.32% 65.26%      0.12s  6.32%  foo.cold
     0.11s  5.79% 71.05%      0.11s  5.79%  foo<int>
     0.10s  5.26% 76.32%      0.10s  5.26%  operator<<
     0.09s  4.74% 81.05%      0.09s  4.74%  a::operator<
     0.08s  4.21% 85.26%      0.08s  4.21%  a::operator->
     0.07s  3.68% 88.95%      0.07s  3.68%  x>::y<
     0.06s  3.16% 92.11%      0.06s  3.16%  Foo<a::operator<(int)>
     0.05s  2.63% 94.74%      0.05s  2.63%  a::b(c(d)e)f
     0.04s  2.11% 96.84%      0.04s  2.11%  main.(*T[...]).Method
     0.03s  1.58% 98.42%      0.03s  1.58%  main.(*T).Method[...]
     0.02s  1.05% 99.47%      0.02s  1.05%  main.F[...]
     0.01s  0.53%   100%      0.01s  0.53%  main.F[...].func1

# With more of what they say, or as they stand in the file.
$ cprof top -compact_labels -nodecount=4 -symbolize=demangle=full testdata/proto/names_cpp.pb.gz
Showing nodes accounting for 700ms, 40.94% of 1710ms total
Showing top 4 nodes out of 17
      flat  flat%   sum%        cum   cum%
     220ms 12.87% 12.87%      220ms 12.87%  foo()
     170ms  9.94% 22.81%      170ms  9.94%  foo::bar(int)
     160ms  9.36% 32.16%      160ms  9.36%  std::vector<int, std::allocator<int> >::push_back(int const&)
     150ms  8.77% 40.94%      150ms  8.77%  (anonymous namespace)::Foo::Foo()

$ cprof top -compact_labels -nodecount=4 -symbolize=none testdata/proto/names_cpp.pb.gz
Showing nodes accounting for 660ms, 38.60% of 1710ms total
Showing top 4 nodes out of 18
      flat  flat%   sum%        cum   cum%
     180ms 10.53% 10.53%      180ms 10.53%  _Z3foov
     170ms  9.94% 20.47%      170ms  9.94%  _ZN3foo3barEi
     160ms  9.36% 29.82%      160ms  9.36%  _ZNSt6vectorIiSaIiEE9push_backERKi
     150ms  8.77% 38.60%      150ms  8.77%  _ZN12_GLOBAL__N_13FooC2Ev

$ cprof top -compact_labels -nodecount=1 -symbolize=fastlocal:nonsense testdata/proto/names_cpp.pb.gz
cprof: ignoring unrecognized symbolization option: nonsense
Showing nodes accounting for 220ms, 12.87% of 1710ms total
Showing top 1 nodes out of 17
      flat  flat%   sum%        cum   cum%
     220ms 12.87% 12.87%      220ms 12.87%  foo
