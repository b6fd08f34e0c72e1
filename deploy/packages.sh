# Sourced: installs system packages with what the machine has. need WHAT TEST DEBIAN FEDORA
need() {
    local what="$1" check="$2" debian="$3" fedora="$4" sudo=""
    eval "$check" >/dev/null 2>&1 && return
    [ "$(id -u)" -eq 0 ] || sudo="sudo"
    echo "正在安装${what}…" >&2
    if command -v apt-get >/dev/null; then
        [ -n "${packages_listed:-}" ] || $sudo apt-get update -qq >&2
        packages_listed=1
        # Debian would start a cluster of its own on port 5432; ours is private.
        if [[ "$debian" == postgresql* ]] && [ ! -e /etc/postgresql-common/createcluster.conf ]; then
            $sudo mkdir -p /etc/postgresql-common/createcluster.d
            echo "create_main_cluster = false" | $sudo tee /etc/postgresql-common/createcluster.d/burden.conf >/dev/null
        fi
        # shellcheck disable=SC2086 # a list of names
        DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends $debian >&2
    elif command -v dnf >/dev/null; then
        # shellcheck disable=SC2086 # a list of names
        $sudo dnf install -y -q $fedora >&2
    fi
    eval "$check" >/dev/null 2>&1 || { echo "没有装上${what}，请先手工安装：${debian}（Debian）或 ${fedora}（Fedora）。" >&2; exit 1; }
}

need_sdk() {
    dotnet --list-sdks 2>/dev/null | grep -q '^1[0-9]\.' && return
    echo "需要 .NET 10 SDK：https://dotnet.microsoft.com/download" >&2
    exit 1
}

need_postgresql() { need "PostgreSQL" "ls /usr/lib/postgresql/*/bin/postgres || command -v postgres" "postgresql" "postgresql-server"; }
need_han_font() { need "汉字字体" "fc-list :lang=zh | grep -q ." "fontconfig fonts-noto-cjk" "fontconfig google-noto-sans-cjk-fonts google-noto-serif-cjk-fonts"; }
