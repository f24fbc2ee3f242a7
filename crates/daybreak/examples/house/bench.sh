#!/bin/sh
# Measures the house and writes docs/benchmarks/house.md: house.md beside this script says how, the machine says the rest. Run it by `make bench`, which
# makes the county first.
set -eu
cd "$(dirname "$0")/../../../.."
{
    cat crates/daybreak/examples/house/house.md
    .ci/measured "$(awk '/MemTotal/ { print int($2 / 1024) }' /proc/meminfo) MB of memory" "Linux $(uname -r)" \
        "$(ls -d /usr/lib/postgresql/* | sort -V | tail -1 | sed 's|.*/|PostgreSQL |')" "$(chromium --version 2>/dev/null | cut -d. -f1)" "SQLite inside"
    # shellcheck disable=SC2016 # the inner shell has the address
    DAYBREAK_CLUSTER=durable sh crates/testing/cluster.sh sh -c \
        'exec target/release/examples/house measure target/bench/county "$DAYBREAK_TEST_POSTGRES" target/release/daybreak "$@"' house "$@"
    printf '\nLoad %s at the end.\n' "$(cut -d' ' -f1 /proc/loadavg)"
} >target/bench/house.md
mv target/bench/house.md docs/benchmarks/house.md
