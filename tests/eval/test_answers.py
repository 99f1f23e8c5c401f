"""Claims about how answers are judged: by what they cite, by what they tell of a motion, and by what they refuse."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from eval.abstaining import THRESHOLDS, Asked, curve, refusals, refused_from, values
from eval.answers import Judged, answers, measured
from eval.citing import Cited, cited, complete
from eval.fingerprints import Snippet
from eval.gold import Question
from eval.telling import as_carried, names_what_was_sought, outcome_told, uncarried
from index.catalogue import Catalogue
from index.encoder import Encoder
from index.engine import Engine
from index.question import Understood
from index.records import Answer, Citation, DocumentRef, PartRef, Passage
from service.answers.citations import cite
from tests.eval import records
from tests.index import shelf

PANEL, DAY = records.PANEL, "2019-03-12"
FERRY = "That the chain ferry at Nettlewick run until ten at night from the first of May."
FELL = "There voted for it three and against it nine, and the motion fell."
"""What became of the ferry."""

TIDES = "The clerk is to ask the harbour master for a table of tides."


def question(*passages: str, kind: str = "fact", **more: object) -> Question:
    asked = Question("q", "When does the ferry run?", kind, tuple(map(Snippet.of, passages)), (), PANEL, DAY)
    return replace(asked, **more)  # type: ignore[arg-type]


def citation(passage: Passage, quote: str | None = None) -> Citation:
    """Of a whole passage; a `quote` is put in its place, whether it stands there or not."""
    whole = cite(1, passage, 0, len(passage.text))
    return replace(whole, quote=quote) if quote else whole


def given(*citations: Citation, text: str | None = None, reason: str | None = None, **more: object) -> Answer:
    told = "\n".join(each.quote for each in citations) if text is None else text
    plain = Answer(
        question="When does the ferry run?",
        text=told,
        citations=citations,
        abstained=reason is not None,
        reason=reason,
        claims=(),
        resolutions=(),
        understood=Understood("fact", ("ferry", "run")),
        writer="extractive",
        took_ms=1.0,
    )
    return replace(plain, **more)  # type: ignore[arg-type]


def passage(name: str, text: str, day: str = DAY) -> Passage:
    return Passage(
        id=name,
        text=text,
        kind="paragraph",
        council="Nettlewick",
        panel=PANEL,
        date=date.fromisoformat(day),
        item=None,
        part=PartRef("part", "minutes", "Minutes"),
        document=DocumentRef("d", "Minutes", None, datetime(2019, 4, 1, tzinfo=UTC)),
        page=1,
        printed_page=None,
        paragraph=None,
        heading=(),
        boxes=(),
        spans=(),
    )


FERRY_PASSAGE, FELL_PASSAGE, TIDES_PASSAGE = passage("p1", FERRY), passage("p2", FELL), passage("p3", TIDES)
SHELF = {each.id: each for each in (FERRY_PASSAGE, FELL_PASSAGE, TIDES_PASSAGE)}


def test_precision_counts_citations_and_recall_what_a_full_answer_cites() -> None:
    asked = question(FERRY, FELL, needed=((Snippet.of(FERRY),), (Snippet.of(FELL),)))
    found = cited(asked, given(citation(FERRY_PASSAGE), citation(TIDES_PASSAGE)), SHELF)
    assert (found.right, found.citations) == (1, 2)
    assert (found.met, found.needs) == (1, 2)


def test_of_words_that_say_the_same_one_is_enough() -> None:
    asked = question(FERRY, FELL, needed=((Snippet.of(FERRY), Snippet.of(FELL)),))
    found = cited(asked, given(citation(FELL_PASSAGE)), SHELF)
    assert (found.met, found.needs) == (1, 1)


def test_gold_that_does_not_say_what_is_needed_needs_any_one_of_its_snippets() -> None:
    assert question(FERRY, FELL).needs == ((Snippet.of(FERRY), Snippet.of(FELL)),)
    assert question(kind="abstain").needs == ()


def test_a_quote_that_differs_by_a_letter_is_not_verbatim() -> None:
    true, false = citation(FERRY_PASSAGE), citation(FERRY_PASSAGE, FERRY.replace("ten", "two"))
    found = cited(question(FERRY), given(true, false), SHELF)
    assert (found.verbatim, found.citations) == (1, 2)


def test_words_that_stand_over_many_minutes_count_only_in_those_asked_about() -> None:
    draft = passage("p9", "DRAFT - subject to approval")
    other = replace(draft, id="p8", date=date(2020, 1, 1))
    asked = question(draft.text, only_there=True)
    held = {each.id: each for each in (draft, other)}
    assert cited(asked, given(citation(draft)), held).right == 1
    assert cited(asked, given(citation(other)), held).right == 0


def test_a_refusal_is_never_complete() -> None:
    asked = question(FERRY, answer=("ten at night",))
    assert complete(asked, given(citation(FERRY_PASSAGE)))
    assert not complete(asked, given(citation(TIDES_PASSAGE)))
    assert not complete(asked, given(reason="The papers do not say."))


LOST = question(FERRY, kind="fate", outcome="lost", resolved=FERRY)


def test_a_lost_motion_that_is_quoted_without_its_fate_is_an_alarm() -> None:
    motions = uncarried([LOST])
    assert as_carried(given(citation(FERRY_PASSAGE)), motions)
    assert as_carried(given(citation(FERRY_PASSAGE, FERRY[5:60])), motions)
    assert not as_carried(given(citation(FERRY_PASSAGE), text=f"Motion lost (3 for, 9 against): {FERRY} [1]"), motions)
    assert not as_carried(given(citation(FERRY_PASSAGE), citation(FELL_PASSAGE)), motions)
    assert not as_carried(given(citation(TIDES_PASSAGE)), motions)


def test_the_alarm_sounds_whatever_was_asked() -> None:
    motions = uncarried([LOST, question(TIDES, outcome="agreed", resolved=TIDES)])
    assert len(motions) == 1
    assert as_carried(given(citation(FERRY_PASSAGE), text="The ferry runs until ten. [1]"), motions)


@pytest.mark.parametrize(
    ("outcome", "told", "not_told"),
    [
        ("lost", "Motion lost: That the ferry run.", "RESOLVED that the ferry run."),
        ("lost", "The motion was not carried.", "The motion was carried."),
        ("withdrawn", "Councillor Dunmore withdrew her motion.", "Councillor Dunmore moved it."),
        ("withdrawn", "She did not press the motion.", "The motion was lost."),
        ("amended", "Motion replaced by an amendment: That the ferry run.", "That the ferry run."),
        ("deferred", "that a decision be deferred", "that the ferry run"),
    ],
)
def test_a_fate_has_to_be_said(outcome: str, told: str, not_told: str) -> None:
    asked = question(FERRY, outcome=outcome, resolved=FERRY)
    assert outcome_told(asked, given(citation(FERRY_PASSAGE), text=told), right=1) is True
    assert outcome_told(asked, given(citation(FERRY_PASSAGE), text=not_told), right=1) is False


def test_a_resolution_told_as_lost_is_told_wrongly() -> None:
    asked = question(FERRY, outcome="agreed", resolved=FERRY)
    quoted = given(citation(FERRY_PASSAGE), text=f"RESOLVED {FERRY}")
    assert outcome_told(asked, quoted, right=1) is True
    assert outcome_told(asked, quoted, right=0) is False
    lost = replace(quoted, resolutions=(records.resolution(FERRY, "lost"),))
    assert outcome_told(asked, lost, right=1) is False


def test_a_refusal_tells_no_outcome_and_no_outcome_is_judged_where_none_was_asked_for() -> None:
    assert outcome_told(LOST, given(reason="The papers do not say."), right=0) is False
    assert outcome_told(question(FERRY), given(citation(FERRY_PASSAGE)), right=1) is None


def test_a_refusal_says_what_was_looked_for() -> None:
    assert names_what_was_sought(given(reason="No paper tells when the ferry runs.")) is True
    assert names_what_was_sought(given(reason="The papers do not seem to answer this.")) is False
    assert names_what_was_sought(given(citation(FERRY_PASSAGE))) is None


ASKED = (Asked(True, False, 0.1), Asked(True, True, 0.6), Asked(False, False, 0.3), Asked(False, True, 0.9))


def test_a_refusal_is_right_where_the_papers_have_no_answer() -> None:
    tally = refusals(ASKED)
    assert (tally.precision, tally.recall, tally.f1) == (0.5, 0.5, 0.5)
    assert values(ASKED)["answered"] == 0.5


def test_who_refuses_nothing_has_no_precision_and_no_recall() -> None:
    nothing = values(refused_from(ASKED, 1.0))
    assert (nothing["precision"], nothing["recall"], nothing["answered"]) == (None, 0, 1)


def test_a_lower_threshold_refuses_no_less() -> None:
    lines = curve("tune", ASKED)
    assert [line.values["threshold"] for line in lines] == list(THRESHOLDS)
    recalls = [float(line.values["recall"] or 0) for line in lines]
    assert recalls == sorted(recalls, reverse=True)
    assert (recalls[0], recalls[-1]) == (1.0, 0.0)


def test_a_system_that_tells_no_doubt_has_no_curve() -> None:
    assert curve("tune", [Asked(True, False), Asked(False, True)]) == []


def judged(asked: Question, answer: Answer, found: Cited) -> Judged:
    return Judged(asked, answer, found, complete(asked, answer), None, False, names_what_was_sought(answer))


def test_what_was_refused_counts_as_wrong_and_does_not_vanish() -> None:
    answered = judged(question(FERRY), given(citation(FERRY_PASSAGE)), Cited(1, 1, 1, 1, 1, True))
    refused = judged(question(FERRY), given(reason="no"), Cited(0, 0, 0, 1, 0, None))
    found = measured([answered, refused])
    assert (found["answered"], found["cited gold"], found["complete"], found["gold cited"]) == (0.5, 0.5, 0.5, 0.5)
    assert (found["citations right"], found["questions"], found["unanswerable"]) == (1.0, 2, 0)


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    catalogue, encoder = Catalogue(tmp_path_factory.mktemp("answers")), Encoder()
    for make in (shelf.ferry, shelf.clinics, shelf.trees):
        make().put(catalogue, encoder)
    leading = Engine(catalogue, encoder)
    assert leading.lead()
    leading.follow()
    yield leading
    leading.close()
    catalogue.close()


def test_a_real_answer_is_judged_by_kind_and_by_half_and_nothing_of_the_held_half_is_listed(engine: Engine) -> None:
    ferry = "Until when does the chain ferry at Nettlewick run?"
    asked = [
        question(shelf.RESOLVED, kind="resolution", question=ferry, answer=("ten at night",), half="tune"),
        question("no such words", kind="figure", question=ferry, half="held"),
        question("no such words either", kind="figure", question=f"{ferry} ", half="tune"),
        question(kind="abstain", question="Who sells quinces?", why_not="never treated", half="held"),
    ]
    tables = {table.title: table for table in answers(engine, asked)}
    lines = {line.name: line.values for line in tables["answering"].lines}
    assert set(lines) == {"answers", "tune", "held"}
    assert (lines["answers"]["questions"], lines["held"]["questions"]) == (3, 1)
    assert lines["answers"]["cited gold"] == pytest.approx(1 / 3)
    assert dict(tables["answering"].alarms) == {
        "quotes that are not verbatim": 0,
        "motions told as carried that were not": 0,
    }
    assert [fault.split(":")[0] for fault in tables["answering"].faults] == ["cited no gold"]
    kinds = {line.name for line in tables["answering, by kind"].lines}
    assert {"resolution", "resolution, tune", "figure", "figure, held", "abstain, held"} <= kinds
    refused = {line.name: line.values for line in tables["refusing"].lines}
    assert refused["never treated"]["unanswerable"] == 1
