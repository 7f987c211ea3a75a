"""The closed vocabularies of the catalogue (EN 15907 words where it has them), as (value, words for people)."""

TITLE_KINDS = (("original", "original"), ("translated", "translated"), ("working", "working"))

ROLES = (
    ("director", "Director"),
    ("screenplay", "Screenplay"),
    ("story", "Story"),
    ("cinematography", "Cinematography"),
    ("editing", "Editing"),
    ("music", "Music"),
    ("sound", "Sound"),
    ("production_design", "Production design"),
    ("costume", "Costume design"),
    ("make_up", "Make-up"),
    ("animation", "Animation"),
    ("visual_effects", "Visual effects"),
    ("cast", "Cast"),
    ("voice", "Voice"),
    ("narrator", "Narrator"),
    ("producer", "Producer"),
    ("executive_producer", "Executive producer"),
    ("co_producer", "Co-producer"),
    ("commissioning", "Commissioning editor"),
    ("assistant_director", "Assistant director"),
    ("casting", "Casting"),
    ("other", "Other"),
)

COMPANY_ROLES = (
    ("production", "Production"),
    ("sales", "Sales"),
    ("distribution", "Distribution"),
    ("broadcaster", "Broadcaster"),
    ("print_source", "Print source"),
)

COLOURS = (("bw", "black and white"), ("colour", "colour"), ("both", "colour and black and white"))

RANKS = (("preferred", "preferred"), ("normal", "normal"), ("deprecated", "deprecated"))

RELATIONS = (
    ("grandson_of", "grandson of"),
    ("granddaughter_of", "granddaughter of"),
    ("child_of", "child of"),
    ("parent_of", "parent of"),
    ("sibling_of", "sibling of"),
    ("spouse_of", "spouse of"),
    ("relative_of", "relative of"),
    ("mentored_by", "mentored by"),
    ("influenced_by", "influenced by"),
    ("based_on", "based on"),
    ("answer_to", "answer to"),
)
