"""What an extension package says about itself: its manifest and the media types the office acts upon."""

from xml.etree import ElementTree

MANIFEST_PATH = "META-INF/manifest.xml"
NAMESPACE = "{http://openoffice.org/2001/manifest}"

# A media type the office does not know registers nothing and says nothing.
MEDIA_TYPES = (
    "application/vnd.sun.star.uno-typelibrary;type=RDB",
    "application/vnd.sun.star.uno-components;platform=Linux_x86_64",
    "application/vnd.sun.star.configuration-data",
    "application/vnd.sun.star.configuration-schema",
)


class PackageError(Exception):
    """Why the package would not register as meant."""


def read_manifest(content):
    """(path, media type) of every entry, in order. Raises PackageError."""
    try:
        root = ElementTree.fromstring(content)
    except ElementTree.ParseError as error:
        raise PackageError(f"{MANIFEST_PATH}: {error}") from error
    if root.tag != f"{NAMESPACE}manifest":
        raise PackageError(f"{MANIFEST_PATH}: the root is not manifest:manifest")
    return [(entry.get(f"{NAMESPACE}full-path"), entry.get(f"{NAMESPACE}media-type")) for entry in root]


def check_manifest(content, paths):
    """Raises PackageError unless every entry has a known media type and names one of `paths`."""
    entries = read_manifest(content)
    faults = [f"'{path}' has the unknown media type '{kind}'" for path, kind in entries if kind not in MEDIA_TYPES]
    faults += [f"'{path}' is not in the package" for path, kind in entries if path not in paths]
    named = [path for path, kind in entries]
    faults += [f"'{path}' is named twice" for path in sorted({p for p in named if named.count(p) > 1})]
    # Components are read with the types they use already known.
    if not entries or entries[0][1] != MEDIA_TYPES[0]:
        faults.append("the type library is not the first entry")
    if faults:
        raise PackageError("\n".join(f"{MANIFEST_PATH}: {fault}" for fault in faults))
