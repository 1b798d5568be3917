"""What the graph says about a node in words: on its card, in its tip and to a screen reader."""

from collections.abc import Sequence

from simulator.debrief.words import Translate
from simulator.story.diagnostics import Severity
from simulator.story.words import grade_word
from simulator.ui.writer.graph.course import Been
from simulator.ui.writer.graph.labels import condition
from simulator.ui.writer.graph.snapshot import Link, Node


class Words:
    """The graph's own sentences, in the reader's language."""

    def __init__(self, tr: Translate = str) -> None:
        self._tr = tr

    def size(self, node: Node) -> str:
        """How long a scene is, or which ending this is."""
        if node.grade is None:
            return self.count(node.words, self._tr("1 word"), self._tr("{n} words"))
        return self.ending(node)

    def ending(self, node: Node) -> str:
        """An ending by its grade."""
        assert node.grade is not None
        grade = grade_word(node.grade, self._tr)
        if node.walk_out:
            return self._tr("{grade}, walk-out").format(grade=grade)
        return self._tr("{grade} ending").format(grade=grade)

    def share(self, node: Node) -> str:
        """Which part of the players pass, "" where nobody has counted."""
        if node.share is None:
            return ""
        percent = round(node.share * 100)
        if not percent and node.share:
            return self._tr("<1 %")
        return self._tr("{n} %").format(n=percent)

    def problems(self, node: Node) -> str:
        """How many problems there are, and how bad the worst is."""
        if node.severity is None:
            return ""
        if node.severity is Severity.WARNING:
            return self.count(node.problems, self._tr("1 warning"), self._tr("{n} warnings"))
        return self.count(
            node.problems, self._tr("1 error"), self._tr("{n} problems, errors among them")
        )

    def been(self, been: Been) -> str:
        """What the current play has to do with it."""
        match been:
            case Been.NOW:
                return self._tr("you are here")
            case Been.BEFORE:
                return self._tr("visited")
            case Been.NEVER:
                return ""

    def told(self, node: Node, been: Been, out: Sequence[Link]) -> str:
        """Everything about a node in a sentence, for those who can't see it."""
        parts = [node.id, self.size(node), self.been(been), self.problems(node)]
        if node.share is not None:
            parts.append(self._tr("{share} of players pass").format(share=self.share(node)))
        if out:
            targets = ", ".join(link.target for link in out)
            parts.append(self._tr("leads to {targets}").format(targets=targets))
        return "; ".join(part for part in parts if part)

    def tip(self, node: Node, been: Been) -> str:
        """A node's tip: its line, and what its marks mean."""
        parts = [node.id, node.title, self.size(node), self.problems(node), self.been(been)]
        if node.share is not None:
            parts.append(self._tr("{share} of players pass").format(share=self.share(node)))
        if node.walk_out:
            parts.append(self._tr("The customer can walk out to here from any scene."))
        return "\n".join(part for part in parts if part)

    def link_tip(self, link: Link) -> str:
        """A link's tip: every option with its conditions."""
        lines = [f"{link.source} → {link.target}"]
        for edge in link.edges:
            when = condition(Link(link.source, link.target, (edge,)), self._tr)
            lines.append(f"{edge.option}: {when}" if when else edge.option)
        return "\n".join(lines)

    def count(self, number: int, one: str, many: str) -> str:
        """A number of things."""
        return one if number == 1 else many.format(n=number)
