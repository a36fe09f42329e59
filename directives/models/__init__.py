from directives.models.assignment import Assignment, Move
from directives.models.carried import Carried
from directives.models.content import AreaLead, Part, Site
from directives.models.decision import Correction, Decision, Extension
from directives.models.directive import Addressee, Directive, Theme
from directives.models.ladder import Ladder, LadderStep
from directives.models.links import ReportLink
from directives.models.notes import Note
from directives.models.prepared import Prepared
from directives.models.releases import DirectiveRelease, DirectiveReleaseStep
from directives.models.report import Evidence, PartDone, Period, Report

__all__ = [
    "Addressee",
    "AreaLead",
    "Assignment",
    "Carried",
    "Correction",
    "Decision",
    "Directive",
    "DirectiveRelease",
    "DirectiveReleaseStep",
    "Evidence",
    "Extension",
    "Ladder",
    "LadderStep",
    "Move",
    "Note",
    "Part",
    "PartDone",
    "Period",
    "Prepared",
    "Report",
    "ReportLink",
    "Site",
    "Theme",
]
