"""recordlinkage on one task: its ECM classifier over the same rules, string measures cut at 0.85."""

import json
import sys
import warnings
from importlib.metadata import version

warnings.filterwarnings("ignore")

import numpy as np
import pandas as pd
import recordlinkage as rl

task, rows, rules_file, out = sys.argv[1:5]
frame = pd.read_csv(rows, dtype=str, keep_default_na=False).set_index("id", drop=False)
rules = json.load(open(rules_file))
if task.startswith("febrl"):
    names = ["given_name", "surname", "address_1", "address_2", "suburb"]
    edits = ["date_of_birth", "postcode", "street_number"] + ([] if "nossn" in task else ["soc_sec_id"])
    same = ["state"]
else:
    frame["forename"], frame["surname"] = frame["forename"].str.lower(), frame["surname"].str.lower()
    frame["phone"] = frame["phone"].str.replace(r"[^0-9]", "", regex=True)
    frame["year"], frame["surname2"] = frame["dob"].str[:4], frame["surname"].str[:2]
    names, edits, same = ["forename", "surname", "address", "email"], ["dob", "phone", "postcode", "vehicle"], ["nationality", "sex"]
frame = frame.replace("", np.nan)
indexer = rl.Index()
for rule in rules:
    indexer.block(rule)
parts = [part for _, part in frame.groupby("source")]
pairs = pd.MultiIndex.from_tuples([], names=["id_1", "id_2"])
if len(parts) == 1:
    pairs = indexer.index(frame)
else:
    for at, one in enumerate(parts):
        for other in parts[at + 1 :]:
            pairs = pairs.append(indexer.index(one, other).set_names(["id_1", "id_2"]))
compare = rl.Compare()
for name in names:
    compare.string(name, name, method="jarowinkler", threshold=0.85, label=name)
for name in edits:
    compare.string(name, name, method="damerau_levenshtein", threshold=0.85, label=name)
for name in same:
    compare.exact(name, name, label=name)
features = compare.compute(pairs, frame, frame)
classifier = rl.ECMClassifier(binarize=0.5)
classifier.fit(features)
share = classifier.prob(features).clip(1e-12, 1 - 1e-12)
table = pd.DataFrame({"id_l": features.index.get_level_values(0), "id_r": features.index.get_level_values(1), "match_weight": np.log2(share / (1 - share)).to_numpy()})
table.to_csv(out, index=False)
print(json.dumps({"version": version("recordlinkage"), "pairs": len(table)}))
