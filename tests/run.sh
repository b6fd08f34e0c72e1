#!/usr/bin/env bash
# Installs what the tests need, builds with warnings as errors, runs every test. The last line sums up; it is green only when something passed and nothing failed.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cd "$root"
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1

# shellcheck source=deploy/packages.sh
. deploy/packages.sh
need_sdk
need_postgresql
need_han_font
need "Chromium" "command -v chromium" "chromium" "chromium"
need "LibreOffice Writer" "command -v soffice" "libreoffice-writer-nogui" "libreoffice-writer"
need "LibreOffice Calc" "ls /usr/lib*/libreoffice/program/libsclo.so" "libreoffice-calc-nogui" "libreoffice-calc"
need "Python 3" "command -v python3" "python3" "python3"

dotnet restore BurdenCompliance.sln --locked-mode --verbosity quiet
dotnet build BurdenCompliance.sln --no-restore --verbosity quiet --warnaserror

results="$(mktemp -d)"
trap 'rm -rf "$results"' EXIT
passed=0 failed=0 skipped=0
for project in tests/*/*.csproj; do
    grep -q '<IsTestProject>true' "$project" || continue
    name="$(basename "$project" .csproj)"
    echo "== $name"
    dotnet test "$project" --no-build --logger "console;verbosity=minimal" --logger "trx;LogFileName=$name.trx" --results-directory "$results" || true
    # A project that did not come to its end counts as one failure.
    counters="$(grep -o '<Counters [^>]*>' "$results/$name.trx" 2>/dev/null || echo '<Counters total="1" passed="0" failed="1">')"
    count() { sed -E "s/.* $1=\"([0-9]+)\".*/\1/" <<<"$counters"; }
    passed=$((passed + $(count passed)))
    failed=$((failed + $(count failed)))
    skipped=$((skipped + $(count total) - $(count passed) - $(count failed)))
    # The runner can end badly after its tests have: say so.
    grep -q 'outcome="Failed"' <(grep -o '<ResultSummary [^>]*>' "$results/$name.trx" 2>/dev/null) && [ "$(count failed)" -eq 0 ] && failed=$((failed + 1))
done
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
