"""A command's dialog in a real window, used by keyboard alone: opened as the menu does, heard by the names of its controls."""

from allocate_case import Answer
from ansinh_office import command_url
from ansinh_screen import wait_for
from com.sun.star.accessibility import AccessibleRole
from dialog_fit import TABLES
from open_dialog import OpenDialog, children
from window_case import WindowCase


class CommandDialogCase(WindowCase):
    """`command` opens the dialog, `title_code` is the code of its title, `labels` the codes its labels begin with, the first
    that has one counts."""

    size = (1366, 900)
    time_limit = 800
    texts = "vi"  # the language of the sentences
    command = title_code = None
    labels = ()

    def pattern(self, name):
        return next(TABLES[self.texts][code].text for prefix in self.labels if (code := f"dialog.{prefix}.{name}") in TABLES[self.texts])

    def say(self, code, *arguments):
        """A sentence as the window says it, without the mark of its Alt letter."""
        return TABLES[self.texts][code].text.replace("~", "").format(*arguments)

    def label(self, name):
        return self.pattern(name).replace("~", "")

    def letter(self, name):
        text = self.pattern(name)
        return text[text.index("~") + 1].lower()

    def title(self):
        return self.say(self.title_code)

    def table(self):
        return self.document.Sheets.getByIndex(0)

    def opened(self):
        parsed, dispatch = self.dispatch_object(self.document, command_url(self.command))
        self.answer = Answer()
        dispatch.dispatchWithNotification(parsed, (), self.answer)
        dialog = OpenDialog(self, self.top_window(self.title()))
        self.addCleanup(self.closed)
        dialog.wait(lambda: dialog.focused() is not None, "the keyboard in the dialog")
        self.rest()
        return dialog

    def closed(self):
        """Whatever is still open goes away, so that one failing test does not take the others with it."""
        for _ in range(4):
            if not any(getattr(window, "Title", "") in ("An Sinh", self.title()) for window in self.top_windows()):
                return
            self.x("key", "Escape")
            self.rest()

    def choose(self, dialog, name, *keys):
        """In the closed list of that label."""
        dialog.keys(f"alt+{self.letter(name)}", *keys)
        return dialog.text(self.label(name))

    def check_order_and_size(self, dialog, names, first):
        """Tab leads from the field that has the focus through all that can be used, in order and around; a small screen holds it."""
        usable = [name for name in names if dialog.is_enabled(name)]
        self.assertEqual(dialog.focused(), first)
        passed = [dialog.focused()]
        for _ in usable[1:]:
            dialog.keys("Tab")
            passed.append(dialog.focused())
        begin = usable.index(first)
        self.assertEqual(passed, usable[begin:] + usable[:begin])
        size = dialog.window.PosSize
        self.assertLessEqual((size.Width, size.Height), (1000, 700))

    def message(self):
        """The sentence of the message box over the dialog, which is then closed; gtk3 keeps it to itself (None)."""

        def shown():
            return self.x("search", "--onlyvisible", "--name", "^An Sinh$")

        wait_for(shown, "a message")
        self.rest()
        self.picture("message")
        box = next((window for window in self.top_windows() if getattr(window, "Title", None) == "An Sinh"), None)
        labels = children(box.getAccessibleContext()) if box is not None else []
        said = [part.getAccessibleName() for part in labels if part.getAccessibleRole() == AccessibleRole.LABEL]
        self.x("key", "Return")
        wait_for(lambda: not shown(), "the message closed")
        self.rest()
        return " ".join(said) if box is not None else None
