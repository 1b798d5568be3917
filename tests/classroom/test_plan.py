"""A code to join by is easily read out, and not easily guessed."""

from simulator.classroom.plan import CODE_LENGTH, new_code


def test_codes_have_nothing_that_is_mixed_up() -> None:
    """Four letters and digits, none of I, L, O, 0 and 1."""
    used = set("".join(new_code() for _ in range(2_000)))
    assert used == set("ABCDEFGHJKMNPQRSTUVWXYZ23456789")
    assert len(new_code()) == CODE_LENGTH


def test_codes_differ() -> None:
    """From one class to the next."""
    assert len({new_code() for _ in range(50)}) > 45
