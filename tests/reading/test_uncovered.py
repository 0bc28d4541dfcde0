"""An article in a language that the rules do not cover is listed, shown and cited: its sentences are its body."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_newsbrief import read_text
from mkdocs_newsbrief.reading.folder import read_folder

STORIES = {
    "ja": ["市議会は火曜日、河口に二本目の橋を架けることを決めた。", "市長は「四十年待った」と述べた。"],
    "zh": ["市议会周二投票决定在河口修建第二座桥梁。", "市长说：“我们已经等了四十年。”"],
    "ko": ["시의회는 화요일 강 하구에 두 번째 다리를 건설하기로 의결했다.", "시장은 “사십 년을 기다렸다”고 말했다."],
    "ar": ["صوت المجلس يوم الثلاثاء على بناء جسر ثان فوق مصب النهر.", "وقال رئيس البلدية إن المدينة انتظرت طويلا."],
    "ru": ["Совет во вторник проголосовал за строительство второго моста.", "Мэр сказал, что город ждал сорок лет."],
    "th": ["สภาเมืองลงมติเมื่อวันอังคารให้สร้างสะพานแห่งที่สองข้ามปากแม่น้ำภายในสิ้นทศวรรษนี้"],
}  # fmt: skip
MENUS = {
    "ja": ["ホーム", "ニュース", "お問い合わせ"],
    "zh": ["首页", "新闻", "联系我们"],
    "ko": ["홈", "뉴스", "문의하기"],
    "ar": ["الرئيسية", "أخبار", "اتصل بنا"],
    "ru": ["Главная", "Новости", "Контакты"],
    "th": ["หน้าแรก", "ข่าว", "ติดต่อเรา"],
}


@pytest.mark.parametrize("language", STORIES)
def test_the_sentences_are_body_and_the_menu_is_not(language: str) -> None:
    article = read_text("\n".join((*MENUS[language], *STORIES[language])))
    assert [span.of(article.text) for span in article.body] == STORIES[language]
    assert article.language == language


@pytest.mark.parametrize("language", STORIES)
def test_an_english_box_does_not_stand_for_the_story(language: str) -> None:
    box = "This site uses cookies so that it can tell the readers who come back from the others."
    article = read_text("\n".join((*STORIES[language], box)))
    assert set(STORIES[language]) <= {span.of(article.text) for span in article.body}


@pytest.mark.parametrize("language", STORIES)
def test_a_file_with_no_more_than_a_sentence_is_used(language: str, tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(STORIES[language][0], encoding="utf-8")
    assert [entry.status for entry in read_folder(tmp_path).ledger] == ["used"]
