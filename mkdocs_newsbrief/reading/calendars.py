"""Calendars: the names of months and weekdays that the mastheads of six more languages write, from CLDR 46.

Only names that English has not. Beside CLDR's wide and abbreviated forms stand those that papers print and CLDR
lacks: "juill.", "Jänner" (Austria), "setiembre" (Peru), "mrt.", "Sonnabend", Portuguese weekdays without "-feira".
"""

from __future__ import annotations

from collections.abc import Mapping

from mkdocs_newsbrief.almanac import MONTHS, WEEKDAYS

# January to December; a bar parts the forms of one month.
_MONTHS = (
    # German
    "januar|jänner|jän februar|feber märz|mär|maerz april mai juni juli august september oktober|okt november "
    "dezember|dez",
    # Spanish
    "enero|ene febrero marzo abril|abr mayo junio julio agosto|ago septiembre|setiembre octubre noviembre "
    "diciembre|dic",
    # French
    "janvier|janv février|févr|fevrier mars avril|avr mai juin juillet|juil|juill août|aout septembre octobre "
    "novembre décembre|déc|decembre",
    # Italian
    "gennaio|gen febbraio marzo aprile maggio|mag giugno|giu luglio|lug agosto settembre|set ottobre|ott novembre "
    "dicembre",
    # Portuguese
    "janeiro fevereiro|fev março|marco abril maio|mai junho julho agosto setembro outubro|out novembro dezembro|dez",
    # Dutch
    "januari februari maart|mrt april mei juni juli augustus september oktober november december",
)
# Monday to Sunday.
_WEEKDAYS = (
    "montag dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag",
    "lunes martes miércoles jueves viernes sábado domingo",
    "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "segunda-feira|segunda terça-feira|terça quarta-feira|quarta quinta-feira|quinta sexta-feira|sexta sábado "
    "domingo",
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
)


def _numbered(rows: tuple[str, ...], first: int) -> dict[str, int]:
    columns = (enumerate(row.split(), first) for row in rows)
    return {name: number for row in columns for number, forms in row for name in forms.split("|")}


ALL_MONTHS: Mapping[str, int] = _numbered(_MONTHS, 1) | MONTHS
ALL_WEEKDAYS: Mapping[str, int] = _numbered(_WEEKDAYS, 0) | WEEKDAYS
