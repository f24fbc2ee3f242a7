"""Splink on one task: rows in, pairs with their weights out as CSV. Its own comparison library, its own advice for training."""

import json
import sys
import warnings

import pandas as pd

warnings.filterwarnings("ignore")

import splink
import splink.comparison_level_library as cll
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

task, rows, rules_file, out = sys.argv[1:5]
frame = pd.read_csv(rows, dtype=str, keep_default_na=False).replace("", None)
rules = json.load(open(rules_file))
febrl = task.startswith("febrl")

if febrl:
    comparisons = [
        cl.NameComparison("given_name").configure(term_frequency_adjustments=True),
        cl.NameComparison("surname").configure(term_frequency_adjustments=True),
        cl.DamerauLevenshteinAtThresholds("date_of_birth", [1, 2]).configure(term_frequency_adjustments=True),
        cl.DamerauLevenshteinAtThresholds("postcode", [1, 2]),
        cl.LevenshteinAtThresholds("street_number", [1]),
        cl.JaroWinklerAtThresholds("address_1", [0.9]).configure(term_frequency_adjustments=True),
        cl.JaroWinklerAtThresholds("address_2", [0.9]).configure(term_frequency_adjustments=True),
        cl.JaroWinklerAtThresholds("suburb", [0.9]).configure(term_frequency_adjustments=True),
        cl.ExactMatch("state").configure(term_frequency_adjustments=True),
    ]
    if "nossn" not in task:
        comparisons.append(cl.DamerauLevenshteinAtThresholds("soc_sec_id", [1, 2]))
    deterministic = [block_on("given_name", "surname", "date_of_birth"), block_on("surname", "date_of_birth", "postcode")]
    sessions = [block_on("date_of_birth"), block_on("given_name", "surname"), block_on("postcode", "suburb")]
else:
    frame["forename"] = frame["forename"].str.lower()
    frame["surname"] = frame["surname"].str.lower()
    frame["phone"] = frame["phone"].str.replace(r"[^0-9]", "", regex=True)
    frame["postcode"] = frame["postcode"].str.upper()
    frame["email"] = frame["email"].str.lower()
    comparisons = [
        cl.ForenameSurnameComparison("forename", "surname"),
        cl.DateOfBirthComparison("dob", input_is_string=True),
        cl.LevenshteinAtThresholds("phone", [1]),
        cl.PostcodeComparison("postcode"),
        cl.JaroWinklerAtThresholds("address", [0.9, 0.8]),
        cl.EmailComparison("email"),
        cl.ExactMatch("nationality").configure(term_frequency_adjustments=True),
        cl.ExactMatch("sex"),
        cl.LevenshteinAtThresholds("vehicle", [1]),
    ]
    frame["forename_surname_concat"] = frame["forename"] + " " + frame["surname"]
    frame["year"] = frame["dob"].str[:4]
    frame["surname2"] = frame["surname"].str[:2]
    deterministic = [block_on("forename", "surname", "dob"), block_on("phone", "dob"), block_on("email", "dob")]
    sessions = [block_on("dob"), block_on("forename", "surname"), block_on("phone")]
    if "million" in task:
        # Among a million, whole blocks of a birthday or a name are tens of millions of pairs each, and Splink was not done with
        # them after a quarter of an hour. These are small, and each comparison is still trained in two of the three.
        sessions = [block_on("phone"), block_on("email"), block_on("surname", "dob")]

link = "link_only" if frame["source"].nunique() > 1 else "dedupe_only"
settings = SettingsCreator(
    link_type=link,
    unique_id_column_name="id",
    source_dataset_column_name="source",
    comparisons=comparisons,
    blocking_rules_to_generate_predictions=[block_on(*rule) for rule in rules],
    retain_matching_columns=False,
)
api = DuckDBAPI()
frames = [part.reset_index(drop=True) for _, part in frame.groupby("source")] if link == "link_only" else [frame]
linker = Linker([api.register(part) for part in frames], settings)
linker.training.estimate_probability_two_random_records_match(deterministic, recall=0.8 if febrl else 0.5)
linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
for rule in sessions:
    linker.training.estimate_parameters_using_expectation_maximisation(rule)
predictions = linker.inference.predict(threshold_match_weight=-10)
frame = predictions.as_pandas_dataframe()
print(json.dumps({"version": splink.__version__, "pairs": len(frame)}))
columns = [name for name in ("source_l", "id_l", "source_r", "id_r", "match_weight") if name in frame]
frame[columns].to_csv(out, index=False)
if "clusters" in sys.argv[5:]:
    clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(predictions, threshold_match_probability=0.95)
    table = clusters.as_pandas_dataframe()[["cluster_id", "id"]]
    both = table.merge(table, on="cluster_id", suffixes=("_l", "_r"))
    both = both[both["id_l"] < both["id_r"]][["id_l", "id_r"]]
    both.assign(match_weight=10.0).to_csv(out + ".clusters", index=False)
