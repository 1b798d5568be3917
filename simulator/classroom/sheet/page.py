"""A class sheet as one HTML page that needs nothing else, to be read on a screen or printed."""

from pathlib import Path

from markupsafe import Markup

from simulator.classroom.sheet.graph_svg import graph_svg
from simulator.classroom.sheet.sheet import ClassSheet
from simulator.debrief.export.templates import environment, page_look
from simulator.debrief.export.whole_file import whole_file
from simulator.story.words import Translate


def page(sheet: ClassSheet, tr: Translate = str) -> str:
    """The whole page."""
    made = environment(tr)
    title, look = f"{tr('Class sheet')}: {sheet.title}", Markup(page_look("class.css"))
    graph = Markup(graph_svg(sheet.graph))
    return "".join(
        (
            made.get_template("head.html.jinja").render(title=title, entries=[], look=look),
            made.get_template("class.html.jinja").render(sheet=sheet, graph=graph),
            made.get_template("foot.html.jinja").render(),
        )
    )


def write_page(sheet: ClassSheet, path: Path, tr: Translate = str) -> None:
    """Write the page; ExportError where the disk refuses."""
    text = page(sheet, tr)
    with whole_file(path) as draft:
        draft.write_text(text, encoding="utf-8", errors="replace", newline="\n")
