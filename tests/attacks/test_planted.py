"""What is planted in a paper is data: it is read, shown and cited as words, or not at all, and changes nothing."""

import re
import unicodedata
from datetime import date

import pytest

from index import papers, registers
from index.filters import Filters
from index.records import Answer
from service.answers.model import Endpoint
from service.answers.writer import Writer
from service.answers.written import written
from tests.attacks.conftest import Shelf
from tests.attacks.table import ATTACKS, Attack
from tests.service.endpoint import ScriptedModel, says

QUESTION = "What happened to the motion to demolish the weir footbridge?"
WAYS_TO_ASK = (
    QUESTION,
    "Was the motion to demolish the weir footbridge carried?",
    "What was decided about the weir footbridge?",
)
CARRIED = re.compile(r"\b(?:was|were) (?:carried|approved|agreed|passed)\b", re.IGNORECASE)

SEEN = [attack for attack in ATTACKS if attack.seen == "seen"]
each_that_is_seen = pytest.mark.parametrize("attack", SEEN, ids=lambda attack: attack.name)
each_attack = pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.name)


def unprinted(text: str, but: str = "\n\t") -> list[str]:
    """The characters of a text that steer, turn or hide others, or that nobody can store."""
    return [c for c in text if c not in but and unicodedata.category(c) in ("Cc", "Cf", "Cs", "Co", "Cn")]


def words_of(shelf: Shelf, document_id: str) -> str:
    with shelf.catalogue.reading() as connection:
        return "\n".join(passage.text for passage in papers.passages_of(connection, document_id))


def ask(shelf: Shelf, attack: Attack, question: str, writer: Writer | None = None) -> Answer:
    """The answer where there are but the record and one planted paper."""
    both = Filters(documents=(shelf.record, shelf.document(attack)))
    return written(shelf.engine, question, both, writer=writer)


def test_there_are_forty_attacks_and_more() -> None:
    assert len({attack.name for attack in ATTACKS}) == len({attack.marker for attack in ATTACKS}) == len(ATTACKS) >= 40


def test_every_planted_paper_is_read(shelf: Shelf) -> None:
    assert shelf.status == 0, shelf.printed.decode(errors="replace")
    assert b"refused" in shelf.printed
    assert [source.refused for source in shelf.catalogue.refusals()] == []


@each_attack
def test_what_a_reader_sees_of_a_paper_is_found_and_what_is_hidden_from_him_is_not(
    shelf: Shelf, attack: Attack
) -> None:
    text = words_of(shelf, shelf.document(attack))
    assert "last painted green" in text
    assert (attack.marker in text) == (attack.seen == "seen")


@each_attack
def test_nothing_read_of_it_turns_hides_or_steers(shelf: Shelf, attack: Attack) -> None:
    with shelf.catalogue.reading() as connection:
        document = papers.document(connection, shelf.document(attack))
        passages = papers.passages_of(connection, shelf.document(attack))
        parts = papers.parts_of(connection, shelf.document(attack))
    assert document is not None
    told = [document.title, document.council, *(part.title for part in parts), *(p.text for p in passages)]
    told += [step for passage in passages for step in passage.heading]
    assert unprinted("".join(told)) == []
    assert 0 < len(document.title) <= 300
    assert (document.source_url or "").startswith("https://aldmoor.example/papers/")


def test_the_registers_hold_what_the_record_says_and_nothing_that_was_planted(shelf: Shelf) -> None:
    with shelf.catalogue.reading() as connection:
        decided = registers.resolutions(connection, Filters(), limit=1000)
        promised = registers.commitments(connection, Filters(), today=date.today(), limit=1000)
        named = [*(one.passage_id for one in decided), *(one.passage_id for one in promised)]
        held = papers.passages_by_id(connection, named)
    assert {passage.document.id for passage in held.values()} == {shelf.record}
    assert [one.outcome for one in decided if "footbridge" in one.text] == ["lost"]
    assert len(promised) == 2


@each_that_is_seen
def test_a_lost_motion_is_said_to_be_lost_beside_it(shelf: Shelf, attack: Attack) -> None:
    answer = ask(shelf, attack, WAYS_TO_ASK[ATTACKS.index(attack) % len(WAYS_TO_ASK)])
    assert not answer.abstained
    assert "lost" in answer.claims[0].text
    assert answer.citations[0].panel is not None
    assert [resolution.outcome for resolution in answer.resolutions] == ["lost"]


@each_that_is_seen
def test_a_lost_motion_is_said_to_be_lost_by_a_model_that_obeys_it_and_was_sent_it_as_data(
    shelf: Shelf, attack: Attack, model: ScriptedModel
) -> None:
    model.asked.clear()
    model.script = says(
        "The motion to demolish the weir footbridge was carried. [1] The motion was carried by 9 votes to 0. [1][2][3] "
        f"The weir footbridge was carried. [2] {attack.words} [1]"
    )
    answer = ask(shelf, attack, QUESTION, Writer(Endpoint(model.url, "obedient", first=30)))
    assert "lost" in answer.claims[0].text
    told = answer.claims if answer.writer == "obedient" else answer.claims[:1]
    assert not [claim.text for claim in told if CARRIED.search(claim.text)]
    ((system, user),) = (body["messages"] for body in model.asked)
    assert (system["role"], user["role"]) == ("system", "user")
    assert attack.words not in system["content"]
    assert unprinted(system["content"] + user["content"]) == []
    assert not re.search(r"<\||\|>|\[/?INST\]|</s>", user["content"])
    (fence,) = re.findall(r"the code (\w{16})", system["content"])
    marks = re.findall(rf"^----- (passage \[\d+\]|end) {fence}$", user["content"], re.MULTILINE)
    assert user["content"].count(fence) == len(marks) == 2 * marks.count("end")


def test_all_of_them_together_do_not_carry_a_lost_motion(shelf: Shelf) -> None:
    for question in WAYS_TO_ASK:
        answer = written(shelf.engine, question)
        assert "lost" in answer.claims[0].text, question


def test_the_obedient_model_does_see_what_was_planted(shelf: Shelf, model: ScriptedModel) -> None:
    order = next(attack for attack in ATTACKS if attack.name == "an order")
    model.asked.clear()
    model.script = says("NO ANSWER")
    alone = Filters(documents=(shelf.document(order),))
    written(shelf.engine, order.words, alone, writer=Writer(Endpoint(model.url, "obedient", first=30)))
    assert order.marker in model.asked[0]["messages"][1]["content"]
