"""Units and ages that a sentence leaves out, and that an earlier figure, a name or a label has."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extraction.quantities.test_find_quantities import read


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("At least 12 people were killed and 30 wounded.", ["person", "person"]),
        ("The firm sold 435 homes in May and 187 in June.", ["home", "home"]),
        ("The tax rose by 2 percent but fell by 1.", ["percentage", "percentage"]),
        ("Rosa Diaz, 45, and her brothers, 14 and 16, survived.", ["year of age"] * 3),
        ("A crash leaves 1 dead, 3 injured", ["person", "person"]),
        ("Three others were wounded.", ["person"]),
        ("There was a fight in which two were killed.", ["person"]),
        ("It hurt 80 people, including 33 children, and killed 5.", ["person", "child", "person"]),
        ("Two boys, 5 and 6 years old, ran.", ["boy", "year of age", "year of age"]),
        ("Rosa Diaz,17, ran.", ["year of age"]),
        ("Visitors younger than 12 pay nothing.", ["year of age"]),
        ("The ages of the victims are 17, 23 and 55.", ["year of age"] * 3),
        ("It began when the girl was 13.", ["year of age"]),
        ("Some 25 guards were killed, with five more wounded.", ["guard", "guard"]),
        ("Three were taken to the hospital.", ["person"]),
        ("Two officials said 40 had died.", ["official", "person"]),
        ("The paper cited two officials as saying 40 had died.", ["official", "person"]),
        ("Two tremors, magnitude 2.9 and 2.2, followed.", ["tremor", "magnitude", "magnitude"]),
        ("The ferry carried 60 passengers, 22 of them tourists.", ["passenger", "passenger"]),
        ("Officials tested 900 pupils, 41 of whom fell ill.", ["pupil", "pupil"]),
        ("Rosa Diaz, 45 of Leeds, and a man, 33, of Derby spoke.", ["year of age", "year of age"]),
        ("The couple, both 67, drowned.", ["year of age"]),
        ("A man, about 30, was found dead.", ["year of age"]),
        ("Rosa Diaz (thought to be around 40), a clerk, and a boy, only 12, fell.", ["year of age", "year of age"]),
        ("The victim, at least 60, was not named.", ["year of age"]),
        ("The guards, about 30, were found dead.", ["-"]),
        ("Cheeks, 48, a former champion, left.", ["year of age"]),
        ("Mika Holm, 24, Jan Roe, 30 and Ivo Roe, 31 were taken to hospital.", ["year of age"] * 3),
        ("Mika Holm, 24, and Jan Roe, 30 – both from Osk – were hurt.", ["year of age"] * 2),
        ("In Osk, 32 were taken to hospital.", ["person"]),
        ("He didn't run. He is 6'2\" and weighs 190 pounds.", ["inch", "pound"]),
        ("She is described as 5’10 or taller.", ["inch"]),
        ("A crash closed Hwy. 550 on Tuesday the 16 for 3 hours.", ["hour"]),
        ("A tan Oldsmobile '88 was stolen.", []),
        ("A crew, about 30, was found dead.", ["-"]),
        ("Police shot a man, about 30 of them firing.", ["-"]),
        ("The raid killed nine, 14 more bodies were found.", ["person", "body"]),
        ("The raid killed at least 60 and wounded dozens.", ["person", "person"]),
        ("Six foot soldiers dropped eight barrel bombs.", ["foot soldier", "barrel bomb"]),
        ("They fired six 155mm guns and ran two four-lane roads.", ["gun", "millimetre", "road", "lane"]),
        ("They lost 59 homes in six towns: 26 in Alder, 23 in Birch.", ["home", "town", "home", "home"]),
        ("Spain sent 12 tents and Italy 30.", ["tent", "tent"]),
        ("Losses, first put at 2.9 billion euros, now stand at 3.6 billion.", ["EUR", "EUR"]),
        ("The insurer has paid 6 million pounds on a claim of 19.4 million.", ["GBP", "GBP"]),
        ("It gave $5 million to a country of 12 million.", ["USD", "-"]),
        ("It spent $2 million to reach 5 million voters.", ["USD", "voter"]),
        ("Police held a suspect, an Englishman of 28.", ["year of age"]),
        ("A woman of 34 and a man of 61 were pulled out.", ["year of age", "year of age"]),
        ("The tug sank with a crew of 22.", ["-"]),
        ("A father of five was held.", ["child"]),
        ("Roe, 51 when he was hired, left in August.", ["year of age"]),
        ("Roe, who was 34 when he was caught, was freed.", ["year of age"]),
        ("Noon: Toll now 12.", ["-"]),
        ("Confirmed deaths: 43. Injuries: 12", ["death", "injury"]),
        ("Arrests: 17", ["arrest"]),
        ("He named the victims: 12 from Ohio.", ["-"]),
        ("The wreck lies 34 nm from Cape Draven, cut by a 5 nm laser.", ["nautical mile", "nanometre"]),
    ],
)
def test_elided_unit(nlp: Language, text: str, units: list[str]) -> None:
    assert [quantity.unit for quantity in read(nlp, text)] == units
