"""The talks of a class sheet on the page: the road that was taken, and all roads in words."""

from collections.abc import Sequence

from simulator.classroom.sheet.sheet import ClassSheet, Place
from simulator.ui.classroom.sheet.words import SheetWords
from simulator.ui.debrief.column import Column
from simulator.ui.debrief.spoken_line import SpokenLine
from simulator.ui.theme import Theme


def road_in(column: Column, sheet: ClassSheet, theme: Theme, words: SheetWords) -> None:
    """The talk that the class held, one exchange after the other."""
    for stop in sheet.road:
        exchange = Column(theme, column)
        exchange.say(sheet.customer, "small")
        exchange.add(SpokenLine(theme, stop.heard, exchange))
        exchange.say(" · ".join(filter(None, (stop.letter, words.stop(stop)))), "small")
        exchange.add(SpokenLine(theme, stop.said, exchange, size=17))
        if stop.reply:
            exchange.say(sheet.customer, "small")
            exchange.add(SpokenLine(theme, stop.reply, exchange))
        column.add(exchange)
    if sheet.ending:
        column.say(sheet.ending, "aside")


def places_in(column: Column, places: Sequence[Place], theme: Theme, words: SheetWords) -> None:
    """Every scene with its ways on: what the graph shows, for those who read instead."""
    for place in places:
        scene = Column(theme, column, gap=2)
        scene.say(" · ".join((words.place(place), place.came)), "strong")
        for road in place.roads:
            scene.say(words.road(road), "note")
        column.add(scene)
