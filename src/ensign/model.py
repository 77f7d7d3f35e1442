"""The values that travel through Ensign. All are frozen; functions return new ones.

Listed side: `Entity` with its `Name`s, `Identifier`s, `Place`s, `Listing`s, `Reference`s, `Vessel`
and `Relation`s, or a `Rejection` where a record could not be read. The user's side: `Subject`.
Between them: `Evidence`, which adds up to a `Match`.

Points and scores are integers in tenths of a point (0 to 1000), so that no order of summing can
move a pair across the line.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple, Self


class EntityType(StrEnum):
    """What an entity or a subject is; `UNKNOWN` is tried in every way."""

    PERSON = "person"
    ORGANIZATION = "organization"
    COMPANY = "company"
    PUBLIC_BODY = "public body"
    VESSEL = "vessel"
    AIRCRAFT = "aircraft"
    UNKNOWN = "unknown"

    @property
    def is_craft(self) -> bool:
        """Whether it is a ship or an aircraft."""
        return self in {EntityType.VESSEL, EntityType.AIRCRAFT}


class Basis(StrEnum):
    """Why an entity is on a watchlist. Nobody in a brief is "sanctioned"."""

    DESIGNATION = "designation"
    ADVISORY = "advisory"
    NAMED_IN_BRIEF = "named-in-brief"
    OWN = "own-list"


class NameKind(StrEnum):
    """The publisher's own distinction between the names of an entity."""

    PRIMARY = "primary"
    ALIAS = "alias"
    FORMER = "former"
    ORIGINAL_SCRIPT = "original script"


