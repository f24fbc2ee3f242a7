"""Within each nationality: the most true pairs found at a precision of 0.99, over all true pairs of it. Pairs, and pairs of clusters."""

import sys

import numpy as np
import pandas as pd

rows, pairs = sys.argv[1:3]
frame = pd.read_csv(rows, dtype=str).set_index("id")
who, group, source = frame["truth"], frame["group"], frame["source"]
truths = {}
for name, part in frame.groupby("group"):
    choose = lambda sizes: int((sizes * (sizes - 1) // 2).sum())
    truths[name] = choose(part.groupby("truth").size()) - choose(part.groupby(["truth", "source"]).size())
found = {}
for kind, path in (("pairs", pairs), ("clusters", pairs + ".clusters")):
    table = pd.read_csv(path, dtype={"id_l": str, "id_r": str})
    same = (table["id_l"].map(who) == table["id_r"].map(who)).to_numpy()
    left, right = table["id_l"].map(group).to_numpy(), table["id_r"].map(group).to_numpy()
    for name in truths:
        # A wrong pair counts against both its groups.
        of = (left == name) | (right == name)
        order = np.argsort(-table["match_weight"].to_numpy()[of], kind="stable")
        hits, weights = np.cumsum(same[of][order]), table["match_weight"].to_numpy()[of][order]
        ends = np.append(weights[1:] != weights[:-1], True)
        precise = ends & (hits / np.arange(1, len(hits) + 1) >= 0.99)
        found.setdefault(name, {})[kind] = (hits[precise].max() if precise.any() else 0) / truths[name]
best = {kind: max(of[kind] for of in found.values()) for kind in ("pairs", "clusters")}
print("| nationality | true pairs | recall at precision 0.99 | of clusters | below the best | of clusters |\n|---|---|---|---|---|---|")
for name, of in sorted(found.items(), key=lambda item: item[1]["clusters"]):
    gaps = " | ".join(f"{100 * (best[kind] - of[kind]):.1f}" for kind in ("pairs", "clusters"))
    print(f"| {name} | {truths[name]} | {of['pairs']:.4f} | {of['clusters']:.4f} | {gaps} |")
