"""Words that a web page or a Word file holds and its reader does not see: they are taken off before it is read."""

import re
from collections.abc import Iterator
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

_ATTRIBUTES = "[hidden], [aria-hidden=true], .sr-only, .visually-hidden"

_HIDES = re.compile(
    r"(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|opacity:0?\.?0*(?:[;!]|$)|font-size:(?:0|1px|1pt)(?:[a-z%;!]|$)"
    r"|color:transparent|(?:left|right|top|bottom|text-indent|margin(?:-left|-top)?):-\d{3,}|clip:rect\(0|clip-path:inset\("
    r"(?:50|100)%|transform:scale\(0\))"
)
"""Declarations, without white space, by which a style sheet hides an element."""

_SHRUNK = re.compile(r"(?:^|;)(?:max-)?(?:height|width):0(?:[a-z%;!]|$)")
_CUT = re.compile(r"(?:^|;)overflow(?:-[xy])?:(?:hidden|clip)")
_WHITE = re.compile(r"(?:^|;)color:(?:white|#f{3}(?:f{3})?|rgba?\(255,255,255)")
_GROUND = re.compile(r"(?:^|;)background")
_NOTES = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_MOST_RULES = 5000
"""A page's own style rules that are looked at: portals' have some hundreds."""

_SWITCHES = ("aria-controls", "href", "data-target", "data-bs-target", "for", "onclick")
"""Attributes by which a switch names what it opens: a reader who uses it sees those words."""


def take_off(tree: LexborHTMLParser) -> None:
    """Takes hidden elements off a parsed page, but for those that something on the page opens."""
    opened = " ".join(_switches(tree))
    for node in _hidden(tree):
        name = node.attributes.get("id")
        if not (name and re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", opened)):
            node.decompose()


def _switches(tree: LexborHTMLParser) -> Iterator[str]:
    for attribute in _SWITCHES:
        for node in tree.css(f"[{attribute}]"):
            value = node.attributes.get(attribute) or ""
            yield value.partition("#")[2] if attribute == "href" else value


def _hidden(tree: LexborHTMLParser) -> list[LexborNode]:
    """Hidden elements, the inner ones first, so that none is taken off with its parent before its turn."""
    found = {node.mem_id: node for node in tree.css(_ATTRIBUTES)}
    found.update((node.mem_id, node) for node in tree.css("[style]") if _is_hidden(node))
    found.update((node.mem_id, node) for node in tree.css("font[color]") if _is_white(node, node.attributes["color"]))
    for selector in _hiding_rules(tree):
        try:
            found.update((node.mem_id, node) for node in tree.css(selector))
        except (SelectolaxError, ValueError):  # a rule that the parser does not know hides nothing that it can name
            continue
    return [node for node in reversed(tree.css("body *")) if node.mem_id in found]


def _is_hidden(node: LexborNode) -> bool:
    style = _style(node)
    if _HIDES.search(style) or (_SHRUNK.search(style) and _CUT.search(style)):
        return True
    white = _WHITE.search(style)
    return white is not None and _is_white(node, "white")


def _is_white(node: LexborNode, colour: str | None) -> bool:
    """Whether white words stand on no ground of their own."""
    if (colour or "").strip().lower() not in ("white", "#fff", "#ffffff"):
        return False
    above: LexborNode | None = node
    while above is not None:
        if _GROUND.search(_style(above)) or (above.attributes or {}).get("bgcolor"):
            return False
        above = above.parent
    return True


def _style(node: LexborNode) -> str:
    return re.sub(r"\s+", "", ((node.attributes or {}).get("style") or "").lower())


def _hiding_rules(tree: LexborHTMLParser) -> Iterator[str]:
    """Selectors of the page's own rules that hide what they select; those for some screens or states alone do not."""
    for sheet in tree.css("style"):
        rules = _without_conditions(_NOTES.sub("", sheet.text()))
        for count, rule in enumerate(_RULE.finditer(rules)):
            selector, style = rule[1].strip(), re.sub(r"\s+", "", rule[2].lower())
            hides = _HIDES.search(style) or (_SHRUNK.search(style) and _CUT.search(style))
            if hides and ":" not in selector and not selector.startswith("@") and count < _MOST_RULES:
                yield selector


def _without_conditions(rules: str) -> str:
    """A style sheet without its blocks for some media (`@media print {...}`)."""
    kept, depth, at_rule = [], 0, False
    for piece in re.split(r"([{};])", rules):
        at_rule = at_rule or (depth == 0 and piece.strip().startswith("@"))
        if not at_rule:
            kept.append(piece)
        depth += (piece == "{") - (piece == "}")
        if at_rule and depth <= 0 and piece in ("}", ";"):
            at_rule, depth = False, 0
        depth = max(depth, 0)
    return "".join(kept)


_ON = "[not(@w:val='0' or @w:val='false' or @w:val='off' or @w:val='none')]"
_HIDDEN_RUN = f"w:rPr/w:vanish{_ON} or w:rPr/w:specVanish{_ON} or w:rPr/w:sz[number(@w:val) <= 4]"
_WHITE_RUN = (
    "w:rPr/w:color[translate(@w:val, 'f', 'F') = 'FFFFFF'] and not(w:rPr/w:shd or w:rPr/w:highlight"
    " or ancestor::w:p/w:pPr/w:shd or ancestor::w:tc or ancestor::w:txbxContent)"
)
"""White words with no ground of their own; in tables and boxes a style may give one."""


def take_off_word(document: Any) -> None:
    """Takes hidden runs off an open DOCX (`docx.document.Document`): hidden by format or style, tiny, or white."""
    hiding = [
        style.get(f"{{{style.nsmap['w']}}}styleId")
        for style in document.styles.element.xpath(f"w:style[w:rPr/w:vanish{_ON}]")
    ]
    body = document.element.body
    runs = list(body.xpath(f".//w:r[{_HIDDEN_RUN} or {_WHITE_RUN}]"))
    for name in hiding:
        if name and "'" not in name:
            runs += body.xpath(
                f".//w:r[w:rPr/w:rStyle[@w:val='{name}'] or ancestor::w:p[1]/w:pPr/w:pStyle[@w:val='{name}']]"
            )
    for run in runs:
        if (parent := run.getparent()) is not None:
            parent.remove(run)
