"""From a reviewed file to a watchlist folder: the entities that a person decided on, and a manifest.

Accepted rows become entities; context rows and unnamed parties stay in the graph and are not
screened; rejected and undecided ones are counted and left. With `accept_all` the undecided ones that
no role leaves out are taken too, and the manifest says so. The same review gives the same bytes.
"""

import json
import re
import shutil
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date as calendar_date
from pathlib import Path
from typing import Final

from anyascii import anyascii

from ensign import watchlist
from ensign.brief import accepted
from ensign.brief.proposals import Proposal, Proposals, Tie, screenable
from ensign.entities import to_line
from ensign.errors import InputError, UsageError, unwritable
from ensign.model import Basis, Entity, EntityType, Name, NameKind, Passage, Relation
from ensign.text.visible import is_text
from ensign.watchlist import Watchlist


@dataclass(frozen=True, slots=True)
class Built:
    """A watchlist made from a review, and its manifest as written."""

    watchlist: Watchlist
    manifest: dict[str, object]


def build(
    proposals: Proposals,
    *,
    name: str,
    reviewer: str,
    date: str,
    title: str = "",
    source: str = "",
    accept_all: bool = False,
) -> Built:
    """The watchlist of a review. `date` is ISO 8601; `source` cites the brief where its file does not.

    Without a title the citation is it.

    Raises UsageError for a name, reviewer, date or text that cannot be, InputError for a decision that cannot.
    """
    _check(name, reviewer, date)
    _check_texts({"reviewer": reviewer, "title": title, "source": source})
    taken = [(p, d) for p in proposals.proposals if (d := _decided(p, accept_all=accept_all)) in {"accept", "context"}]
    for p, _ in taken:
        if not screenable(p):
            raise InputError(
                f"row {p.id} is accepted but a {p.type} is no party", "reject it, or give its type as a party's"
            )
        accepted.check(p)
    ids = _ids(name, [p for p, _ in taken])
    ties = [(p, t) for p in proposals.proposals for t in p.ties]
    entities = [_entity(p, decision, name, ids, ties) for p, decision in taken]
    citation = source or proposals.source
    made = watchlist.build(name, title or citation, date, entities, research=True, source=citation)
    return Built(made, _manifest(proposals, made, taken, reviewer, citation, accept_all=accept_all))


def write(built: Built, folder: Path) -> None:
    """Write the folder, whole or not at all; an older watchlist of that name is replaced.

    What else lies in the older folder, such as the review that it was built from, stays. Raises UsageError
    where there is no place for it, OutputError.
    """
    parent = folder.resolve().parent
    temporary: Path | None = None
    try:
        if Path.cwd().is_relative_to(folder.resolve()):  # as . is, or "" of a variable that is not set
            raise UsageError(f"{str(folder)!r} is the folder that you are in", "choose a folder in it for --out")
        if folder.exists() and not (folder / watchlist.MANIFEST).is_file() and any(folder.iterdir()):
            raise UsageError(f"{folder} exists and is no watchlist folder", "choose another --out")
        parent.mkdir(parents=True, exist_ok=True)
        temporary = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=parent))
        temporary.chmod(0o755)
        lines = "".join(to_line(e) + "\n" for e in built.watchlist.entities)
        (temporary / watchlist.ENTITIES).write_text(lines, encoding="utf-8", newline="")
        (temporary / watchlist.MANIFEST).write_text(manifest_text(built.manifest), encoding="utf-8", newline="")
        _carry_over(folder, temporary)
        _swap(temporary, folder)
    except OSError as e:
        raise unwritable(folder, e, "choose another --out") from e
    finally:
        if temporary is not None:
            shutil.rmtree(temporary, ignore_errors=True)


