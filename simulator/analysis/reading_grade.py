"""How hard English is to read: the school grade of Flesch and Kincaid (1975).

`textstat`, which would count it, fetches its dictionary of syllables over the network when it
is first asked, and Rapport uses none; other packages hand on a dictionary under a licence that
an application like this can't include. So syllables are counted by their spelling; over the
stories that ship, the sum is within one in a hundred of the CMU pronouncing dictionary's.
"""

import re
from collections.abc import Iterable

_SENTENCE = re.compile(r"[.!?…]+")
_WORD = re.compile(r"[a-z]+(?:['’][a-z]+)*", re.IGNORECASE)
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(r"([^laeiouy]|[aeiouy]l)e$|[^aeiouydt]ed$|[^aeiouyscxzgh]es$")
"""The last vowel of "late", "whole", "asked", "likes"; not that of "little", "waited", "buses"."""
_COMMON = frozenset(
    "the a an to of and in is it i you that was for on with he she we they have has had be are not"
    " this my your at by do".split()
)
ENGLISH = 0.15
"""The share of these words in a text from which on it is English: there they make up a third."""


def reading_grade(lines: Iterable[str]) -> float:
    """The years of school that reading the lines takes; 0 where there are no words."""
    sentences = [part for line in lines for part in _SENTENCE.split(line) if _WORD.search(part)]
    words = [word for sentence in sentences for word in _WORD.findall(sentence)]
    if not words:
        return 0.0
    syllables = sum(map(syllables_of, words))
    return 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59


def word_total(lines: Iterable[str]) -> int:
    """How many words there are to go by."""
    return sum(len(_WORD.findall(line)) for line in lines)


def syllables_of(word: str) -> int:
    """About how many syllables an English word has; at least one."""
    letters = re.sub(r"['’]", "", word.lower())
    vowels = len(_VOWELS.findall(letters)) - bool(_SILENT.search(letters))
    return max(1, vowels + bool(re.search(r"[aeiouy]ing", letters)))


def is_english(lines: Iterable[str]) -> bool:
    """Whether the formula, which was made for English, can be asked at all."""
    words = [word.lower() for line in lines for word in _WORD.findall(line)]
    return bool(words) and sum(word in _COMMON for word in words) / len(words) > ENGLISH
