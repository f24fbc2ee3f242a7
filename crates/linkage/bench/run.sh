#!/bin/bash
# Ours and the others side by side, one after the other, each in a process of its own: F1 by one judge, CPU seconds (user and
# system), largest memory. Usage: run.sh FOLDER PART…; what it needs it puts into the folder. Parts, each of which runs by itself:
#   small     febrl and 20,000 people, all tools but weldrs; by nationality
#   million   a million rows beside Splink and zer
#   private   anonlink's samples beside ours; comparisons and blindings a second
#   ten       ten million rows, ours alone
#   quiet     ours alone on the tables of small and million, for a machine that does nothing else
#   weldrs    weldrs on all tables of the small part: its build (polars) is heavy, so it is asked for by name
# No part: small, million and private. Each part's rows are kept in PART.md in the folder, below the line of .ci/measured; each says how long it took.
# What the others are made of is pinned, the last of it: packages.txt here, others/Cargo.lock. What was installed stands in packages.txt in the folder.
# The others take Python 3.11, for which they are pinned; PYTHON names another than python3.11 or python3. Of them ten takes what judges alone, quiet and weldrs what has febrl's tables too.
# OTHERS=no leaves zer unbuilt. A tool that fails, or takes longer than LIMIT seconds, has a row that says so.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$1
shift
[ $# -gt 0 ] || set -- small million private
limit=${LIMIT:-600}
ours=${OURS:-$here/../../../target/release/examples/bench-linkage}
private=${PRIVATE:-$here/../../../target/release/examples/private}
others=$work/others/release

# Parts without the others take none of their packages, so that none of them can keep ours from being measured.
needs=judge
for part in "$@"; do
    case $part in
        ten) ;;
        quiet | weldrs) [ "$needs" = everything ] || needs=tables ;;
        small | million | private) needs=everything ;;
        *) echo "There is no part “$part”." >&2; exit 2 ;;
    esac
done
case $needs in
    judge) install=(--constraint "$here/packages.txt" pandas) ;;
    tables) install=(--constraint "$here/packages.txt" pandas recordlinkage) ;;
    everything) install=(--requirement "$here/packages.txt") ;;
esac
venv=$work/venv/$needs
python=$venv/bin/python
mkdir -p "$work/venv"

packages() {
    local base=${PYTHON:-} version
    [ -n "$base" ] || base=$(command -v python3.11 || command -v python3) || { echo "There is no Python here: install Python 3.11." >&2; exit 2; }
    version=$("$base" -c 'import sys; print("%d.%d" % sys.version_info[:2])') || { echo "$base is no Python: name Python 3.11 with PYTHON=…" >&2; exit 2; }
    if [ "$version" != 3.11 ]; then
        echo "The packages are pinned for Python 3.11, and $base is Python $version: install Python 3.11, or name it with PYTHON=…" >&2
        [ "$needs" != everything ] || exit 2
    fi
    if ! { "$base" --version; cat "$here/packages.txt"; } | cmp --quiet - "$venv/complete"; then
        "$base" -m venv --clear "$venv"
        "$venv/bin/pip" install --quiet "${install[@]}"
        { "$base" --version; cat "$here/packages.txt"; } > "$venv/complete"
    fi
    "$venv/bin/pip" freeze --quiet > "$work/packages.txt"
    echo "$("$python" --version): $(paste --serial --delimiters=' ' "$work/packages.txt")."
    [ "$needs" = judge ] || [ -f "$work/febrl4.csv" ] || "$python" "$here/febrl.py" "$work"
}
# Rust linkers are built into the folder, anew where what they are made of is newer; where that fails their rows say so, and no version is named.
rust() { # name, package, features...
    local name=$1 package=$2 file
    shift 2
    for file in "src/bin/$name.rs" src/lib.rs Cargo.toml Cargo.lock; do
        [ "$here/others/$file" -nt "$others/$name" ] && rm -f "$others/$name"
    done
    [ -x "$others/$name" ] || [ "${OTHERS:-yes}" = no ] || CARGO_TARGET_DIR=$work/others cargo build --quiet --release --locked --manifest-path "$here/others/Cargo.toml" "$@" --bin "$name" || true
    [ ! -x "$others/$name" ] || echo "$name $(sed -n "s/^$package = .*\"=\([0-9.]*\)\".*/\1/p" "$here/others/Cargo.toml")."$'\n'
}
# Made anew where the program that makes them is newer: it may make others.
people() { [ "$work/$1.csv" -nt "$ours" ] || { "$ours" synthetic "$2" > "$work/$1.part" && mv "$work/$1.part" "$work/$1.csv"; }; }

