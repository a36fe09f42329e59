# The operator's two pages: which governments there are, and a new one. Inside a government an operator is nobody.
from django.contrib import messages
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from rakor.people import access
from rakor.people.actions.governments import create_government
from rakor.people.forms.governments import GovernmentForm
from rakor.people.models import Government
from rakor.people.views.shared import asked, invalid, paged, typed
from rakor.web.page import page


@require_safe
def governments(request: HttpRequest) -> HttpResponse:
    access.operator(request)
    q = asked(request)
    rows = Government.objects.select_related("province").filter(Q(name__icontains=q) | Q(slug__icontains=q))
    return page(request, "people/governments.html", {"rows": paged(request, rows), "q": q}, fragments=("rows",))


@require_http_methods(["GET", "HEAD", "POST"])
def government_new(request: HttpRequest) -> HttpResponse:
    user = access.operator(request)
    form = GovernmentForm(typed(request))
    if made := form.act(create_government, by=user):
        messages.success(
            request,
            f"{made} sudah terdaftar dengan jabatan pimpinan, para Asisten, dan kelompok yang lazim. "
            "Anda admin sekaligus Setda di sini. Langkah berikut: isi daftar perangkat daerah.",
        )
        return redirect("people:units", made.slug)
    return page(request, "people/government_new.html", {"form": form}, status=invalid(form))
