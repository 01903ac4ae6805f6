#!/usr/bin/env python3
"""Runs a command of the shell beside servers that answer in ways that are to be tested.

usage: server.py COMMAND

The command finds in its environment URL (http), TLS (https, and in ca.pem who signed its certificate; client.pem is one
for whoever asks), SOCKET (a path) and V6 (http, or "" where there is no IPv6). What it prints is printed, with PORT
for the numbers of ports; its exit status is ours. Nothing is waited for but what the command does.
"""
import gzip
import os
import re
import signal
import socket
import socketserver
import ssl
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler

HEAP = open("testdata/go/heap.pb.gz", "rb").read()
RAW = gzip.decompress(HEAP)
INDEX = b"""<html><table><thead><td>Count</td><td>Profile</td></thead>
<tr><td>12</td><td><a href='heap?debug=1'>heap</a></td></tr>
<tr><td>3 \x1b[31m</td><td><a href="my%20own?debug=1">my own</a></td></tr>
<tr><td>0</td><td><a href='profile?debug=1'>profile</a></td></tr>
<tr><td>0</td><td><a href='trace?debug=1'>trace</a></td></tr>
<tr><td>0</td><td><a href='../etc/passwd'>x</a></td></tr><tr><td><a href=
</table><li><div class=profile-name>heap: </div> What is \x1b[31m in use. And more.</li></html>"""
meeting = threading.Barrier(2)
command = None  # the process
left = threading.Event()  # whoever asked for /interrupt has gone


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *args):
        pass

    def address_string(self):
        return "somebody"

    def answer(self, body, status=200, phrase=None, **headers):
        self.send_response(status, phrase)
        headers.setdefault("Content_Length", str(len(body)))
        for name, value in headers.items():
            if value is not None:
                self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def text(self, body, status, **headers):
        self.answer(body.encode(), status, Content_Type="text/plain; charset=utf-8", **headers)

    def lead(self, to):
        self.answer(b"<a>There</a>", 302, Location=to)

    def wait_for_end(self):
        self.close_connection = True
        self.wfile.flush()
        while self.connection.recv(1000):
            pass

    # What is asked for, as a profile whose stack says so.
    def echo(self):
        names = [self.path] + ["%s: %s" % (k, v) for k, v in self.headers.items() if k not in ("Host", "Accept")]
        self.text(";".join(n.replace(";", ",") for n in names) + " 1\n", 200)

    def do_GET(self):
        url = "http://" + self.headers["Host"]
        name = self.path.split("?")[0].replace("/debug/pprof/", "/")
        self.close_connection = True
        if name == "/heap":
            self.answer(HEAP)
        elif self.path == "/debug/pprof/" and self.headers["Host"].startswith("localhost"):
            self.answer(INDEX, Content_Type="text/html")
        elif name in ("/one", "/two"):
            meeting.wait()
            self.answer(HEAP)
        elif name == "/chunked":
            self.answer(b"", Content_Length=None, Transfer_Encoding="chunked")
            for i in range(0, len(HEAP), 100):
                part = HEAP[i:i + 100]
                self.wfile.write(b"%x\r\n%s\r\n" % (len(part), part))
            self.wfile.write(b"0\r\n\r\n")
        elif name == "/packed":
            self.answer(gzip.compress(RAW), Content_Encoding="gzip")
        elif name == "/twice":
            self.answer(gzip.compress(HEAP), Content_Encoding="gzip")
        elif name == "/silent":
            self.wait_for_end()
        elif name == "/slow":
            self.answer(HEAP[:100], Content_Length="5000")
            self.wait_for_end()
        elif name == "/short":
            self.answer(HEAP[:-10], Content_Length=str(len(HEAP)))
        elif name == "/nothing":
            self.wfile = open(os.devnull, "wb")
        elif name == "/endless":
            self.answer(b"", Content_Length=None)
            try:
                while True:
                    self.wfile.write(b"main;work 1\n" * 1000)
            except OSError:
                pass
        elif name == "/bomb":
            self.answer(gzip.compress(bytes(100 << 20)), Content_Encoding="gzip")
        elif name == "/headers":
            self.answer(HEAP, **{"X-%d" % i: "x" * 1000 for i in range(100)})
        elif name == "/to/heap":
            self.lead("/heap")
        elif name == "/to/echo":
            self.lead("/echo?token=s3cret")
        elif name == "/to/other":
            self.lead(url.replace("127.0.0.1", "localhost") + "/echo")
        elif name == "/to/http":
            self.lead("http://localhost/heap")
        elif name == "/to/file":
            self.lead("file:///etc/passwd")
        elif name == "/to/ftp":
            self.lead("ftp://127.0.0.1/heap")
        elif name == "/to/nowhere":
            self.answer(b"", 302)
        elif name == "/round":
            self.lead("/round")
        elif name == "/private":
            if self.headers["Authorization"] in ("Bearer s3cret", "Basic bWU6czNjcmV0"):
                self.answer(HEAP)
            else:
                self.text("who are you?\n", 401, WWW_Authenticate="Basic")
        elif name == "/client":
            known = getattr(self.connection, "getpeercert", dict)()
            self.answer(HEAP) if known else self.text("no certificate\n", 403)
        elif name == "/busy":
            self.text("Could not enable CPU profiling: cpu profiling already in use\n", 500, X_Go_Pprof="1")
        elif name == "/page":
            self.answer(b"<!DOCTYPE html><html><body>Log in</body></html>", Content_Type="text/html")
        elif name == "/broken":
            self.answer(b"<html>\e[31m</html>", 502, "Bad\x1b[31m Gateway", Content_Type="text/html")
        elif name == "/echo":
            self.echo()
        elif name == "/interrupt":
            os.kill(command.pid, signal.SIGINT)
            self.wait_for_end()
            left.set()
        else:
            self.text("404 page not found\n", 404)


