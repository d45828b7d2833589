"""The review page over HTTP, without a browser."""

from __future__ import annotations

import re
from urllib.parse import quote

import pytest
from flask import Flask
from flask.testing import FlaskClient

from claimcheck.errors import ClaimcheckError
from claimcheck.review.app import create_app
from claimcheck.review.desk import Desk
from claimcheck.review.filters import Filters
from claimcheck.review.security import LARGEST_FORM, check_binding, is_loopback
from tests.report.payloads import PAYLOADS
from tests.report.story import Desk as Stories
from tests.report.story import Story, claim, pair, question, source
from tests.review.newsroom import StoryWorkspace, open_case

HERE = "http://127.0.0.1:8765"


@pytest.fixture
def app(desk: Desk) -> Flask:
    return create_app(desk, "Ada")


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


def first_address(desk: Desk) -> str:
    case = desk.select(Filters())[0]
    return f"/case/{case.a}/{case.b}"


def token(client: FlaskClient, address: str) -> str:
    found = re.search(r'name="csrf" value="([^"]+)"', client.get(address, base_url=HERE).text)
    assert found
    return found[1]


def test_the_queue_leads_to_the_first_case(client: FlaskClient, desk: Desk) -> None:
    page = client.get("/", base_url=HERE)
    assert page.status_code == 200
    assert f'href="{first_address(desk)}"' in page.text


def test_a_case_shows_both_sides_with_their_spans_marked(client: FlaskClient, desk: Desk) -> None:
    page = client.get(first_address(desk), base_url=HERE).text
    assert "<mark>around 3,000 soldiers</mark>" in page
    assert "<mark>some 10,000 troops</mark>" in page
    assert "his government" in page


def test_scores_can_be_hidden_until_one_has_judged(client: FlaskClient, desk: Desk) -> None:
    address = f"{first_address(desk)}?scores=off"
    page = client.get(address, base_url=HERE).text
    assert "Discrepant" not in page
    assert "sure</small>" not in page
    client.post(address, base_url=HERE, data={"csrf": token(client, address), "action": "confirm"})
    assert "Discrepant" in client.get(address, base_url=HERE).text


def test_a_decision_is_written_and_leads_on(client: FlaskClient, desk: Desk) -> None:
    address = first_address(desk)
    data = {"csrf": token(client, address), "action": "dismiss:subset", "note": "<b>part</b>"}
    answer = client.post(address, base_url=HERE, data=data)
    assert answer.status_code == 303
    assert answer.location != address
    assert [(entry.action, entry.reason, entry.reviewer) for entry in desk.log] == [("dismiss", "subset", "Ada")]
    assert "&lt;b&gt;part&lt;/b&gt;" in client.get(answer.location, base_url=HERE).text


def test_filters_stay_in_the_address(client: FlaskClient, desk: Desk) -> None:
    address = f"{first_address(desk)}?words=russia&scores=off"
    answer = client.post(address, base_url=HERE, data={"csrf": token(client, address), "action": "skip"})
    assert answer.location.endswith("?words=russia&scores=off")
    assert len(desk.skipped) == 1
    assert desk.log == ()


def test_undo_goes_back_to_the_case(client: FlaskClient, desk: Desk) -> None:
    address = first_address(desk)
    csrf = token(client, address)
    client.post(address, base_url=HERE, data={"csrf": csrf, "action": "confirm"})
    answer = client.post("/undo", base_url=HERE, data={"csrf": csrf})
    assert answer.location == address
    assert client.post("/undo", base_url=HERE, data={"csrf": csrf}).location == "/"


def test_who_decided_meanwhile_is_told(client: FlaskClient, desk: Desk) -> None:
    address = first_address(desk)
    csrf = token(client, address)
    other = create_app(desk, "Ben").test_client()
    other.post(address, base_url=HERE, data={"csrf": token(other, address), "action": "not_sure"})
    answer = client.post(address, base_url=HERE, data={"csrf": csrf, "action": "confirm", "seen": ""})
    assert "Meanwhile Ben had decided" in client.get(answer.location, base_url=HERE).text
    assert len(desk.log) == 2


