"""The site over HTTP as a sample person uses it; standard library only."""
import base64
import hashlib
import hmac
import http.client
import io
import json
import re
import ssl
import struct
import time
import urllib.parse
import uuid

PASSWORD = "Yunling-Qingxi-2026"
TOTP_SECRET = "YUNLINGQINGXIYANGPIANMIYAO234567"


class Client:
    def __init__(self, address):
        self.host = urllib.parse.urlparse(address).netloc
        self.is_secure = address.startswith("https:")
        self.cookies = {}
        self.connection = None

    def ask(self, method, path, body=None, headers=None, timeout=60):
        if self.connection is None:
            self.connection = (http.client.HTTPSConnection(self.host, timeout=timeout, context=ssl._create_unverified_context())
                               if self.is_secure else http.client.HTTPConnection(self.host, timeout=timeout))
        self.connection.timeout = timeout
        if self.connection.sock:
            self.connection.sock.settimeout(timeout)
        headers = dict(headers or {}, Cookie="; ".join(f"{k}={v}" for k, v in self.cookies.items()))
        try:
            self.connection.request(method, path, body, headers)
            answer = self.connection.getresponse()
            text = answer.read()
        except Exception:
            self.hang_up()
            raise
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                key, _, rest = value.partition("=")
                self.cookies[key] = rest.partition(";")[0]
        return answer.status, text

    def hang_up(self):
        if self.connection:
            self.connection.close()
        self.connection = None

    def sign_in(self, account, second_factor=None):
        page = self.ask("GET", "/sign-in")[1].decode()
        form = {"account": account, "password": PASSWORD, "code": code() if second_factor is None else second_factor, "__RequestVerificationToken": token_of(page)}
        status, _ = self.ask("POST", "/sign-in", urllib.parse.urlencode(form), {"Content-Type": "application/x-www-form-urlencoded"})
        assert status == 302, status
        self.token = token_of(self.ask("GET", "/account")[1].decode())

    def post(self, path, body, key, timeout=60):
        headers = {"Content-Type": "application/json", "RequestVerificationToken": self.token, "Idempotency-Key": key}
        status, text = self.ask("POST", path, json.dumps(body), headers, timeout)
        return status, json.loads(text)


    def like(self, address):
        """The same session at another instance."""
        other = Client(address)
        other.cookies, other.token = dict(self.cookies), self.token
        return other

    def upload(self, path, name, file, key, fields=None):
        mark = uuid.uuid4().hex
        body = io.BytesIO()
        for field, value in (fields or {}).items():
            body.write(f'--{mark}\r\nContent-Disposition: form-data; name="{field}"\r\n\r\n{value}\r\n'.encode())
        body.write(f'--{mark}\r\nContent-Disposition: form-data; name="file"; filename="{urllib.parse.quote(name)}"\r\n'
                   'Content-Type: application/octet-stream\r\n\r\n'.encode() + file + f"\r\n--{mark}--\r\n".encode())
        headers = {"Content-Type": f"multipart/form-data; boundary={mark}", "RequestVerificationToken": self.token, "Idempotency-Key": key}
        status, text = self.ask("POST", path, body.getvalue(), headers)
        return status, json.loads(text)


def code():
    """What the second factor of every sample person shows now."""
    counter = struct.pack(">Q", int(time.time()) // 30)
    digest = hmac.new(base64.b32decode(TOTP_SECRET), counter, hashlib.sha1).digest()
    at = digest[19] & 15
    return f"{(struct.unpack('>I', digest[at:at + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


def token_of(page):
    return re.search('name="__RequestVerificationToken" type="hidden" value="([^"]+)"', page).group(1)
