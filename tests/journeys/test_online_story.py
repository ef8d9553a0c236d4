"""A book whose words a server wrote, and a kiosk that never asks one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.journeys.travelling import Traveller
from tests.moody_server import by_the_outline, serving, status

pytestmark = pytest.mark.journey

WISH = ("make", "--wish", "지민이랑 토끼가 로켓 타고 우주에 가는 거", "--language", "ko")


@pytest.fixture
def surfer(traveller: Traveller) -> Traveller:
    """A traveller who may use the network of this machine."""
    return replace(traveller, environment={**traveller.environment, "PYTHONPATH": ""})


def test_a_server_is_asked_as_soon_as_a_grown_up_has_agreed(surfer: Traveller) -> None:
    """Who pays for stories of a server would get others, or a child's name would get out."""
    with serving(by_the_outline) as server:
        choice = ("--server", server.url, "--model", "m", "--agree")
        assert surfer.run("grownups", "online", "on", *choice).status == 0
        made = surfer.run(*WISH, "--pages", "4", "--json")
        assert made.status == 0, made.errors
        (asked,) = server.asked
        surfer.run("grownups", "online", "off")
        again = surfer.run(*WISH, "--pages", "4", "--json")
        assert again.status == 0, again.errors
        assert len(server.asked) == 1
    assert [event["page"] for event in made.named("told")] == [1, 2, 3, 4]
    assert made.named("stood_in") == []
    request = asked.body["messages"][-1]["content"]
    assert any(event["text"] in request for event in made.named("told"))
    assert "지민" not in asked.raw.decode()
    assert "지민" not in surfer.logs()


def test_a_server_that_fails_costs_no_book(surfer: Traveller) -> None:
    """A child would wait for a story that never comes."""
    with serving(status(500)) as server:
        choice = ("--server", server.url, "--model", "m", "--agree")
        surfer.run("grownups", "online", "on", *choice)
        made = surfer.run(*WISH, "--pages", "4", "--json")
        assert len(server.asked) == 2
    assert made.status == 0, made.errors
    (stood_in,) = [each for each in made.named("stood_in") if each["craft"] == "storyteller"]
    assert (stood_in["engine"], stood_in["why"]) == ("grammar", "online_unreachable")
    assert made.named("bound")[0]["pages"] == 4
