"""/docs: the API's description as a page that needs no script and nothing from elsewhere."""

from collections import defaultdict
from typing import Any

from fastapi import APIRouter, Request, Response

from service.typesetting import page

router = APIRouter(include_in_schema=False)


@router.get("/docs")
def manual(request: Request) -> Response:
    """Every address with what it takes and gives, drawn from /openapi.json."""
    described: dict[str, Any] = request.app.openapi()
    chapters: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for path, methods in described["paths"].items():
        for method, operation in methods.items():
            chapters[operation["tags"][0]].append({"path": path, "method": method.upper(), **operation})
    records = {
        name: schema for name, schema in sorted(described["components"]["schemas"].items()) if schema.get("properties")
    }
    return page(request, "manual.html", info=described["info"], chapters=chapters, records=records, type_of=type_of)


def type_of(schema: dict[str, Any]) -> str:
    """A JSON schema in a few words: "string or null", "list of Passage"."""
    if "$ref" in schema:
        return str(schema["$ref"]).rsplit("/", 1)[-1]
    if "anyOf" in schema:
        return " or ".join(type_of(choice) for choice in schema["anyOf"])
    if "enum" in schema:
        return " | ".join(str(value) for value in schema["enum"])
    if "prefixItems" in schema:
        return f"[{', '.join(type_of(entry) for entry in schema['prefixItems'])}]"
    if schema.get("type") == "array":
        return f"list of {type_of(schema.get('items', {}))}"
    if schema.get("type") == "object" and isinstance(schema.get("additionalProperties"), dict):
        return f"object of {type_of(schema['additionalProperties'])}"
    return str(schema.get("format") or schema.get("type") or "any")
