"""Handing in to the facilitator's computer, over the network of the room.

The same attempt may be sent any number of times and arrives once, so whatever breaks off is
simply tried again. Nothing follows where an answer points, and no proxy comes between.
"""

import json
import time
from collections.abc import Callable
from random import uniform
from typing import Any

import httpx

from simulator.classroom.handing_in.address import Address, BadAddressError, BadCodeError
from simulator.classroom.handing_in.hand_in import HandedIn, HandIn, HandInError
from simulator.story.words import Translate

Wait = Callable[[float], bool]
"""Waits for some seconds; True stops the sending, as that of a `threading.Event` does."""
TRIES = 4
_FIRST_PAUSE = 0.5
"""Seconds; each pause is about twice the one before."""
_TIMEOUT = httpx.Timeout(30.0, connect=3.0)
"""Seconds: a whole class may hand in at once, and is read one by one."""
_LONGEST_ANSWER = 8_192
_SLOWEST_ANSWER = 60.0
"""Bytes, and seconds from the first one."""
_LONGEST_SENTENCE = 300
_WRONG_CODE = {httpx.codes.UNAUTHORIZED, httpx.codes.FORBIDDEN}


class _AgainError(Exception):
    """A try failed, and the next may not; the message is what to say if it was the last."""


def sleep(seconds: float) -> bool:
    """Wait, and never stop."""
    time.sleep(seconds)
    return False


def post(
    hand_in: HandIn,
    address: Address,
    tr: Translate = str,
    wait: Wait = sleep,
    transport: httpx.BaseTransport | None = None,
) -> HandedIn:
    """Hand in to a class; when this returns, the facilitator's computer has it on its disk.

    BadAddressError where something else answers there, BadCodeError where the code is not that of
    the class, else HandInError. Takes two minutes at most. `transport` is httpx's own unless given.
    """
    with httpx.Client(timeout=_TIMEOUT, trust_env=False, transport=transport) as client:
        for number in range(1, TRIES + 1):
            try:
                return _once(client, hand_in, address, tr)
            except _AgainError as error:
                pause = _FIRST_PAUSE * 2 ** (number - 1) * uniform(0.6, 1.0)
                if number == TRIES or wait(pause):
                    raise HandInError(str(error)) from error
    raise AssertionError("the last try returns or raises")


def _once(client: httpx.Client, hand_in: HandIn, address: Address, tr: Translate) -> HandedIn:
    headers = {"X-Rapport-Code": address.code, "Content-Type": "application/json"}
    try:
        with client.stream("POST", address.url, content=hand_in.data, headers=headers) as answer:
            return _understood(answer.status_code, _plain(answer), address, tr)
    except (httpx.ConnectError, httpx.ConnectTimeout) as error:
        told = tr(
            "Nothing answers at {address}. Is this computer in the same network, and are phones "
            "still let in? Compare the address with the projector, and try again."
        )
        raise _AgainError(told.format(address=address)) from error
    except httpx.HTTPError as error:
        told = tr(
            "The connection to {address} broke off. Hand in again: what has arrived already "
            "isn't counted twice."
        )
        raise _AgainError(told.format(address=address)) from error


def _plain(answer: httpx.Response) -> dict[str, Any]:
    """What an answer says; nothing where it is not one of Rapport's, as one that has no end."""
    data, until = b"", time.monotonic() + _SLOWEST_ANSWER
    for chunk in answer.iter_raw():
        data += chunk
        if len(data) > _LONGEST_ANSWER or time.monotonic() > until:
            return {}
    try:
        said = json.loads(data)
    except (ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}


def _understood(code: int, said: dict[str, Any], address: Address, tr: Translate) -> HandedIn:
    if code == httpx.codes.OK and said.get("ok") is True:
        return HandedIn.KNOWN if said.get("known") is True else HandedIn.NEW
    why = said.get("error")
    if not isinstance(why, str):
        told = tr("What answers at {address} is not Rapport. Compare it with the projector.")
        raise BadAddressError(told.format(address=address))
    if code in _WRONG_CODE:
        told = tr("{code} is not the code of the class at {address}. Look at the projector again.")
        raise BadCodeError(told.format(code=address.code, address=address))
    told = tr("The facilitator's computer did not take it: {why}").format(why=_sentence(why))
    raise _AgainError(told) if code == httpx.codes.SERVICE_UNAVAILABLE else HandInError(told)


def _sentence(text: str) -> str:
    """What another computer says, as one line of bounded length that can't move a cursor."""
    seen = "".join(one if one.isprintable() else " " for one in text[:_LONGEST_SENTENCE])
    return " ".join(seen.split())
