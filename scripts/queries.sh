#!/usr/bin/env bash
# Writes the checked queries (.sqlx) anew from the database in DATABASE_URL; with --check only compares.
set -euo pipefail
cd "$(dirname "$0")/.."

./target/debug/seamless migrate
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
# The macros write while they are expanded, so the crates that hold them are compiled again.
touch app/src/lib.rs server/src/main.rs
SQLX_OFFLINE=false SQLX_OFFLINE_DIR="$fresh" cargo check --workspace --all-targets --locked --quiet
if [ "${1:-}" = --check ]; then
    diff -r .sqlx "$fresh" >/dev/null || {
        echo "The checked queries in .sqlx are not those of the code: run make queries and commit." >&2
        exit 1
    }
else
    mkdir -p .sqlx
    rm -f .sqlx/*.json
    cp "$fresh"/*.json .sqlx/
fi
