"""The settings' logic, without a window."""

from dataclasses import replace
from pathlib import Path

import pytest

from simulator.assets import asset_path, stories_folder
from simulator.bootstrap import Places, Settings
from simulator.ui.settings.presenter import SettingsPresenter, story_count


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "config", tmp_path / "cache", tmp_path / "data")


@pytest.fixture
def presenter(places: Places) -> SettingsPresenter:
    return SettingsPresenter(Settings(), places)


@pytest.fixture
def house_rules(tmp_path: Path) -> Path:
    """An organisation's own rulebook."""
    text = asset_path("rulebook.yaml").read_text(encoding="utf-8")
    ours = tmp_path / "house.yaml"
    ours.write_text(text.replace("Rapport's own rulebook", "House rules"), encoding="utf-8")
    return ours


def test_every_value_has_its_words(presenter: SettingsPresenter) -> None:
    view = presenter.view()
    assert [value for value, _ in view.schemes] == ["system", "light", "dark"]
    assert [value for value, _ in view.motions] == ["system", "full", "reduced"]
    assert view.text_sizes == ((100, "100 %"), (125, "125 %"), (150, "150 %"), (200, "200 %"))


def test_a_sound_rulebook_is_used(presenter: SettingsPresenter, house_rules: Path) -> None:
    assert presenter.choose_rulebook(str(house_rules))
    view = presenter.view()
    assert (view.rulebook, view.rulebook_file) == ("House rules", str(house_rules))
    assert presenter.settings.rulebook == str(house_rules)
    presenter.use_own_rulebook()
    assert presenter.view().rulebook == "Rapport's own rulebook"
    assert presenter.settings == Settings()


@pytest.mark.parametrize("text", ["rulebook: x\nskils: {}\n", "a: [", ""])
def test_a_broken_rulebook_is_refused_with_all_its_problems(
    presenter: SettingsPresenter, tmp_path: Path, text: str
) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text(text, encoding="utf-8")
    assert not presenter.choose_rulebook(str(bad))
    refusal = presenter.view().refusal
    assert refusal is not None
    assert refusal.file == str(bad)
    assert refusal.problems
    assert presenter.settings == Settings()


def test_a_refusal_is_forgotten_with_the_next_change(
    presenter: SettingsPresenter, tmp_path: Path
) -> None:
    assert not presenter.choose_rulebook(str(tmp_path / "missing.yaml"))
    presenter.use(replace(presenter.settings, scheme="dark"))
    assert presenter.view().refusal is None


def test_folders_are_counted_added_once_and_removed(
    presenter: SettingsPresenter, tmp_path: Path
) -> None:
    for name in ("one.yaml", "two.yml", "notes.txt"):
        (tmp_path / name).write_text("", encoding="utf-8")
    presenter.add_folder(str(tmp_path))
    presenter.add_folder(str(tmp_path))
    presenter.add_folder(str(stories_folder()))
    ships, mine = presenter.view().folders
    assert ships.ships
    assert (ships.count or 0) >= 3
    assert (mine.path, mine.count, mine.ships) == (str(tmp_path), 2, False)
    presenter.remove_folder(str(tmp_path))
    assert presenter.settings.story_folders == ()


def test_a_folder_that_is_gone_has_no_count(tmp_path: Path) -> None:
    assert story_count(tmp_path / "nowhere") is None


def test_it_says_where_everything_is(presenter: SettingsPresenter, places: Places) -> None:
    values = [value for _, value in presenter.view().about]
    assert str(places.settings) in values
    assert str(places.cache) in values
    assert any("Apache" in value for value in values)


def test_a_rulebook_that_broke_since_is_told_as_rapports_own(
    places: Places, tmp_path: Path
) -> None:
    settings = Settings(rulebook=str(tmp_path / "gone.yaml"))
    assert SettingsPresenter(settings, places).view().rulebook == "Rapport's own rulebook"


def test_talks_are_kept_in_a_file_of_this_computer_at_first(
    presenter: SettingsPresenter, places: Places
) -> None:
    view = presenter.view()
    assert (view.records, view.records_place) == ("A file on this computer", str(places.records))
    assert "next start" not in view.records_means


def test_a_database_is_taken_and_its_password_is_never_shown(presenter: SettingsPresenter) -> None:
    """The address is kept whole; what is shown has neither password nor query."""
    address = "postgresql+psycopg://ann:se:cr/et@host/records?password=other"
    assert presenter.choose_records(f" {address} ")
    view = presenter.view()
    assert view.settings.records == address
    assert view.records_place == "postgresql+psycopg://ann:•••@host/records"
    assert "password" in view.records_means
    assert "next start" in view.records_means
    presenter.use_records_file()
    assert presenter.settings == Settings()
    assert "next start" not in presenter.view().records_means


@pytest.mark.parametrize(
    "address",
    [
        "records",
        "/folder/records.sqlite",
        "http://u:secret@host/records",
        "postgresql:host/records",
        "postgresql://u:secret@host",
        "postgresql://u:secret@host:port/records",
        "mysql://host/records",
        "sqlite://",
        "sqlite:///:memory:",
        "sqlite:///records.sqlite",
    ],
)
def test_what_is_no_address_is_refused(presenter: SettingsPresenter, address: str) -> None:
    """With a sentence that repeats no password; what was set stays."""
    assert not presenter.choose_records(address)
    told = presenter.view().records_refused
    assert told
    assert "secret" not in told
    assert presenter.settings == Settings()
    presenter.use(presenter.settings)
    assert presenter.view().records_refused == ""
