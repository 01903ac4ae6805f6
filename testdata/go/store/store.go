// Package store keeps the products and orders of the shop in memory and writes
// every order to a journal.
package store

import (
	"fmt"
	"hash/fnv"
	"sync"
)

// Product is something the shop sells.
type Product struct {
	ID    int
	Name  string
	Cents int64
	Stock int
	Image []byte
}

// Order is what a user has bought.
type Order struct {
	ID    int
	User  int
	Items []Item
	Cents int64
}

// Item is a product in an order, at the price it had then.
type Item struct {
	Product string
	Count   int
	Cents   int64
}

// Store is safe for use by several goroutines: one lock guards all of it.
type Store struct {
	mu       sync.Mutex
	products []*Product
	byName   *node
	orders   map[int][]*Order
	sums     []uint32
	journal  *journal
}

// Load makes a store with n products.
func Load(n int) (*Store, error) {
	j, err := newJournal()
	if err != nil {
		return nil, err
	}
	s := &Store{orders: make(map[int][]*Order), journal: j}
	if err := s.importCatalog(n); err != nil {
		return nil, err
	}
	return s, nil
}

func (s *Store) importCatalog(n int) error {
	for i := 0; i < n; i++ {
		p := newProduct(i)
		if err := p.readImage(); err != nil {
			return err
		}
		s.products = append(s.products, p)
		s.byName = s.byName.insert(p)
		s.sums = append(s.sums, p.checksum())
	}
	return nil
}

func newProduct(i int) *Product {
	first := []string{"amber", "birch", "copper", "denim", "elm", "flint", "glass"}
	second := []string{"lamp", "chair", "kettle", "clock", "mirror"}
	return &Product{
		ID:    i,
		Name:  fmt.Sprintf("%s %s %d", first[i%7], second[i%5], i*7919%1000),
		Cents: int64(499 + i*37%9000),
		Stock: 1 << 30,
	}
}

func (p *Product) readImage() error {
	f, err := openFile()
	if err != nil {
		return err
	}
	p.Image = make([]byte, 256+p.ID%5*512)
	if p.ID%40 == 0 {
		return nil // an early return that leaves the file open
	}
	return f.Close()
}

func (p *Product) checksum() uint32 {
	h := fnv.New32a()
	h.Write(p.Image)
	return h.Sum32()
}

// Product returns the product with a number.
func (s *Store) Product(id int) *Product { return s.products[id] }

// Find returns the product with a name, or nil.
func (s *Store) Find(name string) *Product {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.byName.find(name)
}

// Each visits the products in the order of their names.
func (s *Store) Each(visit func(*Product)) {
	s.byName.walk(visit)
}

// Place takes the items out of the stock and keeps the order. It writes the
// journal with the lock held, for which all others wait.
func (s *Store) Place(o *Order) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, item := range o.Items {
		if p := s.byName.find(item.Product); p != nil {
			p.Stock -= item.Count
		}
	}
	s.remember(o)
	return s.journal.write(o)
}

// remember keeps every tenth order for good.
func (s *Store) remember(o *Order) {
	o.ID = s.journal.written
	if o.ID%10 == 0 {
		s.orders[o.User] = append(s.orders[o.User], o)
	}
}
