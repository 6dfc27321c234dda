"""What ``reports.toml`` may say, and what no provider's copy of it can let out."""

from __future__ import annotations

from reflect_tui.domain.days import Precision
from reflect_tui.record.audience import Audience, AudiencesFile
from reflect_tui.record.report import ReportsFile
from reflect_tui.services.chapter_audiences import ROLES, audience, check_name
from reflect_tui.services.toml_fields import Place, nearest

NAME = "reports.toml"


def checked(found: ReportsFile, audiences: AudiencesFile) -> ReportsFile:
    """The reports, if what they list may be listed. Raises ``ChapterFault``."""
    known = {each.key for each in audiences.audience}
    for report in found.report:
        place = Place(NAME, f'report "{report.key}"')
        readers: list[Audience | None] = [None]
        for key in filter(None, (report.audience, *report.others)):
            if key not in known:
                raise place.at("audience").fault(f"an audience{nearest(key, known)}")
            readers.append(audience(audiences, key))
        for name in report.fields:
            check_name(name, place.at("fields"))
        monthly = any(report.read_by(each).days is Precision.MONTH for each in readers)
        roles = sorted(ROLES.intersection(report.fields))
        if roles and monthly:
            raise place.at("fields").fault(f'no role where days are months, but "{roles[0]}"')
    if all(each.kinds or each.harm for each in found.keeping):
        raise Place(NAME, "keeping").fault("one that fits every event, without kinds and harm")
    return found
