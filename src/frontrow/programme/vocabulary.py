"""The closed vocabularies of the programme, as (value, words for people)."""

STATUSES = (("scheduled", "scheduled"), ("moved", "moved"), ("cancelled", "cancelled"), ("sold_out", "sold out"))

AUDIENCES = (("public", "public"), ("press", "press and industry"), ("jury", "jury"))

ACCESS = (
    ("open_captions", "open captions"),
    ("audio_description", "audio description"),
    ("sign_language", "sign language"),
    ("step_free", "step-free"),
    ("relaxed", "relaxed"),
)

FORMATS = (
    ("dcp", "DCP"),
    ("file", "file"),
    ("35mm", "35 mm"),
    ("16mm", "16 mm"),
    ("70mm", "70 mm"),
    ("super8", "Super 8"),
    ("bluray", "Blu-ray"),
    ("betacam", "Betacam"),
)

ABILITIES = (
    ("subtitling", "subtitling"),
    ("step_free", "step-free"),
    ("hearing_loop", "hearing loop"),
    ("live_piano", "live piano"),
    ("stage", "stage"),
    ("microphones", "microphones"),
)
