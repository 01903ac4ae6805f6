// Package cart collects what a user is about to buy.
package cart

import (
	"example.com/shop/pricing"
	"example.com/shop/store"
)

// Cart is used by one goroutine at a time.
type Cart struct {
	user  int
	items []store.Item
}

// New makes the empty cart of a user.
func New(user int) *Cart {
	return &Cart{user: user}
}

// Add puts some pieces of a product into the cart.
func (c *Cart) Add(p *store.Product, count int) {
	c.items = append(c.items, item(p, count))
}

func item(p *store.Product, count int) store.Item {
	return store.Item{Product: p.Name, Count: count, Cents: lineCents(p, count)}
}

// lineCents is small enough to be inlined, into a function that is inlined too.
func lineCents(p *store.Product, count int) int64 {
	return p.Cents * int64(count)
}

// Checkout prices the cart and places the order.
func (c *Cart) Checkout(s *store.Store) (*store.Order, error) {
	total := pricing.Quote(c.lines(), rules(c.user))
	order := &store.Order{User: c.user, Items: c.items, Cents: total}
	return order, s.Place(order)
}

func (c *Cart) lines() []pricing.Line {
	var lines []pricing.Line
	for _, item := range c.items {
		lines = append(lines, pricing.Line{Cents: item.Cents, Count: item.Count})
	}
	return lines
}

func rules(user int) []pricing.Rule {
	all := []pricing.Rule{pricing.Bulk{From: 3, Percent: 10}, &pricing.Bundle{Budget: 40_000}}
	if user%2 == 0 {
		all = append(all, pricing.Percent(5))
	}
	return all
}
