# What every template may know of whoever looks: the member, once a view has found one. No statements here.


def membership(request):
    member = getattr(request, "member", None)
    return {"member": member, "government": member.government if member else None}
