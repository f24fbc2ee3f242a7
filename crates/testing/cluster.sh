#!/bin/sh
# A throwaway PostgreSQL cluster, for tests only.
#
#   sh cluster.sh COMMAND…   runs the command with DAYBREAK_TEST_POSTGRES set, then ends the cluster; answers the command's status
#   sh cluster.sh            prints the cluster's address and keeps it until standard input closes
#
# A line of that input starts the cluster again, for measurements that begin with nothing in memory: a command writes it to the pipe DAYBREAK_CLUSTER_HOLD names.
# DAYBREAK_CLUSTER_DATA=FOLDER puts its data there, on a disk that can be filled.
# DAYBREAK_CLUSTER=durable keeps PostgreSQL's own safety and housekeeping on, for measurements that mean something.
# It ends with whoever started it, however that one ends: what it waits for is the closing of a pipe.
set -eu

if [ $# -gt 0 ]; then
    pipes=$(mktemp -d)
    mkfifo "$pipes/hold" "$pipes/address"
    sh "$0" <"$pipes/hold" >"$pipes/address" &
    exec 3>"$pipes/hold"
    read -r DAYBREAK_TEST_POSTGRES <"$pipes/address" || { rm -rf "$pipes"; exit 1; }
    DAYBREAK_CLUSTER_HOLD=$pipes/hold
    export DAYBREAK_TEST_POSTGRES DAYBREAK_CLUSTER_HOLD
    status=0
    "$@" 3>&- || status=$?
    exec 3>&-
    wait
    rm -rf "$pipes"
    exit "$status"
fi

# PostgreSQL refuses to run as root. The script goes along as text, since its folder may be closed to others.
if [ "$(id -u)" = 0 ]; then
    script=$(cat "$0")
    cd /
    if command -v runuser >/dev/null; then exec runuser -u postgres -- sh -c "$script"; fi
    exec setpriv --reuid=postgres --regid=postgres --clear-groups sh -c "$script"
fi

# The newest version that is installed; Debian keeps its programs off the PATH.
for folder in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -t/ -k5 -n); do PATH="$folder:$PATH"; done
if ! command -v initdb >/dev/null; then
    echo "PostgreSQL is not installed: apt-get install postgresql (tests never skip an engine)" >&2
    exit 1
fi

folder=$(mktemp -d /tmp/daybreak-postgres.XXXXXX)
trap 'rm -rf "$folder"' EXIT
data=${DAYBREAK_CLUSTER_DATA:-$folder/data}
# A collation that sorts as people do, and not by bytes: a query that leans on either shows.
initdb --pgdata "$data" --username postgres --auth trust --encoding UTF8 --locale C \
    --locale-provider icu --icu-locale en-GB --no-sync >"$folder/log" 2>&1 ||
    { cat "$folder/log" >&2; exit 1; }
hasty="-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c autovacuum=off"
[ "${DAYBREAK_CLUSTER:-}" != durable ] || hasty=
server=
trap '[ -z "$server" ] || { kill -INT "$server" 2>/dev/null; wait "$server" 2>/dev/null; } || true; rm -rf "$folder"' EXIT
start() {
    # shellcheck disable=SC2086 # several words
    postgres -D "$data" -k "$folder" -c listen_addresses= -c max_connections=300 -c shared_buffers=64MB $hasty \
        </dev/null >>"$folder/log" 2>&1 &
    server=$!
    tries=0
    until pg_isready --quiet --host "$folder"; do
        tries=$((tries + 1))
        if [ "$tries" -gt 200 ] || ! kill -0 "$server" 2>/dev/null; then cat "$folder/log" >&2; exit 1; fi
        sleep 0.05
    done
}
start
echo "postgres://postgres@localhost/postgres?host=$folder"
while read -r said; do
    [ "$said" = again ] || continue
    kill -INT "$server"
    wait "$server" || true
    start
done
