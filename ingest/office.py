"""Office files and letters: DOCX, ODT, RTF, PPTX, XLSX and EML.

Word's automatic numbers, slides and sheets are worked out by `unstructured`, which takes seconds to import: it is
imported by `ingest.office_parser` alone, when the first such file comes. E-mails need only the standard library.
"""

from email import policy
from email.message import EmailMessage, MIMEPart
from email.parser import BytesParser
from pathlib import Path

from ingest.html import Flow, parsed
from ingest.reading import Reading, Unreadable
from ingest.sheets import Sheets
from ingest.text import put_text

MEDIA_TYPES = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".rtf": "application/rtf",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".eml": "message/rfc822",
}
_LETTER_FIELDS = ("From", "To", "Cc", "Date", "Subject")


def read(path: Path, suffix: str | None = None) -> Reading:
    """Read an office file. `suffix` says which kind it is where its name does not.

    Returns pages where the file tells of page breaks, slides or sheets, else one page. Raises `Unreadable` where the
    file is damaged.
    """
    kind = suffix or path.suffix.lower()
    if kind == ".eml":
        return _letter(path)
    from ingest import office_parser

    try:
        return office_parser.READERS[kind](path, MEDIA_TYPES[kind])
    except (Unreadable, MemoryError, RecursionError):
        raise
    except Exception as error:
        said = f"{type(error).__name__}: {str(error)[:150]}"
        raise Unreadable(f"is damaged or no {kind[1:].upper()} file ({said})") from error


def _letter(path: Path) -> Reading:
    message = BytesParser(policy=policy.default).parsebytes(path.read_bytes())
    if not isinstance(message, EmailMessage) or not any(message[field] for field in ("From", "Subject", "Date")):
        raise Unreadable("is not an e-mail: it says neither from whom nor about what it is")
    sheets = Sheets()
    subject = str(message["Subject"] or "")
    sheets.put(subject, "heading", level=1)
    for field in _LETTER_FIELDS[:-1]:
        if message[field]:
            sheets.put(f"{field}: {message[field]}")
    body = message.get_body(preferencelist=("plain", "html"))
    if body is not None:
        _put_body(sheets, body)
    attached = [part.get_filename() or "without a name" for part in message.iter_attachments()]
    warnings = [f"attachments not read: {', '.join(attached)}"] if attached else []
    return sheets.reading(MEDIA_TYPES[".eml"], subject, warnings=warnings)


def _put_body(sheets: Sheets, body: MIMEPart) -> None:
    try:
        text = str(body.get_content())
    except (LookupError, ValueError):
        payload = body.get_payload(decode=True)
        text = payload.decode("windows-1252", "replace") if isinstance(payload, bytes) else ""
    if body.get_content_subtype() != "html":
        put_text(sheets, text.splitlines())
        return
    root = parsed(text.encode()).tree.body
    if root is not None:
        Flow(sheets).walk(root)
