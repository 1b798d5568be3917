"""Words in a line that a trainee may go by instead of thinking. English; elsewhere none is met."""

import re

_ABSOLUTE = (
    "always",
    "never",
    "immediately",
    "instantly",
    "absolutely",
    "completely",
    "totally",
    "definitely",
    "certainly",
    "impossible",
    "every",
    "everyone",
    "everybody",
    "nobody",
    "none",
)
"""Without "all", "only" and "must", which people say in every other breath and mean little by."""

Words = re.Pattern[str]


def _any_of(*words: str) -> Words:
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)


ABSOLUTE = _any_of(*_ABSOLUTE)
SORRY = _any_of("sorry", "apolog(?:y|ies|ise|ised|ize|ized)")
POLITE = _any_of("please", "thanks?", "sorry", "understand", "appreciate")
"""The five words by which a line sounds like good service, whatever it does."""
HARSH = _any_of(
    "shut up",
    "calm down",
    "get a grip",
    "get over it",
    "stupid",
    "idiots?",
    "nonsense",
    "ridiculous",
    "pathetic",
    "whining",
    "liar",
    "how dare you",
    "you people",
    "your own fault",
    "your problem",
    "not my problem",
    "not my job",
    "what do you expect",
    "deal with it",
)
"""What a decent person does not say to a customer, even under pressure."""


def found(words: Words, line: str) -> list[str]:
    """The words that stand in the line, in lower case and in its order."""
    return [match.group().lower() for match in words.finditer(line)]
