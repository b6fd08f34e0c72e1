"""Many clients at one ceiling, over HTTP. Usage: quota_race.py ADDRESS ADDRESS ATTEMPTS CEILING CLIENTS"""
import collections
import datetime
import io
import json
import random
import re
import sys
import threading
import time
import uuid

from site_client import Client, token_of

ENTRIES = "/api/v1/ledger/entries"


def import_last_year(client, count):
    year = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=8))).year - 1
    rows = "标题,成文日期,文种\r\n" + "".join(f"关于第{n}件事的通知,{year}-{n % 12 + 1:02}-10,通知\r\n" for n in range(count))
    page = client.ask("GET", "/ledger/import")[1].decode()

    def send(handler, fields, file=None):
        mark = uuid.uuid4().hex
        body = io.BytesIO()
        for name, value in dict(fields, __RequestVerificationToken=token_of(page)).items():
            body.write(f'--{mark}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode())
        if file:
            body.write(f'--{mark}\r\nContent-Disposition: form-data; name="file"; filename="t.csv"\r\n\r\n'.encode() + file + b"\r\n")
        body.write(f"--{mark}--\r\n".encode())
        return client.ask("POST", "/ledger/import" + handler, body.getvalue(), {"Content-Type": f"multipart/form-data; boundary={mark}", "Accept": "text/html"})

    status, text = send("", {}, rows.encode())
    assert status == 200, (status, text[:500])
    sha256 = re.search('name="sha256" value="([0-9a-f]+)"', text.decode()).group(1)
    status, text = send("?handler=Take", {"sha256": sha256, "name": "t.csv"})
    assert status == 302, (status, text[:500])


def main():
    addresses, attempts, ceiling, clients = sys.argv[1:3], int(sys.argv[3]), int(sys.argv[4]), int(sys.argv[5])
    keeper = Client(addresses[0])
    keeper.sign_in("pei")
    import_last_year(keeper, ceiling)
    _, series = keeper.post("/api/v1/ledger/series", {"word": "云竞发"}, "series")
    body = {"title": "关于竞态的通知", "documentType": "通知", "seriesId": series["id"]}
    told = collections.Counter()
    numbers = {}
    lock = threading.Lock()
    work = iter(range(attempts))

    def run(n):
        mine = keeper.like(addresses[n % 2])
        chance = random.Random(n)
        while True:
            with lock:
                attempt = next(work, None)
            if attempt is None:
                return
            key = f"race-{attempt}"
            hung_up = chance.random() < 0.25
            if hung_up:
                try:
                    mine.post(ENTRIES, body, key, timeout=chance.uniform(0.001, 0.05))
                except OSError:
                    mine.hang_up()
                with lock:
                    told["hung up"] += 1
                if chance.random() < 0.5:
                    continue
            for repeat in range(2 if chance.random() < 0.2 else 1):
                status, answer = mine.post(ENTRIES, body, key)
                with lock:
                    told[status if repeat == 0 else f"{status} again"] += 1
                    if status == 201:
                        assert numbers.setdefault(key, answer["number"]) == answer["number"], key

    start = time.time()
    threads = [threading.Thread(target=run, args=(n,)) for n in range(2 * clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(f"{attempts} attempts by {2 * clients} clients at two instances in {time.time() - start:.0f} s: "
          + ", ".join(f"{k}: {v}" for k, v in sorted(told.items(), key=str)))
    assert not any(str(status).startswith("5") for status in told), told


if __name__ == "__main__":
    main()
