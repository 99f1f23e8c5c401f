"""The sittings of the scrutiny panel, which the papers put to it name."""

from __future__ import annotations

from sample.people import SCRUTINY
from sample.records import Meeting

SEPTEMBER_2023 = Meeting(SCRUTINY, "2023-09-19")
CALL_IN_2023 = Meeting(SCRUTINY, "2023-10-31", "5.30 pm", special=True)
DECEMBER_2023 = Meeting(SCRUTINY, "2023-12-05")
JUNE_2024 = Meeting(SCRUTINY, "2024-06-18")
JANUARY_2025 = Meeting(SCRUTINY, "2025-01-21")
JUNE_2025 = Meeting(SCRUTINY, "2025-06-17", venue="Assembly Room, Fernhill Library, Chantry Street, Harrowmere")