@dataclass(frozen=True, slots=True)
class Name:
    """One listed name as written.

    A `weak` name (a low-quality alias, an acronym) never alerts by itself at more than
    "possible"; with `needs_country` it counts only where the subject's country is one of them
    (ISO 3166-1 alpha-2, lower case). `source` says where an alias comes from that the list's own
    publisher did not give. `script` and `language` are the publisher's word for them, in its own
    spelling ("Arabic", "Cyrillic"; "ru"), "" where it does not say.
    """

    text: str
    kind: NameKind = NameKind.PRIMARY
    weak: bool = False
    needs_country: tuple[str, ...] = ()
    source: str = ""
    script: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Identifier:
    """A number, as written, of a scheme.

    Schemes: imo (of a ship; of a firm where the party is one), imo_company, mmsi, call_sign, lei,
    swift, tax, registration, passport, national (an identity card or personal number), aircraft (tail
    mark or serial number), wallet (an address of a digital currency), other. `country` is the
    issuer's (ISO 3166-1 alpha-2, lower case). `label` is the publisher's own word for the document
    ("National ID No."), `issued` and `expires` are ISO 8601, `doubt` says why the publisher does not
    trust it ("fraudulent", "known false", "reported lost") or why a user's number cannot be right ("wrong
    check digit"), "" where nothing speaks against it.
    """

    scheme: str
    value: str
    country: str = ""
    label: str = ""
    issued: str = ""
    expires: str = ""
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A country (ISO 3166-1 alpha-2, lower case) and what it is to the entity.

    Roles: nationality (citizenship, too), residence, registration, flag, former flag, location (of an
    address), birth, "" where the publisher does not say. `text` is the place as written where it
    says more than the country ("Khartoum, Sudan"); `country` is "" where it cannot be told.
    """

    country: str
    role: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """One designation: the list's program, its date (ISO 8601, as precise as known), legal effect and reference.

    `authority` is the legal act ("(EU) 2023/1215", "E.O. 13722"), `source` the list that a
    publisher's collection has it from ("SDN" in the CSL). `updated` and `ends` are ISO 8601.
    """

    program: str
    date: str = ""
    effect: str = ""
    reference: str = ""
    url: str = ""
    authority: str = ""
    source: str = ""
    updated: str = ""
    ends: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """The number under which a list has this designation: `list` is Ensign's name of it (un, eu, ofac-sdn, uk).

    By it the entries of several lists are known to be one designation: the UN's number in an EU or
    UK entry, OFAC's in one of the CSL. Never a match by itself; the user's numbers are identifiers.
    """

    list: str
    number: str


@dataclass(frozen=True, slots=True)
class Vessel:
    """What a list says of a ship or aircraft beside its numbers, flags and owners' own entries.

    All as the publisher writes it, "" where it does not say: the kind of ship, owners and
    operators (several joined by "; "), tonnages, year or date of build, length, an aircraft's model.
    """

    kind: str = ""
    owner: str = ""
    former_owner: str = ""
    operator: str = ""
    tonnage: str = ""
    gross_tonnage: str = ""
    built: str = ""
    length: str = ""
    model: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """The words of a source that a fact rests on: its paragraph (from 1) and code-point span (end exclusive)."""

    text: str
    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Relation:
    """`subject predicate object`, in that direction. Either end may be unnamed (then only described).

    `subject` and `object` are entity ids or, where the other end is not an entity of the
    watchlist, "" with its words in `subject_name` and `object_name`. `date` is ISO 8601 or the
    source's own words ("before 2002"). `coreference` says which words were resolved to whom.
    """

    predicate: str
    subject: str
    object: str = ""
    subject_name: str = ""
    object_name: str = ""
    date: str = ""
    amount: str = ""
    confidence: str = "stated"
    coreference: str = ""
    passage: Passage | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """A listed party. `id` is the publisher's, prefixed by the list (`ofac-sdn-36`).

    `birth_dates` are ISO 8601 as precise as known (`1961`, `1961-05`, `1961-05-02`), a range as
    `1961/1963`, an approximate one with a leading `~`. `gender` is "male", "female" or "".
    `roles` are titles, positions and functions. `context` entities stay in the graph and are not
    screened unless asked for. `references` are its numbers in this and other lists. `notes` are for
    the reader and never matched.
    """

    id: str
    list: str
    type: EntityType
    names: tuple[Name, ...]
    basis: Basis = Basis.DESIGNATION
    context: bool = False
    birth_dates: tuple[str, ...] = ()
    gender: str = ""
    places: tuple[Place, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    addresses: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    listings: tuple[Listing, ...] = ()
    relations: tuple[Relation, ...] = ()
    passages: tuple[Passage, ...] = ()
    notes: str = ""
    references: tuple[Reference, ...] = ()
    vessel: Vessel | None = None

    @property
    def primary(self) -> str:
        """The name by which the entity is shown."""
        return self.names[0].text


@dataclass(frozen=True, slots=True)
class Rejection:
    """A record that could not be read: where (line, record number, element) and why."""

    place: str
    reason: str


class Subject(NamedTuple):
    """One party of the user's file, as typed values; a tuple, for a file has millions.

    `names` has one entry or more, of which so many as `written` says are as written, and the others as meant; `pieces`
    are the parties that a cell names beside itself ("A / B JV"), of any type. `places` have the roles that the columns
    name, "" for a plain country. `identifiers` with a doubt say of nobody who it is. `gender` is "male", "female" or
    "". `strangers` are pieces that are one of several parties, each with identifiers that are not known to be its own.
    """

    names: tuple[str, ...]
    type: EntityType = EntityType.UNKNOWN
    places: tuple[Place, ...] = ()
    birth_date: str = ""
    identifiers: tuple[Identifier, ...] = ()
    address: str = ""
    pieces: tuple[str, ...] = ()
    gender: str = ""
    written: int = 1
    strangers: tuple[tuple[str, tuple[Identifier, ...]], ...] = ()

    def known_as(self, name: str) -> Self:
        """The subject with the identifiers that may be those of one of its names or pieces."""
        others = next((others for piece, others in self.strangers if piece == name), ())
        return self._replace(identifiers=tuple(i for i in self.identifiers if i not in others)) if others else self

    @property
    def countries(self) -> tuple[str, ...]:
        """All its countries (ISO 3166-1 alpha-2, lower case), in order, whatever they are to it."""
        return tuple(sorted({p.country for p in self.places}))


class Standing(StrEnum):
    """What a fact other than the name says about a match."""

    AGREES = "agrees"
    CONFLICTS = "conflicts"
    SILENT = "silent"
    MIXED = "mixed"


class Band(StrEnum):
    """How a match is sorted for a person's attention."""

    EXACT = "exact"
    STRONG = "strong"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One term of a score.

    `kind` is the term ("pair", "left over", "contradiction", "thin", "conflict", "birth date", "identifier", …),
    `subject` and `listed` the values that met, `how` the reason in a word or two that the
    explanation knows, `points` what it adds to the score (tenths; negative where it lowers).
    """

    kind: str
    subject: str
    listed: str
    how: str
    points: int
    standing: Standing = Standing.SILENT


@dataclass(frozen=True, slots=True)
class Match:
    """A subject met an entity: both numbers, the evidence that adds up to `score`, and the names that met.

    `name_score` is how alike the names are; `standing` what the other facts say. Both scores are
    in tenths of a point. `subject_name` is the value of the subject that met `name`. `also` are other
    lists' entries of the same designation, whether they met or not.
    """

    entity: Entity
    name: Name
    subject_name: str
    score: int
    name_score: int
    band: Band | None
    standing: Standing
    evidence: tuple[Evidence, ...] = field(default=())
    also: tuple[Entity, ...] = ()
