// Depot writes one profile of every kind that Go's runtime knows, and one of its own, as protobuf
// and as the two texts; or it crashes.
package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"runtime/pprof"
	"sync"
	"time"
)

var crates = pprof.NewProfile("depot.crates")

var kept [][]byte

type crate struct{ n int }

//go:noinline
func keep(n, size int) {
	for i := 0; i < n; i++ {
		kept = append(kept, make([]byte, size))
	}
}

//go:noinline
func open(n int) {
	for i := 0; i < n; i++ {
		crates.Add(&crate{i}, 1)
	}
}

//go:noinline
func recurse(n int, c chan int) {
	if n > 0 {
		recurse(n-1, c)
		return
	}
	<-c
}

type queue[T any] struct{ items []T }

func (q *queue[T]) wait(c chan T) { q.items = append(q.items, <-c) }

func hold(m *sync.Mutex, c chan int) {
	for range c {
		m.Lock()
		time.Sleep(time.Millisecond)
		m.Unlock()
	}
}

func contend() {
	var m sync.Mutex
	c := make(chan int)
	for i := 0; i < 2; i++ {
		go hold(&m, c)
	}
	for i := 0; i < 40; i++ {
		c <- i
	}
	close(c)
}

func idle(c chan int) {
	for i := 0; i < 2; i++ {
		go recurse(i, c)
	}
	q := &queue[int]{}
	go q.wait(c)
	labels := pprof.Labels("tenant", `front "A", {b}: #1`, "path", "/a\\b")
	go pprof.Do(context.Background(), labels, func(context.Context) { <-c })
	time.Sleep(50 * time.Millisecond)
}

func fail(how string, c chan int) {
	switch how {
	case "nil":
		var p *crate
		fmt.Println(p.n)
	case "deadlock":
		<-c
	case "overflow":
		fail(how, c)
	}
	panic(fmt.Sprintf("no crates\nleft: %v", how))
}

func write(folder string, p *pprof.Profile, debug int) {
	f, err := os.Create(filepath.Join(folder, fmt.Sprintf("%s.debug%d", p.Name(), debug)))
	if err == nil {
		err = p.WriteTo(f, debug)
	}
	if err != nil {
		panic(err)
	}
	f.Close()
}

func main() {
	runtime.MemProfileRate = 4096
	c := make(chan int)
	if len(os.Args) > 2 {
		if os.Args[2] != "deadlock" {
			go recurse(1, c)
			time.Sleep(10 * time.Millisecond)
		}
		fail(os.Args[2], c)
	}
	runtime.SetBlockProfileRate(1)
	runtime.SetMutexProfileFraction(5)
	keep(30, 100<<10) // the rate in force when the program starts holds for the first of them
	keep(20, 3000)
	keep(8, 100<<10)
	kept = kept[:len(kept)-2]
	kept = append([][]byte{}, kept...)
	open(7)
	contend()
	idle(c)
	runtime.GC()
	runtime.GC()
	debug.SetGCPercent(-1) // so that what is written now does not show in it
	runtime.SetBlockProfileRate(0)
	for _, p := range pprof.Profiles() {
		for level := 0; level <= 2; level++ {
			write(os.Args[1], p, level)
		}
	}
}
