#!/usr/bin/python3
"""The package in an office's life: installed, used, replaced, removed without a trace; scripts/install; languages."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import time
import unittest
from pathlib import Path

from ansinh_office import EXTENSION, Office, ProfileInUse, install, installed_version, prepare_profile, remove
from office_case import (
    LIBRARY, OXT, SOURCE, UNKNOWN_NAME, ExtensionCase, installed_profile, mapped_libraries, result_of, scratch_folder,
)  # fmt: skip

VERSION = re.search(r"project\(ansinh VERSION ([0-9.]+)", (SOURCE / "CMakeLists.txt").read_text()).group(1)
FORMULA = "=QUOTA_REMAINING(480;475)"
NOBODY = 65534
LOG = "office.log"  # what our own driver keeps in a profile
# Where the office puts a package it replaces, to bring it back should the new one fail. It loads nothing from there.
ROLLBACK = "user/extensions/tmp/"
# Lists of extensions that the office makes with the first one and keeps, empty, after the last.
BOOKKEEPING = {"backenddb.xml", "configmgr.ini", "extensions.pmap", "uno_packages.pmap", "unorc"}


def setUpModule():
    ExtensionCase.installed = installed_profile()


def files_of(profile):
    """{path in the profile: hash of its content}, without what a running office writes when it likes."""
    found = {}
    for path in sorted(profile.rglob("*")):
        if path.is_file() and path.name not in (LOG, ".lock", "registrymodifications.xcu"):
            found[str(path.relative_to(profile))] = hashlib.sha256(path.read_bytes()).hexdigest()
    return found


def traces_of(profile):
    """Files of a profile that name the extension: in their own name or inside, in one or two bytes a letter."""
    needles = [word.encode(encoding) for word in ("ansinh", "quota_") for encoding in ("ascii", "utf-16-le")]
    found = []
    for path in profile.rglob("*"):
        content = path.read_bytes().lower() if path.is_file() and path.name != LOG else b""
        if "ansinh" in path.name.lower() or any(needle in content for needle in needles):
            found.append(str(path.relative_to(profile)))
    return sorted(found)


def computed(profile):
    """What the formula gives in an office with this profile."""
    with Office(profile, language="vi", time_limit=120) as office:
        cell = office.open().Sheets.getByIndex(0).getCellRangeByName("A1")
        cell.Formula = FORMULA
        return result_of(cell)


class Life(unittest.TestCase):
    def setUp(self):
        self.profile = scratch_folder(self.enterContext) / "profile"

    def test_installed_it_works_removed_it_does_not_and_installed_again_it_does(self):
        self.assertEqual(install(self.profile, OXT), VERSION)
        self.assertEqual(installed_version(self.profile), VERSION)
        self.assertEqual(computed(self.profile), 5.0)
        self.assertTrue(remove(self.profile))
        self.assertEqual(computed(self.profile), UNKNOWN_NAME)
        self.assertEqual(install(self.profile, OXT), VERSION)
        self.assertEqual(computed(self.profile), 5.0)

    def test_the_same_version_again_replaces_it(self):
        for _ in range(2):
            self.assertEqual(install(self.profile, OXT), VERSION)
            self.assertEqual(computed(self.profile), 5.0)
            self.assertEqual(len(list((self.profile / "user" / "uno_packages").rglob(LIBRARY))), 1)
        remove(self.profile)
        self.assertEqual(computed(self.profile), UNKNOWN_NAME)
        left = [trace for trace in traces_of(self.profile) if not trace.startswith(ROLLBACK)]
        self.assertEqual(left, [])

    def test_removed_it_leaves_nothing_behind(self):
        self.assertIsNone(installed_version(self.profile))
        self.assertEqual(computed(self.profile), UNKNOWN_NAME)
        before = set(files_of(self.profile))
        self.assertEqual(traces_of(self.profile), [])
        install(self.profile, OXT)
        self.assertEqual(computed(self.profile), 5.0)
        self.assertNotEqual(traces_of(self.profile), [])
        remove(self.profile)
        self.assertEqual(computed(self.profile), UNKNOWN_NAME)
        self.assertEqual(traces_of(self.profile), [])
        come = {Path(path).name for path in set(files_of(self.profile)) - before}
        self.assertLessEqual(come, BOOKKEEPING)

    def test_it_is_not_installed_while_an_office_uses_the_profile(self):
        with Office(self.profile, language="vi", time_limit=120):
            for refused in (lambda: install(self.profile, OXT), lambda: remove(self.profile)):
                self.assertRaises(ProfileInUse, refused)
            self.assertEqual(traces_of(self.profile), [])


class Loading(ExtensionCase):
    """An office that does not use the extension must not pay for it."""

    def test_the_library_is_loaded_with_the_first_spreadsheet_and_not_before(self):
        """Its toolbar asks what it is to show, in a hidden one too."""
        time.sleep(1)
        self.assertIn("soffice.bin", mapped_libraries(self.office))
        self.assertEqual(set().union(*mapped_libraries(self.office).values()), set())
        document = self.open()
        cell = document.Sheets.getByIndex(0).getCellRangeByName("A2")
        cell.Formula = FORMULA
        self.assertEqual(result_of(cell), 5.0)
        self.assertEqual(mapped_libraries(self.office)["soffice.bin"], {LIBRARY})


class AnswersInVietnamese(ExtensionCase):
    SENTENCE = "Không có lệnh nosuch."

    def test_an_unknown_command_fails_with_a_sentence_in_the_interface_s_language(self):
        document = self.open()
        self.assertEqual(self.office.dispatch(document, "vnd.ansinh:nosuch?x=1"), ("FAILURE", self.SENTENCE))
        self.assertFalse(document.isModified())


class AnswersInEnglish(AnswersInVietnamese):
    language = "en-US"
    SENTENCE = "There is no command nosuch."


class Script(unittest.TestCase):
    """scripts/install as an ordinary user types it; where the tests run as root, as another user."""

    def setUp(self):
        self.folder = scratch_folder(self.enterContext)
        self.home = self.folder / "home"
        self.home.mkdir()
        self.scripts = self.folder / "scripts"
        shutil.copytree(SOURCE / "scripts", self.scripts, ignore=shutil.ignore_patterns("__pycache__"))
        self.oxt = Path(shutil.copy(OXT, self.folder / "ansinh.oxt"))
        self.profile = self.home / "profile"
        self.give_away(self.home)

    def give_away(self, folder):
        if os.getuid() == 0:
            for path in (folder, *folder.rglob("*")):
                os.chown(path, NOBODY, NOBODY, follow_symlinks=False)

    def run_as_user(self, *command):
        user = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"] if os.getuid() == 0 else []
        surroundings = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
        surroundings |= {"HOME": str(self.home), "PYTHONDONTWRITEBYTECODE": "1"}
        return subprocess.run(
            [*user, *map(str, command)], cwd=self.folder, env=surroundings, capture_output=True, text=True, timeout=180
        )

    def run_install(self, *arguments):
        return self.run_as_user(sys.executable, self.scripts / "install", *arguments)

    def install(self, *more):
        return self.run_install("--oxt", self.oxt, *more)

    def version_in(self, profile):
        code = f"from ansinh_office import installed_version; print(installed_version({str(profile)!r}))"
        ran = self.run_as_user("env", f"PYTHONPATH={self.scripts / 'lib'}", sys.executable, "-c", code)
        self.assertEqual(ran.returncode, 0, ran.stderr)
        return ran.stdout.strip()

    def check_one_sentence(self, ran, *fragments):
        """A refusal: one sentence on standard error, nothing that only a programmer reads."""
        self.assertNotEqual(ran.returncode, 0)
        self.assertEqual(ran.stdout, "")
        self.assertEqual(len(ran.stderr.strip().splitlines()), 1, ran.stderr)
        self.assertNotIn("Traceback", ran.stderr)
        for fragment in fragments:
            self.assertIn(fragment, ran.stderr)

    def test_it_installs_what_works_and_removes_it_and_says_so(self):
        ran = self.install("--profile", self.profile)
        self.assertEqual((ran.returncode, ran.stderr), (0, ""))
        for fragment in (VERSION, str(self.profile), "Start LibreOffice again"):
            self.assertIn(fragment, ran.stdout)
        self.check_owner()
        self.assertEqual(computed(shutil.copytree(self.profile, self.folder / "copy")), 5.0)
        for says in ("is removed", "not installed"):
            ran = self.run_install("--remove", "--profile", self.profile)
            self.assertEqual((ran.returncode, ran.stderr), (0, ""))
            self.assertIn(says, ran.stdout)
        self.assertEqual(self.version_in(self.profile), "None")

    def check_owner(self):
        user = NOBODY if os.getuid() == 0 else os.getuid()
        self.assertEqual({path.stat().st_uid for path in self.profile.rglob("*")}, {user})

    def test_without_a_profile_it_is_the_user_s_own(self):
        ran = self.install()
        self.assertEqual(ran.returncode, 0, ran.stderr)
        own = self.home / ".config" / "libreoffice" / "4"
        self.assertIn(str(own), ran.stdout)
        self.assertEqual(self.version_in(own), VERSION)

    def test_while_an_office_runs_it_refuses_and_changes_nothing(self):
        self.assertEqual(self.install("--profile", self.profile).returncode, 0)
        prepare_profile(self.profile, "vi", "vi-VN")
        with Office(self.profile, time_limit=120):
            before = files_of(self.profile)
            for arguments in (["--oxt", self.oxt], ["--remove"]):
                ran = self.run_install(*arguments, "--profile", self.profile)
                self.check_one_sentence(ran, str(self.profile), "Close all its windows", "restart")
            self.assertEqual(files_of(self.profile), before)
        self.give_away(self.home)
        self.assertEqual(self.version_in(self.profile), VERSION)

    def test_a_package_that_is_not_there_gets_one_sentence(self):
        ran = self.run_install("--oxt", self.folder / "khong-co.oxt", "--profile", self.profile)
        self.check_one_sentence(ran, "khong-co.oxt", "scripts/build")
        self.assertFalse(self.profile.exists())

    def test_what_is_no_package_gets_one_sentence_and_changes_nothing(self):
        broken = self.folder / "broken.oxt"
        broken.write_text("not a zip file")
        for wrong in (broken, self.folder):
            with self.subTest(wrong.name):
                self.check_one_sentence(self.run_install("--oxt", wrong, "--profile", self.profile))
                self.assertEqual(self.version_in(self.profile), "None")

    def test_unopkg_takes_it_too(self):
        """The way of those who have only the package."""
        url = f"-env:UserInstallation={self.profile.as_uri()}"
        ran = self.run_as_user("unopkg", "add", url, self.oxt)
        self.assertEqual(ran.returncode, 0, ran.stderr)
        self.assertEqual(self.version_in(self.profile), VERSION)
        ran = self.run_as_user("unopkg", "remove", url, EXTENSION)
        self.assertEqual(ran.returncode, 0, ran.stderr)
        self.assertEqual(self.version_in(self.profile), "None")


if __name__ == "__main__":
    unittest.main()
