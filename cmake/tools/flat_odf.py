"""Flat OpenDocument files as the zipped templates the office offers under File ▸ New ▸ Templates.

The repository keeps flat files, because they can be read and compared; the office's list of templates shows only zipped
ones (docs/design/templates.md). Charts inside a flat file become the sub-documents the zipped format wants.

Usage: flat_odf.py --titles <templates.toml> --output <folder> <file.fods|.fodt> …
A file that the list of titles does not name is left out.
"""

import argparse
import sys
import tomllib
import zipfile
from pathlib import Path
from xml.dom import minidom
from xml.sax.saxutils import quoteattr

ENDINGS = {".fods": ".ots", ".fodt": ".ott"}
TEMPLATES = {
    "application/vnd.oasis.opendocument.spreadsheet": "application/vnd.oasis.opendocument.spreadsheet-template",
    "application/vnd.oasis.opendocument.text": "application/vnd.oasis.opendocument.text-template",
}
# Each part of the package: its root, and what it takes from the flat file, in the order of the standard.
PARTS = {
    "content.xml": ("office:document-content",
                    ("office:scripts", "office:font-face-decls", "office:automatic-styles", "office:body")),
    "styles.xml": ("office:document-styles",
                   ("office:font-face-decls", "office:styles", "office:automatic-styles", "office:master-styles")),
    "meta.xml": ("office:document-meta", ("office:meta",)),
    "settings.xml": ("office:document-settings", ("office:settings",)),
}  # fmt: skip
MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
# The same bytes from the same sources: no clock in the package.
TIME = (2020, 1, 1, 0, 0, 0)


class FlatFileError(Exception):
    """The file is not one this tool can pack; the message says which and why."""


def template_name(path):
    """so-cong-tac.fods -> so-cong-tac.ots"""
    path = Path(path)
    if path.suffix not in ENDINGS:
        raise FlatFileError(f"{path}: a flat template ends in .fods or .fodt")
    return path.stem + ENDINGS[path.suffix]


def _children(root):
    return {node.tagName: node for node in root.childNodes if node.nodeType == node.ELEMENT_NODE}


def _part(root, name):
    """One stream of the package as UTF-8, or None when the flat file has nothing for it."""
    tag, wanted = PARTS[name]
    there = _children(root)
    if not any(child in there for child in wanted):
        return None
    attributes = "".join(
        f" {key}={quoteattr(value)}"
        for key, value in root.attributes.items()
        if key.startswith("xmlns:") or key == "office:version"
    )
    body = "".join(there[child].toxml() for child in wanted if child in there)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<{tag}{attributes}>{body}</{tag}>'.encode()


def _take_charts(root):
    """Takes the documents inside draw:object out and leaves links. Returns (folder, root of the chart) for each."""
    charts = []
    for frame in list(root.getElementsByTagName("draw:object")):
        inner = _children(frame).get("office:document")
        if inner is None:
            continue
        folder = f"Object {len(charts) + 1}"
        for node in list(frame.childNodes):
            frame.removeChild(node)
        for key, value in (("href", f"./{folder}"), ("type", "simple"), ("show", "embed"), ("actuate", "onLoad")):
            frame.setAttribute(f"xlink:{key}", value)
        for key, value in root.attributes.items():  # names inside may rely on the outer document's declarations
            if key.startswith("xmlns:") and not inner.hasAttribute(key):
                inner.setAttribute(key, value)
        charts.append((folder, inner))
    return charts


def _manifest(kind, entries):
    lines = [f'<manifest:manifest xmlns:manifest="{MANIFEST}" manifest:version="1.3">']
    for path, media_type in (("/", kind), *entries):
        lines.append(f"<manifest:file-entry manifest:full-path={quoteattr(path)} manifest:media-type={quoteattr(media_type)}/>")
    return ('<?xml version="1.0" encoding="UTF-8"?>\n' + "\n".join(lines) + "\n</manifest:manifest>\n").encode()


def _set_title(root, title):
    """The office lists a template by the title of its document, not by its file's name."""
    meta = _children(root).get("office:meta")
    if meta is None:
        meta = root.insertBefore(root.ownerDocument.createElement("office:meta"), root.firstChild)
    root.setAttribute("xmlns:dc", "http://purl.org/dc/elements/1.1/")
    for old in list(meta.getElementsByTagName("dc:title")):
        meta.removeChild(old)
    node = meta.appendChild(root.ownerDocument.createElement("dc:title"))
    node.appendChild(root.ownerDocument.createTextNode(title))


def streams(text, title, name="the file"):
    """[(path, bytes)] of the zipped template, mimetype first."""
    root = minidom.parseString(text).documentElement
    kind = TEMPLATES.get(root.getAttribute("office:mimetype").removesuffix("-template"))
    if root.tagName != "office:document" or kind is None:
        raise FlatFileError(f"{name}: no flat OpenDocument text or spreadsheet")
    if root.getElementsByTagName("office:binary-data"):
        raise FlatFileError(f"{name}: a picture inside the file is not supported")
    _set_title(root, title)
    files, entries = [], []
    for folder, chart in _take_charts(root):
        entries.append((f"{folder}/", chart.getAttribute("office:mimetype")))
        for part in ("content.xml", "styles.xml"):
            if (content := _part(chart, part)) is not None:
                files.append((f"{folder}/{part}", content))
    for part in PARTS:
        if (content := _part(root, part)) is not None:
            files.append((part, content))
    entries += [(path, "text/xml") for path, _ in files]
    return [("mimetype", kind.encode()), *files, ("META-INF/manifest.xml", _manifest(kind, entries))]


def pack(source, target, title):
    """Writes the zipped template. The type of the file stands first and uncompressed, as the standard wants it."""
    with zipfile.ZipFile(target, "w") as package:
        for path, content in streams(Path(source).read_bytes(), title, source):
            info = zipfile.ZipInfo(path, TIME)
            info.compress_type = zipfile.ZIP_STORED if path == "mimetype" else zipfile.ZIP_DEFLATED
            package.writestr(info, content)


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--titles", type=Path, required=True)
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("files", nargs="+", type=Path)
    asked = parser.parse_args(arguments)
    asked.output.mkdir(parents=True, exist_ok=True)
    titles = tomllib.loads(asked.titles.read_text(encoding="utf-8"))
    try:
        for path in asked.files:
            if path.name in titles:
                pack(path, asked.output / template_name(path), titles[path.name])
    except FlatFileError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
