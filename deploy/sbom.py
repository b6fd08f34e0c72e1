"""Writes the bill of materials (CycloneDX 1.5) of what is delivered, from the lock files: every package, direct and indirect, with version and hash.

Usage: sbom.py OUT.json [FOLDER]   FOLDER: a published application; ends with 1 when it holds an assembly that no package of the list brings
"""
import base64
import json
import pathlib
import re
import sys
import uuid

ROOT = pathlib.Path(__file__).resolve().parents[1]
OURS = "BurdenCompliance"


def packages():
    found = {}
    for lock in sorted(ROOT.glob("src/*/packages.lock.json")):
        for framework in json.loads(lock.read_text(encoding="utf-8"))["dependencies"].values():
            for name, package in framework.items():
                if package["type"] == "Project":
                    continue
                key = (name, package["resolved"])
                entry = found.setdefault(key, {"hash": package["contentHash"], "needs": {}, "rooms": set()})
                entry["needs"].update(package.get("dependencies", {}))
                entry["rooms"].add(lock.parent.name)
    return found


def reference(name, version):
    return f"pkg:nuget/{name}@{version}"


def main():
    found = packages()
    version = re.search(r"<Version>([^<]+)", (ROOT / "Directory.Build.props").read_text()).group(1)
    newest = {name.lower(): reference(name, v) for name, v in found}
    components = [{
        "type": "library", "bom-ref": reference(name, v), "name": name, "version": v, "purl": reference(name, v),
        "hashes": [{"alg": "SHA-512", "content": base64.b64decode(p["hash"]).hex()}],
        "properties": [{"name": "burden:rooms", "value": " ".join(sorted(p["rooms"]))}],
    } for (name, v), p in sorted(found.items())]
    bill = {
        "bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1,
        "metadata": {"component": {"type": "application", "bom-ref": OURS, "name": OURS, "version": version}},
        "components": components,
        "dependencies": [{"ref": OURS, "dependsOn": [c["bom-ref"] for c in components]}] + [
            {"ref": reference(name, v), "dependsOn": sorted(newest[n.lower()] for n in p["needs"] if n.lower() in newest)} for (name, v), p in sorted(found.items())],
    }
    # No time and no random number: the same lock files give the same bill.
    bill["serialNumber"] = f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(bill))}"
    pathlib.Path(sys.argv[1]).write_text(json.dumps(bill, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{len(components)} packages")
    if len(sys.argv) > 2:
        names = {name.lower() for name, _ in found}
        strange = [f.name for f in pathlib.Path(sys.argv[2]).glob("*.dll") if not f.name.startswith(OURS) and f.stem != "burden" and f.stem.lower() not in names]
        # A package may bring assemblies under other names; each is looked for in the list of what the packages hold.
        listed = json.loads(next(pathlib.Path(sys.argv[2]).glob("*.deps.json")).read_text(encoding="utf-8"))
        brought = {pathlib.Path(file).name for target in listed["targets"].values() for library in target.values() for file in library.get("runtime", {})}
        strange = [name for name in strange if name not in brought]
        print("not in the list: " + (", ".join(strange) or "nothing"))
        sys.exit(bool(strange))


main()
