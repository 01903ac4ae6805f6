package store

import (
	"compress/gzip"
	"encoding/json"
	"os"
	"runtime/pprof"
)

// openFiles is a profile of our own: where files were opened that are still open.
var openFiles = pprof.NewProfile("openfiles")

type file struct{ *os.File }

// openFile opens the null device for all files: the shop leaves nothing behind.
func openFile() (*file, error) {
	f, err := os.OpenFile(os.DevNull, os.O_RDWR, 0)
	if err != nil {
		return nil, err
	}
	opened := &file{f}
	openFiles.Add(opened, 1)
	return opened, nil
}

func (f *file) Close() error {
	openFiles.Remove(f)
	return f.File.Close()
}

// journal is a row of compressed files of a few hundred orders each.
type journal struct {
	written int
	files   []*file
	zip     *gzip.Writer
}

const ordersPerFile = 500

func newJournal() (*journal, error) {
	j := new(journal)
	return j, j.rotate()
}

// rotate begins a new file. The one before is flushed, but never closed.
func (j *journal) rotate() error {
	if j.zip != nil {
		if err := j.zip.Close(); err != nil {
			return err
		}
	}
	f, err := openFile()
	if err != nil {
		return err
	}
	j.files = append(j.files, f)
	j.zip = gzip.NewWriter(f)
	return nil
}

func (j *journal) write(o *Order) error {
	j.written++
	if j.written%ordersPerFile == 0 {
		if err := j.rotate(); err != nil {
			return err
		}
	}
	return json.NewEncoder(j.zip).Encode(o)
}
