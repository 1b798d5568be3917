"""How lines are laid out and how they fade."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

from simulator.bootstrap import Settings
from simulator.ui.play.line import Line, Manner
from simulator.ui.play.look import look_of
from simulator.ui.theme import Theme
from simulator.ui.widgets.spoken_text import SpokenText, line_width

WHITE, BLACK = QColor("#ffffff"), QColor("#000000")


def luminance(colour: QColor) -> float:
    """WCAG 2's relative luminance, 0 to 1."""
    parts = [colour.redF(), colour.greenF(), colour.blueF()]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.fixture
def font(qapp: QApplication) -> QFont:
    made = QFont(qapp.font())
    made.setPixelSize(20)
    return made


def painted(text: SpokenText, shown: int | None = None) -> QImage:
    image = QImage(420, 200, QImage.Format.Format_RGB32)
    image.fill(WHITE)
    painter = QPainter(image)
    text.draw(painter, QPointF(10, 10), BLACK, shown)
    painter.end()
    return image


def untouched(image: QImage) -> int:
    """How many pixels are as they were."""
    return bytes(image.constBits()).count(b"\xff\xff\xff\xff")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("manner", Manner)
@pytest.mark.parametrize("fade", [0, 1, 2])
def test_what_has_faded_can_still_be_read(
    qapp: QApplication, scheme: str, manner: Manner, fade: int
) -> None:
    """Words and stage directions keep 4.5 : 1 against their bubble, however old."""
    theme = Theme(qapp, Settings(scheme=scheme))
    look = look_of(Line(manner, "words", fade), theme)
    assert contrast(look.ink, look.ground) >= 4.5
    assert contrast(theme.colour("soft"), look.ground) >= 4.5


def test_older_words_fade_further(qapp: QApplication) -> None:
    theme = Theme(qapp, Settings(scheme="light"))
    looks = [look_of(Line(Manner.CUSTOMER, "words", fade), theme) for fade in (0, 1, 2)]
    contrasts = [contrast(look.ink, look.ground) for look in looks]
    assert contrasts == sorted(contrasts, reverse=True)


def test_nothing_shown_paints_nothing_and_all_shown_paints_all(font: QFont) -> None:
    text = SpokenText("[stands] Good afternoon to you. [nods]", font, BLACK)
    text.lay(400)
    blank = painted(text, 0)
    assert untouched(blank) == 420 * 200
    assert painted(text, text.length) == painted(text)


def test_each_character_adds_ink_and_moves_none(font: QFont) -> None:
    """What is shown grows, and what was shown stays where it was."""
    text = SpokenText("Two days. [taps the counter] Two, and then nothing at all.", font, BLACK)
    text.lay(300)
    white = [untouched(painted(text, count)) for count in range(text.length + 1)]
    assert white == sorted(white, reverse=True)
    assert white[0] > white[text.length // 2] > white[-1]


def test_signs_beyond_the_basic_plane_are_never_cut(font: QFont) -> None:
    """Lengths are Qt's, in UTF-16 units; half an emoji is not shown."""
    text = SpokenText("Hi 😀 you", font, BLACK)
    text.lay(400)
    assert text.length == 9
    assert painted(text, 4) == painted(text, 3)


def test_a_direction_at_the_opening_has_a_line_of_its_own(font: QFont) -> None:
    inline = SpokenText("Good afternoon. [nods]", font, BLACK)
    opening = SpokenText("[nods] Good afternoon.", font, BLACK)
    assert opening.lay(400).height() == 2 * inline.lay(400).height()


def test_line_breaks_that_a_writer_meant_are_kept(font: QFont) -> None:
    one = SpokenText("First. Second.", font, BLACK)
    two = SpokenText("First.\n\nSecond.", font, BLACK)
    assert two.lay(400).height() == 2 * one.lay(400).height()


def test_a_word_longer_than_the_line_is_broken(font: QFont) -> None:
    text = SpokenText("x" * 200, font, BLACK)
    assert text.lay(300).width() <= 300


def test_a_line_holds_about_its_characters(font: QFont) -> None:
    """Running text of 68 characters fits, and of 80 does not."""
    width = line_width(font, 68)
    sentence = "I took the afternoon off for this, and nobody is there to collect my son. Well?"
    height = SpokenText("x", font, BLACK).lay(width).height()
    assert SpokenText(sentence[:64], font, BLACK).lay(width).height() == height
    assert SpokenText(sentence, font, BLACK).lay(width).height() > height
