"""The language of an article is known, and English in doubt."""

from __future__ import annotations

import pytest

from mkdocs_newsbrief.reading.language import language_of


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The council voted on Tuesday to build a second bridge over the river mouth."),
        ("en", "Bridge vote: Duarte wins"),
        ("en", "Oskar Brill, a diver, left."),
        ("en", "A tram hit a van. A man died."),
        ("en", "Van der Berg and Le Clerc on tour: a review"),
        ("de", "Der Bürgermeister trat am Montag zurück."),
        ("pt", "O prefeito renunciou na segunda-feira após a votação"),
        ("de", "Der Rat hat am Dienstag beschlossen, eine zweite Brücke über die Mündung des Flusses zu bauen."),
        (
            "fr",
            "Le conseil a voté mardi pour la construction d’un second pont sur la rivière, dans le port.",
        ),
        (
            "es",
            "El consejo votó el martes para construir un segundo puente sobre la desembocadura del río.",
        ),
        ("ru", "Совет во вторник проголосовал за строительство второго моста через устье реки."),
        ("uk", "Рада у вівторок проголосувала за будівництво другого мосту через гирло річки."),
        ("ko", "시의회는 화요일 강 하구에 두 번째 다리를 건설하기로 의결했다."),
        ("ja", "市議会は火曜日、河口に二本目の橋を架けることを決めた。"),
        ("zh", "市议会周二投票决定在河口修建第二座桥梁。"),
        ("ar", "صوت المجلس يوم الثلاثاء على بناء جسر ثان فوق مصب النهر."),
        ("und", "12 34 — 56"),
    ],
)
def test_a_language_is_known(language: str, text: str) -> None:
    assert language_of(text) == language
