"""What a customer looks like: names only, drawn elsewhere.

The names of heads, facial hair, glasses and masks are those of the style Open Peeps, so that
its catalogue can be used as a picture book; its joke shapes are left out.
"""

from dataclasses import dataclass

HEADS = (
    "afro", "bangs", "bangs2", "bantuKnots", "bun", "bun2", "buns", "cornrows", "cornrows2",
    "dreads1", "dreads2", "flatTop", "flatTopLong", "grayBun", "grayMedium", "grayShort",
    "hatBeanie", "hatHip", "hijab", "long", "longAfro", "longBangs", "longCurly", "medium1",
    "medium2", "medium3", "mediumBangs", "mediumBangs2", "mediumBangs3", "mediumStraight", "mohawk",
    "mohawk2", "noHair1", "noHair2", "noHair3", "pomp", "shaved1", "shaved2", "shaved3", "short1",
    "short2", "short3", "short4", "short5", "turban", "twists", "twists2",
)  # fmt: skip
SKINS = ("pale", "light", "tan", "brown", "dark")
CLOTHES = (
    "blue", "green", "yellow", "pink", "red", "teal", "lemon", "purple", "grey", "white",
)  # fmt: skip
HAIRS = (
    "black", "dark-brown", "brown", "auburn", "red", "golden", "blond", "platinum", "grey",
    "white", "pink",
)  # fmt: skip
FACIAL_HAIR = (
    "chin", "full", "full2", "full3", "full4", "goatee1", "goatee2", "moustache1", "moustache2",
    "moustache3", "moustache4", "moustache5", "moustache6", "moustache7", "moustache8",
    "moustache9",
)  # fmt: skip
GLASSES = (
    "glasses", "glasses2", "glasses3", "glasses4", "glasses5", "sunglasses", "sunglasses2",
)  # fmt: skip
MASKS = ("medicalMask", "respirator")

COLOURED_HAIR = frozenset({
    "bangs", "cornrows", "grayBun", "grayMedium", "grayShort", "mediumBangs2", "mohawk", "mohawk2",
    "noHair3", "short4", "full4", "moustache9",
})  # fmt: skip
"""The heads and facial hair whose colour `hair` decides; all others are drawn in ink."""

_GREY_BY_NATURE = frozenset({"grayBun", "grayMedium", "grayShort", "noHair3"})


@dataclass(frozen=True, slots=True)
class Portrait:
    """Each part by its name in the tuples above; `None` for a part that isn't worn.

    `hair` may stay `None`, which leaves its colour to `hair_colour`.
    """

    head: str = "short5"
    skin: str = "tan"
    clothing: str = "teal"
    hair: str | None = None
    facial_hair: str | None = None
    glasses: str | None = None
    mask: str | None = None

    @property
    def hair_colour(self) -> str:
        """The name in `HAIRS` to draw with: as asked for, else what suits the head."""
        if self.hair is not None:
            return self.hair
        return "grey" if self.head in _GREY_BY_NATURE else "brown"
