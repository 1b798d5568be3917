"""Which options are too rude to tempt anybody."""

from simulator.analysis.wording import HARSH, POLITE
from simulator.mood.rulebook import Rulebook, Side
from simulator.story.model import Option

RUDE_TEMPER = 3
"""A harm that heats the customer by so much is an affront (in Rapport's rulebook: to blame, to
argue, to break a word); defending oneself or passing somebody on (2) is what tired people do."""


def rude(option: Option, rulebook: Rulebook) -> bool:
    """Whether it says what nobody decent says, or does an affront without a polite word.

    A polite word counts because it is what makes a harmful reply tempting.
    """
    if HARSH.search(option.say):
        return True
    approach = rulebook.approaches[option.approach]
    heat = approach.row[0] + option.mood[0]
    affront = approach.side is Side.HARMS and heat >= RUDE_TEMPER
    return affront and not POLITE.search(option.say)
