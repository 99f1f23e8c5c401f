"""Words that say nothing of what a sentence is about: they hold it together, or only tell that a paper says it."""

from typing import Final

from index.lexical import stems

_HOLDING: Final = """a about after all also am an and any are as at be because been before being both but by can did do
does doing during each for from further had has have having he her here hers him his how i if in into is it its itself
just made make many me more most much my no nor not of off on once only or other our out over own per she shall should
since so some such than that the their them themselves then there these they this those through thus to too under until
up upon us very via was we were what when where whether which while who whom whose why will with within without would
you your s t ll re ve d may might could must"""

_TELLING: Final = """according accordance say says said state states stated stating report reports reported record
records recorded minute minutes paper papers document documents passage passages meeting meetings note notes mention
mentions mentioned describe describes described indicate indicates indicated explain explains explained set sets out
detail details detailed include includes included including total around approximately regarding concerning relating
respect take took taken place item received given"""

_IDLE: Final = frozenset(stems(_HOLDING))
_LIGHT: Final = frozenset(stems(f"{_HOLDING} {_TELLING}"))


def is_idle(stem: str) -> bool:
    """Whether a stem only holds a sentence together."""
    return stem in _IDLE


def is_light(stem: str) -> bool:
    """Whether a stem may be added to what a paper says without adding to it: "the report states that"."""
    return stem in _LIGHT
