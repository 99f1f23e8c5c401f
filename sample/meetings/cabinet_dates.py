"""The sittings of Cabinet."""

from __future__ import annotations

from sample.people import CABINET
from sample.records import Meeting

SEPTEMBER_2023 = Meeting(CABINET, "2023-09-12", "4.00 pm", "Committee Room 1, Moot Hall, Market Place, Harrowmere")
OCTOBER_2023 = Meeting(CABINET, "2023-10-10", "4.00 pm", "Committee Room 1, Moot Hall, Market Place, Harrowmere")
FEBRUARY_2024 = Meeting(CABINET, "2024-02-13", "4.00 pm", "Committee Room 1, Moot Hall, Market Place, Harrowmere")
MARCH_2024 = Meeting(CABINET, "2024-03-12", "4.00 pm", "Committee Room 1, Moot Hall, Market Place, Harrowmere")
OCTOBER_2024 = Meeting(CABINET, "2024-10-08", "4.00 pm", "Council Chamber, Moot Hall, Market Place, Harrowmere")
SEPTEMBER_2025 = Meeting(CABINET, "2025-09-09", "4.00 pm", "Council Chamber, Moot Hall, Market Place, Harrowmere")
