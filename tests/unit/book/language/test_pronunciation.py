"""Korean as it sounds, against words whose standard pronunciation is published."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aibook_desktop.book.language.pronunciation import pronounce, pronounce_phrase

STANDARD = {
    "nasal before ㄴ and ㅁ (18)": (
        "국물=궁물 먹는=멍는 앞마당=암마당 입니다=임니다 밭만=반만 꽃망울=꼰망울 있는=인는 "
        "없는=엄는 읽는=잉는 밟는=밤는 흙만=흥만 값만=감만 놓는=논는 키읔만=키응만"
    ),
    "ㄹ behind another consonant (19)": (
        "독립=동닙 종로=종노 대통령=대통녕 심리=심니 협력=혐녁 십리=심니 왕릉=왕능 막론=망논 "
        "침략=침냑 강릉=강능"
    ),
    "ㄴ and ㄹ become ㄹㄹ (20)": (
        "신라=실라 난로=날로 칼날=칼랄 설날=설랄 천리=철리 줄넘기=줄럼끼 뚫는=뚤른 핥네=할레 "
        "결단력=결딴녁"
    ),
    "palatal before 이 and 히 (17)": (
        "같이=가치 굳이=구지 맏이=마지 밭이=바치 끝이=끄치 붙여=부처 닫혀=다처 묻히다=무치다 "
        "벼훑이=벼훌치 해돋이=해도지"
    ),
    "ㅎ (12)": (
        "좋아=조아 놓고=노코 많아=마나 싫어=시러 않고=안코 축하=추카 입학=이팍 못해=모태 "
        "맏형=마텽 밝히다=발키다 넓히다=널피다 앉히다=안치다 꽂히다=꼬치다 좋소=조쏘 많소=만쏘 "
        "닿는=단는 끓여=끄려 옷한벌=오탄벌"
    ),
    "linking (13-15)": (
        "앞에=아페 꽃이=꼬치 옷을=오슬 밖에=바께 있어=이써 닭이=달기 앉아=안자 없어요=업써요 "
        "값이=갑씨 넋이=넉씨 젊어=절머 핥아=할타 읊어=을퍼 부엌에=부어케 강아지=강아지 "
        "맛없다=마덥따 겉옷=거돋"
    ),
    "closed codas (8-11)": (
        "부엌=부억 옷=옫 꽃=꼳 앞=압 닭=닥 삶=삼 여덟=여덜 값=갑 있다=읻따 넓다=널따 밟다=밥따 "
        "읽다=익따 맑게=말께 읽고=일꼬 닭과=닥꽈 젊다=점따 읊다=읍따"
    ),
    "hardening (23-27)": (
        "학교=학꾜 국밥=국빱 옷장=옫짱 숲속=숩쏙 앉고=안꼬 닮고=담꼬 핥다=할따 갈등=갈뜽 "
        "열심히=열씸히 물고기=물꼬기 손가락=손까락 할게요=할께요 신고=신꼬 여덟도=여덜도 "
        "둥글게=둥글게"
    ),
    "ㄴ put in (29)": (
        "꽃잎=꼰닙 꽃잎이=꼰니피 나뭇잎=나문닙 깻잎=깬닙 풀잎=풀립 솜이불=솜니불 한여름=한녀름 "
        "색연필=생년필 서울역=서울력 물약=물략 담요=담뇨 십육=심뉵 열여섯=열려섣"
    ),
    "vowels (5)": (
        "의사=의사 희망=히망 무늬=무니 띄어쓰기=띠어쓰기 우리의=우리에 주의=주이 시계=시게 "
        "예쁜=예쁜 가져=가저 다쳐=다처 거의=거이"
    ),
}
WORDS = [
    pytest.param(*pair.split("="), id=f"{pair}: {rule}")
    for rule, pairs in STANDARD.items()
    for pair in pairs.split()
]


@pytest.mark.parametrize(("written", "sound"), WORDS)
def test_a_word_sounds_as_the_standard_says(written: str, sound: str) -> None:
    """Else a child hears 국-물 spelled out, and learns to read it wrongly."""
    assert pronounce(written) == sound


@pytest.mark.parametrize(
    ("written", "sound"),
    [
        ("할 것을 알아요", "할 꺼슬 아라요"),
        ("갈 수 있어요", "갈 쑤 이써요"),
        ("열 개", "열 깨"),
        ("여덟 살", "여덜 쌀"),
        ("몇 마리", "면 마리"),
        ("못 먹어요", "몬 머거요"),
        ("못 해요", "모 태요"),
        ("여섯 마리", "여선 마리"),
        ("못, 먹어요", "몯, 머거요"),
        ("사과를 거기", "사과를 거기"),
        ("별 하나", "별 하나"),
    ],
)
def test_neighbours_change_each_other_only_where_it_is_safe(written: str, sound: str) -> None:
    """Else counting things sounds chopped, or a comma is talked over."""
    assert pronounce_phrase(written.split()) == tuple(sound.split())


def test_marks_and_other_letters_stay() -> None:
    """Else a quotation mark or an English name in a story would break the reading."""
    assert pronounce("“국물!” ABC 3개 😀") == "“궁물!” ABC 3개 😀"


@given(st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=1, max_size=12))
def test_any_syllables_can_be_said_and_their_number_stays(word: str) -> None:
    """Else an invented word (펲뀳!) stops the reading, or word times slip."""
    assert len(pronounce(word)) == len(word)


@given(
    st.lists(st.text(min_size=1, max_size=8).filter(lambda word: not word.isspace()), max_size=8)
)
def test_a_phrase_keeps_its_number_of_words(words: list[str]) -> None:
    """Else the highlight runs off the page behind the voice."""
    assert len(pronounce_phrase(words)) == len(words)
