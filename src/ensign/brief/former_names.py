# ruff: noqa: E501 - a pattern on one line can be read, searched and compared as one
"""Further ways to tell a former name: "the A, which sailed as the B until 2019", "under her old name, B", "A, tanker; formerly the B"."""

from typing import Final

_OLD: Final = r"(?:previous|former|old|earlier|original|first)"

FORMERLY: Final = (
    r"<n(?P<of>\d+)>(?: \")?(?: ,)? (?:which |who |that |then |once |first |had |was |is |has |been |previously ){0,4}(?P<cue>sailed|sailing|traded|trading|operated|served|known|called|registered|flagged) (?:as|under the name(?: of)?) TARGET(?=(?: \")?(?: ,)? (?:until|till|up to)\b)",
    rf"<n(?P<of>\d+)>(?: \")?(?: ,)? (?:which|who|that|was|is|had been) [^.;<]{{0,80}}\b(?P<cue>under (?:its|her|his|their|the) {_OLD} name)(?: of)?(?: ,)? TARGET",
    r"<n(?P<of>\d+)>(?: \")?(?: ,(?: (?!formerly|ex)[\w-]+| <g\d+>){1,5}){0,4} [;,] (?P<cue>formerly|previously|ex|ex -|f/k/a|fka)(?: known as| called| named)? TARGET(?= [;,.]|$)",
)
"""Patterns with TARGET for what stands before the former name, and that name."""
