# The two commands are `make run` and `make test`; README.md tells the rest.
.PHONY: test

# Formatting, lints, and every test.
test:
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --locked -- -D warnings
	cargo test --workspace --locked