one() { # name, task, rows, rules, who...
    local name=$1 task=$2 rows=$3 rules=$4
    shift 4
    for who in "$@"; do
        local out=$work/$task.$who
        rm -f "$out" "$out.clusters"
        case $who in
            ours) run=("$ours" "$task" "$rows" "$rules" "$out") ;;
            zer | weldrs)
                if [ ! -x "$others/$who" ]; then
                    echo "| $name | $who | not built | | | | | |"
                    continue
                fi
                run=("$others/$who" "$task" "$rows" "$rules" "$out") ;;
            *) run=("$python" "$here/run_$who.py" "$task" "$rows" "$rules" "$out") ;;
        esac
        if [ "$who" = splink ] && [ "${task#febrl3}" != "$task" ]; then run+=(clusters); fi
        if timeout "$limit" /usr/bin/time -f '%U %S %M' -o "$out.time" "${run[@]}" > "$out.log" 2>&1; then
            "$python" "$here/judge.py" "$rows" "$out" "$name" "$who" "$out.time" || echo "| $name | $who | its pairs could not be judged | | | | | |"
        else
            [ $? = 124 ] && echo "| $name | $who | not done after $limit s | | | | | |" || echo "| $name | $who | did not run: $(tail -1 "$out.log" | tr '|' ' ' | cut -c1-80) | | | | | |"
        fi
    done
}

# How many pairs ours compared in a task, and of a table of people how long it is.
compared() { sed -n 's/.*"compared": \([0-9]*\).*/\1/p' "$work/$1.ours.log"; }
told() {
    local ids
    ids=$(tail -n +2 "$work/$1.csv" | cut -d, -f2 | LC_ALL=C sort)
    echo "$(wc -l <<< "$ids") rows; $(uniq -d <<< "$ids" | wc -l) ids are given twice, and their rows are judged for nobody."
}

heading() {
    echo "| data and rules | who | pairs kept | F1, best threshold | F1 at 0.95 | F1 of clusters | CPU s | MB |"
    echo "|---|---|---|---|---|---|---|---|"
}
tables() { # who...
    heading
    one "febrl4" febrl4 "$work/febrl4.csv" "$here/febrl.json" "$@"
    one "febrl4, no social security number" febrl4_nossn "$work/febrl4_nossn.csv" "$here/febrl_nossn.json" "$@"
    one "febrl3" febrl3 "$work/febrl3.csv" "$here/febrl.json" "$@"
    one "own 20,000, plain rules" own_plain "$work/own.csv" "$here/plain.json" "$@"
}
own_rules() {
    one "own 20,000, own rules" own_usual "$work/own.csv" usual ours
    echo
    echo "20,000 people: $(told own) Pairs compared: $(compared own_plain) by plain rules, $(compared own_expert) by expert rules, $(compared own_usual) by own rules."
}
small() {
    rust zer zer-core
    people own 20000
    tables ours splink goldenmatch recordlinkage zer
    one "febrl4, no number, own rules" febrl4_nossn_own "$work/febrl4_nossn.csv" usual ours
    one "own 20,000, expert rules" own_expert "$work/own.csv" "$here/expert.json" ours splink goldenmatch recordlinkage
    own_rules
    "$ours" own_usual "$work/own.csv" usual "$work/own_groups" levels > /dev/null
    echo
    "$python" "$here/groups.py" "$work/own.csv" "$work/own_groups"
}
million() {
    rust zer zer-core
    people million 694500
    local limit=${LIMIT:-3600}
    heading
    one "own, a million rows, plain rules" own_million "$work/million.csv" "$here/plain.json" ours splink zer
    echo
    echo "$(told million) $(compared own_million) pairs compared."
}
# Judging ten million rows takes memory that is not ours: the row is of the run, the judge comes after it and may fail.
ten() {
    people ten 6945000
    local limit=${LIMIT:-7200}
    heading
    one "own, ten million rows, plain rules" own_ten "$work/ten.csv" "$here/plain.json" ours
    echo
    echo "$(told ten) $(compared own_ten) pairs compared; user, system, KB: $(cat "$work/own_ten.ours.time")"
}
quiet() {
    people own 20000
    people million 694500
    tables ours
    one "febrl4, no number, own rules" febrl4_nossn_own "$work/febrl4_nossn.csv" usual ours
    one "own 20,000, expert rules" own_expert "$work/own.csv" "$here/expert.json" ours
    one "own, a million rows, plain rules" own_million "$work/million.csv" "$here/plain.json" ours
    own_rules
    echo
    echo "A million: $(told million) $(compared own_million) pairs compared."
}
private() {
    "$python" "$here/run_anonlink.py" "$work/febrl4.csv" "$work"
    echo
    "$private" "$work/schema.json" "$work"
}
weldrs() {
    rust weldrs weldrs --features weldrs
    people own 20000
    tables weldrs
    one "own 20,000, expert rules" own_expert "$work/own.csv" "$here/expert.json" weldrs
}

packages
for part in "$@"; do
    from=$SECONDS
    echo
    { "$here/../../../.ci/measured" "$("$python" --version)"; "$part"; } | tee "$work/$part.md"
    echo
    echo "($part: $((SECONDS - from)) s, load $(cut -d' ' -f1 /proc/loadavg) at the end)"
done
