// Command shop imitates a small web shop under load and writes one profile of
// every kind that the Go runtime makes into a folder. Its faults are meant:
// locks held too long, a cache that only grows, files that are never closed.
package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"runtime"
	"runtime/pprof"
	"strconv"
	"sync"
	"time"

	"example.com/shop/cart"
	"example.com/shop/mail"
	"example.com/shop/render"
	"example.com/shop/search"
	"example.com/shop/store"
)

const (
	nproducts = 400
	nclients  = 4
	nsessions = 8
	load      = 2 * time.Second
)

func init() {
	runtime.MemProfileRate = 2048 // bytes, so that small allocations are seen too
	runtime.SetBlockProfileRate(10_000)
	runtime.SetMutexProfileFraction(1)
}

type shop struct {
	store  *store.Store
	index  *search.Index
	pages  *render.Pages
	mailer *mail.Mailer
}

func open() (*shop, error) {
	st, err := store.Load(nproducts)
	if err != nil {
		return nil, err
	}
	pages, err := render.Load()
	if err != nil {
		return nil, err
	}
	index := search.NewIndex()
	st.Each(func(p *store.Product) { index.Add(p.ID, p.Name) })
	return &shop{st, index, pages, mail.Start(3)}, nil
}

// session waits for a user who has gone away.
func session(ctx context.Context) { <-ctx.Done() }

func tenant(number int) pprof.LabelSet {
	return pprof.Labels("tenant", []string{"blue", "green", "blue"}[number%3])
}

// client sends requests of all kinds in turn until the time is over.
func (s *shop) client(number int, until time.Time) {
	pprof.Do(context.Background(), tenant(number), func(ctx context.Context) {
		for i := number; time.Now().Before(until); i++ {
			s.request(ctx, i)
		}
	})
}

func (s *shop) request(ctx context.Context, i int) {
	word := s.store.Product(i % nproducts).Name
	handle := func(endpoint string, f func()) {
		labels := pprof.Labels("endpoint", endpoint, "shard", strconv.Itoa(i%3))
		pprof.Do(ctx, labels, func(context.Context) { f() })
	}
	switch i % 4 {
	case 0:
		handle("/search", func() { s.find(word) })
	case 1:
		handle("/product", func() { s.product(i % nproducts) })
	default:
		handle("/checkout", func() { s.checkout(i) })
	}
}

func (s *shop) find(text string) {
	var found []*store.Product
	for _, id := range s.index.Query(text) {
		found = append(found, s.store.Product(id))
	}
	s.pages.Results(text, found)
}

func (s *shop) product(id int) {
	if p := s.store.Find(s.store.Product(id).Name); p != nil {
		s.pages.Product(p)
	}
}

func (s *shop) checkout(i int) {
	c := cart.New(i % 50)
	for n := 0; n < 6; n++ {
		c.Add(s.store.Product((i*7+n*31)%nproducts), 1+n%3)
	}
	order, err := c.Checkout(s.store)
	if err != nil {
		log.Fatal(err)
	}
	s.mailer.Send(order.User, s.pages.Receipt(order))
}

// serve runs the clients until the load is over. The sessions stay.
func (s *shop) serve(ctx context.Context) {
	for i := 0; i < nsessions; i++ {
		go pprof.Do(ctx, tenant(i), session)
	}
	var clients sync.WaitGroup
	until := time.Now().Add(load)
	for i := 0; i < nclients; i++ {
		clients.Add(1)
		go func(number int) {
			defer clients.Done()
			s.client(number, until)
		}(i)
	}
	clients.Wait()
}

func writeProfiles(folder string) error {
	runtime.GC() // the heap profile is as of the last collection
	for _, p := range pprof.Profiles() {
		f, err := os.Create(filepath.Join(folder, p.Name()+".pb.gz"))
		if err != nil {
			return err
		}
		if err := p.WriteTo(f, 0); err != nil {
			return err
		}
		if err := f.Close(); err != nil {
			return err
		}
	}
	return nil
}

func run(folder string) error {
	cpu, err := os.Create(filepath.Join(folder, "cpu.pb.gz"))
	if err != nil {
		return err
	}
	if err := pprof.StartCPUProfile(cpu); err != nil {
		return err
	}
	s, err := open()
	if err != nil {
		return err
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	s.serve(ctx)
	pprof.StopCPUProfile()
	if err := cpu.Close(); err != nil {
		return err
	}
	err = writeProfiles(folder)
	runtime.KeepAlive(s)
	return err
}

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: shop FOLDER")
		os.Exit(2)
	}
	if err := run(os.Args[1]); err != nil {
		log.Fatal(err)
	}
}
