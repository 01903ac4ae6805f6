// Package render makes the pages of the shop.
package render

import (
	"bytes"
	"fmt"
	"html"
	"regexp"
	"strconv"

	"example.com/shop/store"
)

// node is an element with children, or text if it has no name.
type node struct {
	name, text string
	children   []*node
}

func text(s string) *node { return &node{text: s} }

func element(name string, children ...*node) *node {
	return &node{name: name, children: children}
}

// write and writeAll call each other down the tree.
func (n *node) write(b *bytes.Buffer) {
	if n.name == "" {
		b.WriteString(html.EscapeString(n.text))
		return
	}
	b.WriteString("<" + n.name + ">")
	writeAll(n.children, b)
	b.WriteString("</" + n.name + ">")
}

func writeAll(nodes []*node, b *bytes.Buffer) {
	for _, n := range nodes {
		n.write(b)
	}
}

// Pages makes pages around a layout.
type Pages struct {
	spaces *regexp.Regexp
	style  []byte
}

// Load reads what all pages share.
func Load() (*Pages, error) {
	spaces, err := regexp.Compile(`\s+`)
	if err != nil {
		return nil, err
	}
	return &Pages{spaces: spaces, style: make([]byte, 32<<10)}, nil
}

func (p *Pages) page(title string, body ...*node) []byte {
	var b bytes.Buffer
	b.Write(p.style[:1024])
	element("html",
		element("head", element("title", text(title))),
		element("body", append(header(title), body...)...)).write(&b)
	return p.spaces.ReplaceAll(b.Bytes(), []byte(" "))
}

func header(title string) []*node {
	return []*node{element("h1", text(title)), element("nav", text("cart & search"))}
}

// Results lists products that were found.
func (p *Pages) Results(title string, found []*store.Product) []byte {
	list := element("ol")
	for _, product := range found {
		list.children = append(list.children, element("li", summary(product)))
	}
	return p.page(title, list)
}

func summary(product *store.Product) *node {
	return element("p", element("b", text(product.Name)), price(product.Cents))
}

func price(cents int64) *node {
	return element("i", text(fmt.Sprintf("%d.%02d", cents/100, cents%100)))
}

// Product shows one product and its image as numbers.
func (p *Pages) Product(product *store.Product) []byte {
	cells := element("table")
	for _, pixel := range product.Image[:256] {
		cells.children = append(cells.children, element("td", text(strconv.Itoa(int(pixel)))))
	}
	return p.page(product.Name, summary(product), cells)
}

// Receipt is the page that is sent by mail.
func (p *Pages) Receipt(o *store.Order) []byte {
	rows := element("ul")
	for _, item := range o.Items {
		rows.children = append(rows.children, element("li", text(item.Product), price(item.Cents)))
	}
	return p.page("Order "+strconv.Itoa(o.ID), rows, price(o.Cents))
}
