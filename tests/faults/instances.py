"""Instances of the site and PostgreSQL servers, started, killed and frozen from outside."""
import json
import os
import pathlib
import pwd
import random
import shutil
import signal
import socket
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
SITE = os.environ.get("BURDEN_SITE", str(ROOT / "src/BurdenCompliance.Web/bin/Debug/net10.0/BurdenCompliance.Web.dll"))
BURDEN = os.environ.get("BURDEN_COMMAND", str(ROOT / "src/BurdenCompliance.Cli/bin/Debug/net10.0/burden.dll"))
PROGRAMS = pathlib.Path(sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"))[-1])


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class Instance:
    """One process of the site. Without a connection string it has its own cluster."""

    def __init__(self, data, port=None, connection=None, environment=None, arguments=()):
        self.data, self.port = pathlib.Path(data), port or free_port()
        self.log = pathlib.Path(f"{data}.{self.port}.log")
        self.arguments = ["--urls", f"http://127.0.0.1:{self.port}", "--People:UploadsPerMinute", "100000", "--People:UploadsAtOnce", "1000", *arguments]
        if connection:
            self.arguments += ["--Registry:ConnectionString", connection]
        self.environment = dict(os.environ, Registry__DataDirectory=str(data), **(environment or {}))
        self.process = None

    @property
    def address(self):
        return f"http://127.0.0.1:{self.port}"

    def start(self, wait=True):
        self.output = open(self.log, "wb")
        self.process = subprocess.Popen(["dotnet", "exec", SITE, *self.arguments], env=self.environment, stdout=self.output, stderr=subprocess.STDOUT,
                                        start_new_session=True)
        if wait:
            self.wait()
        return self

    def wait(self, patience=180):
        until = time.time() + patience
        while b'"Address"' not in self.log.read_bytes():
            if self.process.poll() is not None or time.time() > until:
                raise RuntimeError(f"did not start: {self.log.read_text()[-2000:]}")
            time.sleep(0.05)

    def signal(self, number):
        os.kill(self.process.pid, number)

    def kill(self):
        self.process.kill()
        self.process.wait()

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            self.process.wait(90)

    def ready(self):
        try:
            with socket.create_connection(("127.0.0.1", self.port), 5) as s:
                s.settimeout(10)
                s.sendall(b"GET /health/ready HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n")
                return b" 200 " in s.recv(64)
        except OSError:
            return False

    def await_ready(self, patience=120):
        started = time.time()
        while not self.ready():
            if time.time() - started > patience:
                raise RuntimeError("not ready again")
            time.sleep(0.2)
        return time.time() - started

    def postmaster(self):
        return int((self.data / "postgres/postmaster.pid").read_text().split("\n")[0])

    def kill_postgres(self):
        kill_cluster(self.data / "postgres")

    def database(self):
        note = self.data / "socket-folder"
        return note.read_text().strip() if note.exists() else str(self.data / "run")


def kill_cluster(folder):
    """Every process that works in the folder, at once."""
    for _ in range(3):
        for process in pathlib.Path("/proc").glob("[0-9]*"):
            try:
                if os.path.samefile(process / "cwd", folder):
                    os.kill(int(process.name), signal.SIGKILL)
            except OSError:
                pass


class Server:
    """The office's own PostgreSQL: TCP, durable, with the roles of the product."""

    def __init__(self, folder):
        self.folder, self.port = pathlib.Path(folder), free_port()
        self.folder.mkdir(parents=True)
        self.user = "postgres" if os.geteuid() == 0 else pwd.getpwuid(os.geteuid()).pw_name
        if os.geteuid() == 0:
            shutil.chown(self.folder, "postgres", "postgres")
        self.run("initdb", "-D", self.folder, "--data-checksums", "--encoding=UTF8", "--locale=C", "--auth=trust", "--username=postgres")
        with open(self.folder / "postgresql.conf", "a") as conf:
            conf.write(f"port = {self.port}\nlisten_addresses = '127.0.0.1'\nunix_socket_directories = ''\nmax_connections = 200\n")
        self.start()
        for sql in ("CREATE ROLE burden LOGIN", "CREATE DATABASE burden OWNER burden"):
            psql(self.address("postgres"), sql, "postgres")

    def run(self, program, *arguments):
        command = [str(PROGRAMS / program), *map(str, arguments)]
        if os.geteuid() == 0:
            command = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", *command]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd="/")

    def start(self):
        self.run("pg_ctl", "start", "-D", self.folder, "-l", self.folder / "start.log", "-w", "-t", "120")

    def stop(self):
        self.run("pg_ctl", "stop", "-D", self.folder, "-m", "fast", "-w")

    def kill(self):
        kill_cluster(self.folder)
        (self.folder / "postmaster.pid").unlink(missing_ok=True)

    def address(self, role="burden"):
        return f"host=127.0.0.1 port={self.port} user={role}"

    def connection(self, port=None):
        return f"Host=127.0.0.1;Port={port or self.port};Database=burden;Username=burden;Maximum Pool Size=30;Timeout=30"


def psql(address, sql, database="burden"):
    """Rows as JSON, past the product."""
    done = subprocess.run(["psql", "-XAtq", "-v", "ON_ERROR_STOP=1", f"{address} dbname={database}", "-c", sql], capture_output=True, text=True, cwd="/")
    if done.returncode:
        raise RuntimeError(done.stderr)
    return done.stdout


def rows(address, table):
    return [json.loads(line) for line in psql(address, f"SELECT row_to_json(t) FROM {table} t").splitlines()]


def socket_address(instance, role="postgres"):
    return f"host={instance.database()} user={role}"


def burden(*arguments):
    return subprocess.run(["dotnet", BURDEN, *map(str, arguments)], capture_output=True, text=True)


def pause(least, most):
    time.sleep(random.uniform(least, most))
