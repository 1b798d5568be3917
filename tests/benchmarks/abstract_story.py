"""The abstract story behind the figures of the benchmarks, as a file of any size.

N scenes with 3 or 4 options each, a quarter of them guarded by the mood, links mostly forward,
six endings.
"""

import random

_HELPFUL = ("greet", "listen", "paraphrase", "empathise", "ask", "explain", "offer", "thank")
_HARMFUL = ("interrupt", "assume", "defend", "dismiss", "argue")
_GUARDS = (
    "temper is heated or higher",
    "heard is partly or higher",
    "trust is some or higher",
    "mood is wary or better",
)
_ENDINGS = ("great", "good", "good", "fair", "fair", "poor")


def abstract_story(scenes: int, seed: int = 1, also: tuple[str, ...] = ()) -> str:
    """The YAML text of a story of `scenes` scenes, for steady and the personas of `also`."""
    draw = random.Random(seed)
    lines = [
        f"story: abstract-{scenes}",
        "title: Abstract",
        "setting: {place: A desk, role: Clerk, channel: in person}",
        f"customer: {{name: Ada Bell, persona: steady, also: [{', '.join(also)}]}}",
        "brief: A measured talk.",
        "walk-out: end-5",
        "scenes:",
    ]
    for number in range(scenes):
        lines += _scene(number, scenes, draw)
    lines.append("endings:")
    lines += [
        f'  end-{number}: {{grade: {grade}, text: "It ends in the way number {number}."}}'
        for number, grade in enumerate(_ENDINGS)
    ]
    return "\n".join(lines) + "\n"


def _scene(number: int, scenes: int, draw: random.Random) -> list[str]:
    lines = [
        f"  scene-{number}:",
        "    customer:",
        f'      - {{when: {draw.choice(_GUARDS)}, say: "Heated line of the scene {number}."}}',
        f'      - {{say: "What the customer says in the scene {number}, at some length."}}',
        "    options:",
    ]
    for index in range(draw.choice((3, 4))):
        approach = draw.choice(_HELPFUL if draw.random() < 0.6 else _HARMFUL)
        lines += [
            f"      {approach}-{index}:",
            f'        say: "What the trainee says in scene {number} as reply {index}."',
            f"        go: {_target(number, index, scenes, draw)}",
        ]
        if index and draw.random() < 0.33:
            lines.append(f"        when: {draw.choice(_GUARDS)}")
    return lines


def _target(number: int, index: int, scenes: int, draw: random.Random) -> str:
    """The first reply leads to the next scene, so that every scene can be reached."""
    left = scenes - 1 - number
    if index == 0 and left:
        return f"scene-{number + 1}"
    if left < len(_ENDINGS):
        return f"end-{left}"
    if draw.random() < 0.02:
        return f"end-{draw.randrange(len(_ENDINGS))}"
    if draw.random() < 0.1:
        return f"scene-{draw.randrange(max(0, number - 5), number + 1)}"
    return f"scene-{number + draw.randint(1, min(left, max(1, scenes // 25)))}"
