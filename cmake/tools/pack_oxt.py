#!/usr/bin/python3
"""Packs an .oxt: the same files always give the same bytes.

    pack_oxt.py --output OUT.oxt PATH-IN-PACKAGE=FILE ...
    pack_oxt.py --output OUT.oxt --staging FOLDER
"""

import argparse
import sys
import zipfile
from pathlib import Path

from package import MANIFEST_PATH, PackageError, check_manifest

# The zip format's first moment; any fixed one would do.
TIMESTAMP = (1980, 1, 1, 0, 0, 0)


def from_arguments(pairs):
    files = {}
    for pair in pairs:
        path, equals, source = pair.partition("=")
        if not equals or not source:
            raise PackageError(f"'{pair}' is not PATH-IN-PACKAGE=FILE")
        if path in files:
            raise PackageError(f"'{path}' is given twice")
        files[path] = Path(source)
    return files


def from_staging(folder):
    return {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}


def read(files):
    for path, source in files.items():
        if path.startswith("/") or ".." in path.split("/") or "\\" in path:
            raise PackageError(f"'{path}' is not a path inside a package")
        if not source.is_file():
            raise PackageError(f"'{source}' is not a file")
    return {path: source.read_bytes() for path, source in files.items()}


def pack(files, output):
    """files: path in the package -> file. Writes nothing when the package would be wrong."""
    contents = read(files)
    if MANIFEST_PATH not in contents:
        raise PackageError(f"no {MANIFEST_PATH}")
    check_manifest(contents[MANIFEST_PATH], contents.keys())
    with zipfile.ZipFile(output, "w") as package:
        for path in sorted(contents):
            entry = zipfile.ZipInfo(path, TIMESTAMP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o100644 << 16
            package.writestr(entry, contents[path], compresslevel=9)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--output", required=True, type=Path)
    arguments.add_argument("--staging", type=Path, help="folder whose files are packed")
    arguments.add_argument("files", nargs="*", metavar="PATH=FILE")
    given = arguments.parse_args()
    try:
        files = from_arguments(given.files)
        if given.staging:
            files = from_staging(given.staging) | files
        pack(files, given.output)
    except PackageError as error:
        sys.exit("\n".join(f"error: {line}" for line in str(error).splitlines()))


if __name__ == "__main__":
    main()