class Server(socketserver.ThreadingMixIn, socketserver.TCPServer):
    daemon_threads = True
    allow_reuse_address = True
    tls = None

    def finish_request(self, request, client_address):
        try:
            if self.tls:
                request = self.tls.wrap_socket(request, server_side=True)
            self.RequestHandlerClass(request, client_address, self)
        except OSError:
            pass  # whoever asked has gone, or does not trust us

    def shutdown_request(self, request):
        try:
            super().shutdown_request(request)
        except OSError:
            pass


class Server6(Server):
    address_family = socket.AF_INET6


class UnixServer(Server):
    address_family = socket.AF_UNIX


def start(server):
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def make_certificates():
    def openssl(*args):
        subprocess.run(("openssl",) + args, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    for name, subject in ("ca", "/CN=cprof tests"), ("server", "/CN=localhost"), ("client", "/CN=me"):
        signer = () if name == "ca" else ("-CA", "ca.pem", "-CAkey", "ca.pem")
        names = ("-addext", "subjectAltName=DNS:localhost") if name == "server" else ()
        openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "30",
                "-subj", subject, "-keyout", name + ".key", "-out", name + ".crt", *signer, *names)
        with open(name + ".pem", "wb") as f:
            for end in ".key", ".crt":
                f.write(open(name + end, "rb").read())


def tls_server():
    make_certificates()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain("server.pem")
    context.load_verify_locations("ca.crt")
    context.verify_mode = ssl.CERT_OPTIONAL
    server = Server(("127.0.0.1", 0), Handler)
    server.tls = context
    return server


def main():
    global command
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # which who runs us in the background may have us ignore
    environment = dict(os.environ, V6="", TLS="")
    plain = start(Server(("127.0.0.1", 0), Handler))
    environment["URL"] = "http://127.0.0.1:%d" % plain.server_address[1]
    if os.path.exists("server.sock"):
        os.remove("server.sock")
    start(UnixServer("server.sock", Handler))
    environment["SOCKET"] = os.path.abspath("server.sock")
    if "$TLS" in sys.argv[1]:
        environment["TLS"] = "https://localhost:%d" % start(tls_server()).server_address[1]
    try:
        environment["V6"] = "http://[::1]:%d" % start(Server6(("::1", 0), Handler)).server_address[1]
    except OSError:
        pass
    command = subprocess.Popen(["sh", "-c", sys.argv[1]], env=environment, stdout=subprocess.PIPE,
                               stderr=subprocess.STDOUT)
    out = command.communicate()[0].decode("utf-8", "surrogateescape")
    out = re.sub(r"(127\.0\.0\.1|localhost|\[::1\]|):\d{4,5}\b", r"\1:PORT", out)
    sys.stdout.reconfigure(errors="surrogateescape")
    sys.stdout.write(out.replace(os.getcwd(), "HERE"))
    if "/interrupt" in sys.argv[1]:
        left.wait()
        print("the connection was closed")
    sys.stdout.flush()
    os._exit(command.returncode if command.returncode >= 0 else 128 - command.returncode)


if __name__ == "__main__":
    main()
