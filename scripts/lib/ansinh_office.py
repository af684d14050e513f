"""A real LibreOffice in its own profile, driven over UNO: start it, work in documents, install the extension, end it.

Needs the python3-uno of the system's own Python, so scripts that use it start with #!/usr/bin/python3.
"""

import contextlib
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
import uuid
from pathlib import Path
from typing import NamedTuple

import uno
import unohelper
from com.sun.star.beans import NamedValue, PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import DisposedException
from com.sun.star.task import XInteractionAbort, XInteractionApprove, XInteractionHandler
from com.sun.star.ucb import XCommandEnvironment, XProgressHandler
from com.sun.star.uno import Exception as UnoException
from com.sun.star.uno import RuntimeException as UnoRuntimeException

from ansinh_profile import find_profile, is_running, prepare_profile, profile_url, write_options
from ansinh_snapshot import differences, snapshot

__all__ = [
    "Answers", "EXTENSION", "InstallError", "Office", "Outcome", "ProfileInUse", "StartError", "command_url", "differences",
    "find_profile", "install", "installed_version", "is_running", "prepare_profile", "redo", "remove", "select",
    "snapshot", "undo", "undo_titles", "write_options",
]  # fmt: skip

EXTENSION = "vn.ansinh.calc"
NEW_WORKBOOK = "private:factory/scalc"
FILTERS = {
    ".ods": "calc8",
    ".fods": "OpenDocument Spreadsheet Flat XML",
    ".xlsx": "Calc MS Excel 2007 XML",
    ".pdf": "calc_pdf_Export",
}
STATES = {0: "FAILURE", 1: "SUCCESS", 2: "UNKNOWN"}


class StartError(RuntimeError):
    pass


class InstallError(RuntimeError):
    pass


class ProfileInUse(RuntimeError):
    pass


class Outcome(NamedTuple):
    """What a dispatched command answered. state: SUCCESS, FAILURE, UNKNOWN, or None when nobody took the command."""

    state: str | None
    sentence: str


def properties(**values):
    return tuple(PropertyValue(name, 0, value, 0) for name, value in values.items())


def location(path):
    """A file's URL; factory and other URLs pass through."""
    text = str(path)
    return text if re.match(r"[a-z][a-z0-9.+-]+:", text) else Path(text).resolve().as_uri()


def command_url(name, arguments=None):
    """vnd.ansinh:<name>?key=value&… with UTF-8 percent-encoding, spaces as %20."""
    query = "&".join(
        f"{urllib.parse.quote(key, safe='')}={urllib.parse.quote(str(value), safe='')}"
        for key, value in (arguments or {}).items()
    )
    return f"vnd.ansinh:{name}" + (f"?{query}" if query else "")


def _program():
    for candidate in (os.environ.get("ANSINH_SOFFICE"), shutil.which("soffice"), "/usr/lib/libreoffice/program/soffice"):
        if candidate and Path(candidate).exists():
            return candidate
    raise StartError("no soffice found: install LibreOffice Calc or set ANSINH_SOFFICE")


