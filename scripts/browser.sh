#!/usr/bin/env bash
# The stories in a real browser, against the binary that was built for the other tests.
set -euo pipefail
cd "$(dirname "$0")/../end2end"

npm run --silent check
npx playwright test
