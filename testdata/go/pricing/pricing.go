// Package pricing knows what a cart costs.
package pricing

// Line is one line of a cart.
type Line struct {
	Cents int64
	Count int
}

// Rule takes something off the price.
type Rule interface {
	Discount(lines []Line) int64
}

// Percent takes so many percent off everything.
type Percent int64

// Discount implements Rule.
func (p Percent) Discount(lines []Line) int64 {
	return share(total(lines), int64(p))
}

// Bulk takes some percent off lines of From pieces or more.
type Bulk struct {
	From    int
	Percent int64
}

// Discount implements Rule.
func (b Bulk) Discount(lines []Line) int64 {
	return Sum(lines, func(l Line) int64 {
		if l.Count < b.From {
			return 0
		}
		return share(l.Cents, b.Percent)
	})
}

// Bundle gives every tenth cent of the lines that fill a budget best.
type Bundle struct{ Budget int64 }

// Discount implements Rule.
func (b *Bundle) Discount(lines []Line) int64 {
	return share(fill(pieces(lines), b.Budget), 10)
}

// fill tries with and without each price, and so calls itself twice at each
// depth.
func fill(prices []int64, budget int64) int64 {
	if len(prices) == 0 || budget <= 0 {
		return 0
	}
	without := fill(prices[1:], budget)
	if prices[0] > budget {
		return without
	}
	return max(without, prices[0]+fill(prices[1:], budget-prices[0]))
}

func pieces(lines []Line) []int64 {
	var prices []int64
	for _, l := range lines {
		for i := 0; i < l.Count; i++ {
			prices = append(prices, l.Cents/int64(l.Count))
		}
	}
	return prices
}

// Quote is the price of the lines after all discounts.
func Quote(lines []Line, rules []Rule) int64 {
	off := Sum(rules, func(r Rule) int64 { return r.Discount(lines) })
	return max(total(lines)-off, 0)
}

// Sum adds up what value says of each item.
func Sum[T any](items []T, value func(T) int64) int64 {
	var sum int64
	for _, item := range items {
		sum += value(item)
	}
	return sum
}

func total(lines []Line) int64 {
	return Sum(lines, func(l Line) int64 { return l.Cents })
}

func share(cents, percent int64) int64 { return cents * percent / 100 }

func max(a, b int64) int64 {
	if a > b {
		return a
	}
	return b
}