class Office:
    """with Office() as office: … A profile of its own, gone afterwards, unless one is named.

    language: interface language; given, the profile is prepared for tests and pictures; None leaves a named profile as
    it is. locale: the locale new documents get. display: an X display for headless=False. time_limit: seconds after
    which the whole office is killed, so that a forgotten modal dialog cannot block a test for ever.
    """

    def __init__(self, profile=None, *, language=None, locale="vi-VN", headless=True, display=None, arguments=(),
                 environment=None, start_limit=90, end_limit=20, time_limit=None):  # fmt: skip
        self._own_profile = profile is None
        self.profile = Path(tempfile.mkdtemp(prefix="ansinh-office-") if profile is None else profile).resolve()
        self._language = language or ("vi" if self._own_profile else None)
        self._locale = locale
        self._headless = headless
        self._display = display
        self._arguments = list(arguments)
        self._environment = dict(environment or {})
        self._start_limit = start_limit
        self._end_limit = end_limit
        self._time_limit = time_limit
        self._pipe = f"ansinh{uuid.uuid4().hex}"
        self._process = None
        self._watchdog = None
        self.timed_out = False
        self.context = None
        self.desktop = None
        self.pid = None

    def __enter__(self):
        try:
            self.start()
        except BaseException:
            self.end()
            raise
        return self

    def __exit__(self, *_):
        self.end()

    def start(self):
        if is_running(self.profile):
            raise ProfileInUse(f"an office is using the profile {self.profile}")
        if self._language:
            prepare_profile(self.profile, self._language, self._locale)
        self.profile.mkdir(parents=True, exist_ok=True)
        with open(self.profile / "office.log", "ab") as log:
            self._process = subprocess.Popen(
                self._command(), env=self._surroundings(), stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                start_new_session=True,
            )  # fmt: skip
        self._connect()
        if self._time_limit:
            self._watchdog = self._alarm(self._time_limit)

    def _command(self):
        command = [_program(), f"-env:UserInstallation={profile_url(self.profile)}", "--norestore", "--nologo"]
        command += ["--nofirststartwizard", f"--accept=pipe,name={self._pipe};urp;"]
        return command + (["--headless"] if self._headless else []) + self._arguments

    def _surroundings(self):
        surroundings = dict(os.environ)
        if self._headless:
            surroundings.pop("DISPLAY", None)
            surroundings.pop("WAYLAND_DISPLAY", None)
        elif self._display:
            surroundings["DISPLAY"] = self._display
        return surroundings | self._environment

    def _connect(self):
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        url = f"uno:pipe,name={self._pipe};urp;StarOffice.ComponentContext"
        deadline = time.monotonic() + self._start_limit
        while True:
            try:
                self.context = resolver.resolve(url)
                self.desktop = self.service("com.sun.star.frame.Desktop")
                self.pid = self._office_process()
                return
            except (NoConnectException, DisposedException):
                if self._process.poll() is not None:
                    raise StartError(f"the office ended while starting: {self._log()}") from None
                if time.monotonic() > deadline:
                    raise StartError(f"no connection within {self._start_limit} s: {self._log()}") from None
                time.sleep(0.1)

    def _log(self, length=2000):
        with contextlib.suppress(OSError):
            return (self.profile / "office.log").read_text(errors="replace")[-length:].strip() or "it said nothing"
        return "it said nothing"

    def _group(self):
        """The processes of this office's own session: soffice.bin, the splash that watches it, an extension's uno."""
        members = {}
        for process in Path("/proc").glob("[0-9]*"):
            with contextlib.suppress(OSError):
                name, _, rest = (process / "stat").read_text(errors="replace").partition("(")[2].rpartition(")")
                fields = rest.split()
                if int(fields[3]) == self._process.pid and fields[0] != "Z":
                    members[int(process.name)] = name
        return members

    def _office_process(self):
        return next((pid for pid, name in self._group().items() if name == "soffice.bin"), None)

    def _alarm(self, seconds):
        def expire():
            self.timed_out = True
            self._kill()

        timer = threading.Timer(seconds, expire)
        timer.daemon = True
        timer.start()
        return timer

    @contextlib.contextmanager
    def limit(self, seconds):
        """A call that has not answered by then ends the office, and the caller gets TimeoutError instead of silence."""
        timer = self._alarm(seconds)
        try:
            yield
        except (DisposedException, UnoRuntimeException) as error:
            if self.timed_out:
                raise TimeoutError(f"no answer within {seconds} s: the office was ended") from error
            raise
        finally:
            timer.cancel()

    def end(self):
        """By request, then by SIGTERM, then by SIGKILL; a profile of our own goes too."""
        if self._watchdog:
            self._watchdog.cancel()
        if self._process is not None:
            if self.desktop is not None:
                self._request_end()
            if self._await_end(self._end_limit if self.desktop is not None else 0.1):
                self._tell_death()
            self._kill()
            self._process = None
        self.desktop = self.context = self.pid = None
        if self._own_profile:
            shutil.rmtree(self.profile, ignore_errors=True)

    def _request_end(self):
        def ask():
            with contextlib.suppress(UnoException, UnoRuntimeException, AttributeError):
                self._discard_documents()
                self.desktop.terminate()

        thread = threading.Thread(target=ask, daemon=True)  # a modal dialog may keep this waiting for ever
        thread.start()
        thread.join(self._end_limit)

    def _discard_documents(self):
        components = self.desktop.Components.createEnumeration()
        while components.hasMoreElements():
            document = components.nextElement()
            with contextlib.suppress(UnoException, UnoRuntimeException, AttributeError):
                document.setModified(False)
                document.close(True)

    def _await_end(self, seconds):
        deadline = time.monotonic() + seconds
        while self._process.poll() is None or self._group():
            if time.monotonic() > deadline:
                return False
            time.sleep(0.05)
        return True

    def _tell_death(self):
        """An office that died of itself says where; otherwise nobody would know, since its profile goes away."""
        if self._process.returncode and not self.timed_out:
            death = self._log(30_000).partition("Unspecified Application Error")
            print(f"the office died ({self._process.returncode}): {''.join(death[1:]) or death[0]}", file=sys.stderr)

    def _kill(self):
        if not self._group():
            return
        for number, patience in ((signal.SIGTERM, 5), (signal.SIGKILL, 5)):
            for pid in self._group():
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, number)
            self._await_end(patience)
        with contextlib.suppress(OSError):
            (self.profile / ".lock").unlink()  # a killed office leaves it behind and the next one would ask about it

    def service(self, name):
        return self.context.ServiceManager.createInstanceWithContext(name, self.context)

    def open(self, path=NEW_WORKBOOK, *, hidden=False, read_only=False):
        """A workbook with a window, which a headless office does not draw. With hidden=True it has no active view: then
        undoing an inserted sheet crashes Calc 7.4 and redoing row heights does nothing, unlike in a clerk's office."""
        arguments = properties(Hidden=hidden, ReadOnly=read_only, MacroExecutionMode=0, UpdateDocMode=0)
        document = self.desktop.loadComponentFromURL(location(path), "_blank", 0, arguments)
        if document is None:
            raise OSError(f"the office could not open {path}")
        return document

    def documents(self):
        """Those that are open, of whatever kind."""
        found, components = [], self.desktop.Components.createEnumeration()
        while components.hasMoreElements():
            found.append(components.nextElement())
        return found

    def store(self, document, path, **options):
        """A copy, in the format the ending names; the document keeps its own place and state."""
        path = Path(path).resolve()
        path.parent.mkdir(parents=True, exist_ok=True)
        arguments = properties(FilterName=FILTERS[path.suffix.lower()], Overwrite=True, **options)
        document.storeToURL(path.as_uri(), arguments)
        return path

    def dispatch(self, document, url, *, time_limit=120):
        """Sends a command URL through the document's frame and returns its answer."""
        frame = document.CurrentController.Frame
        helper = self.service("com.sun.star.frame.DispatchHelper")
        with self.limit(time_limit):
            answer = helper.executeDispatch(frame, url, "_self", 0, ())
        if answer is None:
            return Outcome(None, "")
        return Outcome(STATES.get(answer.State, str(answer.State)), answer.Result if isinstance(answer.Result, str) else "")

    def command(self, document, name, arguments=None, *, time_limit=120):
        return self.dispatch(document, command_url(name, arguments), time_limit=time_limit)


