# portal:directive_json — one open directive by its code.
def test_it_answers_by_code_alone(opened, visit):
    code = opened[0].directive.code
    assert visit(f"/uji/publik/data/arahan/{code}.json").json()["kode"] == code
    for path in (f"/tetangga/publik/data/arahan/{code}.json", f"/uji/publik/data/arahan/{opened[0].directive_id}.json"):
        answer = visit(path)
        assert (answer.status_code, answer.json()) == (404, {"pesan": "Tidak ada arahan terbuka dengan kode ini."})