def test_an_unknown_case_says_why(client: FlaskClient) -> None:
    answer = client.get("/case/nothing/there", base_url=HERE)
    assert answer.status_code == 404
    assert "not compared any more" in answer.text
    assert client.get("/article/none", base_url=HERE).status_code == 404


def test_the_whole_article_is_one_link_away(client: FlaskClient, desk: Desk) -> None:
    case = open_case(desk, desk.cases[0])
    page = client.get(f"/article/{case.claim_a.article.id}?claim={case.a}", base_url=HERE).text
    assert f'<mark id="claim">{case.claim_a.text}</mark>' in page


def test_the_log_page_lists_every_entry(client: FlaskClient, desk: Desk) -> None:
    address = first_address(desk)
    client.post(address, base_url=HERE, data={"csrf": token(client, address), "action": "confirm"})
    assert "the machine is right" in client.get("/history", base_url=HERE).text


def test_an_empty_queue_says_whether_it_was_ever_full(client: FlaskClient, desk: Desk) -> None:
    assert "No case passes these filters." in client.get("/?words=nowhere", base_url=HERE).text
    address = first_address(desk)
    for case in desk.select(Filters()):
        data = {"csrf": token(client, address), "action": "confirm"}
        client.post(f"/case/{case.a}/{case.b}", base_url=HERE, data=data)
    assert "Nothing is left here." in client.get("/", base_url=HERE).text


def offered(page: str) -> list[str]:
    return re.findall(r'<option value="[^"]+">([^<]+)</option>', page)


def test_a_search_finds_the_question_to_merge_with(client: FlaskClient, desk: Desk) -> None:
    address = first_address(desk)
    (found,) = offered(client.get(f"{address}?merge=MARLOW+mayor&words=russia", base_url=HERE).text)
    assert found.startswith("People in Marlow valley, Sep 2024 (12 to 19 people, 2 claims)")
    assert "0 questions with these words" in client.get(f"{address}?merge=nowhere", base_url=HERE).text


def test_without_words_questions_with_a_like_label_are_offered(client: FlaskClient, desk: Desk) -> None:
    case = desk.cases[0]
    page = client.get(f"/case/{case.a}/{case.b}", base_url=HERE).text
    assert offered(page)
    assert not any(words.startswith(f"{case.label} (") for words in offered(page))
    assert all("Russia" in words for words in offered(page))


def test_the_search_of_the_script_offers_the_same(client: FlaskClient, desk: Desk) -> None:
    address = first_address(desk)
    page = client.get(f"{address}?merge=marlow", base_url=HERE).text
    found = client.get(f"/questions/{desk.cases[0].a}?merge=marlow", base_url=HERE).json
    assert found is not None
    assert [words for _, words in found["questions"]] == offered(page)
    assert f">{found['told']}<" in page
    assert client.get("/questions/nowhere", base_url=HERE).status_code == 404


# Safety


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:8765", "192.0.2.7", ""]
)
def test_another_name_is_not_served(client: FlaskClient, host: str) -> None:
    answer = client.get("/", headers={"Host": host})
    assert answer.status_code == 400
    assert "Reviewing" not in answer.text or "not served under that name" in answer.text