def select(document, address, sheet=None):
    """Puts the cursor on a cell or range: of the named sheet, or of the active one."""
    controller = document.CurrentController
    table = document.Sheets.getByName(sheet) if sheet is not None else controller.ActiveSheet
    controller.setActiveSheet(table)
    controller.select(table.getCellRangeByName(address))


def undo(document):
    document.getUndoManager().undo()


def redo(document):
    document.getUndoManager().redo()


def undo_titles(document):
    """The steps that can be undone, the latest first."""
    return document.getUndoManager().getAllUndoActionTitles()


class Answers(unohelper.Base, XCommandEnvironment, XInteractionHandler, XProgressHandler):
    """Agrees to what an installation asks, such as replacing a newer version; what it cannot agree to, it stops.

    What is asked is not looked at: it is an exception as a value, which pyuno 7.4 cannot hand over.
    """

    def getInteractionHandler(self):
        return self

    def getProgressHandler(self):
        return self

    def handle(self, request):
        for wanted in (XInteractionApprove, XInteractionAbort):
            for one in request.getContinuations():
                if _is(one, wanted):
                    one.select()
                    return

    def push(self, status):
        pass

    def update(self, status):
        pass

    def pop(self):
        pass


def _is(object_, interface):
    return object_.queryInterface(uno.getTypeByName(interface.__pyunointerface__)) is not None


