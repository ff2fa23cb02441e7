"""A raw HTTP/1.1 responder: whatever it is asked, it sends the bytes that it was given, and keeps what it was sent.

It shares nothing with the emulator, and builds no answer of its own.
"""
import socket
import threading


class Request:
    """A request as it came in: nothing decoded."""

    def __init__(self, head, body):
        start, *lines = head.decode("latin-1").split("\r\n")
        self.method, self.target, self.version = start.split(" ", 2)
        self.headers = [tuple(part.strip() for part in line.split(":", 1)) for line in lines]
        self.body = body

    def header(self, name):
        """The value of a header, or None."""
        return next((value for header, value in self.headers if header.lower() == name), None)


class Responder:
    """Listens on a port of 127.0.0.1. One peer asks one responder, one question at a time."""

    def __init__(self):
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.response = b""
        self.requests = []
        threading.Thread(target=self.accept, daemon=True).start()

    @property
    def endpoint(self):
        return f"http://127.0.0.1:{self.listener.getsockname()[1]}"

    def prepare(self, response):
        """Sets the bytes of the next answers, and forgets the requests so far."""
        self.response = response
        self.requests = []

    def accept(self):
        while True:
            connection, _ = self.listener.accept()
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            threading.Thread(target=self.serve, args=(connection,), daemon=True).start()

    def serve(self, connection):
        received = b""
        with connection:
            while True:
                request, received = self.read(connection, received)
                if request is None:
                    return
                self.requests.append(request)
                response = self.response
                connection.sendall(response)
                if ends_with_the_connection(response):
                    return

    @staticmethod
    def read(connection, received):
        while b"\r\n\r\n" not in received:
            more = connection.recv(65536)
            if not more:
                return None, b""
            received += more
        head, received = received.split(b"\r\n\r\n", 1)
        request = Request(head, b"")
        length = int(request.header("content-length") or 0)
        while len(received) < length:
            more = connection.recv(65536)
            if not more:
                return None, b""
            received += more
        request.body, received = received[:length], received[length:]
        return request, received


def ends_with_the_connection(response):
    return b"connection: close" in response.split(b"\r\n\r\n", 1)[0].lower()
