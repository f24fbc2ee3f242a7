"""GoldenMatch on one task: rows in, pairs with their weights out as CSV. Its probabilistic matchkey, the same columns and rules as Splink's.

Its score is by default a share of the way from the least weight to the greatest, which is no probability; asked for "posterior" it is one, so 0.95 means what it means to the others. The columns of a
blocking rule get fixed weights unless the rule is "additive"; here they are nearly all columns, and every other tool learns them.
"""

import json
import os
import sys
import warnings
from importlib.metadata import version

warnings.filterwarnings("ignore")
os.environ["GOLDENMATCH_FS_CALIBRATED"] = "posterior"

import numpy as np
import pandas as pd
import polars as pl

import goldenmatch as gm

task, rows, rules_file, out = sys.argv[1:5]
frame = pd.read_csv(rows, dtype=str, keep_default_na=False)
rules = json.load(open(rules_file))
field = lambda name, scorer, levels=3, partial=0.8, tf=False: gm.MatchkeyField(field=name, scorer=scorer, levels=levels, partial_threshold=partial, tf_adjustment=tf)
if task.startswith("febrl"):
    fields = [
        field("given_name", "jaro_winkler", tf=True),
        field("surname", "jaro_winkler", tf=True),
        field("date_of_birth", "levenshtein"),
        field("postcode", "levenshtein"),
        field("street_number", "levenshtein"),
        field("address_1", "jaro_winkler"),
        field("address_2", "jaro_winkler"),
        field("suburb", "jaro_winkler", tf=True),
        field("state", "exact", levels=2),
    ]
    if "nossn" not in task:
        fields.append(field("soc_sec_id", "levenshtein"))
else:
    frame["forename"] = frame["forename"].str.lower()
    frame["surname"] = frame["surname"].str.lower()
    frame["phone"] = frame["phone"].str.replace(r"[^0-9]", "", regex=True)
    frame["year"] = frame["dob"].str[:4]
    frame["surname2"] = frame["surname"].str[:2]
    fields = [
        field("forename", "jaro_winkler", tf=True),
        field("surname", "jaro_winkler", tf=True),
        field("dob", "levenshtein"),
        field("phone", "levenshtein"),
        field("postcode", "levenshtein"),
        field("address", "jaro_winkler"),
        field("email", "jaro_winkler"),
        field("nationality", "exact", levels=2, tf=True),
        field("sex", "exact", levels=2),
        field("vehicle", "levenshtein"),
    ]
keys = [gm.BlockingKeyConfig(fields=rule, transforms=[], additive=True) for rule in rules]
config = gm.GoldenMatchConfig(
    matchkeys=[gm.MatchkeyConfig(name="all", type="probabilistic", fields=fields, link_threshold=0.01, review_threshold=0.005)],
    blocking=gm.BlockingConfig(keys=keys, passes=keys, strategy="multi_pass", max_block_size=100000, skip_oversized=False),
)
table = pl.from_pandas(frame.drop(columns=["truth"] + (["group"] if "group" in frame else []))).with_columns(pl.all().replace("", None))
result = gm.dedupe_df(table, config=config, confidence_required=False)
pairs = result.scored_pairs or []
sources, ids = frame["source"].to_numpy(), frame["id"].to_numpy()
several = len(set(sources)) > 1
found = pd.DataFrame(pairs, columns=["l", "r", "score"])
if several:
    found = found[sources[found["l"]] != sources[found["r"]]]
score = found["score"].clip(1e-15, 1 - 1e-15)
pd.DataFrame({"id_l": ids[found["l"]], "id_r": ids[found["r"]], "match_weight": np.log2(score / (1 - score))}).to_csv(out, index=False)
print(json.dumps({"version": version("goldenmatch"), "pairs": len(found)}))
