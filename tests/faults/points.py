"""Named points at which an instance is killed: what it was just doing, seen from outside."""
import os
import pathlib
import signal
import subprocess
import time


def seen(test, patience=60):
    """Looks about a thousand times a second; True as soon as the test holds."""
    until = time.time() + patience
    while time.time() < until:
        try:
            if test():
                return True
        except (OSError, ValueError):
            pass
        time.sleep(0.001)
    return False


def count(folder):
    return sum(len(files) for _, _, files in os.walk(folder))


def said(instance, words):
    size = instance.log.stat().st_size

    def later():
        with open(instance.log, "rb") as log:
            log.seek(size)
            return words in log.read()
    return later


def waiting_in(instance, sql):
    def ask():
        done = subprocess.run(["psql", "-XAtq", f"host={instance.database()} user=postgres dbname=burden", "-c", sql], capture_output=True, text=True)
        return done.stdout.strip() not in ("", "0")
    return ask


def running(instance):
    """Points of an instance at work: name, and what to wait for."""
    files, checkpoints = instance.data / "files", instance.data / "checkpoints/checkpoints.jsonl"
    kept, signed = count(files), checkpoints.stat().st_size if checkpoints.exists() else 0
    activity = "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'BurdenCompliance' AND "
    return {
        "a file is being written": lambda: count(files / "unfinished") > 0,
        "a file has its name, its row is not there": lambda: count(files) > kept,
        "a checkpoint of the audit is signed": lambda: checkpoints.stat().st_size > signed,
        "an entry was answered": said(instance, b"ledger/entries 201"),
        "a draft was answered": said(instance, b"assessments 201"),
        "a draft was submitted": said(instance, b"submit 200"),
        "a review was decided": said(instance, b"review 200"),
        "a draft was returned": said(instance, b"return 200"),
        "somebody was second": said(instance, b" 409 "),
        "a transaction is open": waiting_in(instance, activity + "state = 'idle in transaction'"),
        "a commit is under way": waiting_in(instance, activity + "query = 'COMMIT' AND state = 'active'"),
        "one waits for another's row": waiting_in(instance, activity + "wait_event_type = 'Lock'"),
        "it was asked to stop": lambda: instance.signal(signal.SIGTERM) is None,
        "it was asked to stop a second ago": lambda: (instance.signal(signal.SIGTERM), time.sleep(1)) is not None,
    }


def starting(data):
    """Points of a start; the first three on an empty folder."""
    data = pathlib.Path(data)
    return {
        "the cluster is being made": lambda: (data / "postgres.new").exists(),
        "the cluster was made": lambda: (data / "postgres/PG_VERSION").exists(),
        "the tables are being made": lambda: (data / "postgres/postmaster.pid").read_text().count("ready") > 0,
        "the folder was taken": lambda: time.time() - (data / "lock.holder").stat().st_mtime < 1,
        "PostgreSQL is starting": lambda: time.time() - (data / "postgres/postmaster.pid").stat().st_mtime < 1,
        "the keys are read": lambda: (data / "key-ring.pfx").exists() and time.time() - (data / "lock.holder").stat().st_mtime < 2,
    }