def manifest_text(manifest: dict[str, object]) -> str:
    """A manifest as canonical, readable JSON."""
    return json.dumps(manifest, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _carry_over(old: Path, new: Path) -> None:
    """Copy what is not the watchlist's own from the older folder."""
    for item in sorted(old.iterdir()) if old.exists() else ():
        if item.name in {watchlist.ENTITIES, watchlist.MANIFEST}:
            continue
        if item.is_dir():
            shutil.copytree(item, new / item.name, symlinks=True)
        else:
            shutil.copy2(item, new / item.name, follow_symlinks=False)


def _swap(temporary: Path, folder: Path) -> None:
    """Put the new folder in the old one's place; should that fail, the old one is put back."""
    if not folder.exists():
        temporary.rename(folder)
        return
    aside = temporary.with_name(temporary.name + ".old")
    folder.rename(aside)
    try:
        temporary.rename(folder)
    except OSError:
        aside.rename(folder)
        raise
    shutil.rmtree(aside)


_NAME: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def _check(name: str, reviewer: str, date: str) -> None:
    if not _NAME.fullmatch(name):
        raise UsageError(
            f"{name!r} cannot be a watchlist's name", "use small letters, digits and hyphens, such as cambodia-dprk"
        )
    if not reviewer.strip():
        raise UsageError("a watchlist needs a reviewer", "say who decided with --reviewer")
    try:
        is_whole = calendar_date.fromisoformat(date).isoformat() == date
    except ValueError:
        is_whole = False
    if not is_whole:
        raise UsageError(f"{date!r} is no date", "write it as 2026-11-23")


def _check_texts(said: Mapping[str, str]) -> None:
    """Whether all are text: a terminal that speaks no UTF-8 hands on bytes that are none."""
    for what, text in said.items():
        if not is_text(text):
            raise UsageError(f"the {what} holds bytes that are no text", f"write --{what} in UTF-8")


def _decided(p: Proposal, *, accept_all: bool) -> str:
    """What becomes of a proposal; an unnamed party is context at most, since nobody can be screened against it."""
    decision = p.decision
    if not decision and accept_all and not p.left_out_because and screenable(p):
        decision = "accept"
    return "context" if decision == "accept" and p.unnamed else decision


def _ids(name: str, taken: Sequence[Proposal]) -> dict[str, str]:
    """Entity ids by proposal id: the watchlist's name and the party's, numbered where two are alike."""
    found: dict[str, str] = {}
    used: Counter[str] = Counter()
    for p in taken:
        slug = "-".join(re.findall(r"[a-z0-9]+", anyascii(p.name).lower())) or p.id
        used[slug] += 1
        found[p.id] = f"{name}-{slug}" if used[slug] == 1 else f"{name}-{slug}-{used[slug]}"
    return found


def _entity(p: Proposal, decision: str, name: str, ids: dict[str, str], ties: Sequence[tuple[Proposal, Tie]]) -> Entity:
    relations = tuple(_relation(owner, tie, ids) for owner, tie in ties if p.id in (owner.id, tie.target))
    passages = dict.fromkeys([p.passage, *(r.passage for r in relations if r.passage is not None)])
    return Entity(
        id=ids[p.id],
        list=name,
        type=EntityType(p.type),
        names=_names(p),
        basis=Basis.NAMED_IN_BRIEF,
        context=decision == "context",
        birth_dates=tuple(accepted.births(p)),
        places=tuple(place for place in p.places if place.country),
        identifiers=tuple(map(accepted.as_meant, p.identifiers)),
        roles=p.roles,
        relations=relations,
        passages=tuple(x for x in passages if x.text),
        notes=p.note,
    )


def _names(p: Proposal) -> tuple[Name, ...]:
    """The primary name first, then the text's other names, then the reviewer's; each once."""
    found = {p.name: Name(p.name, NameKind.PRIMARY)}
    for name in (*p.aliases, *p.add_aliases):
        found.setdefault(name.text, name)
    return tuple(found.values())


def _relation(owner: Proposal, tie: Tie, ids: dict[str, str]) -> Relation:
    subject, target = ids.get(owner.id, ""), ids.get(tie.target, "")
    return Relation(
        predicate=tie.predicate,
        subject=subject,
        object=target,
        subject_name="" if subject else owner.name,
        object_name="" if target else tie.target_name,
        date=tie.date,
        amount=tie.amount,
        confidence=tie.confidence,
        coreference=tie.coreference,
        passage=tie.passage or Passage("", 0, 0, 0),
    )


def _manifest(
    proposals: Proposals,
    made: Watchlist,
    taken: Sequence[tuple[Proposal, str]],
    reviewer: str,
    citation: str,
    *,
    accept_all: bool,
) -> dict[str, object]:
    info = made.lists[0]
    decided = Counter(p.decision or "undecided" for p in proposals.proposals)
    return {
        "format": watchlist.FORMAT,
        "name": info.name,
        "title": info.title,
        "date": info.date,
        "research": True,
        "basis": Basis.NAMED_IN_BRIEF.value,
        "source": citation,
        "source_sha256": proposals.sha256,
        "digest": info.digest,
        "reviewer": reviewer,
        "accept_all": accept_all,
        "counts": {
            "entities": info.entities,
            "names": info.names,
            "screened": sum(not e.context for e in made.entities),
            "context": sum(e.context for e in made.entities),
            "by_type": dict(sorted(Counter(e.type.value for e in made.entities).items())),
            "by_decision": {d: decided.get(d, 0) for d in ("accept", "context", "reject", "undecided")},
            "taken_undecided": sum(not p.decision for p, _ in taken),
        },
    }
