"""LibreOffice profiles: where the user's own one is, whether an office is using one, and options written into one."""

import os
import pwd
import socket
import time
import urllib.parse
import xml.etree.ElementTree as ElementTree
from pathlib import Path

OOR = "http://openoffice.org/2001/registry"
XSD = "http://www.w3.org/2001/XMLSchema"
XSI = "http://www.w3.org/2001/XMLSchema-instance"

OFFICE_PROGRAMS = {"soffice.bin", "oosplash"}
INSTALLATION_ARGUMENT = "-env:UserInstallation="


def find_profile():
    """The profile folder an office uses when nobody names another one."""
    configuration = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
    return Path(configuration) / "libreoffice" / "4"


def profile_url(profile):
    return Path(profile).resolve().as_uri()


def _path_of(url):
    parts = urllib.parse.urlsplit(url)
    return Path(urllib.parse.unquote(parts.path)).resolve() if parts.scheme == "file" else None


def _command_line(process):
    raw = (process / "cmdline").read_bytes().split(b"\0")
    return [os.fsdecode(argument) for argument in raw if argument]


def _profile_in(arguments):
    for argument in arguments:
        if argument.startswith(INSTALLATION_ARGUMENT):
            return argument[len(INSTALLATION_ARGUMENT) :]
    return None


def _is_zombie(process):
    return (process / "stat").read_text(errors="replace").rpartition(")")[2].split()[0] == "Z"


def running_offices():
    """(process id, owner, profile URL or None) of every office alive on this machine."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            arguments = _command_line(process)
            if arguments and Path(arguments[0]).name in OFFICE_PROGRAMS and not _is_zombie(process):
                found.append((int(process.name), process.stat().st_uid, _profile_in(arguments)))
        except OSError:
            continue  # it ended while we looked
    return found


def _owner_of_nearest(path):
    """The owner of a profile, or of the folder in which it would be made."""
    while not path.exists():
        path = path.parent
    return path.stat().st_uid


def _is_default_profile(profile):
    """Whether this is the profile the owner's office uses on its own: not always the profile of whoever asks."""
    owners = {find_profile().resolve()}
    try:
        home = Path(pwd.getpwuid(_owner_of_nearest(profile)).pw_dir)
        owners.add((home / ".config" / "libreoffice" / "4").resolve())
    except KeyError:
        pass
    return profile in owners


def _locked_by_another_machine(profile):
    """A lock of this machine without a process is left over from a crash; another machine's cannot be checked, so it counts."""
    try:
        lines = (profile / ".lock").read_text(errors="replace").splitlines()
    except OSError:
        return False
    hosts = [line.partition("=")[2].strip() for line in lines if line.startswith("Host=")]
    names = {socket.gethostname(), socket.gethostname().partition(".")[0]}
    return bool(hosts) and hosts[0] not in names


def is_running(profile):
    """Whether an office uses this profile now."""
    profile = Path(profile).resolve()
    default = _is_default_profile(profile)
    for _, owner, url in running_offices():
        if url is None:
            if default and owner == _owner_of_nearest(profile):
                return True
        elif _path_of(url) == profile:
            return True
    return _locked_by_another_machine(profile)


def _quiet_options():
    """What keeps tips, crash reports, requests and 'what is new' bars out of tests and pictures."""
    now = int(time.time())
    misc = "/org.openoffice.Office.Common/Misc"
    product = "/org.openoffice.Setup/Product"
    recovery = "/org.openoffice.Office.Recovery"
    return [
        (misc, "FirstRun", "false"),
        (misc, "ShowTipOfTheDay", "false"),
        (misc, "CrashReport", "false"),
        ("/org.openoffice.Setup/Office", "ooSetupInstCompleted", "true"),
        (product, "ooSetupLastVersion", "99.9"),
        (product, "WhatsNew", "false"),
        (product, "LastTimeDonateShown", str(now)),
        (product, "LastTimeGetInvolvedShown", str(now)),
        (recovery + "/RecoveryInfo", "Enabled", "false"),
        (recovery + "/AutoSave", "Enabled", "false"),
    ]


def _language_options(language, locale):
    linguistic = "/org.openoffice.Office.Linguistic/General"
    localisation = "/org.openoffice.Setup/L10N"
    return [
        (linguistic, "UILocale", language),
        (localisation, "ooLocale", language),
        (localisation, "ooSetupSystemLocale", locale),
        (linguistic, "DefaultLocale", locale),
    ]


def write_options(profile, options):
    """Merges (path, property, value) into the profile's registrymodifications.xcu. Only while no office uses it."""
    for prefix, uri in (("oor", OOR), ("xs", XSD), ("xsi", XSI)):
        ElementTree.register_namespace(prefix, uri)
    file = Path(profile) / "user" / "registrymodifications.xcu"
    root = ElementTree.parse(file).getroot() if file.exists() else ElementTree.Element(f"{{{OOR}}}items")
    names = {(path, name) for path, name, _ in options}
    for item in list(root):
        item_properties = [(item.get(f"{{{OOR}}}path"), prop.get(f"{{{OOR}}}name")) for prop in item.findall("prop")]
        if any(one in names for one in item_properties):
            root.remove(item)
    for path, name, value in options:
        item = ElementTree.SubElement(root, "item", {f"{{{OOR}}}path": path})
        prop = ElementTree.SubElement(item, "prop", {f"{{{OOR}}}name": name, f"{{{OOR}}}op": "fuse"})
        ElementTree.SubElement(prop, "value").text = value
    file.parent.mkdir(parents=True, exist_ok=True)
    root.set("xmlns:xs", XSD)  # values such as oor:type="xs:string" need it, and the writer sees names only
    ElementTree.ElementTree(root).write(file, encoding="UTF-8", xml_declaration=True)


def prepare_profile(profile, language="vi", locale="vi-VN"):
    """Interface language, document locale and no first-start noise, in a fresh profile or one that exists."""
    write_options(profile, _quiet_options() + _language_options(language, locale))
