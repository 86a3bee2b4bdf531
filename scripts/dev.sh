#!/usr/bin/env bash
# Serves a quick build of the demo city, and builds and serves again whenever a source is saved.
set -euo pipefail
cd "$(dirname "$0")/.."

seamless=target/quick/seamless
build() { cargo build --profile quick --bin seamless --features server/linked_once "$@"; }
# Where that library lies, and Rust's own, which both it and the program use.
LD_LIBRARY_PATH="$PWD/target/quick:$(rustc --print target-libdir)${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
export LD_LIBRARY_PATH

if [ -z "${IN_CLUSTER:-}" ]; then
    # mold links in half the time, where it is and the compiler takes it.
    if echo 'int main() { return 0; }' | cc -fuse-ld=mold -x c -o /dev/null - 2>/dev/null; then
        export RUSTFLAGS="${RUSTFLAGS:-} -C link-arg=-fuse-ld=mold"
    fi
    build --locked
    # The database stays while servers come and go.
    exec "$seamless" postgres -- env IN_CLUSTER=yes "$0"
fi

saved=target/tools/saved
mkdir -p target/tools
server= demo=--demo
stop() {
    [ -z "$server" ] || { kill "$server" && wait "$server"; } 2>/dev/null || true
}
trap stop EXIT
trap exit INT TERM

changed() { find app server/src migrations .sqlx Cargo.toml Cargo.lock -type f -newer "$saved" -print -quit; }
while :; do
    touch "$saved"
    make --no-print-directory --silent styles || true
    if build --quiet; then
        stop
        # shellcheck disable=SC2086 # nothing, after the first time
        "$seamless" serve $demo &
        server=$! demo=
    fi
    # Styles are read from the disk by a quick build: it need not be served again for them.
    until [ -n "$(changed)" ]; do
        [ -z "$(find style -maxdepth 1 -type f -newer style/dist/app.css -print -quit)" ] ||
            make --no-print-directory --silent styles || sleep 1
        sleep 0.1
    done
done
