# Sourced: two instances of the site over one database and one data folder. Sets work, socket, port; their addresses are in $work/one.address and $work/two.address.
work="$(mktemp -d)"
chmod 755 "$work" # started as root, the database runs as another user
site="${BURDEN_SITE:-src/BurdenCompliance.Web/bin/Debug/net10.0/BurdenCompliance.Web.dll}"
[ -f "$site" ] || dotnet build src/BurdenCompliance.Web --verbosity quiet
pids=()
stop() {
    for pid in "${pids[@]}"; do kill -TERM "$pid" 2>/dev/null || true; done
    wait || true
    rm -rf "$work"
}
trap stop EXIT

start() { # NAME ARGUMENTS…: starts an instance and prints its address when it listens
    local name="$1"; shift
    Registry__DataDirectory="$work/one" dotnet exec "$site" --urls http://127.0.0.1:0 "$@" >"$work/$name.log" 2>&1 &
    pids+=($!)
    for _ in $(seq 300); do
        grep -q '"Address"' "$work/$name.log" && break
        kill -0 "${pids[-1]}" 2>/dev/null || { cat "$work/$name.log" >&2; exit 1; }
        sleep 1
    done
    grep -o '"Address": *"[^"]*"' "$work/$name.log" | head -1 | cut -d'"' -f4 >"$work/$name.address"
}
start one --Burden:Samples true --Burden:SampleAssessments false --People:UploadsPerMinute 100000 --People:UploadsAtOnce 1000
socket="$(sed -n 5p "$work/one/postgres/postmaster.pid")"
port="$(sed -n 4p "$work/one/postgres/postmaster.pid")"
start two --People:UploadsPerMinute 100000 --People:UploadsAtOnce 1000 --Registry:ConnectionString "Host=$socket;Port=$port;Database=burden;Username=burden;Maximum Pool Size=30"
