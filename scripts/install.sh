#!/usr/bin/env bash
# Installs what `make run` or `make test` needs and is missing. Elsewhere than on Debian, or without rights to
# install, one line says what to get.
set -euo pipefail

missing=()
needs() { # package, and a test that it is there
    local package=$1
    shift
    "$@" >/dev/null 2>&1 || missing+=("$package")
}
has_postgres() { compgen -G '/usr/lib/postgresql/*/bin/postgres' || command -v postgres; }
has_cjk_font() { fc-list :lang=zh family | grep -q . || compgen -G '/usr/share/fonts/opentype/noto/NotoSansCJK*'; }

needs postgresql has_postgres
needs fonts-noto-cjk has_cjk_font
if [ "${1:-}" = test ]; then
    needs poppler-utils command -v pdftotext
fi

if ! command -v cargo >/dev/null; then
    echo "Rust is missing: get it from https://rustup.rs, then try again." >&2
    exit 1
fi
[ ${#missing[@]} -gt 0 ] || exit 0

as_root=()
if [ "$(id -u)" != 0 ]; then
    as_root=(sudo)
fi
if ! command -v apt-get >/dev/null || { [ ${#as_root[@]} -gt 0 ] && ! command -v sudo >/dev/null; }; then
    echo "Missing: ${missing[*]} (Debian's names). Install them (as root on Debian: apt-get install ${missing[*]}), then try again." >&2
    exit 1
fi
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
