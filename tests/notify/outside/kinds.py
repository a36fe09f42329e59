# Kinds of messages for tests. Their subject says how the message fares.
from rakor.notify.registry import Kind, Rendered, register

NAME, DAILY = "kabar", "kabar_harian"


def still_wanted(message) -> bool:
    return not message.subject.startswith("selesai")


def render(message) -> Rendered:
    if message.subject.startswith("rusak"):
        raise ZeroDivisionError("tidak ada yang dapat dibagi")
    return Rendered(
        title=f"Kabar {message.subject}",
        body="Baris pertama.\nBaris <kedua>.",
        url=f"/uji/kabar/{message.subject}/",
        reason="Anda ikut diuji.",
    )


def register_all() -> None:
    register(Kind(NAME, still_wanted, render))
    register(Kind(DAILY, still_wanted, render, folds=True))
