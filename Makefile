# The two commands are `make run` and `make test`; README.md tells the rest.
.PHONY: run test queries

# A build takes the checked queries from .sqlx, whatever database the surroundings name.
export SQLX_OFFLINE := true

# Installs what is missing, builds, migrates and serves.
run:
	scripts/install.sh
	cargo build --release --locked --bin seamless
	./target/release/seamless serve

# Formatting, lints, the checked queries, and every test.
test:
	scripts/install.sh test
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --locked -- -D warnings
	cargo build --workspace --bins --locked
	./target/debug/seamless postgres --temporary -- scripts/queries.sh --check
	./target/debug/seamless postgres --temporary -- cargo test --workspace --locked -- --include-ignored

# Writes .sqlx anew, after a query or a migration changed.
queries:
	cargo build --workspace --bins --locked
	./target/debug/seamless postgres --temporary -- scripts/queries.sh
