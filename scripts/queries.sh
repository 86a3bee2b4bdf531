#!/usr/bin/env bash
# Writes the checked queries (.sqlx) anew, by compiling every query against a database with today's tables. With
# --check it only compares, and lints what it compiles.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ -z "${IN_CLUSTER:-}" ]; then
    # Whichever was built last keeps a cluster: today's may not build before its queries are written. Where none was,
    # the last commit's is built, whose queries are.
    for seamless in target/debug/seamless target/release/seamless; do
        [ ! -x "$seamless" ] || break
    done
    if [ ! -x "$seamless" ]; then
        committed=$(mktemp -d)
        trap 'rm -rf "$committed"' EXIT
        git archive HEAD | tar -x -C "$committed"
        cargo build --locked --bin seamless --manifest-path "$committed/Cargo.toml" --target-dir target
        rm -rf "$committed"
        # It was built without styles: nothing else is to find it.
        mkdir -p target/tools
        mv target/debug/seamless target/tools/seamless
        seamless=target/tools/seamless
    fi
    exec "$seamless" postgres --temporary -- env IN_CLUSTER=yes "$0" "$@"
fi

for migration in migrations/*.sql; do
    psql -qX -v ON_ERROR_STOP=1 -f "$migration" "$DATABASE_URL"
done

fresh=$(mktemp -d)
# The macros write while they are expanded, so each crate that holds some is compiled again: its root is touched, and
# afterwards as old as before, or whatever was built of it earlier would be built again too.
roots=(app/src/*/mod.rs app/src/*/web/mod.rs app/src/board/web/departments/mod.rs app/src/lib.rs server/src/main.rs server/src/host/mod.rs server/tests/*.rs server/tests/*/main.rs)
for root in "${roots[@]}"; do
    mkdir -p "$fresh/age/$(dirname "$root")"
    touch -r "$root" "$fresh/age/$root"
done
age_again() {
    for root in "${roots[@]}"; do touch -r "$fresh/age/$root" "$root"; done
    rm -rf "$fresh"
}
trap age_again EXIT
touch "${roots[@]}"

mkdir "$fresh/sqlx"
export SQLX_OFFLINE=false SQLX_OFFLINE_DIR="$fresh/sqlx"
if [ "${1:-}" = --check ]; then
    cargo clippy --workspace --all-targets --locked -- -D warnings
    diff -r .sqlx "$fresh/sqlx" >/dev/null || {
        echo "The checked queries in .sqlx are not those of the code: run make queries and commit." >&2
        exit 1
    }
else
    cargo check --workspace --all-targets --locked --quiet
    mkdir -p .sqlx
    rm -f .sqlx/*.json
    cp "$fresh"/sqlx/*.json .sqlx/
fi
