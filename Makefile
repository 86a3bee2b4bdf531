# The two commands are `make run` and `make test`; README.md tells the rest.
.PHONY: run test bench dev styles stories queries
.NOTPARALLEL:

# Where scripts/install.sh puts what Debian has no package of.
export PATH := $(CURDIR)/target/tools/bin:$(PATH)

# Installs what is missing, builds, migrates, loads the demo city and serves it.
run:
	@scripts/install.sh
	@$(MAKE) --no-print-directory styles
	cargo build --release --locked --bin seamless
	./target/release/seamless serve --demo

# Formatting, lints, the checked queries, what is built in, and every test. The tests are built first, and nothing
# else apart: with other features every crate would be built twice.
test:
	@scripts/install.sh test
	@$(MAKE) --no-print-directory styles stories
	cargo fmt --all --check
	cargo test --workspace --locked --no-run
	scripts/queries.sh --check
	scripts/deny.sh
	./target/debug/seamless postgres --temporary -- cargo test --workspace --locked -- --include-ignored
	cargo test --workspace --locked --bench portal -- --short
	scripts/browser.sh

# A line a figure: what the portal can do on this machine. `make bench PARTS="page queue"` measures these alone.
bench:
	@scripts/install.sh bench
	@$(MAKE) --no-print-directory styles stories
	cargo bench --locked --bench portal -- $(PARTS)

# Serves a quick build, and builds and serves again whenever a source is saved.
dev:
	@scripts/install.sh dev
	@$(MAKE) --no-print-directory styles
	scripts/dev.sh

# Writes .sqlx anew, after a query or a migration changed.
queries:
	scripts/queries.sh

styles: style/dist/app.css

style/dist/app.css: style/node_modules/.package-lock.json $(wildcard style/*.scss style/*.js style/*.svg)
	cd style && node build.js

style/node_modules/.package-lock.json: style/package-lock.json
	cd style && npm ci --no-audit --no-fund
	@touch $@

# What drives the browser, in the stories and where the bench weighs a page.
stories: end2end/node_modules/.package-lock.json

end2end/node_modules/.package-lock.json: end2end/package-lock.json
	cd end2end && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-audit --no-fund
	@touch $@
