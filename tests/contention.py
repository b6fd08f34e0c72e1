"""Four contenders at each draft, through two instances. Usage: contention.py ADDRESS ADDRESS DRAFTS SOCKET PORT FIGURES.md"""
import collections
import io
import subprocess
import sys
import threading
import time
import uuid
import zipfile
from xml.sax.saxutils import escape

from site_client import Client, code

BODY = ["县水利局自行完成渠道清淤，不要求乡镇配合。"]
REASON = [{"code": "overlap", "words": "与已有文件重复"}]


def docx(number):
    lines = ["青禾县水利局文件", f"青禾县水利局关于第{number}号渠道清淤的通知", "各乡镇人民政府：", *BODY, "青禾县水利局", "2026年3月2日"]
    body = "".join(f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in lines)
    package, kinds = "http://schemas.openxmlformats.org/package/2006", "application/vnd.openxmlformats-"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("[Content_Types].xml", f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType="{kinds}package.relationships+xml"/>'
                      f'<Override PartName="/word/document.xml" ContentType="{kinds}officedocument.wordprocessingml.document.main+xml"/></Types>')
        file.writestr("_rels/.rels", f'<Relationships xmlns="{package}/relationships"><Relationship Id="r" Target="word/document.xml" Type="{office}"/></Relationships>')
        file.writestr("word/document.xml", f'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>')
    return out.getvalue()


class Contenders:
    """Four at a time: all saw the same revision, all let go together."""

    def __init__(self, clients):
        self.clients, self.told, self.faults = clients, collections.Counter(), []

    def at(self, draft, asks):
        gate, answers = threading.Barrier(4), [None] * 4

        def run(n):
            path, body = asks[n]
            gate.wait()
            answers[n] = self.clients[n].post(f"/api/v1/assessments/{draft}{path}", body, uuid.uuid4().hex)

        threads = [threading.Thread(target=run, args=(n,)) for n in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        won = [answer for status, answer in answers if status == 200]
        lost = [answer for status, answer in answers if status == 409 and answer.get("code") == "E_OVERTAKEN"]
        for status, answer in answers:
            self.told["200" if status == 200 else f"{status} {answer.get('code')}"] += 1
        # 何清已于2026-11-22 02:14办理了“审核通过”，现在处于“签批”。
        named = all("已于" in answer["detail"] and "办理了" in answer["detail"] for answer in lost)
        if len(won) != 1 or len(lost) != 3 or not named:
            self.faults.append((draft, answers))
        return won[0] if len(won) == 1 else None


def sql(socket, port, text):
    return subprocess.run(["psql", "-h", socket, "-p", port, "-U", "burden_owner", "-d", "burden", "-qAtc", text], check=True, capture_output=True, text=True).stdout.strip()


def main():
    one, two, drafts, socket, port, page = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4], sys.argv[5], sys.argv[6]
    people = {account: Client(one) for account in ("lin", "he", "ning", "xu", "qiu")}
    for account, client in people.items():
        client.sign_in(account)
    lin, seen = people["lin"], {}
    start = time.time()
    for number in range(drafts):
        status, answer = lin.upload("/api/v1/assessments", f"{number}.docx", docx(number), uuid.uuid4().hex)
        assert status == 201, (status, answer)
        draft = answer["id"]
        for step in ("confirm-profile", "submit"):
            status, standing = lin.post(f"/api/v1/assessments/{draft}/{step}", {"revision": seen.get(draft, 1)}, uuid.uuid4().hex)
            assert status == 200, (status, standing)
            seen[draft] = standing["revision"]
    prepared = time.time()
    before = int(sql(socket, port, "SELECT max(seq) FROM registry.audit_event"))

    reviews = Contenders([people["he"].like(one), people["ning"].like(two), people["he"].like(two), people["ning"].like(one)])
    passed = {}
    for draft, revision in seen.items():
        decide = {"revision": revision, "policy": "符合政策", "legality": "合法合规"}
        back = {"revision": revision, "reasons": REASON, "words": "请修改"}
        won = reviews.at(draft, [("/review", decide), ("/return", back), ("/review", decide), ("/return", dict(back, correction=True))])
        if won and won["state"] == "sign-off":
            passed[draft] = won["revision"]
    reviewed = time.time()

    signatures = Contenders([people["xu"].like(one), people["qiu"].like(two), people["xu"].like(two), people["qiu"].like(one)])
    for draft, revision in passed.items():
        # A code serves once in its half minute; here it has to serve every draft.
        sql(socket, port, "UPDATE registry.person SET totp_step = 0 WHERE account IN ('xu', 'qiu')")
        file, catalog = sql(socket, port, f"SELECT file_sha256 || ' ' || catalog_sha256 FROM registry.assessment WHERE id = '{draft}'").split()
        sign = {"revision": revision, "fileSha256": file, "catalogSha256": catalog, "code": code(), "words": "同意"}
        back = {"revision": revision, "reasons": REASON, "words": "请修改"}
        signatures.at(draft, [("/signature", sign), ("/signature", sign), ("/return", back), ("/return", dict(back, correction=True))])
    done = time.time()

    acts = sum(1 for each in (reviews, signatures) for _ in range(sum(each.told.values())))
    audit = int(sql(socket, port, f"SELECT count(*) FROM registry.audit_event WHERE seq > {before} AND object LIKE 'assessment/%'"))
    doubled = int(sql(socket, port, "SELECT count(*) FROM (SELECT 1 FROM registry.assessment_event WHERE act IN ('pass', 'return', 'ask-correction', 'sign-off') GROUP BY assessment_id, round, CASE WHEN post = 'reviewer' THEN 1 ELSE 2 END HAVING count(*) > 1) d"))
    faults = reviews.faults + signatures.faults
    with open(page, "w", encoding="utf-8") as out:
        print("| what | figure |\n|---|---|", file=out)
        print(f"| drafts, four contenders at each, two instances | {drafts:,} reviewed, of which {len(passed):,} came to be signed |", file=out)
        for name, each in (("reviewers' answers", reviews), ("approvers' answers", signatures)):
            print(f"| {name} | {', '.join(f'{k}: {v:,}' for k, v in sorted(each.told.items()))} |", file=out)
        print(f"| drafts without exactly one result, or whose losers were not told who and when | {len(faults)} |", file=out)
        print(f"| audit rows about these drafts, acts asked for | {audit:,}, {acts:,} |", file=out)
        print(f"| drafts decided twice in one round | {doubled} |", file=out)
        print(f"| time | {prepared - start:.0f} s to prepare, {reviewed - prepared:.0f} s and {done - reviewed:.0f} s to contend |", file=out)
    for fault in faults[:3]:
        print(fault, file=sys.stderr)
    assert not faults and audit == acts and doubled == 0, (len(faults), audit, acts, doubled)


if __name__ == "__main__":
    main()