def _get(object_, name):
    """A member or None: pyuno answers some missing members with errors that getattr's default does not cover."""
    try:
        return getattr(object_, name)
    except (AttributeError, SystemError, UnoException, UnoRuntimeException):
        return None


def _message(error):
    """An exception's text with that of its causes: a deployment error itself often says very little."""
    texts = []
    while error is not None:
        text = _get(error, "Message")
        if text and text not in texts:
            texts.append(text)
        error = _get(error, "Cause") or _get(error, "TargetException")
    return ": ".join(texts)


@contextlib.contextmanager
def _extensions_of(profile):
    if is_running(profile):
        raise ProfileInUse(f"an office is using the profile {profile}: close it first")
    with Office(profile, time_limit=300) as office:
        answers = Answers()
        try:
            yield office.context.getValueByName("/singletons/com.sun.star.deployment.ExtensionManager"), answers
        except UnoException as error:
            raise InstallError(_message(error)) from error


def _listed(manager, answers):
    return manager.getDeployedExtensions("user", manager.createAbortChannel(), answers)


def _find(manager, answers, identifier):
    """The user's own copy of an extension, or None. Asking for one that is missing is an error to the office."""
    for package in _listed(manager, answers):
        if package.getIdentifier().Value == identifier:
            return package
    return None


def _add(manager, answers, oxt):
    """An extension that fails half-way stays listed when it replaced nothing: what is new since then goes again."""
    before = {package.getIdentifier().Value for package in _listed(manager, answers)}
    try:
        options = (NamedValue("SUPPRESS_LICENSE", "1"),)
        return manager.addExtension(oxt.as_uri(), options, "user", manager.createAbortChannel(), answers)
    except UnoException:
        for package in _listed(manager, answers):
            identifier = package.getIdentifier().Value
            if identifier not in before:
                with contextlib.suppress(UnoException):
                    manager.removeExtension(identifier, package.getName(), "user", manager.createAbortChannel(), answers)
        raise


def install(profile, oxt):
    """Adds the extension to a profile that no office uses; it works from the office's next start. Returns its version."""
    oxt = Path(oxt).resolve(strict=True)
    with _extensions_of(profile) as (manager, answers):
        package = _add(manager, answers, oxt)
        if package is None:
            raise InstallError(f"the office refused {oxt.name}: it is older than the release the extension asks for")
        return package.getVersion()


def remove(profile, identifier=EXTENSION):
    """Takes the extension out of a profile; False when it was not there."""
    with _extensions_of(profile) as (manager, answers):
        package = _find(manager, answers, identifier)
        if package is None:
            return False
        file = package.getName()
        manager.removeExtension(identifier, file, "user", manager.createAbortChannel(), answers)
    _drop_old_copies(profile, file)
    return True


def _drop_old_copies(profile, file):
    """The office keeps a copy of every version that another one replaced, and forgets them with the extension."""
    for copy in (Path(profile) / "user" / "extensions" / "tmp" / "extensions").glob(f"*/{file}"):
        shutil.rmtree(copy.parent, ignore_errors=True)


def installed_version(profile, identifier=EXTENSION):
    """The version of the extension in a profile, or None."""
    with _extensions_of(profile) as (manager, answers):
        package = _find(manager, answers, identifier)
        return package.getVersion() if package is not None else None
