"""A line to PostgreSQL that breaks after COMMIT went out and before its answer came back."""
import random
import socket
import threading


class Cutter:
    def __init__(self, target, share, seed=1):
        self.target, self.share, self.cuts = target, share, 0
        self._chance, self._lock = random.Random(seed), threading.Lock()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self):
        while True:
            client, _ = self._listener.accept()
            server = socket.create_connection(("127.0.0.1", self.target))
            cut = threading.Event()
            threading.Thread(target=self._up, args=(client, server, cut), daemon=True).start()
            threading.Thread(target=self._down, args=(server, client, cut), daemon=True).start()

    def _up(self, client, server, cut):
        try:
            while data := client.recv(65536):
                with self._lock:
                    # With its closing zero: each BEGIN says READ COMMITTED.
                    is_cut = b"COMMIT\x00" in data and self._chance.random() < self.share
                    self.cuts += is_cut
                if is_cut:
                    # Nothing of the answer passes; the server commits all the same.
                    cut.set()
                server.sendall(data)
        except OSError:
            pass
        close(server)

    def _down(self, server, client, cut):
        try:
            while data := server.recv(65536):
                if cut.is_set():
                    break
                client.sendall(data)
        except OSError:
            pass
        close(client)
        close(server)


def close(line):
    try:
        line.shutdown(socket.SHUT_RDWR)
    except OSError:
        pass
    line.close()
