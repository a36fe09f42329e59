# Reorganisation: all open work of a unit to another one, seen before it is done.
from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from directives import access, actions
from directives.models import Assignment
from directives.states import NotAllowed
from rakor.people import access as people_access
from rakor.people.models import Unit
from rakor.web.page import page

SHOWN = 20


class HandOverForm(forms.Form):
    to = forms.ModelChoiceField(None, label="Unit penerima", empty_label="Pilih …")
    reason = forms.CharField(
        label="Dasar pengalihan", max_length=2_000, widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Misalnya peraturan yang mengubah susunan perangkat daerah. Terbaca di riwayat setiap arahan.",
    )  # fmt: skip

    def __init__(self, *args, unit: Unit, on, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["to"].queryset = Unit.objects.on(on).exclude(pk=unit.pk)


@require_http_methods(["GET", "HEAD", "POST"])
def hand_over(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = people_access.member(request, government)
    unit = access.unit_handed_over(member, pk)
    at = timezone.now()
    on = member.government.today(at)
    form = HandOverForm(request.POST if request.method == "POST" else None, unit=unit, on=on)
    if form.is_valid():
        to = form.cleaned_data["to"]
        try:
            done = actions.hand_over(by=member, unit=unit, to=to, reason=form.cleaned_data["reason"], on=on, at=at)
        except NotAllowed as refusal:
            form.add_error(None, str(refusal))
        else:
            joined = f", {done.joined} di antaranya digabung dengan arahannya sendiri" if done.joined else ""
            messages.success(request, f"{done.moved + done.joined} arahan dialihkan kepada {to}{joined}.")
            return redirect("directives:index", government)
    work = Assignment.objects.unresolved().given().filter(unit=unit).select_related("directive").order_by("pk")
    context = {"unit": unit, "form": form, "work": list(work[:SHOWN]), "count": work.count(), "kop_unit": ""}
    return page(request, "directives/hand_over.html", context, status=422 if form.errors else 200)
