"""What people say and what clerks write: the same thing in other words, for the words that papers are searched by.

Each line is a group of ways to say a thing, in the language of committees. A question that uses one of them is also
searched by the others, at a lower weight. It is knowledge of how minutes are written, not of any one council.
"""

from collections.abc import Mapping
from functools import cache, lru_cache

from index.lexical import stems

_GROUPS = """
could not attend, couldn't make it, missed, absent, away, sent apologies: apologies
stood in, stand in, deputised, in place of, stepped in: substitute, substituting
ran the meeting, in the chair, presided, led the meeting: chair, chaired, chairman
turned up, was there, were there, came along: present, attendance, attended
go-ahead, go ahead, green light, signed off, sign off, sign-off, nod: approved, agreed, granted, authority
turned down, thrown out, knocked back, rejected, blocked, said no, voted down, failed: refused, lost, defeated
put off, put back, postponed, delayed, kicked, shelved, held over: deferred, adjourned, laid over
backed, back, got behind, in favour, supported, sided: agreed, supported, endorsed, for
against, opposed, objected, dissent: against, objection
dropped, pulled, taken back, abandoned: withdrawn, withdrew
changed, alteration, tweak, rewording, change: amendment, amended
undone, overturned, scrapped, reversed: rescinded, revoked
asked for, asked to, told to, homework, job, task: request, action, requested
promised, pledged, said they would, undertook, offered: agreed to, undertook, action
decided, settled, choose, chose, outcome, ruling: resolved, agreed, decision
suggest, advise, advised, advice, want: recommend, recommended, recommendation
mistake, error, wrong, put right: correction, corrected
record of the meeting, notes of the meeting: minutes
money, cash, pot, funds: funding, budget, fund, grant
cost, price, bill, pay, paying, paid, fee, charge, spend, spent: cost, £, expenditure, fee
saved, save, cut back: savings, saving
overspent, went over, shortfall, in the red: overspend, pressure, deficit
underspent, left over, unspent: underspend, underspent
rainy-day, rainy day: reserves, reserve
rubbish, bins, trash, garbage: waste, refuse, collection
dump, tip: landfill, recycling centre, transfer station
road, street, lane: highway, road, street
potholes, carriageways: highway, maintenance, carriageway
cars, traffic, driving: vehicles, traffic, motor
parked, parking: parking, bays, permit
pupils, kids, children, youngsters: pupils, children, young people
teachers, staff, workers, employees: staff, workforce, employees
flats, houses, homes: dwellings, housing, units
rent, tenants: tenancy, tenants, rent
poor, hard up, struggling: deprivation, poverty, hardship
jobs: employment, apprenticeships
carers, looked after: care, looked-after
old people, elderly, pensioners: older people, adults
boss, head, chief: director, chief executive, head of
politician, councillors, members: councillor, cllr, member
executive: cabinet
public questions, residents ask: public, question, petition
complaint, moan, grumble: complaint, complaints
building, premises: premises, building, site
bought, buy, purchase: acquisition, purchase, procurement, tender
contract, supplier, firm, company: contractor, tender, contract, awarded
check, checked, inspection: audit, audited, inspection, inspected
plan, blueprint: strategy, plan, policy
deadline, by when, due: by, deadline, target
"""


@cache
def _table() -> tuple[tuple[tuple[str, ...], frozenset[str]], ...]:
    """Each way to say a thing as its stems in a row, with the stems of the other ways."""
    rows: list[tuple[tuple[str, ...], frozenset[str]]] = []
    for line in _GROUPS.strip().splitlines():
        said, _, written = line.partition(": ")
        clerks = frozenset(stem for words in written.split(", ") for stem in stems(words))
        rows.extend((tuple(stems(words)), clerks) for words in said.split(", "))
    return tuple(rows)


@lru_cache(maxsize=256)
def in_other_words(question: str) -> frozenset[str]:
    """The stems that a clerk may have written for what a question says, those of the question itself left out."""
    asked = stems(question)
    found: set[str] = set()
    for said, clerks in _table():
        if any(tuple(asked[start : start + len(said)]) == said for start in range(len(asked) - len(said) + 1)):
            found |= clerks
    return frozenset(found) - frozenset(asked)


def weighted(question: str, words: tuple[str, ...], weight: float) -> Mapping[str, float]:
    """The stems to search by: 1 for the question's own, `weight` for other words for the same."""
    return {**dict.fromkeys(in_other_words(question), weight), **dict.fromkeys(stems(" ".join(words)), 1.0)}
