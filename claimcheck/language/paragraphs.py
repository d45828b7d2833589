"""Where sentences begin and where not, set before the parser sees the text.

They never run over a line break that ends a paragraph, nor end at the full stop of "Capt. Jane Roe" and "at 2 a.m. on";
the dateline is none of theirs.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from claimcheck.article import dateline_end
from claimcheck.lexicon.loader import listed


@Language.component("paragraphs", assigns=["token.is_sent_start"])
def paragraphs(doc: Doc) -> Doc:
    """Start a sentence at the first token after each line break and after the dateline.

    Whitespace tokens belong to the sentence before.
    """
    after_break = False
    filed = dateline_end(doc.text)
    for token in doc:
        if token.is_space:
            if "\n" in token.text:
                after_break = True
            if token.i:
                token.is_sent_start = False
        elif after_break or (filed and token.idx >= filed):
            token.is_sent_start = True
            after_break = False
            filed = 0 if token.idx >= filed else filed
        elif _goes_on(doc, token.i):
            token.is_sent_start = False
    return doc


def _goes_on(doc: Doc, i: int) -> bool:
    """Whether the token stands behind an abbreviation that does not end its sentence, or is a title behind a word.

    A title goes on with a name; a day, a month and a time of day go on with anything but a capital.
    """
    titles = listed("layout", "title_stops")
    if i and doc[i].lower_.rstrip(".") in titles and doc[i].text[0].isupper() and doc[i - 1].text.isalpha():
        return True  # "said police Capt. Jane Roe"
    stop = i - 1 - (i > 1 and doc[i - 1].text == "." and not doc[i - 2].whitespace_)
    if stop < 0 or doc[i - 1].text[-1] != ".":
        return False
    word, follows = doc[stop].lower_.rstrip("."), doc[i].text
    if word in titles:
        return doc[stop].text[0].isupper() and follows[0].isupper()
    return word in listed("layout", "day_stops") and (follows[0].islower() or follows[0].isdigit())
