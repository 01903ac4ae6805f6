// Package mail sends letters in the background.
package mail

import (
	"context"
	"crypto/sha256"
	"runtime/pprof"
	"strconv"
	"sync"
	"time"
)

// Mailer hands letters to a few workers over a channel without a buffer, so
// that senders block when all workers are busy.
type Mailer struct {
	letters chan letter
	acks    chan [sha256.Size]byte
	idle    *sync.Cond
	waiting int
}

type letter struct {
	user int
	body []byte
}

// Start makes a mailer with n workers, which run for good.
func Start(n int) *Mailer {
	m := &Mailer{
		letters: make(chan letter),
		acks:    make(chan [sha256.Size]byte, 1),
		idle:    sync.NewCond(new(sync.Mutex)),
	}
	for i := 0; i < n; i++ {
		go m.work(i)
	}
	go m.count()
	go m.waitForever()
	return m
}

// Send returns when a worker has taken the letter.
func (m *Mailer) Send(user int, body []byte) {
	m.letters <- letter{user, body}
}

func (m *Mailer) work(number int) {
	labels := pprof.Labels("worker", "mail-"+strconv.Itoa(number))
	pprof.SetGoroutineLabels(pprof.WithLabels(context.Background(), labels))
	for l := range m.letters {
		m.deliver(l)
	}
}

func (m *Mailer) deliver(l letter) {
	seal := sha256.Sum256(l.body)
	for i := 0; i < 20; i++ {
		seal = sha256.Sum256(append(seal[:], l.body...))
	}
	m.acks <- seal
}

// count takes the acknowledgements, and a nap now and then.
func (m *Mailer) count() {
	tick := time.NewTicker(20 * time.Millisecond)
	for {
		select {
		case <-m.acks:
			m.waiting++
		case <-tick.C:
			time.Sleep(time.Millisecond)
		}
	}
}

// waitForever waits for a signal that nobody gives.
func (m *Mailer) waitForever() {
	m.idle.L.Lock()
	m.idle.Wait()
	m.idle.L.Unlock()
}
