// Package search finds products by words that may be misspelt.
package search

import (
	"sort"
	"strings"
	"sync"
)

const nresults = 12

// Index holds the words of all products, and all answers ever given.
type Index struct {
	words map[string][]int
	mu    sync.Mutex
	cache map[string][]int
}

// NewIndex makes an empty index.
func NewIndex() *Index {
	return &Index{words: make(map[string][]int), cache: make(map[string][]int)}
}

// Add enters a product.
func (x *Index) Add(id int, name string) {
	for _, word := range tokens(name) {
		x.words[word] = append(x.words[word], id)
	}
}

func tokens(text string) []string {
	return strings.Fields(strings.ToLower(text))
}

// Query returns the products that fit best.
func (x *Index) Query(text string) []int {
	score := make(map[int]int)
	for _, asked := range tokens(text) {
		x.match(asked, score)
	}
	return x.answer(text, score)
}

func (x *Index) match(asked string, score map[int]int) {
	for word, ids := range x.words {
		near := len(asked) - distance(asked, word)
		if near <= 0 {
			continue
		}
		for _, id := range ids {
			score[id] += near
		}
	}
}

func rank(score map[int]int) []int {
	ids := make([]int, 0, len(score))
	for id := range score {
		ids = append(ids, id)
	}
	sort.Slice(ids, func(i, j int) bool {
		a, b := ids[i], ids[j]
		return score[a] > score[b] || score[a] == score[b] && a < b
	})
	if len(ids) > nresults {
		ids = ids[:nresults] // the rest stays in memory behind the slice
	}
	return ids
}

// answer ranks with the lock held, though only the cache needs it.
func (x *Index) answer(text string, score map[int]int) []int {
	x.mu.Lock()
	defer x.mu.Unlock()
	ids := rank(score)
	x.cache[text] = ids
	return ids
}

// distance counts the letters to insert, delete or replace to make a into b.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j := range b {
			cost := diagonal + differ(a[i], b[j])
			diagonal = row[j+1]
			row[j+1] = least(cost, row[j]+1, diagonal+1)
		}
	}
	return row[len(b)]
}

func differ(a, b byte) int {
	if a == b {
		return 0
	}
	return 1
}

func least(a, b, c int) int {
	if b < a {
		a = b
	}
	if c < a {
		a = c
	}
	return a
}
