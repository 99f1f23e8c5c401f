"""What a web site prints around the words of every page: ways to skip or go elsewhere, footers, marks of linked files.

They are no words of the paper, and a title with "pdf icon PDF 268 KB" in it is not the item's.
"""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

_AROUND = re.compile(
    r"(?:^|[-_\s])(?:mg|site|page|global|main)?[-_]?(?:footer|foot|breadcrumbs?|crumbs?|cookies?|cookie-?\w*|skip"
    r"|skip-?(?:link|to|nav)\w*|nav|navbar|navigation|topnav|sidenav|share|social)(?:$|[-_\s])",
    re.IGNORECASE,
)
"""The names that web sites give, as class or id, to what is around a page's content."""

_ROLES = "[role=navigation], [role=contentinfo]"

_SKIP = re.compile(
    r"(?:skip|jump|go)\s+(?:straight\s+)?to\s+(?:the\s+)?(?:main\s+|page\s+)?(?:content|navigation|menu)\W*", re.I
)

_MOST = 0.2
"""The share of a page's words above which what is named so is taken for its content, for all its name. Chosen."""

_SIZE = r"[\d.,]+\s*[KMG]i?B"
_KIND = r"(?:PDF|DOCX?|XLSX?|PPTX?|RTF|ODT|ZIP|CSV|HTML?|Word|Excel)"
FILE_MARK = (
    rf"(?:\b{_KIND}\s+icon\s+)?(?:[(\[]\s*)?\b{_KIND}\s*[,:–-]?\s*{_SIZE}\s*[)\]]?|\b{_KIND}\s+icon\b"
    rf"|[(\[]\s*(?:{_KIND}|{_SIZE}(?:\s*,?\s*{_KIND})?)\s*[)\]]"
    r"|\bview the (?:reasons?|background)\b[^:]{0,120}?(?:\brestricted\b(?::\s*\w+)?|\bitem\s+[\w()]+)\.?"
    r"|\brestricted enclosure(?:\s+\d+)?\b"
)
"""What a portal prints beside the link to a paper: its kind and size, or why it is kept back."""

_FILE_MARKS = re.compile(rf"\W*(?:(?:{FILE_MARK})\W*)+", re.IGNORECASE)

_AT_END = re.compile(rf"(?:\s+(?:{FILE_MARK})[\s.;,]*)+$", re.IGNORECASE)


def clear_site(tree: LexborHTMLParser) -> None:
    """Takes off a parsed page what its site prints around it, and the marks of linked files."""
    body = tree.body
    if body is None:
        return
    most = _MOST * len(body.text().split())
    around = [node for node in body.css(f"[class], [id], {_ROLES}") if _is_named_so(node)]
    gone: list[LexborNode] = []
    for node in [*around, *body.css("a, span[class]")]:
        if any(_holds(above, node) for above in gone):
            continue
        words = node.text().strip()
        if node.tag in ("a", "span"):
            is_gone = _SKIP.fullmatch(words) is not None or _is_mark(words)
        else:
            is_gone = len(words.split()) <= most and node.css_first("h1, table") is None
        if is_gone:
            gone.append(node)
    for node in gone:
        node.decompose()


def without_file_marks(title: str) -> str:
    """A title without the marks of the files that are linked to it."""
    return _AT_END.sub("", title)


def _is_named_so(node: LexborNode) -> bool:
    """Whether an element is called what web sites call what stands around a page's content."""
    if node.tag in ("a", "span", "html", "body", "main", "td", "th", "tr"):
        return False
    names = f"{node.attributes.get('class') or ''} {node.attributes.get('id') or ''}"
    return node.attributes.get("role") in ("navigation", "contentinfo") or _AROUND.search(names) is not None


def _is_mark(words: str) -> bool:
    return 0 < len(words) < 200 and _FILE_MARKS.fullmatch(words) is not None


def _holds(above: LexborNode, node: LexborNode) -> bool:
    parent: LexborNode | None = node.parent
    while parent is not None:
        if parent.mem_id == above.mem_id:
            return True
        parent = parent.parent
    return False
