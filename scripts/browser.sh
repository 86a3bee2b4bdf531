#!/usr/bin/env bash
# The stories in a real browser, against the binary that was built for the other tests.
set -euo pipefail
cd "$(dirname "$0")/../end2end" 2>/dev/null || exit 0

export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
[ node_modules/.package-lock.json -nt package-lock.json ] || { npm ci --no-audit --no-fund && touch node_modules/.package-lock.json; }
npm run --silent check
npx playwright test