@pytest.mark.parametrize("host", ["127.0.0.1:1", "localhost:8765", "[::1]:8765", "LOCALHOST"])
def test_the_machines_own_names_are_served(client: FlaskClient, host: str) -> None:
    assert client.get("/", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize("sent", [None, "", "wrong", "é", "x" * 1000])
def test_a_form_without_the_token_writes_nothing(client: FlaskClient, desk: Desk, sent: str | None) -> None:
    address = first_address(desk)
    token(client, address)
    data = {"action": "confirm"} if sent is None else {"action": "confirm", "csrf": sent}
    for path in (address, "/undo"):
        assert client.post(path, base_url=HERE, data=data).status_code == 400
    assert desk.log == ()


def test_a_token_of_another_session_is_refused(app: Flask, desk: Desk) -> None:
    address = first_address(desk)
    stolen = token(app.test_client(), address)
    answer = app.test_client().post(address, base_url=HERE, data={"csrf": stolen, "action": "confirm"})
    assert answer.status_code == 400


def test_a_form_from_another_site_is_refused(client: FlaskClient, desk: Desk) -> None:
    address = first_address(desk)
    data = {"csrf": token(client, address), "action": "confirm"}
    answer = client.post(address, base_url=HERE, data=data, headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 403
    assert desk.log == ()


@pytest.mark.parametrize("path", ["/", "/history", "/style.css", "/static/review.js", "/nowhere"])
def test_every_answer_carries_the_policy(client: FlaskClient, path: str) -> None:
    headers = client.get(path, base_url=HERE).headers
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    kept = path.endswith((".css", ".js"))
    assert headers["Cache-Control"] == ("private, max-age=300" if kept else "no-store")


def test_the_cookie_is_strict(client: FlaskClient, desk: Desk) -> None:
    cookie = client.get(first_address(desk), base_url=HERE).headers["Set-Cookie"]
    assert "SameSite=Strict" in cookie
    assert "HttpOnly" in cookie


def test_a_form_that_is_too_large_is_refused(client: FlaskClient, desk: Desk) -> None:
    address = first_address(desk)
    data = {"csrf": token(client, address), "action": "note", "note": "x" * LARGEST_FORM}
    assert client.post(address, base_url=HERE, data=data).status_code == 413
    assert desk.log == ()


def test_a_get_never_writes(client: FlaskClient, desk: Desk) -> None:
    client.get(f"{first_address(desk)}?action=confirm", base_url=HERE)
    assert client.get("/undo", base_url=HERE).status_code == 405
    assert desk.log == ()


def test_only_loopback_goes_without_a_password() -> None:
    check_binding("127.0.0.1", None)
    check_binding("0.0.0.0", "secret")
    for host in ("0.0.0.0", "192.0.2.7", "news.example", "::"):
        assert not is_loopback(host)
        with pytest.raises(ClaimcheckError, match="needs a password"):
            check_binding(host, None)


def test_with_a_password_nobody_else_comes_in(desk: Desk) -> None:
    client = create_app(desk, "Ada", host="192.0.2.7", password="gehéim").test_client()
    address = "http://192.0.2.7:8765"
    assert client.get("/", base_url=address).status_code == 401
    assert client.get("/", base_url=address, auth=("any", "wrong")).status_code == 401
    assert client.get("/", base_url=address, auth=("any", "gehéim")).status_code == 200
    assert client.get("/", base_url="http://evil.example", auth=("any", "gehéim")).status_code == 400


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_text_becomes_markup(payload: str, tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    from pathlib import Path

    from claimcheck.store import judged

    stories = [Story(payload, "2024-01-02", payload, f"{n} people {payload} were seen.", payload) for n in (7, 9)]
    told = [
        claim(
            story,
            f"{n} people",
            story.text,
            n,
            noun="people",
            sources=(source(payload, cue=payload),),
            places=(payload,),
        )
        for story, n in zip(stories, (7, 9), strict=True)
    ]
    asked = question(payload, "discrepant", told, [pair(*told, "discrepant", payload)], low=7, high=9)
    with StoryWorkspace(Path(str(tmp_path)) / "x.db", Stories(None, stories, [asked])) as workspace:
        monkeypatch.setattr(judged, "decide", workspace.compare)
        desk = Desk(workspace)
        client = create_app(desk, payload or "x").test_client()
        address = first_address(desk)
        client.post(address, base_url=HERE, data={"csrf": token(client, address), "action": "note", "note": payload})
        pages = [
            address,
            f"{address}?merge={quote(payload)}",
            "/",
            "/history",
            f"/article/{open_case(desk, desk.cases[0]).claim_a.article.id}?claim={desk.cases[0].a}",
        ]
        for path in pages:
            page = client.get(path, base_url=HERE).text
            tags = set(re.findall(r"<\s*([a-zA-Z][\w-]*)", page))
            assert tags <= _OUR_TAGS, tags - _OUR_TAGS
            assert not re.search(r"<[^>]*\son\w+\s*=", re.sub(r'="[^"]*"', "", page))
            assert "javascript:" not in "".join(re.findall(r'(?:href|src|action)="([^"]*)"', page)).lower()


_OUR_TAGS = set(
    re.findall(
        r"\w+",
        "html head meta title link script body a nav span main p h1 h2 h3 strong progress form label select option "
        "input button div table thead tbody tr th td small br section ol ul li mark blockquote details summary article "
        "svg g path text fieldset legend kbd",
    )
)
