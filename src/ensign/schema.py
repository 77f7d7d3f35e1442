"""The two border tables: what a row of subjects and what a result row hold.

A frame of subjects has the columns `SUBJECT_FIELDS`, all text, "" where nothing is given. A field
that the user mapped from several columns holds the values joined by `SEPARATOR` (name and every
other field alike). A frame of results has `RESULT_COLUMNS` and the column `ROW`: the position,
from 0, of the subject row it answers.
"""

from typing import Final

SEPARATOR: Final = "\x1f"
"""Unit separator: between the values of one field that came from several columns."""

SUBJECT_FIELDS: Final = (
    "name",
    "type",
    "country",
    "birth_date",
    "imo",
    "mmsi",
    "flag",
    "call_sign",
    "identifier",
    "address",
    "gender",
    "key",
)

NUMBER_FIELDS: Final = ("imo", "mmsi", "call_sign", "identifier")
"""Fields of numbers, in the order in which they are read; each is also what its scheme is called."""

ROW: Final = "row"

RESULT_COLUMNS: Final = (
    "match_outcome",
    "match_score",
    "match_band",
    "match_name_score",
    "match_evidence",
    "match_list",
    "match_list_date",
    "match_entity_id",
    "match_entity_name",
    "match_entity_type",
    "match_basis",
    "match_matched_name",
    "match_programs",
    "match_count",
    "match_id",
    "match_reason",
)

OUTCOMES: Final = ("match", "clear", "unscreenable")
