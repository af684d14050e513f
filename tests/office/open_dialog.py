"""A dialog of ours as somebody uses it who cannot see it: by the names a screen reader would say."""

import time

from ansinh_screen import wait_for
from com.sun.star.accessibility import AccessibleRole, AccessibleStateType

PATIENCE = 20

# What stands in a dialog to be used; the rest are labels, scroll bars and the parts that controls are made of.
CONTROLS = {AccessibleRole.TEXT, AccessibleRole.SCROLL_PANE, AccessibleRole.CHECK_BOX, AccessibleRole.RADIO_BUTTON,
            AccessibleRole.PUSH_BUTTON, AccessibleRole.COMBO_BOX, AccessibleRole.PANEL}  # fmt: skip
BUTTONS = {AccessibleRole.CHECK_BOX, AccessibleRole.RADIO_BUTTON, AccessibleRole.PUSH_BUTTON}


def children(context):
    return [context.getAccessibleChild(index).getAccessibleContext() for index in range(context.getAccessibleChildCount())]


def find(context, roles):
    """The first of the context and what it holds that has one of the roles."""
    if context.getAccessibleRole() in roles:
        return context
    return next((found for found in (find(child, roles) for child in children(context)) if found is not None), None)


class OpenDialog:
    def __init__(self, case, window):
        self.case, self.window = case, window
        self.title = window.Title

    def controls(self):
        """[(name, context)] of everything that can be used, in the order of Tab."""
        found = [context for context in children(self.window.getAccessibleContext()) if context.getAccessibleRole() in CONTROLS]
        return [(context.getAccessibleName(), context) for context in found]

    def named(self, name):
        found = [context for said, context in self.controls() if said == name]
        if len(found) != 1:
            raise LookupError(f"{len(found)} controls named “{name}” among {[said for said, _ in self.controls()]}")
        return found[0]

    def text(self, name):
        """What a field or the closed list of that name shows."""
        return find(self.named(name), {AccessibleRole.TEXT}).getText()

    def long_text(self, name):
        """What a field of several lines says: the office lets programs read no such text, but its help says the same."""
        return self.named(name).getToolTipText()

    def items(self, name):
        return [child.getAccessibleName() for child in children(find(self.named(name), {AccessibleRole.LIST}))]

    def has(self, name, state):
        return bool(self.named(name).getAccessibleStateSet().contains(state))

    def is_enabled(self, name):
        return self.has(name, AccessibleStateType.ENABLED)

    def is_checked(self, name):
        return self.has(name, AccessibleStateType.CHECKED)

    def focused(self):
        """The name of what has the keyboard; of a list or a combined field the part of it does."""

        def holds(context):
            return context.getAccessibleStateSet().contains(AccessibleStateType.FOCUSED) or any(map(holds, children(context)[:3]))

        return next((name for name, context in self.controls() if holds(context)), None)

    def keys(self, *keys):
        self.case.x("key", "--delay", "80", *keys)
        time.sleep(0.4)

    def type(self, text):
        self.case.x("type", "--delay", "40", text)
        time.sleep(0.4)

    def replace(self, letter, text):
        """The field of that Alt letter gets another text."""
        self.keys(f"alt+{letter}", "ctrl+a")
        self.type(text) if text else self.keys("Delete")

    def go_to(self, name):
        """By Tab alone."""
        for _ in range(60):
            if self.focused() == name:
                return
            self.keys("Tab")
        raise LookupError(f"Tab never comes to “{name}”")

    def wait(self, condition, what):
        wait_for(condition, what, PATIENCE)

    def wait_for_long_text(self, name, phrase):
        self.wait(lambda: phrase in self.long_text(name), f"“{phrase}” in “{name}”: “{self.long_text(name)}”")
