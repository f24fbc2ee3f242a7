"""Pairwise F1 over all true pairs, best threshold and untuned 0.95: pairs lost to blocking count as missed. One judge for all tools."""

import sys

import numpy as np
import pandas as pd


def judge(rows, pairs, weight="match_weight"):
    frame = pd.read_csv(rows, dtype=str, usecols=["source", "id", "truth"])
    several = frame["source"].nunique() > 1
    # Two lists may give one id to two people (16 of a million do): such rows are judged for nobody.
    frame = frame[~frame["id"].duplicated(keep=False)]
    sizes = frame.groupby("truth").size()
    truths = int((sizes * (sizes - 1) // 2).sum())
    if several:
        sizes = frame.groupby(["truth", "source"]).size()
        truths -= int((sizes * (sizes - 1) // 2).sum())
    who = frame.set_index("id")["truth"]
    table = pd.read_csv(pairs, dtype={"id_l": str, "id_r": str})
    table = table[table["id_l"].isin(who.index) & table["id_r"].isin(who.index)]
    same = (table["id_l"].map(who) == table["id_r"].map(who)).to_numpy()
    order = np.argsort(-table[weight].to_numpy(), kind="stable")
    right = np.cumsum(same[order])
    f1 = 2 * right / (np.arange(1, len(order) + 1) + truths)
    # A threshold takes all pairs of a weight or none.
    weights = table[weight].to_numpy()[order]
    ends = np.append(weights[1:] != weights[:-1], True)
    at = int((table[weight] >= np.log2(0.95 / 0.05)).sum())
    return {
        "pairs": len(table),
        "lost": truths - int(same.sum()),
        "best": float(f1[ends].max()),
        "at95": float(f1[at - 1]) if at else 0.0,
        "precision95": float(right[at - 1] / at) if at else 1.0,
        "recall95": float(right[at - 1] / truths) if at else 0.0,
    }


if __name__ == "__main__":
    rows, pairs, name, who, time = sys.argv[1:6]
    user, system, kilobytes = map(float, open(time).read().split()[-3:])
    found = judge(rows, pairs)
    try:
        clusters = f"{judge(rows, pairs + '.clusters')['best']:.4f}"
    except FileNotFoundError:
        clusters = ""
    numbers = f"{found['pairs']} | {found['best']:.4f} | {found['at95']:.4f} | {clusters} | {user + system:.2f} | {kilobytes / 1024:.0f}"
    print(f"| {name} | {who} | {numbers} |")
