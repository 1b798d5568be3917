"""The best outcome of a story is the best grade, then the best mood at its end."""

from simulator.play.engine import Engine
from simulator.play.session import Session, replay
from simulator.records.history import History
from simulator.story.model import Grade


def attempt(engine: Engine, *path: str) -> Session:
    return replay(Session.start(engine), path).session


def test_the_best_outcome_stays(engine: Engine) -> None:
    """A worse attempt after a better one counts, and changes nothing of the best."""
    history = History()
    assert history.best("test") is None
    history.add(attempt(engine, "listen-on", "offer-trace", "explain-why-not"))
    poor = history.best("test")
    assert poor is not None
    assert poor.grade is Grade.POOR
    history.add(attempt(engine, "listen-on", "paraphrase", "offer-trace", "follow-up-kept"))
    history.add(attempt(engine, "listen-on", "offer-trace", "explain-why-not"))
    best = history.best("test")
    assert best is not None
    assert (best.grade, best.band) == (Grade.GREAT, "delighted")
    assert history.attempts("test") == 3


def test_an_abandoned_attempt_counts_and_has_no_outcome(engine: Engine) -> None:
    """Without an ending there is nothing to be best."""
    history = History()
    history.add(attempt(engine, "listen-on"))
    assert history.attempts("test") == 1
    assert history.best("test") is None
