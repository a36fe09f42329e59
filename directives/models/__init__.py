from directives.models.assignment import Assignment, Move
from directives.models.directive import Addressee, Directive, Theme
from directives.models.report import Evidence, Period, Report

__all__ = ["Addressee", "Assignment", "Directive", "Evidence", "Move", "Period", "Report", "Theme"]
