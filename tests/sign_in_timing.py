"""Signs in with a wrong password of an account that exists and with one that does not, in turns, and compares answers and times. No product code."""
import http.client
import re
import statistics
import sys
import time
import urllib.parse

site, tries, page = urllib.parse.urlsplit(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
KNOWN, UNKNOWN = "shan", "nosuchaccount"


def connect():
    deadline = time.monotonic() + 180
    while True:
        try:
            connection = http.client.HTTPConnection(site.netloc, timeout=60)
            connection.request("GET", "/sign-in")
            answer = connection.getresponse()
            return connection, answer, answer.read().decode()
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(1)


connection, answer, form = connect()
cookie = answer.getheader("Set-Cookie").split(";")[0]
token = re.search('name="__RequestVerificationToken" type="hidden" value="([^"]+)"', form)[1]
headers = {"Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded", "Accept": "text/html"}


def refused(account):
    body = urllib.parse.urlencode({"account": account, "password": "wrong", "__RequestVerificationToken": token})
    began = time.perf_counter()
    connection.request("POST", "/sign-in", body, headers)
    answer = connection.getresponse()
    text = answer.read().decode()
    took = time.perf_counter() - began
    assert answer.status == 401, answer.status
    return took, re.sub(r'value="CfDJ[^"]*"', "", text).replace(account, "ACCOUNT")


times, bodies = {KNOWN: [], UNKNOWN: []}, set()
for _ in range(20):
    refused(KNOWN), refused(UNKNOWN)
for i in range(tries):
    # Who goes first changes, so that neither profits by the other's warmth.
    for account in (KNOWN, UNKNOWN) if i % 2 else (UNKNOWN, KNOWN):
        took, body = refused(account)
        times[account].append(took)
        bodies.add(body)
known, unknown = (statistics.median(times[a]) * 1000 for a in (KNOWN, UNKNOWN))
print(f"wrong password {known:.1f} ms, unknown account {unknown:.1f} ms, difference {abs(known - unknown):.1f} ms, {len(bodies)} different answers")
row = (f"| Refused sign-ins, {tries:,} each (AUT-06) | median {known:.1f} ms with a wrong password, {unknown:.1f} ms with an unknown account | "
       f"difference {abs(known - unknown):.1f} ms | {len(bodies) - 1} answers that differ |")
start, end = "<!-- sign-in -->\n", "<!-- end of sign-in -->"
with open(page, encoding="utf-8") as f:
    text = f.read()
before, rest = text.split(start)
with open(page, "w", encoding="utf-8") as f:
    f.write(f"{before}{start}| what | how long | | trouble |\n|---|---|---|---|\n{row}\n{end}{rest.split(end)[1]}")
sys.exit(0 if len(bodies) == 1 and abs(known - unknown) <= 5 else 1)
