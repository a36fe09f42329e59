# portal:data — how the open data is used.
from django.urls import reverse


def test_it_names_every_address_and_every_parameter(cast, visit):
    page = visit("/uji/publik/data/").text
    names = ("directives_csv", "directives_json", "meetings_csv", "meetings_json", "openapi")
    assert [name for name in names if reverse(f"portal:{name}", args=["uji"]) not in page] == []
    parameters = ("q", "status", "unit", "tema", "sejak", "sampai", "halaman", "per_halaman")
    assert [name for name in parameters if f"<code>{name}</code>" not in page] == []
