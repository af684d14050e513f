"""A dialog of ours as somebody uses it who cannot see it: by the names a screen reader would say."""

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


def is_in(state, context):
    return bool(context.getAccessibleStateSet().contains(state))


def holds_focus(context, role=None):
    """Of a list or a combined field a part of it has the keyboard."""
    if is_in(AccessibleStateType.FOCUSED, context):
        return True
    return role not in BUTTONS and any(map(holds_focus, children(context)[:3]))


class OpenDialog:
    """Every question to a control is a call to the office, so the controls found last are asked first."""

    def __init__(self, case, window):
        self.case, self.window = case, window
        self.title = window.Title
        self._found = []  # [(name, context, role)]
        self._place = 0  # of the control that had the keyboard last

    def controls(self):
        """[(name, context)] of everything that can be used, in the order of Tab."""
        all_there = [(context, context.getAccessibleRole()) for context in children(self.window.getAccessibleContext())]
        self._found = [(context.getAccessibleName(), context, role) for context, role in all_there if role in CONTROLS]
        return [(name, context) for name, context, _ in self._found]

    def named(self, name):
        found = [context for said, context, _ in self._found if said == name]
        if len(found) == 1 and found[0].getAccessibleName() == name and is_in(AccessibleStateType.SHOWING, found[0]):
            return found[0]
        found = [context for said, context in self.controls() if said == name]
        if len(found) != 1:
            raise LookupError(f"{len(found)} controls named “{name}” among {[said for said, *_ in self._found]}")
        return found[0]

    def text(self, name):
        """What a field or the closed list of that name shows."""
        return find(self.named(name), {AccessibleRole.TEXT}).getText()

    def long_text(self, name):
        """What a field of several lines says: the office lets programs read no such text, but its help says the same."""
        return self.named(name).getToolTipText()

    def items(self, name):
        return [child.getAccessibleName() for child in children(find(self.named(name), {AccessibleRole.LIST}))]

    def is_enabled(self, name):
        return is_in(AccessibleStateType.ENABLED, self.named(name))

    def is_checked(self, name):
        return is_in(AccessibleStateType.CHECKED, self.named(name))

    def focused(self):
        """The name of what has the keyboard."""
        return self._focused() or (self.controls() and self._focused())

    def _focused(self):
        count = len(self._found)
        for place in (number % count for number in range(self._place, self._place + count)):
            _, context, role = self._found[place]
            if holds_focus(context, role):
                self._place = place
                return context.getAccessibleName()

    def keys(self, *keys):
        self.case.x("key", "--delay", "30", *keys)
        self.case.rest()

    def type(self, text):
        self.case.x("type", "--delay", "40", text)
        self.case.rest()

    def replace(self, letter, text):
        """The field of that Alt letter gets another text."""
        self.keys(f"alt+{letter}", "ctrl+a")
        self.type(text) if text else self.keys("Delete")

    def go_to(self, name):
        """By Tab alone: as often as there are controls to pass, then one by one."""
        target = self.named(name)
        usable = [said for said, context, _ in self._found if said == name or is_in(AccessibleStateType.ENABLED, context)]
        here = self.focused()
        if here in usable and here != name:
            self.keys(*["Tab"] * ((usable.index(name) - usable.index(here)) % len(usable)))
        for _ in range(60):
            if holds_focus(target):
                return
            self.keys("Tab")
        raise LookupError(f"Tab never comes to “{name}”")

    def wait(self, condition, what):
        wait_for(condition, what, PATIENCE)

    def wait_for_long_text(self, name, phrase):
        self.wait(lambda: phrase in self.long_text(name), f"“{phrase}” in “{name}”: “{self.long_text(name)}”")
