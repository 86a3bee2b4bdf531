SHELL := /bin/bash

# The two commands are `make run` and `make test`; README.md tells the rest.
.PHONY: test packages

# What the tests use beside Rust. Installed where missing; elsewhere than on Debian, one line says what to install.
PACKAGES := postgresql fonts-noto-cjk poppler-utils

packages:
	@missing=$$(dpkg-query -W -f '$${db:Status-Status} $${Package}\n' $(PACKAGES) 2>/dev/null | awk '$$1 == "installed" {print $$2}' | sort | comm -13 - <(printf '%s\n' $(PACKAGES) | sort)); \
	if [ -n "$$missing" ]; then \
	  as_root=; [ "$$(id -u)" = 0 ] || as_root=sudo; \
	  { $$as_root apt-get update -q && DEBIAN_FRONTEND=noninteractive $$as_root apt-get install -yq --no-install-recommends $$missing; } \
	    || { echo "Missing: $$missing. Install these Debian packages, or what your system calls them, and run make again." >&2; exit 1; }; \
	fi

# Formatting, lints, and every test.
test: packages
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --locked -- -D warnings
	cargo test --workspace --locked
