// Stuck writes three dumps of its goroutines: two that wait for each other's locks, others that
// wait for the same lock, readers that are never closed and become more, and one that goes on.
package main

import (
	"fmt"
	"os"
	"runtime/pprof"
	"sync"
	"time"
)

type cart struct {
	id int
	mu sync.Mutex
}

type store struct {
	carts []*cart
	mu    sync.RWMutex
}

//go:noinline
func (c *cart) save(s *store, ready *sync.WaitGroup) {
	c.mu.Lock()
	defer c.mu.Unlock()
	ready.Done()
	ready.Wait()
	s.put(c)
}

//go:noinline
func (s *store) put(c *cart) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.carts = append(s.carts, c)
}

//go:noinline
func (s *store) sync(ready *sync.WaitGroup) {
	s.mu.Lock()
	defer s.mu.Unlock()
	ready.Done()
	ready.Wait()
	for _, c := range s.carts {
		c.total()
	}
}

//go:noinline
func (c *cart) total() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.id
}

//go:noinline
func follow(c chan int) {
	for range c {
	}
}

func dump(folder string, n int) {
	f, err := os.Create(fmt.Sprintf("%s/stuck_%d.txt", folder, n))
	if err != nil {
		panic(err)
	}
	defer f.Close()
	pprof.Lookup("goroutine").WriteTo(f, 2)
}

func main() {
	c := &cart{id: 1}
	s := &store{carts: []*cart{c}}
	var ready sync.WaitGroup

	ready.Add(2)
	go c.save(s, &ready)
	go s.sync(&ready)
	time.Sleep(50 * time.Millisecond)
	for i := 0; i < 2; i++ {
		go c.total()
	}
	for n := 1; n <= 3; n++ {
		for i := 0; i < 2; i++ {
			go follow(make(chan int))
		}
		done := make(chan bool)
		go func() { time.Sleep(20 * time.Millisecond); done <- true }()
		time.Sleep(10 * time.Millisecond)
		dump(os.Args[1], n)
		<-done
	}
}
