#!/bin/sh
# Whether the time of a refused sign-in tells that an account exists (AUT-06); writes the figures into docs/reliability.md. First argument: tries of each kind, 1000 when left out.
set -eu
cd "$(dirname "$0")/.."
dotnet build src/BurdenCompliance.Web -c Release -v q
data=$(mktemp -d)
chmod 755 "$data"
Registry__DataDirectory="$data/site" dotnet exec src/BurdenCompliance.Web/bin/Release/net10.0/BurdenCompliance.Web.dll \
  --urls http://127.0.0.1:5497 --Burden:Samples true --Burden:SampleAssessments false > "$data/log" &
site=$!
trap 'kill -TERM $site; wait $site || true; rm -rf "$data"' EXIT
python3 tests/sign_in_timing.py http://127.0.0.1:5497 "${1:-1000}" docs/reliability.md
