"""Which passages are quoted: the one that answers, and another only where it is nearly as good and says more."""

from dataclasses import replace
from datetime import date

from index.question import Understood
from index.records import ItemRef, Passage
from index.understand import understand
from service.answers.constraints import Demands, demands
from service.answers.evidence import Evidence
from service.answers.extract import about, rated, select, widened
from service.answers.sentences import sentences
from tests.service.setting import Section, Words, bind

DAY = date(2022, 3, 1)
NONE = Demands(None, (), ())
FACT = Understood("fact")
LONG = "The weir was built in 1790 by the miller. " + "It has been mended by many hands in many years since. " * 8


def passage(text: str, kind: str = "paragraph", part: str = "minutes", day: date = DAY) -> Passage:
    words = Words(text, kind, ItemRef("5", "Sedge Ford"))  # type: ignore[arg-type]
    section = Section(part, "Sedge Ford", "Bridges Committee", day, ((words,),))  # type: ignore[arg-type]
    return bind(f"{text[:12]} {day}.pdf", "Sedge Ford", (section,)).paper.passages[0]


def sentence(of: Passage, nearness: float = 0.6, rank: int = 0) -> Evidence:
    start, end = sentences(of.text)[0]
    return Evidence(of, start, end, nearness, 0.5, 0.5, 0.0, rank, False)


def chosen(understood: Understood, wanted: Demands, *found: Evidence) -> list[str]:
    ranks = {one.passage.id: one.rank for one in found}
    return [run.passage.text[run.start : run.end] for run in select(rated(understood, wanted, found, ranks))]


def test_a_question_is_never_chosen_before_its_answer() -> None:
    question, reply = passage("When will the parapet of the ford be mended?"), passage("By the end of May, he said.")
    assert chosen(FACT, NONE, sentence(question), sentence(reply, 0.5, 1))[0] == reply.text


def test_a_question_that_minutes_quote_is_never_chosen_before_its_answer() -> None:
    asked, reply = passage("“When will the parapet of the ford be mended?”"), passage("By the end of May, he said.")
    assert chosen(FACT, NONE, sentence(asked), sentence(reply, 0.5, 1))[0] == reply.text


def test_a_resolution_is_chosen_before_the_report_that_argues_for_it() -> None:
    report = passage("It is proposed to close the ford to all carts from May.", part="report")
    resolved = passage("That the ford be closed to all carts from May.", "resolution")
    assert chosen(Understood("resolution"), NONE, sentence(report), sentence(resolved, 0.55, 1))[0] == resolved.text


def test_a_sentence_that_gives_what_was_asked_for_is_chosen_before_one_that_does_not() -> None:
    asked = "How many carts crossed the ford?"
    without = passage("The carts that crossed the ford were counted by the clerk.")
    given = passage("There crossed the ford 412 carts in that week alone.")
    found = chosen(FACT, demands(asked, understand(asked)), sentence(without), sentence(given, 0.55, 1))
    assert found[0] == given.text


def test_words_of_the_year_asked_for_are_chosen_before_those_of_another() -> None:
    wanted = Demands(None, ("2019",), ())
    other = passage("The toll of the ford brought in more than ever in 2018.")
    right = passage("The toll of the ford brought in little money in 2019.")
    assert chosen(FACT, wanted, sentence(other), sentence(right, 0.55, 1))[0] == right.text


def test_the_newest_is_chosen_where_it_is_asked_how_a_matter_ended() -> None:
    wanted = Demands(None, (), (), latest=True)
    old = passage("The ford is to stay open to carts for a year.", day=date(2021, 3, 2))
    new = passage("The ford is to be closed to all carts for good.")
    assert chosen(FACT, wanted, sentence(old), sentence(new, 0.58, 1))[0] == new.text


def test_what_says_the_same_is_quoted_once_and_what_is_far_behind_not_at_all() -> None:
    one = passage("That the ford be closed to all carts from the first of May.", "resolution")
    again = replace(one, id="p2", text="That the ford be closed to all carts from the first of May")
    far = passage("The clerk read a letter about herons on the mere.")
    assert len(chosen(FACT, NONE, sentence(one), sentence(again, 0.6, 1), sentence(far, 0.1, 9))) == 1


def test_a_record_is_quoted_whole_and_a_long_paragraph_by_its_sentence() -> None:
    record, paragraph = passage(LONG, "resolution"), passage(LONG)
    assert widened(sentence(record)).end == len(LONG.rstrip())
    run = widened(sentence(paragraph))
    assert len(LONG[run.start : run.end].split()) < 60
    assert LONG[slice(*about(paragraph, "built by the miller"))].startswith("The weir was built")


def test_what_a_question_may_want_counts_by_how_likely_it_wants_it() -> None:
    told, promised = passage("The ford is shut in a frost."), passage("Mr Penn would mend the ford.", "commitment")
    unsure = replace(NONE, likely={"commitment": 0.5, "fact": 0.5})
    assert chosen(FACT, unsure, sentence(told), sentence(promised))[0] == promised.text
    assert rated(FACT, unsure, [sentence(promised)], {})[0].signs["wanted"] == 0.5


def test_the_approval_of_the_last_minutes_is_no_answer_but_to_a_question_about_minutes() -> None:
    routine = passage("RESOLVED: That the minutes be approved as printed.", "resolution")
    assert rated(FACT, NONE, [sentence(routine)], {})[0].signs["routine"] == 1.0
    assert rated(FACT, replace(NONE, of_minutes=True), [sentence(routine)], {})[0].signs["routine"] == 0.0
