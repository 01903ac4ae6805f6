package store

// node is a binary search tree of products by name. A nil node is empty.
type node struct {
	product     *Product
	left, right *node
}

func (n *node) insert(p *Product) *node {
	if n == nil {
		return &node{product: p}
	}
	if p.Name < n.product.Name {
		n.left = n.left.insert(p)
	} else {
		n.right = n.right.insert(p)
	}
	return n
}

func (n *node) find(name string) *Product {
	switch {
	case n == nil:
		return nil
	case name < n.product.Name:
		return n.left.find(name)
	case name > n.product.Name:
		return n.right.find(name)
	}
	return n.product
}

func (n *node) walk(visit func(*Product)) {
	if n == nil {
		return
	}
	n.left.walk(visit)
	visit(n.product)
	n.right.walk(visit)
}
