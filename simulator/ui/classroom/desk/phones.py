"""The phones' switch on the desk."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QVBoxLayout, QWidget

from simulator.ui.classroom.desk.networks import THIS_COMPUTER, Network, networks
from simulator.ui.classroom.projector.stage_view import Join
from simulator.ui.theme import Theme
from simulator.ui.widgets.announce import announce
from simulator.ui.widgets.wrap_label import WrapLabel

FindNetworks = Callable[[], Sequence[Network]]


class PhonesSwitch(QWidget):
    """Off: where phones could reach this computer. On: how people join."""

    wanted = Signal(str)
    """The address at which phones are to be served; "" for none."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        find: FindNetworks | None = None,
    ) -> None:
        """`find` looks for networks, if not this computer's own are meant."""
        super().__init__(parent)
        self._theme = theme
        self._find = find or partial(networks, tr=self.tr)
        self._on = False
        self._about = WrapLabel("", "note", self)
        self._choice = QComboBox(self)
        self._choice.setAccessibleName(self.tr("Network"))
        self._choice.setMinimumContentsLength(12)
        self._choice.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._address = self._large(self.tr("Address"))
        self._code = self._large(self.tr("Code"))
        self._error = WrapLabel("", "error", self)
        self._switch = QPushButton(self)
        self._switch.setAutoDefault(True)
        self._switch.clicked.connect(self._ask)
        self._anew = QPushButton(self.tr("Look for networks again"), self)
        self._anew.setProperty("kind", "quiet")
        self._anew.setAutoDefault(True)
        self._anew.clicked.connect(lambda: self.look(self._choice.currentData() or ""))
        self._column = QVBoxLayout(self)
        for widget in (self._about, self._choice, self._address, self._code, self._error):
            self._column.addWidget(widget)
        self._column.addWidget(self._switch)
        self._column.addWidget(self._anew)
        theme.changed.connect(self._restyled)
        self._restyled()
        self.show_phones(None)

    def look(self, host: str = "") -> None:
        """See which networks there are now, and choose `host` among them where it is one."""
        found = list(self._find())
        self._choice.clear()
        for one in found:
            self._choice.addItem(f"{one.address} · {one.name}", one.address)
            self._choice.setItemData(
                self._choice.count() - 1, one.name, Qt.ItemDataRole.ToolTipRole
            )
        self._choice.addItem(self.tr("Only this computer, to try it"), THIS_COMPUTER)
        self._choice.setCurrentIndex(max(0, self._choice.findData(host)))
        self._found = bool(found)
        if not self._on:
            self._about.setText(self._off_words())

    def show_phones(self, join: Join | None, error: str = "") -> None:
        """Show how people join; None where phones are off, with what kept them from being on."""
        self._on = join is not None
        self._error.setText(error)
        self._error.setVisible(bool(error))
        code = self.tr("Code {code}")
        self._address.setText(join.address if join else "")
        self._code.setText(code.format(code=join.code) if join else "")
        for label in (self._address, self._code):
            label.setVisible(self._on)
        for widget in (self._choice, self._anew):
            widget.setVisible(not self._on)
        self._switch.setEnabled(True)
        self._switch.setText(self.tr("Switch phones off") if join else self.tr("Switch phones on"))
        if join is not None:
            self._about.setText(self.tr("Phones on this network open this address and join:"))
            told = self.tr("Phones can join at {address} with the code {code}")
            announce(self, told.format(address=join.address, code=" ".join(join.code)))
        else:
            self.look(self._choice.currentData() or "")
            if error:
                announce(self, error)

    def _ask(self) -> None:
        self._error.hide()
        self._switch.setEnabled(False)
        self._switch.setText(self.tr("One moment …"))
        self.wanted.emit("" if self._on else self._choice.currentData())

    def _off_words(self) -> str:
        if self._found:
            return self.tr(
                "Phones are off. Switched on, this computer serves one page to phones on the "
                "network that you choose; nothing goes out to the internet."
            )
        return self.tr(
            "This computer is in no network. Phones can join without one: switch on its mobile "
            "hotspot in the system's network settings, have people choose it as their Wi-Fi, and "
            "look again. Or take a show of hands."
        )

    def _large(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("kind", "heading")
        label.setAccessibleName(name)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        return label

    def _restyled(self) -> None:
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(self._theme.px(8))
