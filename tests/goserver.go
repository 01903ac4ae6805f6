// Runs a command of the shell beside Go's own server of profiles, whose port is in the environment variable GO.
package main

import (
	"fmt"
	"net"
	"net/http"
	_ "net/http/pprof"
	"os"
	"os/exec"
	"runtime"
)

var kept [][]byte

func main() {
	runtime.MemProfileRate = 1
	for i := 0; i < 100; i++ {
		kept = append(kept, make([]byte, 10000))
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	go http.Serve(listener, nil)
	command := exec.Command("sh", "-c", os.Args[1])
	command.Env = append(os.Environ(), fmt.Sprintf("GO=%d", listener.Addr().(*net.TCPAddr).Port))
	command.Stdout, command.Stderr = os.Stdout, os.Stdout
	command.Run()
	os.Exit(command.ProcessState.ExitCode())
}
