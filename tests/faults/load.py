"""Clients that write down what they were told: every act with its key, sent again under the same key until it is answered."""
import base64
import hashlib
import hmac
import io
import itertools
import json
import pathlib
import random
import struct
import sys
import threading
import time
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from quota_race import import_last_year  # noqa: E402
from site_client import Client  # noqa: E402

SECRET = "YUNLINGQINGXIYANGPIANMIYAO234567"
AGAIN = {429, 500, 502, 503, 504}


def totp():
    mac = hmac.new(base64.b32decode(SECRET), struct.pack(">Q", int(time.time()) // 30), hashlib.sha1).digest()
    at = mac[-1] & 15
    return f"{(struct.unpack('>I', mac[at:at + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


def docx(title, words):
    paragraphs = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in (title, *words))
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
        package.writestr("_rels/.rels", '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')
        package.writestr("word/document.xml", f'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{paragraphs}</w:body></w:document>')
    return file.getvalue()


def multipart(file, name, fields=()):
    mark = "burden" + hashlib.sha256(file).hexdigest()[:20]
    body = b"".join(f'--{mark}\r\nContent-Disposition: form-data; name="{k}"\r\n\r\n{v}\r\n'.encode() for k, v in fields)
    body += f'--{mark}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'.encode() + file + f"\r\n--{mark}--\r\n".encode()
    return body, f"multipart/form-data; boundary={mark}"


class Load:
    """Threads at work until told to end. What they were told stands in `told`, one record an act."""

    def __init__(self, addresses, ceiling=5_000, seed=1):
        self.addresses, self.told, self.statuses = list(addresses), [], {}
        self._lock, self._end, self._numbers, self._seed = threading.Lock(), threading.Event(), itertools.count(), seed
        self.people = {}
        for account in ("pei", "lin", "he"):
            client = Client(self.addresses[0])
            client.sign_in(account, totp() if account == "he" else "")
            self.people[account] = client
        import_last_year(self.people["pei"], ceiling)
        _, series = self.people["pei"].post("/api/v1/ledger/series", {"word": "云障发"}, "series")
        self.series = series["id"]

    def start(self, keepers=2, drafters=1):
        jobs = [self._register] * keepers + [self._walk] * drafters
        self._threads = [threading.Thread(target=self._run, args=(job, n), daemon=True) for n, job in enumerate(jobs)]
        for thread in self._threads:
            thread.start()
        return self

    def end(self, patience=120):
        self._end.set()
        for thread in self._threads:
            thread.join(patience)
        return self.told

    def _run(self, job, n):
        chance = random.Random(self._seed * 1000 + n)
        mine = {account: self._copy(client, chance) for account, client in self.people.items()}
        while not self._end.is_set():
            job(mine, chance)

    def _copy(self, client, chance):
        copy = Client(chance.choice(self.addresses))
        copy.cookies, copy.token = dict(client.cookies), client.token
        return copy

    def _act(self, kind, client, chance, path, key, body=None, file=None, **also):
        """One act, repeated under its key until there is an answer that is no "later"."""
        record = dict(kind=kind, key=key, path=path, tries=0, status=None, sent=time.time(), **also)
        given_up = None
        while record["status"] is None:
            record["tries"] += 1
            try:
                if file:
                    data, kind_of_body = multipart(file, f"{key}.docx", body or ())
                    status, text = client.ask("POST", path, data, {
                        "Content-Type": kind_of_body, "RequestVerificationToken": client.token, "Idempotency-Key": key}, timeout=30)
                    answer = json.loads(text)
                else:
                    status, answer = client.post(path, body, key, timeout=30)
            except (OSError, ValueError, AssertionError, Exception) as trouble:  # any cut of the line
                status, answer = type(trouble).__name__, {}
                client.host = chance.choice(self.addresses).split("//")[1]
            with self._lock:
                self.statuses[status] = self.statuses.get(status, 0) + 1
            if isinstance(status, int) and status not in AGAIN:
                record.update(status=status, answered=time.time(), id=answer.get("id"), number=answer.get("number"), revision=answer.get("revision"),
                              code=answer.get("code"))
                break
            if self._end.is_set():
                # A last while for an answer, so that "unknown" stays rare.
                given_up = given_up or time.time() + 30
                if time.time() > given_up:
                    break
            time.sleep(0.05)
        with self._lock:
            self.told.append(record)
        return record

    def _key(self, kind):
        return f"{kind}-{self._seed}-{next(self._numbers)}"

    def _register(self, mine, chance):
        key = self._key("entry")
        body = {"title": f"关于{key}的通知", "documentType": "通知", "seriesId": self.series}
        self._act("entry", mine["pei"], chance, "/api/v1/ledger/entries", key, body)
        time.sleep(chance.uniform(0, 0.1))

    def _walk(self, mine, chance):
        key = self._key("draft")
        file = docx(f"关于公布{key}开放时间的公告", ["东湖公园北门自下周起改造，行人请走西门。", "云岭市人民政府办公室", "2026年9月1日"])
        opened = self._act("draft", mine["lin"], chance, "/api/v1/assessments", key, file=file, sha256=hashlib.sha256(file).hexdigest())
        if opened["status"] != 201:
            return
        at = f"/api/v1/assessments/{opened['id']}"
        confirmed = self._act("step", mine["lin"], chance, f"{at}/confirm-profile", key + "-c", {"revision": 1}, object=opened["id"])
        if confirmed["status"] == 409:
            return
        submitted = self._act("step", mine["lin"], chance, f"{at}/submit", key + "-s", {"revision": confirmed["revision"]}, object=opened["id"])
        if submitted["status"] != 200:
            return
        # The same reviewer in two windows: one decision, not two.
        bodies = {
            "review": {"revision": submitted["revision"], "policy": "同意", "legality": "同意", "words": ""},
            "return": {"revision": submitted["revision"], "correction": False, "reasons": [{"code": "breach-left", "words": "请修改"}], "words": ""},
        }
        pair = [threading.Thread(target=self._act, args=("decision", self._copy(mine["he"], chance), random.Random(chance.random()), f"{at}/{verb}", f"{key}-{verb}", body),
                                 kwargs={"object": opened["id"], "verb": verb}) for verb, body in bodies.items()]
        for thread in pair:
            thread.start()
        for thread in pair:
            thread.join()
