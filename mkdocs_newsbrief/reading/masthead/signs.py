"""The phrases in which a page names its own site, as data: kinds of evidence with points."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Words that a button shouts beside a name, "GET THE EXAMPLE APP": a name does not go on with them.
_NO_NAME = r"(?!(?:TO|BY|GET|HERE|CLICK|ON|IN|FOR|FROM|APP|THE|The|All|ALL|Inc|LLC|Ltd|Photo)\b)"
_PART = r"[\w'’&-]{0,30}(?:\.\w{1,12}){0,3}"
# It starts with a set of characters, which is searched many times faster than with what must not be in front.
_FIRST = rf"[A-Z0-9](?<![\w.'’&-].){_PART}"
_NEXT = rf" (?:of |and |& |the )?{_NO_NAME}[A-Z&]{_PART}"
# A name as running text has it: "The Daily Example", "Example.com", "9to5 Example".
_NAME = rf"(?P<name>{_FIRST}(?:{_NEXT}){{0,4}})"
_THE_NAME = rf"(?:the )?{_NAME}"
_YEARS = r"(?:(?:19|20)\d\d[ \-–,.]{0,3}){0,3}"
_COPYRIGHT = r"(?:©|\([Cc]\)|[Cc]opyright|COPYRIGHT)"
# A page's own copyright line has a year or reserves rights; a picture's credit has neither.
_OWN = r"(?=[^\n]{0,80}(?:(?:19|20)\d\d|[Rr]ights))"
_DESK = (
    "[Rr]eporter|[Ww]riter|[Ee]ditor|[Cc]orrespondent|[Cc]hief|[Cc]olumnist|[Pp]roducer|[Cc]ontributor"  # its people
)


@dataclass(frozen=True, slots=True)
class Sign:
    """Where `pattern` matches a line, its group "name" names the outlet: `points` once, less each further time."""

    kind: str
    points: float
    pattern: re.Pattern[str]


def _sign(kind: str, points: float, pattern: str) -> Sign:
    return Sign(kind, points, re.compile(pattern, re.MULTILINE))


# Said around the story only: in it, the same words speak of anything.
FRAME_SIGNS = (
    # The owner of a paper often bears another name, hence no more points.
    _sign(
        "copyright",
        2.0,
        rf"{_COPYRIGHT}{_OWN}[ ©]{{0,3}}(?:by )?{_YEARS}{_COPYRIGHT}? ?{_YEARS}(?:by )?{_THE_NAME}",
    ),
    _sign("before the copyright", 2.0, rf"(?:^|[.|] ){_NAME},?(?: (?:19|20)\d\d)? {_COPYRIGHT}"),
    # Buttons and boxes: "More from The Example".
    _sign(
        "call",
        1.0,
        r"\b(?:[Mm]ore [Ff]rom|^More|[Ff]ollow|FOLLOW|[Aa]bout|[Ss]earch|[Ss]ubscribe to|[Ss]upport|[Cc]ontact"
        r"|[Aa]dvertise (?:[Ww]ith|[Oo]n|[Ii]n)|[Ww]elcome to|[Ww]ork(?:ing)? (?:at|for|with)|[Ii]nside|[Jj]oin"
        r"|[Nn]ew to|[Tt]rust|[Gg]et|GET THE|READ MORE ON|[Ss]ections on|[Dd]ownload"
        r"|[Ss]ign up (?:for|to)|[Rr]ead more (?:at|on|in|from)"
        rf"|[Cc]ontinue reading (?:at|on|in)|[Pp]ublished by) {_THE_NAME}",
    ),
    # A site that writes itself as an address: "Example.com".
    _sign("host", 0.25, r"(?<![\w@./-])(?P<name>[A-Z0-9][\w-]{1,30}\.(?:com|org|net|info|ie|eu|co\.\w\w))(?![\w/-])"),
)
# Said anywhere, in the story too.
SIGNS = (
    # Another site may have published it first.
    _sign("credited", 0.5, rf"\b(?:published|appeared) (?:first )?(?:on|in|at|by) {_THE_NAME}"),
    # "told The Example": a paper tells its own interviews so, and other papers' now and then.
    _sign(
        "told",
        0.75,
        r"\b(?:told|(?:statement|spoke|speaking|talked|email|e-mail|available exclusively) (?:with|to)"
        rf"|interview with|obtained by|reviewed by|shared with|seen by) {_THE_NAME}",
    ),
    # "offers and updates from The Example": whom the reader would hear from.
    _sign("mailing", 1.5, rf"\b(?:emails?|newsletters?|updates|offers|alerts|notifications|news) from {_THE_NAME}"),
    # "The Example may earn a commission", "The Example is supported by its readers".
    _sign(
        "of itself",
        2.0,
        rf"{_NAME} (?:may (?:earn|receive|get)|is (?:supported|funded|published|part of|owned)|participates in"
        r"|has (?:reached out|contacted)|reached out|contacted|moderates|could not)\b",
    ),
    # "The Example's journalism", "Example subscribers".
    _sign(
        "its own",
        0.75,
        rf"{_NAME} (?:newsletters?|subscribers?|app|journalism|ePaper|readers?|request for comment"
        r"|Newsletters?|Archives?|App|APP)\b",
    ),
    # "a correspondent for The Example", "covers parliament for The Example".
    _sign("staff", 2.0, rf"\b(?:(?:{_DESK}) (?:for|at|with)|(?:writes|works|covers [\w ,]{{1,40}}) for) {_THE_NAME}"),
    # "(Example) —": the site's own dateline, if it is not an agency's.
    _sign("dateline", 0.25, r"^[^()\n]{0,60}\((?P<name>(?:The )?[A-Z][\w. ]{1,28})\)(?: ?[-–—]|(?=[A-Z]))"),
    # The domain of an address that readers may write to.
    _sign("mail host", 0.5, r"@(?<=\w@)(?P<name>[\w-]{1,63}(?:\.[\w-]{1,63}){1,4})"),
)
