# Names without what is long and rarely tells functions apart, in each report: the path of a package, and arguments of types.
$ cprof top --short-names -n 4 -compact_labels testdata/go/heap.pb.gz
Showing nodes accounting for 1634.98kB, 78.62% of 2079.52kB total
Dropped 58 nodes (cum <= 10.40kB)
Showing top 4 nodes out of 48
      flat  flat%   sum%        cum   cum%
     648kB 31.16% 31.16%   789.23kB 37.95%  flate.NewWriter
  504.78kB 24.27% 55.43%   511.08kB 24.58%  store.(*Product).readImage
  277.95kB 13.37% 68.80%   277.95kB 13.37%  search.rank
  204.25kB  9.82% 78.62%   204.25kB  9.82%  cart.(*Cart).Add
$ cprof top --short-names -n 2 -lines -compact_labels testdata/go/heap.pb.gz
Showing nodes accounting for 1152.78kB, 55.43% of 2079.52kB total
Dropped 89 nodes (cum <= 10.40kB)
Showing top 2 nodes out of 64
      flat  flat%   sum%        cum   cum%
     648kB 31.16% 31.16%      648kB 31.16%  flate.NewWriter compress/flate/deflate.go:666
  504.78kB 24.27% 55.43%   504.78kB 24.27%  store.(*Product).readImage example.com/shop/store/store.go:87
$ printf '%s 1\n' 'github.com/a/b-c/v2.Sort[go.shape.int,github.com/a/b.T]' 'std::vector<int, std::allocator<int> >::push_back' 'std::map<int, std::vector<a::b<c> > >::operator[]' 'a::operator<<<int>' 'a::operator<' '<alloc::vec::Vec<T> as core::clone::Clone>::clone' 'core::iter::Map<I,F>::next::<u8>' 'com/example/Foo.<init>' 'f<a->b>' 'lost<a[b' '[]byte' 'x[]' '[kernel]' '/usr/lib/libc.so.6' 'main.(*T[...]).m' >names.folded; cprof top --short-names -compact_labels names.folded | cut -c 45-
total

<alloc::vec::Vec<…> as core::clone::Clone>::clone
Foo.<init>
[]byte
[kernel]
a::operator<
a::operator<<<int>
core::iter::Map<…>::next::<…>
f<…>
libc.so.6
lost<a[b
main.(*T[…]).m
std::map<…>::operator[]
std::vector<…>::push_back
v2.Sort[…]
x[]
$ for c in tree calls folded traces 'peek Checkout' callgrind flame dot 'top --format=csv' 'top --format=md'; do echo $c $(cprof $c --short-names testdata/go/heap.pb.gz | grep -c 'shop/cart') $(cprof $c --short-names testdata/go/heap.pb.gz | grep -c 'cart[.](.*Cart).*Checkout'); done
tree 0 3
calls 0 1
folded 0 11
traces 0 47
peek Checkout 0 1
callgrind 3 1
flame 0 3
dot 0 3
top --format=csv 0 1
top --format=md 0 1
$ cprof top --short-names -n 1 --format=json -focus='shop/cart' testdata/go/heap.pb.gz | tail -1
{"name":"flate.NewWriter","function":"compress/flate.NewWriter","flat":663552,"cum":808170,"inline":false,"partial_inline":false}],"lossy":false}
$ cprof top --short-names -packages -n 2 -compact_labels testdata/go/heap.pb.gz
Showing nodes accounting for 1341.86kB, 64.53% of 2079.52kB total
Dropped 6 nodes (cum <= 10.40kB)
Showing top 2 nodes out of 10
      flat  flat%   sum%        cum   cum%
  789.23kB 37.95% 37.95%   789.23kB 37.95%  compress/flate
  552.63kB 26.57% 64.53%  1401.88kB 67.41%  example.com/shop/store

# What looks alike then are two entries all the same.
$ printf 'a/x.F 2\nb/x.F 1\n' >two.folded; cprof top --short-names -compact_labels two.folded
Showing nodes accounting for 3, 100% of 3 total
      flat  flat%   sum%        cum   cum%
         2 66.67% 66.67%          2 66.67%  x.F
         1 33.33%   100%          1 33.33%  x.F
