# directives:report_link_revoke — a link is taken back.
import pytest

from directives.models import ReportLink
from tests.directives.pages.test_report_link import make_one


@pytest.fixture
def link(scene, browse):
    make_one(browse, scene)
    return ReportLink.objects.get()


@pytest.mark.parametrize("who", ["notulis", "dispupr"])
def test_it_opens_nothing_any_more(link, browse, who):
    assert browse(who, f"/uji/tautan-lapor/{link.pk}/cabut/", {}).status_code == 302
    link.refresh_from_db()
    assert link.revoked_at is not None
    assert browse(who, f"/uji/tautan-lapor/{link.pk}/cabut/", {}).status_code == 302


@pytest.mark.parametrize(("who", "answer"), [("dinkes", 404), ("tetangga", 404), ("bupati", 403)])
def test_others_may_not(link, browse, who, answer):
    assert browse(who, f"/uji/tautan-lapor/{link.pk}/cabut/", {}).status_code == answer
    link.refresh_from_db()
    assert link.revoked_at is None
