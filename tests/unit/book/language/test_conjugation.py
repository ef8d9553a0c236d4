"""Korean verbs take the ending that their sentence needs."""

import pytest

from aibook_desktop.book.language.conjugation import conjugate, is_dictionary_form


@pytest.mark.parametrize(
    ("verb", "noun_form", "future", "polite", "past"),
    [
        ("먹다", "먹는", "먹을", "먹어요", "먹었어요"),
        ("방귀 뀌다", "방귀 뀌는", "방귀 뀔", "방귀 뀌어요", "방귀 뀌었어요"),
        ("수영하다", "수영하는", "수영할", "수영해요", "수영했어요"),
        ("놀다", "노는", "놀", "놀아요", "놀았어요"),
        ("만들다", "만드는", "만들", "만들어요", "만들었어요"),
        ("들다", "드는", "들", "들어요", "들었어요"),
        ("걷다", "걷는", "걸을", "걸어요", "걸었어요"),
        ("닫다", "닫는", "닫을", "닫아요", "닫았어요"),
        ("돕다", "돕는", "도울", "도와요", "도왔어요"),
        ("줍다", "줍는", "주울", "주워요", "주웠어요"),
        ("잡다", "잡는", "잡을", "잡아요", "잡았어요"),
        ("짓다", "짓는", "지을", "지어요", "지었어요"),
        ("웃다", "웃는", "웃을", "웃어요", "웃었어요"),
        ("부르다", "부르는", "부를", "불러요", "불렀어요"),
        ("모르다", "모르는", "모를", "몰라요", "몰랐어요"),
        ("따르다", "따르는", "따를", "따라요", "따랐어요"),
        ("쓰다", "쓰는", "쓸", "써요", "썼어요"),
        ("모으다", "모으는", "모을", "모아요", "모았어요"),
        ("무섭다", "무서운", "무서울", "무서워요", "무서웠어요"),
        ("하얗다", "하얀", "하얄", "하얘요", "하얬어요"),
        ("춤추다", "춤추는", "춤출", "춤춰요", "춤췄어요"),
        ("가다", "가는", "갈", "가요", "갔어요"),
        ("오다", "오는", "올", "와요", "왔어요"),
        ("마시다", "마시는", "마실", "마셔요", "마셨어요"),
        ("되다", "되는", "될", "돼요", "됐어요"),
        ("코가 길다", "코가 긴", "코가 길", "코가 길어요", "코가 길었어요"),
        ("꼬리가 짧다", "꼬리가 짧은", "꼬리가 짧을", "꼬리가 짧아요", "꼬리가 짧았어요"),
        ("힘이 세다", "힘이 센", "힘이 셀", "힘이 세요", "힘이 셌어요"),
        ("별을 세다", "별을 세는", "별을 셀", "별을 세요", "별을 셌어요"),
        ("꼬리가 없다", "꼬리가 없는", "꼬리가 없을", "꼬리가 없어요", "꼬리가 없었어요"),
        ("넓다", "넓은", "넓을", "넓어요", "넓었어요"),
        ("나쁘다", "나쁜", "나쁠", "나빠요", "나빴어요"),
        ("배부르다", "배부른", "배부를", "배불러요", "배불렀어요"),
        ("조그맣다", "조그만", "조그말", "조그매요", "조그맸어요"),
        ("퍼렇다", "퍼런", "퍼럴", "퍼레요", "퍼렜어요"),
        ("그렇다", "그런", "그럴", "그래요", "그랬어요"),
        ("내려놓다", "내려놓는", "내려놓을", "내려놓아요", "내려놓았어요"),
        ("재미있다", "재미있는", "재미있을", "재미있어요", "재미있었어요"),
    ],
)
def test_forms(verb: str, noun_form: str, future: str, polite: str, past: str) -> None:
    """A child's own verb would be mangled in the middle of the story."""
    assert conjugate(verb, "는") == noun_form
    assert conjugate(verb, "을") == future
    assert conjugate(verb, "아요") == polite
    assert conjugate(verb, "았어요") == past
    assert conjugate(verb, "고") == verb.removesuffix("다") + "고"


def test_linking_forms() -> None:
    """먹려고 and 노으면 would be read aloud."""
    assert [conjugate("먹다", form) for form in ("면", "려고")] == ["먹으면", "먹으려고"]
    assert [conjugate("놀다", form) for form in ("면", "려고", "니까")] == [
        "놀면",
        "놀려고",
        "노니까",
    ]
    assert conjugate("듣다", "면") == "들으면"


def test_what_is_no_verb_is_refused() -> None:
    """A noun would silently lose its last syllable."""
    with pytest.raises(ValueError, match="다"):
        conjugate("무지개", "고")
    with pytest.raises(ValueError, match="unknown form"):
        conjugate("먹다", "네요")
    assert is_dictionary_form("먹다")
    assert not any(map(is_dictionary_form, ("무지개", "다", "A다", "")))
