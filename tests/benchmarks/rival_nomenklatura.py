"""nomenklatura's logic-v2 on what its own blocker index proposes (75 candidates a row, its default): .7 or more.

Run by ratios.py with a Python that has nomenklatura. Rows are entities of the schema that their type says,
LegalEntity where it says none. All rows are given to the index at once, as its enrichers do; it scores in one process.
"""

import tempfile
from pathlib import Path

from followthemoney import Dataset, StatementEntity
from nomenklatura.blocker import Index
from nomenklatura.matching import LogicV2
from nomenklatura.resolver import Linker
from nomenklatura.store import SimpleMemoryStore
from rival_files import Stages, arguments, given, parties, write

THRESHOLD = 0.7
SCHEMAS = {"person": "Person", "company": "Company", "vessel": "Vessel"}


def main() -> None:
    """Read, index, compare, write."""
    listed, source, most, out, _ = arguments()
    stages = Stages()
    dataset = Dataset.make({"name": "listed", "title": "listed"})
    store = SimpleMemoryStore(dataset, Linker({}))
    with store.writer() as writer:
        for party, schema, its in parties(listed):
            writer.add_entity(entity(dataset, party, schema, its))
    view = store.default_view()
    with tempfile.TemporaryDirectory() as folder:
        index = Index(view, Path(folder))
        index.build()
        stages.done("index")
        subjects = {
            f"row-{row}": entity(dataset, f"row-{row}", SCHEMAS.get(kind, "LegalEntity"), [name])
            for row, name, kind in given(source, most)
        }
        hits, config = [], LogicV2.default_config()
        for subject, candidates in index.match_entities(subjects.values()):
            scored = [
                (LogicV2.compare(subjects[subject.id], view.get_entity(candidate.id), config).score, candidate.id)
                for candidate, _ in candidates
            ]
            score, party = max(scored, default=(0.0, ""))
            if score >= THRESHOLD:
                hits.append((subject.id.removeprefix("row-"), party, score))
        index.close()
    stages.done("match")
    write(out, hits)
    stages.done("write")
    stages.say()


def entity(dataset: Dataset, key: str, schema: str, names: list[str]) -> StatementEntity:
    """A party with nothing but names."""
    return StatementEntity.from_data(dataset, {"id": key, "schema": schema, "properties": {"name": names}}, False)


if __name__ == "__main__":
    main()
