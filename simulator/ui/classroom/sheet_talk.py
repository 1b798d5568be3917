"""The talks of a class sheet on the page: the road that was taken, and all roads in words."""

from collections.abc import Sequence

from simulator.classroom.sheet.sheet import ClassSheet, Place
from simulator.ui.classroom.sheet_words import SheetWords
from simulator.ui.debrief.column import Column
from simulator.ui.debrief.spoken_line import SpokenLine
from simulator.ui.theme import Theme


def road_in(column: Column, sheet: ClassSheet, theme: Theme, words: SheetWords) -> None:
    """The talk that the class held, one exchange after the other."""
    for stop in sheet.road:
        column.say(sheet.customer, "small")
        column.add(SpokenLine(theme, stop.heard, column))
        wanted = words.stop(stop)
        column.say(" · ".join(filter(None, (stop.letter, wanted))), "small")
        column.add(SpokenLine(theme, stop.said, column, size=17))
        if stop.reply:
            column.say(sheet.customer, "small")
            column.add(SpokenLine(theme, stop.reply, column))
    if sheet.ending:
        column.say(sheet.ending, "aside")


def places_in(column: Column, places: Sequence[Place], words: SheetWords) -> None:
    """Every scene with its ways on: what the graph shows, for those who read instead."""
    for place in places:
        column.say(" · ".join((words.place(place), place.came)), "strong")
        for road in place.roads:
            column.say(words.road(road), "note")
