# The words of messages about what is opened to the public: to the Sekda who answers, and to the PPID.
from directives.messages import pk_of, url_of
from directives.models import DirectiveRelease
from rakor.notify.models import Message
from rakor.notify.registry import Kind, Rendered, register


def _release(message: Message) -> DirectiveRelease:
    return DirectiveRelease.objects.select_related("directive").get(pk=pk_of(message))


def _render_proposed(message: Message) -> Rendered:
    release = _release(message)
    return Rendered(
        title="Arahan menunggu persetujuan Anda untuk dibuka ke publik",
        body=f"{release.summary}\nArahannya: {release.directive.text}",
        url=url_of("directives:release", message, release.directive_id),
        reason="Anda menyetujui apa yang dibuka untuk publik.",
    )


def _render_answered(message: Message) -> Rendered:
    release = _release(message)
    said = release.get_state_display().lower()
    return Rendered(
        title=f"Usulan membuka arahan untuk publik: {said}",
        body="\n".join(line for line in (release.summary, release.reason and f"Alasan: {release.reason}") if line),
        url=url_of("directives:release", message, release.directive_id),
        reason="Anda tercatat sebagai PPID.",
    )


def _render_changed(message: Message) -> Rendered:
    release = _release(message)
    return Rendered(
        title="Arahan yang terbuka untuk publik berubah",
        body=f"{release.directive.text}\nYang dibaca publik masih ringkasan ini: {release.summary}\n"
        "Mohon periksa apakah masih tepat. Bila tidak, tarik kembali atau usulkan ringkasan baru.",
        url=url_of("directives:release", message, release.directive_id),
        reason="Anda tercatat sebagai PPID.",
    )


def register_releases() -> None:
    register(Kind("directiverelease_proposed", lambda message: _release(message).is_waiting, _render_proposed))
    register(Kind("directiverelease_answered", lambda message: True, _render_answered))
    register(Kind("directiverelease_changed", lambda message: _release(message).state in LIVE, _render_changed))


LIVE = (DirectiveRelease.State.PROPOSED, DirectiveRelease.State.RELEASED)
