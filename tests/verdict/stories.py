"""Short articles of our own, and statements to compare."""

from __future__ import annotations

from datetime import date

from claimcheck.article import Article
from claimcheck.comparison import Side

FLOOD_MONDAY = (
    "Heavy rain burst the dam above Draven on Sunday night. At least 12 people were killed in the flood, the regional "
    "governor said. Another 30 people were injured and about 40 were missing. Some 350 houses were "
    "destroyed in Draven. "
    "Rescue teams were searching the river banks for survivors."
)
FLOOD_WEDNESDAY = (
    "The death toll from the flood in Draven has risen to 19, the regional governor said on Wednesday. Thirty people "
    "were injured. Sixteen are still missing below the burst dam. In 1997 a flood in Draven killed 54 people."
)
PLANT = (
    "The carmaker said on Tuesday that it would cut 1,200 jobs at its plant in Marnholt. The union put the number of "
    "jobs to be cut at the Marnholt plant at 1,800. The plant employs 3,400 people."
)


def flood_monday(text: str, focus: str) -> Side:
    return Side(text, focus, FLOOD_MONDAY, "Flood kills 12 in Draven", "Courier", date(2025, 6, 2))


def flood_wednesday(text: str, focus: str) -> Side:
    return Side(text, focus, FLOOD_WEDNESDAY, "Toll in Draven flood rises to 19", "Wire", date(2025, 6, 4))


def published(text: str, outlet: str) -> Article:
    return Article(text, title="Roof of sports hall falls in", outlet=outlet, published=date(2025, 6, 1))


STATEMENTS = (
    "At least 12 people were killed in the flood in Draven.",
    "Twelve people died in the Draven flood.",
    "19 people were killed in the flood in Draven, the governor said.",
    "Thirty people were injured when the dam burst.",
    "Some 10,000 North Korean soldiers were sent to Russia.",
    "About 3,000 North Korean troops have been deployed to Russia.",
    "The company cut 1,200 jobs in March.",
    "Iran fired about 200 missiles at Israel on Tuesday.",
    "181 missiles were fired at Israel.",
    "The bank paid $4.5 billion for its rival.",
    "The bank paid 4 billion euros for its rival.",
    "Prices rose 3 percent in May.",
    "Mary Doyle, 34, was treated in hospital.",
    "The tunnel is 12 kilometres long.",
)
