# Two commands are enough: `make demo` to see Daybreak, `make test` to know that it holds.
# Everything they need beyond a Rust toolchain is installed from Debian by .ci/install.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.PHONY: demo codes test assets bench bench-county bench-linkage bench-prevalence bench-triage bench-referrals simulate-referrals bench-disclosure bench-statistics fuzz lint clean-demo

# The engines that are measured, for .ci/measured; PostgreSQL is the newest there is, as in crates/testing/cluster.sh.
engines = $$(ls -d /usr/lib/postgresql/* | sort -V | tail -1 | sed 's|.*/|PostgreSQL |'), SQLite inside

# A fictional county on SQLite in demo/, served on port 8080. Ctrl-C stops it; a second run starts at once.
demo: node_modules/.installed crates/site/dist/.built
	@cargo build --release --locked --package daybreak
	@exec target/release/daybreak demo --folder demo

# The codes that let each of the demo's people in now.
codes:
	@target/release/daybreak demo --codes

# Forgets the fictional county; the next `make demo` makes it anew.
clean-demo:
	rm -rf demo demo.making

# Everything, on both engines, in a real browser. Never skips: what is missing is installed, or the run fails.
test: node_modules/.installed crates/site/dist/.built
	@.ci/install postgres browser mail
	@sh crates/testing/cluster.sh .ci/tests

# Writes docs/benchmarks/house.md: what the house carries on both engines with 100,000 reports. The county is made once, in target/bench; ten minutes after.
bench: bench-county
	@.ci/install postgres browser
	@sh crates/daybreak/examples/house/bench.sh

# The part of it that measures nothing, to be done before on a machine that is to be quiet then.
bench-county: node_modules/.installed crates/site/dist/.built
	@cargo build --release --locked --package daybreak --bin daybreak --example house
	@target/release/examples/house county target/bench/county

# Writes docs/benchmarks/prevalence.md: CPU seconds and memory of the estimator's tasks, about three minutes of them.
bench-prevalence:
	@cargo build --release --locked --quiet --package daybreak-prevalence --example bench-prevalence
	@cp crates/prevalence/examples/bench-prevalence.md docs/benchmarks/prevalence.md
	@.ci/measured >> docs/benchmarks/prevalence.md
	@target/release/examples/bench-prevalence >> docs/benchmarks/prevalence.md

# Writes docs/benchmarks/triage.md: measuring a hundred thousand opened reports again; who knows something among a million, and what is due, on both engines.
bench-triage:
	@.ci/install postgres
	@cargo build --release --locked --quiet --package daybreak-triage --example bench-triage
	@cp crates/triage/examples/bench-triage.md docs/benchmarks/triage.md
	@.ci/measured "$(engines)" >> docs/benchmarks/triage.md
	@DAYBREAK_CLUSTER=durable sh crates/testing/cluster.sh target/release/examples/bench-triage >> docs/benchmarks/triage.md

# Writes docs/benchmarks/statistics.md: importing, asking and counting, on both engines. As root the machine's cache of files is emptied before a cold count. It makes ten million referrals
# with twenty million events, for each engine: have half an hour and 20 GB.
bench-statistics:
	@.ci/install postgres
	@cargo build --release --locked --quiet --package daybreak-statistics --example bench-statistics
	@cp crates/statistics/examples/bench-statistics.md docs/benchmarks/statistics.md
	@.ci/measured "$(engines)" >> docs/benchmarks/statistics.md
	@DAYBREAK_CLUSTER=durable sh crates/testing/cluster.sh target/release/examples/bench-statistics >> docs/benchmarks/statistics.md

# Writes docs/benchmarks/referrals.md: the register of 200,000 referrals, filtered in every way, and a referral printed, on both engines.
bench-referrals:
	@.ci/install postgres
	@cargo build --release --locked --quiet --package daybreak-referrals --example bench-referrals
	@cargo build --release --locked --quiet --package daybreak --bin daybreak
	@cp crates/referrals/examples/bench-referrals.md docs/benchmarks/referrals.md
	@.ci/measured "$(engines)" >> docs/benchmarks/referrals.md
	@DAYBREAK_CLUSTER=durable sh crates/testing/cluster.sh target/release/examples/bench-referrals 200000 target/release/daybreak >> docs/benchmarks/referrals.md

# Ten thousand people, and everything that can happen to them in any order: no rule is ever broken. How long it took stands in docs/benchmarks/referrals.md; the tests take forty people.
simulate-referrals:
	@.ci/measured
	@DAYBREAK_SIMULATED=10000 sh crates/testing/cluster.sh cargo test --release --locked --package daybreak-referrals --test it simulation -- --nocapture

# Writes docs/benchmarks/disclosure.md: how long it takes to hide what has to be hidden. QUARTER=file.csv measures a published quarter too.
bench-disclosure:
	@cargo build --release --locked --quiet --package daybreak-disclosure --example bench-disclosure
	@cp crates/disclosure/examples/bench-disclosure.md docs/benchmarks/disclosure.md
	@.ci/measured >> docs/benchmarks/disclosure.md
	@target/release/examples/bench-disclosure $(QUARTER) >> docs/benchmarks/disclosure.md

# Prints the linker's tables beside the others', with packages from PyPI and crates.io, all of them pinned, in a folder of their own. One part alone: PARTS=million (see the script).
bench-linkage:
	@.ci/install python time
	@cargo build --release --locked --quiet --package daybreak-linkage --example bench-linkage --example private
	@bash crates/linkage/bench/run.sh target/bench-linkage $(PARTS)

# Feeds every reader what breaks readers, SECONDS (60) for each of fifteen targets. Some alone: ONLY="linkage statistics/tables". Needs rustup; what else is missing is installed.
fuzz:
	@.ci/fuzz $(or $(SECONDS),60) $(ONLY)

# Formatting is each author's; what the compiler and clippy warn of is not allowed to stand.
lint: node_modules/.installed crates/site/dist/.built
	cargo clippy --workspace --all-targets --locked -- -D warnings

assets: node_modules/.installed crates/site/dist/.built

node_modules/.installed: package.json package-lock.json
	@.ci/install base node
	npm ci --ignore-scripts --no-audit --no-fund
	@touch $@

crates/site/dist/.built: node_modules/.installed $(shell find crates/site/assets -type f 2>/dev/null)
	npm run --silent build
	@touch $@
