# portal:openapi — the description for programs, complete and without anything but GET.
def test_it_describes_every_operation(cast, visit):
    described = visit("/uji/publik/data/openapi.json").json()
    paths = {path.rpartition("/data/")[2]: list(methods) for path, methods in described["paths"].items()}
    files = ["arahan.json", "arahan.csv", "arahan/{code}.json", "rapat.json", "rapat.csv"]
    assert paths == {file: ["get"] for file in files}
    asked = {one["name"] for one in described["paths"]["/uji/publik/data/arahan.json"]["get"]["parameters"]}
    assert asked == {"q", "status", "unit", "tema", "sejak", "sampai", "halaman", "per_halaman"}
