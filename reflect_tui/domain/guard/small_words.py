"""Small words around a name: what they say of the word that they stand beside."""

from __future__ import annotations


def words_of(line: str) -> frozenset[str]:
    """The words of a line."""
    return frozenset(line.split())


WHERE = words_of("at from in off on")
"""Before the place somebody is from, or stands in."""
ASIDE = words_of("a an my one our the who")
"""Behind a comma, the beginning of what somebody is: "Kim, our cook"."""
LOOSE = words_of("come dey give go know like need no say tell want")
"""Deeds in the Englishes that leave off the -s; a sign for a word that is not known."""
SPEECH = words_of("ask asked asks tell tells thank thanked thanks told")
"""Deeds done to nobody but people."""
CALLS = SPEECH | words_of("by called dear met named phoned poor sent texted with")
"""Deeds by which somebody is named or met."""
JOINS = words_of(
    "after and because before but cos how if n so that then until what when where while"
)
"""Words that join what somebody said to what is told."""
SAYING = words_of(
    "agreed asked rang said says thinks told wants noticed phoned forgot remembered explained "
    "texted knew wrote complained apologised shouted reckons reckoned"
)
"""Deeds of nobody but people."""
PLACED = words_of("at by down for from in of off on to up with")
"""Behind a deed, signs that a thing had it done to it: "mark left on", "bill sent to"."""
LIVING = words_of(
    "sat slept walked ate drank cried laughed smiled coughed refused vomited wept sneezed prayed"
)
"""Deeds of whoever lives."""
DONE = words_of("came went left took gave brought helped found saw did put made got")
"""Deeds that are told of people, behind a word that joins."""
LOOSELY_DONE = words_of(
    "ask call check help put take bring see feel find make leave show write sign wash feed cover "
    "ring speak talk sit eat sleep cry fall keep move start stop wait open close use try think run"
)
"""Deeds without an ending: of one only in the Englishes that leave off the -s."""
GIVE = words_of(
    "give gave giving gives hand handed pass passed show showed offer offered lend lent"
)
"""Deeds by which somebody gets something."""
HANDED = words_of("handover handed spoke spoken speak talk talked reported said explained report")
"""Before "to" and somebody."""
AND = words_of("and n nd an plus")
"""What joins two people."""
TASKS = words_of(
    "check ring phone call order write update speak chase fix finish bring find print email book "
    "arrange move clean show train talk look cover start tell ask do get make put take help"
)
"""Behind "to", what somebody is to do."""
HAD = words_of("did didn't didnt does doesn't doesnt had has hasn't")
"""Helping words of deeds."""
BEEN = words_of("'s is isn't isnt was wasn't wasnt")
"""Helping words of states."""
POLITE = words_of("can could please pls sorry thank thanks well you")
"""Behind a comma, signs that somebody is spoken to."""
TOWARDS = words_of("and around from of outside through to towards")
"""Before a place."""
VAGUE = words_of("comes does gets goes has helps is keeps lets makes needs puts runs uses was")
"""Deeds of things as well."""
STANDING = words_of("at her his in into near off on onto over under")
"""Before a place, or before what belongs to somebody."""
CHECKED = words_of("called check checked checking checks relied waited waiting")
"""Before "on", and then somebody."""
BESIDE = words_of("by with")
"""Before somebody, also in small letters."""
SUBJECTS = words_of("everybody he i it nobody she there they we you")
"""Words with which another part of a sentence begins."""
OPENING = words_of("also and bless blimey but no oh ok omg so sorry tbh then today well yes")
"""Calls before a sentence."""
TO_SOMEBODY = words_of("all her him his if me my our that the their them to us")
"""Behind a deed in -ed, signs that somebody did it."""
TOLD = words_of("asked crying invited late off taught told upset")
"""States that no day of the week is in."""
CALM = words_of("a an her his it my no one some the them two")
"""Words before what somebody has or holds."""
KIN = words_of("family sisters brothers twins couple household")
"""Behind the name of a family."""
LOOSELY = words_of("her his that this new old")
"""Before somebody, where a deed follows on."""
SHORT_ROLES = words_of("rn rgn rmn hca gp ot sw anp cpn dn sn tl dm rm cm pt slt hcas")
"""Short forms of roles, before a name."""
SHIFTS = words_of("nights days lates earlies shift duty holiday leave agency bank sick night")
"""Behind "on", "off" or "from": where somebody works, or why not."""
OWNED_THINGS = words_of(
    "law rule syndrome disease palsy sauce rice method test sign act day phenomenon contracture "
    "fracture hospital church school chorea ulcer soup lodge biscuits shop farm crackers crisps "
    "jam cakes pies chocolate chocolates ladder join hoist chair bed frame mug pasta sauce tea"
)
"""Behind an owner whose name became that of a thing."""
MOTION = words_of(
    "moved move moving drove driving admitted transferred travelled travel trip bus train coach "
    "discharged flew came comes come lives drive lift way returned went taxi outing holiday"
)
"""Before "to" or "from" and a place."""
OF_SOMEBODY = words_of(
    "badge key keys bag shift shifts phone login password car locker coat uniform lanyard initials "
    "signature handwriting break hair hand arm leg foot face teeth glasses slippers shoes bedroom "
    "room wheelchair walker frame chair bed mobile handbag purse birthday mum dad wife husband "
    "family"
)
"""Behind an owner, what a person has, or is of a person."""
ROYAL = words_of("queen king lord lady prince princess duke")
"""Owners of posts and prayers that are nobody's here."""
