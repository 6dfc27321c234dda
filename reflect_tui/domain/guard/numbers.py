"""Numbers and addresses that belong to one person: a room, an NHS number, a phone (§6.4)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reflect_tui.domain.guard.found import Found, Kind

NHS_DIGITS = 10
PHONE_DIGITS = range(10, 13)

_NUMBER = (
    r"(?:(?:twenty|thirty|forty|fifty)[- ]?(?:one|two|three|four|five|six|seven|eight|nine)?"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:[a-h]-?)?[1-9]\d{0,2}[a-z]?)"
)
_PLACE = r"(?:bed)?room|rm|bed|bay|flat|apartment|apt|chalet|studio|suite"
_PERSON = r"lady|gentleman|man|woman|chap|resident|person|gent|bloke|couple|one|fella"
_COUNTED = (
    r"wheels?|tyres?|people|persons|staff|times?|min(?:ute)?s?|hours?|hrs?|weeks?|days?|months?|of|or"
    r"|residents?|carers?|chairs?|beds?|rooms?|sheets?|batteries|tins?|boxes|packs?|screens?|inch|inches|feet|foot|metres?|ft"
    r"|cm|mm|am|pm|per|percent|degrees|years?|more|star|out|from|in total|nights?|calls?|steps?"
)
_MONTHS = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_LONG = r"(?:19\d\d|200\d|201\d)"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = (
    rf"(?:{_DAY}[-/. ]\d{{1,2}}[-/. ](?:{_LONG}|\d\d)|{_LONG}[-/.]\d{{1,2}}[-/.]\d{{1,2}}"
    rf"|{_DAY}(?: of)?[- ]{_MONTHS},?[- ](?:{_LONG}|\d\d)|{_MONTHS} {_DAY},? {_LONG})"
)
_OLD = r"(?:19[0-5]\d)"
_CALLED = r"(?:ref(?:erence)?\.?(?: (?:no|number))?|numbers?|nos?\.?|num|nr|id|#)"
_OWNER = (
    r"staff|case|hospital|payroll|employee|badge|patient|client|resident|service user|personnel"
    r"|clock(?:ing)?|safeguarding|referral|complaint|crime|passport|pension|our|their|my|your"
    r"|section 42|social care|mosaic|system ?one|fob|swipe ?card|smart ?card|user|login|driver"
)


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


EMAIL = _compiled(r"(?<![\w.+-])[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
POSTCODE = _compiled(r"\b[a-z]{1,2}\d[a-z\d]? ?\d[abd-hjlnp-uw-z]{2}\b")
BORN = _compiled(
    rf"(?:\bd\.? ?o\.? ?b\b\.?|\bdate of birth|\bborn(?: on(?: the)?| in)?|\bbirth ?dates?)"
    rf"[ :=-]{{0,3}}(?:is |was |on |the |in ){{0,3}}(?P<day>{_DATE}|{_OLD})\b"
)
OLD_DAY = _compiled(
    rf"(?<![\w/.-])(?:{_DAY}[-/.]\d{{1,2}}[-/.]{_OLD}|{_OLD}-\d\d-\d\d"
    rf"|{_DAY}(?: of)? {_MONTHS},? {_OLD}|{_MONTHS} {_DAY},? {_OLD})(?![\w/-])"
)
ANY_DIGIT = re.compile(r"\d")
DIGITS = re.compile(r"(?<![\w.])(?:\+ ?|\()?\d(?:[ ().-]{0,2}\d){8,13}(?!\w)")
ROOM = _compiled(
    rf"\b(?:{_PLACE})s?\.? ?(?:no\.? ?|number |num |# ?)?(?<![a-z\d]){_NUMBER}\b"
    rf"(?:(?: ?[,&-] ?| and | or | to )\d{{1,3}}[a-z]?\b)*"
    rf"(?! (?:{_COUNTED})\b|[/:%]|\.\d|[ap]m\b)"
)
SHORT_ROOM = _compiled(r"(?<![\w-])(?:rm|r|fl|bdrm) ?-?\d{1,3}[a-z]?\b(?![/:%-]|\.\d)")
PERSON_IN = _compiled(
    rf"\b(?:(?:{_PERSON})s?|lives?|lived|living|stays) (?:in|from|at) "
    rf"(?P<room>(?:number |no\.? ?|# ?)?\d{{1,3}}[a-z]?)\b"
    rf"(?! (?:{_COUNTED})\b|[/:%]|\.\d)"
)
LETTERED_ROOM = re.compile(
    r"\b(?:[Ff]lat|[Rr]oom|[Aa]partment|[Bb]edroom|FLAT|ROOM) [A-H]\b(?! (?:and|or) [a-z])"
)
_LIVES = (
    r"(?:has|had|wants?|wanted|rang|rings|buzzed|fell|ate|slept|sleeps|refused|didn['’]?t|did not"
    r"|won['’]?t|asked|asks|likes|said|says|complained|was (?:sick|poorly|wet|asleep|awake|up|upset"
    r"|crying|calling|ringing|shouting|unwell|found|on the floor|in (?:bed|pain|the bath))"
    r"|is (?:sick|poorly|wet|asleep|awake|up|upset|crying|calling|ringing|shouting|unwell|on the"
    r" floor|in (?:bed|pain|the bath|hospital))|needs? (?:two|help|her|his|a (?:drink|wash|hand))"
    r"|keeps (?:ringing|buzzing|calling)|never (?:eats?|sleeps?|rings?))"
)
NUMBERED = _compiled(
    rf"\b(?:number|no\.?) (?P<room>\d{{1,3}}[a-z]?)(?=(?:['’]s (?:bell|buzzer|door|family|daughter"
    rf"|son|wife|husband|tablets|meds|supper|tea|lunch|breakfast|mat)| (?:bell|buzzer|{_LIVES}))\b)"
)
"""A room that is only a number, where it does what only somebody does."""
OTHER_NUMBERED = _compiled(r"\b(?:number|no\.?) \d{1,3}[a-z]?\b(?![/:%-]|\.\d)")
STAFF = _compiled(
    rf"\b(?:(?:{_OWNER})(?:[ -](?:case|file|pass))? ?{_CALLED}|badge|payroll|mrn"
    r"|(?:k|ni|nmc|pin|dbs|lac) (?:no\.?|number|pin|certificate)"
    r"|nmc(?: pin)?|national insurance(?: (?:no\.?|number))?)"
    r" {0,2}(?:is |was |[:=#-] {0,2})?(?P<no>[a-z]{0,4}[-/ ]?\d[\da-z]{0,9}"
    r"(?:[-/ ]\d[\da-z]{0,9}){0,4})\b"
)
NMC_PIN = re.compile(r"\b\d{2}[A-L]\d{4}[EWSNOCVUX]\b")
INSURANCE = _compiled(r"\b[a-z]{2} ?\d{2} ?\d{2} ?\d{2} ?[a-d]\b")
NUMBER_PLATE = re.compile(r"\b[A-Z]{2}\d{2} ?[A-Z]{3}\b")
BARE = _compiled(
    r"\b(?:employee|staff|client|patient|passport|licence|member(?:ship)?|bus pass|id|pension"
    r"|key ?safe(?: code)?|door code|safe code)(?: (?:is|was|number|no\.?))?[ :=#-]{1,3}"
    r"(?P<no>[a-z]{0,2} ?\d(?:[ /-]?\d){2,10}[a-z]?)\b(?! (?:hours?|mg|ml|days?|pounds|steps)\b)"
)
"""A number behind what it is the number of."""
SPELT_MAIL = _compiled(r"\b[\w.+-]{2,40} at [\w-]{2,40} dot (?:com|org|net|co|uk|ac|gov)\b")
HANDLE = re.compile(r"(?<![\w.@])@[A-Za-z]\w{2,29}\b")
ADDRESS = re.compile(
    r"\b\d{1,4}[A-Za-z]? (?:[A-Z][\w'’]+ ){1,3}(?:Road|Rd|Street|St|Lane|Ln|Avenue|Ave|Close|Drive"
    r"|Crescent|Terrace|Gardens|Grove|Place|Row|Walk|Mews|Hill|Way|Court|Square)\b"
)
OF_A_THING = _compiled(
    r"(?:batch|lot|serial|order|invoice|isbn|barcode|tracking|model|account|asset|ref(?:erence)?"
    r"|part|code|policy|receipt|po|parcel)(?: (?:no\.?|number|code|is|was|ref))*[ :.#-]*$"
)
CALLS_IT_NHS = _compiled(r"\bnhs(?: (?:no\.?|numbers?|num|is|was|ends))*[ :.#-]*$")
NHS_BEHIND = _compiled(r"[ ,:(-]{0,3}(?:is |was )?(?:the |his |her |my |their )?nhs\b")
BEFORE = 30
"""Characters before a number that may say what it is."""


def checks(digits: str) -> bool:
    """Whether ten digits can be an NHS number: the last one follows from the others."""
    rest = 11 - sum(int(digit) * (10 - place) for place, digit in enumerate(digits[:9])) % 11
    return rest != 10 and int(digits[9]) == rest % 11


def numbers(text: str) -> list[Found]:
    """Every number and address of a person, in no order; none meets another."""
    found: list[Found] = []
    for each in _every(text):
        if not any(each.meets(other.start, other.end) for other in found):
            found.append(each)
    return found


def _every(text: str) -> Iterator[Found]:
    """What looks like one, the surest first."""
    if "@" in text:
        yield from _whole(EMAIL, text, Kind.EMAIL)
        yield from _whole(HANDLE, text, Kind.EMAIL)
    if " dot " in text:
        yield from _whole(SPELT_MAIL, text, Kind.EMAIL)
    yield from _part(BORN, text, Kind.BORN, "day")
    if not ANY_DIGIT.search(text):
        yield from _whole(ROOM, text, Kind.ROOM)
        yield from _whole(LETTERED_ROOM, text, Kind.ROOM)
        return
    yield from _whole(OLD_DAY, text, Kind.BORN)
    for match in STAFF.finditer(text):
        if any(char.isdigit() for char in match["no"]) and not _a_phone(match["no"]):
            yield Found(match.start(), match.end(), Kind.STAFF_NO)
    for pattern in (NMC_PIN, INSURANCE, NUMBER_PLATE):
        yield from _whole(pattern, text, Kind.STAFF_NO)
    yield from _long_numbers(text)
    yield from _whole(BARE, text, Kind.STAFF_NO)
    yield from _whole(ADDRESS, text, Kind.ROOM)
    yield from _whole(POSTCODE, text, Kind.POSTCODE)
    for pattern in (ROOM, SHORT_ROOM):
        yield from _whole(pattern, text, Kind.ROOM)
    if NUMBERED.search(text):
        yield from _whole(OTHER_NUMBERED, text, Kind.ROOM)
    yield from _whole(LETTERED_ROOM, text, Kind.ROOM)
    yield from _part(PERSON_IN, text, Kind.ROOM, "room")


def _whole(pattern: re.Pattern[str], text: str, kind: Kind) -> Iterator[Found]:
    return (Found(match.start(), match.end(), kind) for match in pattern.finditer(text))


def _part(pattern: re.Pattern[str], text: str, kind: Kind, part: str) -> Iterator[Found]:
    return (Found(*match.span(part), kind) for match in pattern.finditer(text))


def _long_numbers(text: str) -> Iterator[Found]:
    """Ten digits and more: a phone begins with 0 or +; an NHS number checks, or is called one."""
    for match in DIGITS.finditer(text):
        before = text[max(0, match.start() - BEFORE) : match.start()]
        digits = "".join(char for char in match[0] if char.isdigit())
        if OF_A_THING.search(before):
            continue
        if _a_phone(match[0]):
            yield Found(match.start(), match.end(), Kind.PHONE)
        elif len(digits) == NHS_DIGITS and (
            checks(digits) or CALLS_IT_NHS.search(before) or NHS_BEHIND.match(text, match.end())
        ):
            yield Found(match.start(), match.end(), Kind.NHS)


def _a_phone(number: str) -> bool:
    digits = "".join(char for char in number if char.isdigit())
    begins = number.lstrip("(").startswith(("0", "+")) or digits.startswith("44")
    return begins and len(digits) in (*PHONE_DIGITS, 13)
