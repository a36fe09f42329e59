# A directive about sites, shared by the pages that show them: two sites, of which Dinkes has checked one.
from types import SimpleNamespace

from directives import actions
from tests import make
from tests.directives.pages.conftest import MONDAY


def sited(scene) -> SimpleNamespace:
    directive = make.directive(
        "Cek dapur MBG", lead=[scene.dinkes], on=MONDAY, site_count=29, site_unit="yayasan", site_object="dapur"
    )
    first, second = (
        actions.put_site(by=None, directive=directive, name=name, area_text=area)
        for name, area in (("Yayasan Harapan", "Sangir"), ("Yayasan Kasih", "Pauh Duo"))
    )
    actions.check_site(
        by=scene.cast.dinkes, site=first, state="Terkendala", obstacle="Air bersih", checked_on=MONDAY,
        unit=scene.dinkes,
    )  # fmt: skip
    return SimpleNamespace(directive=directive, first=first, second=second, url=f"/uji/arahan/{directive.pk}/titik/")
