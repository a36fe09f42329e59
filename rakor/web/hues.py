# The brand colours a government may choose. Their rules are in static/css/tokens.css; a test holds both together.

DEFAULT_HUE = 163
HUES: dict[int, str] = {
    163: "Hijau tua",
    145: "Hijau daun",
    125: "Hijau lumut",
    190: "Hijau laut",
    210: "Biru kehijauan",
    235: "Biru langit",
    258: "Biru",
    280: "Nila",
    305: "Ungu",
    335: "Ungu kemerahan",
    75: "Cokelat emas",
    50: "Cokelat tembaga",
}
