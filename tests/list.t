# The source of a function with the values of its lines; several functions match, and are in order.
$ cprof list Checkout --source-path testdata/go testdata/go/heap.pb.gz
Total: 2.03MB
ROUTINE ======================== example.com/shop/cart.(*Cart).Checkout in example.com/shop/cart/cart.go
   34.40kB   851.76kB (flat, cum) 40.96% of Total
         .          .     32:}
         .          .     33:
         .          .     34:// Checkout prices the cart and places the order.
         .          .     35:func (c *Cart) Checkout(s *store.Store) (*store.Order, error) {
         .          .     36:	total := pricing.Quote(c.lines(), rules(c.user))
   34.40kB    34.40kB     37:	order := &store.Order{User: c.user, Items: c.items, Cents: total}
         .   817.36kB     38:	return order, s.Place(order)
         .          .     39:}
         .          .     40:
         .          .     41:func (c *Cart) lines() []pricing.Line {
         .          .     42:	var lines []pricing.Line
         .          .     43:	for _, item := range c.items {

$ cprof list -alloc_space 'pricing.(Quote|line)' --source-path testdata/go testdata/go/allocs.pb.gz | grep -v ' \. *\. '
Total: 881.10MB
ROUTINE ======================== example.com/shop/pricing.Quote in example.com/shop/pricing/pricing.go
         0     2.04MB (flat, cum)  0.23% of Total
         .     2.04MB     72:	off := Sum(rules, func(r Rule) int64 { return r.Discount(lines) })
ROUTINE ======================== example.com/shop/pricing.Quote.func1 in example.com/shop/pricing/pricing.go
         0     2.04MB (flat, cum)  0.23% of Total
         .     2.04MB     72:	off := Sum(rules, func(r Rule) int64 { return r.Discount(lines) })

# A function that calls itself is on the stack in several lines, but a sample counts once for it, as in top.
$ seq -f 'line %g' 7 >fib.c; cprof list fib testdata/proto/recursion_direct.pb.gz; rm fib.c
Total: 10
ROUTINE ======================== fib in fib.c
         9          9 (flat, cum) 90.00% of Total
         .          .      1:line 1
         .          .      2:line 2
         .          .      3:line 3
         .          .      4:line 4
         9          9      5:line 5
         .          4      6:line 6
         .          .      7:line 7
$ cprof top testdata/proto/recursion_direct.pb.gz 2>&1 | grep fib
         9 90.00% 90.00%          9 90.00%  fib

# In a folder of the checkout no option is needed.
$ cd testdata/go/search && cprof list 'search.rank' ../heap.pb.gz | head -4
Total: 2.03MB
ROUTINE ======================== example.com/shop/search.rank in example.com/shop/search/search.go
  277.95kB   277.95kB (flat, cum) 13.37% of Total
         .          .     52:		}

# A range begins where the function does, if that is known, and ends with the file.
$ mkdir src && seq -f 'line %g' 12 >src/leaf.go && cprof list leaf testdata/proto/example.pb.gz
Total: 150ms
ROUTINE ======================== main.leaf in /src/leaf.go
      60ms       60ms (flat, cum) 40.00% of Total
         .          .      2:line 2
         .          .      3:line 3
         .          .      4:line 4
         .          .      5:line 5
         .          .      6:line 6
      60ms       60ms      7:line 7
         .          .      8:line 8
         .          .      9:line 9
         .          .     10:line 10
         .          .     11:line 11
         .          .     12:line 12

# What is not found says where it was looked for, and the functions are shown all the same.
$ GOROOT=none cprof list Checkout testdata/go/heap.pb.gz | sed "s,$PWD,HERE,"
Total: 2.03MB
ROUTINE ======================== example.com/shop/cart.(*Cart).Checkout in example.com/shop/cart/cart.go
   34.40kB   851.76kB (flat, cum) 40.96% of Total
 Error: could not find file example.com/shop/cart/cart.go, tried
   HERE/example.com/shop/cart/cart.go
   HERE/shop/cart/cart.go
   HERE/cart/cart.go
   HERE/cart.go
   hint: give the folder that it is in: --source_path=FOLDER

# No file is read but those below the folders that the user works in, or names.
$ mkdir cart && ln -s /etc/passwd cart/cart.go
$ cprof list Checkout testdata/go/heap.pb.gz | grep -E 'outside|hint|root:' | sed "s,$PWD,HERE,"
   HERE/cart/cart.go (outside the folders that sources are read from)
   hint: to read it from there, give --source_path=/etc

$ cprof list no_such_function testdata/go/heap.pb.gz
cprof: no matches found for regexp: no_such_function
[1]

$ cprof list clamp --source-path none testdata/proto/inlined.pb.gz >/dev/null
cprof: --source_path: no such folder: none

# A source is no way to the terminal either; tabs stay.
$ printf 'one\r\n\ttwo\033[2J\r\nthree' >src/leaf.go && cprof list leaf testdata/proto/example.pb.gz | tail -2 | cat -t
         .          .      2:^Itwo\e[2J
         .          .      3:three

# A line that is said to be before the start of its function is listed all the same, and a prefix is taken off once.
$ python3 -c 'import sys; sys.path.insert(0, "testdata"); from encode import *; sys.stdout.buffer.write(message([(1, [(1, 1), (2, 2)]), (2, [(1, packed([1])), (2, packed([7]))]), (4, [(1, 1), (4, [(1, 1), (2, 3)])]), (5, [(1, 1), (2, 3), (4, 4), (5, 9)]), (6, ""), (6, "n"), (6, "count"), (6, "late"), (6, "/src/src/late.c")]))' >late.pb; mkdir -p src/src; seq 10 >src/src/late.c; cprof list -trim_path=/src -source_path=src late late.pb
Total: 7
ROUTINE ======================== late in src/late.c
         7          7 (flat, cum)   100% of Total
         .          .      1:1
         .          .      2:2
         7          7      3:3
         .          .      4:4
         .          .      5:5
         .          .      6:6
         .          .      7:7
         .          .      8:8
