#!/usr/bin/env bash
# From a clone to a running site with sample drafts. Run it again: it builds what changed and starts, or says that it is running.
set -euo pipefail
usage() { echo "用法：deploy/quickstart.sh [--port 端口] [--data 数据文件夹] [--no-samples]"; }

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
port=5080
samples=true
# As root, PostgreSQL runs as another user, who cannot look into /root.
if [ "$(id -u)" -eq 0 ]; then data=/var/lib/burden-compliance; else data="${XDG_DATA_HOME:-$HOME/.local/share}/burden-compliance"; fi
while [ $# -gt 0 ]; do
    case "$1" in
        --port) port="${2:?--port 后面要写端口}"; shift 2 ;;
        --data) data="$(realpath -m "${2:?--data 后面要写文件夹}")"; shift 2 ;;
        --no-samples) samples=false; shift ;;
        -h | --help) usage; exit 0 ;;
        *) usage >&2; exit 2 ;;
    esac
done
case "$port" in
    ''|*[!0-9]*) echo "端口应为 1 至 65535 的整数，现为“$port”" >&2; usage >&2; exit 2 ;;
esac
[ "$port" -ge 1 ] && [ "$port" -le 65535 ] || { echo "端口应为 1 至 65535 的整数，现为“$port”" >&2; exit 2; }
address="http://127.0.0.1:$port"

alive() { (exec 3<>"/dev/tcp/127.0.0.1/$port" && printf 'GET /health/%s HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n' "$1" >&3 && grep -q "\"$1\"" <&3) 2>/dev/null; }
if alive live; then
    echo "已在运行：$address"
    exit 0
fi

# shellcheck source=deploy/packages.sh
. "$root/deploy/packages.sh"
need_sdk
need_postgresql
need_han_font

echo "正在构建…"
dotnet build "$root/src/BurdenCompliance.Web" --configuration Release --nologo --verbosity quiet -consoleLoggerParameters:NoSummary

log="$(mktemp "${TMPDIR:-/tmp}/burden-site-XXXXXX.log")"
Registry__DataDirectory="$data" Burden__Samples="$samples" \
    dotnet "$root/src/BurdenCompliance.Web/bin/Release/net10.0/BurdenCompliance.Web.dll" --urls "$address" >"$log" &
site=$!
trap 'kill -TERM "$site" 2>/dev/null; wait "$site"' INT TERM
until alive ready; do
    kill -0 "$site" 2>/dev/null || { wait "$site" || exit $?; }
    sleep 0.3
done
cat <<END

  请用浏览器打开  $address

  数据在 $data，日志在 $log
  只能在本机访问。按 Ctrl+C 停止。
  本系统为非涉密系统，请勿交来涉密文稿。
END
if [ "$samples" = true ]; then
    cat <<END

  样例账号（口令均为 Yunling-Qingxi-2026，动态验证码见登录页）：
    起草人 lin、shan　审核人 he、gao　签批人 xu、luo　台账员 pei、wen
    系统管理员 sysadmin　安全保密管理员 secadmin　安全审计员 auditadmin
END
elif [ -f "$data/first-sign-in.txt" ]; then
    # Shown once; whoever reads the log learns nothing.
    echo
    cat "$data/first-sign-in.txt"
    rm "$data/first-sign-in.txt"
fi
wait "$site"
