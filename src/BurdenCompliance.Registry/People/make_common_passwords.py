#!/usr/bin/env python3
"""Writes common-passwords.txt, 10,000 entries: words and keyboard walks that serve as stems, and what people make of them when rules ask for length and classes."""
import itertools
import pathlib

walks = [
    "qwertyuiop", "asdfghjkl", "zxcvbnm", "qazwsxedcrfv", "1qaz2wsx3edc", "1q2w3e4r5t6y", "q1w2e3r4t5y6", "zaq12wsxcde3", "!qaz@wsx#edc", "1qaz@wsx3edc$rfv", "1qaz2wsx3edc4rfv", "!qaz2wsx#edc4rfv",
    "qwertyasdfgh", "asdfzxcvqwer", "poiuytrewq", "lkjhgfdsa", "mnbvcxz", "1234567890", "0987654321", "qweasdzxc", "741852963", "147258369",
    "abcdefghijkl", "abcd1234", "qwer1234", "asdf1234", "zxcv1234", "a1b2c3d4e5f6", "aabbccdd", "112233445566", "123qweasdzxc", "159357",
]
words = [
    "password", "passw0rd", "p@ssw0rd", "admin", "administrator", "root", "system", "manager", "letmein", "welcome", "iloveyou", "monkey", "dragon",
    "master", "sunshine", "princess", "football", "shadow", "superman", "michael", "jordan", "hello", "freedom", "whatever", "trustno", "starwars",
    "computer", "internet", "service", "server", "oracle", "postgres", "database", "guest", "test", "user", "office", "default", "changeme", "secret",
    "login", "account", "woaini", "woaizuguo", "zhongguo", "beijing", "shanghai", "guangzhou", "gongwen", "jiguan", "bangongshi", "zhengfu", "shiwei",
    "xianwei", "dangwei", "jianfu", "jiceng", "taizhang", "mima", "denglu", "guanli", "guanliyuan", "xitong", "xitongguanliyuan", "anquan", "shenji",
    "wangwei", "liwei", "zhangwei", "liuyang", "wangfang", "lina", "zhangmin", "chenjing", "yangyang", "xiaoming", "xiaohong", "laowang", "nihao",
    "renmin", "fuwu", "weirenminfuwu", "gongchandang", "hongqi", "changcheng", "huanghe", "changjiang", "burden", "compliance", "burdencompliance",
    "policy", "document", "government", "bureau", "leader", "summer", "winter", "spring", "autumn", "monday", "friday", "january", "october",
]
years = [str(y) for y in range(1970, 2031)]
digits = ["123", "1234", "12345", "123456", "1234567", "12345678", "123456789", "111", "888", "666", "000000", "888888", "666666", "520", "1314", "5201314", "001", "01"]
marks = ["", "!", "@", "#", ".", "_", "!@#", "@@", "!!", "*", "-", "~"]


def candidates():
    for walk in walks:
        for end in ["", *digits, *years, "!", "!@#", "@"]:
            yield walk + end
            yield (walk + end).capitalize()
    for number in ["1", "2", "6", "8", "9", "0"]:
        for n in range(12, 20):
            yield number * n
    for word, mark, tail, last in itertools.product(words, marks, digits + years, ["", "!", "@", "#"]):
        yield word + mark + tail + last
        yield word.capitalize() + mark + tail + last
        yield tail + mark + word + last
    for a, b in itertools.permutations(words, 2):
        yield a + b


found, seen = [], set()
for candidate in candidates():
    text = candidate.lower()
    if len(text) >= 12 and text not in seen:
        seen.add(text)
        found.append(text)

# Evenly over all families, so that none is left out.
shortest = words + walks + found[: len(walks) * 60]
shortest = list(dict.fromkeys(shortest))
found = [text for text in found if text not in set(shortest)]
rest = found
step = len(rest) / (10_000 - len(shortest))
chosen = shortest + [rest[int(i * step)] for i in range(10_000 - len(shortest))]
assert len(set(chosen)) == 10_000
pathlib.Path(__file__).with_name("common-passwords.txt").write_text("\n".join(chosen) + "\n", encoding="utf-8")
