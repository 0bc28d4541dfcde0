"""Feasts and memorial days with a date that can be reckoned: lower-case name → the day in a year.

The days are those of the United States and the United Kingdom's shared calendar; Easter after Gauss and Butcher.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

Feast = Callable[[int], dt.date]


def easter(year: int) -> dt.date:
    """Western Easter, by the anonymous Gregorian computus (Nature, 1876)."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    leap, skipped = divmod(century, 4)
    moon = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * skipped + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return dt.date(year, month, day + 1)


def _fixed(month: int, day: int) -> Feast:
    return lambda year: dt.date(year, month, day)


def _weekday_of(month: int, weekday: int, count: int) -> Feast:
    """The `count`-th Monday (0) … of a month; from its end where `count` is negative."""

    def find(year: int) -> dt.date:
        if count > 0:
            first = dt.date(year, month, 1)
            return first + dt.timedelta(days=(weekday - first.weekday()) % 7 + 7 * (count - 1))
        after = dt.date(year + month // 12, month % 12 + 1, 1)
        return after - dt.timedelta(days=(after.weekday() - weekday - 1) % 7 + 1)

    return find


def _from_easter(days: int) -> Feast:
    return lambda year: easter(year) + dt.timedelta(days=days)


FEASTS: dict[str, Feast] = {
    "new year's day": _fixed(1, 1),
    "new year's eve": _fixed(12, 31),
    "valentine's day": _fixed(2, 14),
    "valentine's": _fixed(2, 14),
    "st. patrick's day": _fixed(3, 17),
    "st patrick's day": _fixed(3, 17),
    "st. patrick's": _fixed(3, 17),
    "st patrick's": _fixed(3, 17),
    "st david's day": _fixed(3, 1),
    "st george's day": _fixed(4, 23),
    "st andrew's day": _fixed(11, 30),
    "burns night": _fixed(1, 25),
    "groundhog day": _fixed(2, 2),
    "earth day": _fixed(4, 22),
    "mother's day": _weekday_of(5, 6, 2),
    "mothering sunday": _from_easter(-21),
    "father's day": _weekday_of(6, 6, 3),
    "flag day": _fixed(6, 14),
    "juneteenth": _fixed(6, 19),
    "midsummer's day": _fixed(6, 24),
    "midsummer day": _fixed(6, 24),
    "canada day": _fixed(7, 1),
    "independence day": _fixed(7, 4),
    "bastille day": _fixed(7, 14),
    "australia day": _fixed(1, 26),
    "anzac day": _fixed(4, 25),
    "twelfth night": _fixed(1, 5),
    "epiphany": _fixed(1, 6),
    "candlemas": _fixed(2, 2),
    "all saints' day": _fixed(11, 1),
    "all souls' day": _fixed(11, 2),
    "bonfire night": _fixed(11, 5),
    "guy fawkes night": _fixed(11, 5),
    "remembrance day": _fixed(11, 11),
    "remembrance sunday": _weekday_of(11, 6, 2),
    "indigenous peoples' day": _weekday_of(10, 0, 2),
    "black friday": lambda year: _weekday_of(11, 3, 4)(year) + dt.timedelta(days=1),
    "cyber monday": lambda year: _weekday_of(11, 3, 4)(year) + dt.timedelta(days=4),
    "new year's": _fixed(1, 1),
    "shrove tuesday": _from_easter(-47),
    "mardi gras": _from_easter(-47),
    "maundy thursday": _from_easter(-3),
    "holy saturday": _from_easter(-1),
    "ascension day": _from_easter(39),
    "whit sunday": _from_easter(49),
    "pentecost": _from_easter(49),
    "whit monday": _from_easter(50),
    "may day": _fixed(5, 1),
    "fourth of july": _fixed(7, 4),
    "halloween": _fixed(10, 31),
    "election day": lambda year: _weekday_of(11, 0, 1)(year) + dt.timedelta(days=1),
    "veterans day": _fixed(11, 11),
    "armistice day": _fixed(11, 11),
    "christmas eve": _fixed(12, 24),
    "christmas day": _fixed(12, 25),
    "christmas": _fixed(12, 25),
    "boxing day": _fixed(12, 26),
    "martin luther king day": _weekday_of(1, 0, 3),
    "presidents day": _weekday_of(2, 0, 3),
    "memorial day": _weekday_of(5, 0, -1),
    "labor day": _weekday_of(9, 0, 1),
    "columbus day": _weekday_of(10, 0, 2),
    "thanksgiving day": _weekday_of(11, 3, 4),
    "thanksgiving": _weekday_of(11, 3, 4),
    "ash wednesday": _from_easter(-46),
    "palm sunday": _from_easter(-7),
    "good friday": _from_easter(-2),
    "easter sunday": easter,
    "easter monday": _from_easter(1),
    "easter": easter,
}
