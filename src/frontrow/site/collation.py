"""temporary"""
from frontrow.interchange.folding import fold
def sort_key(text, language): return fold(text)
def initial(text, language):
    f = text.lstrip("„“\"'(")[:1].upper()
    return f if f.isalpha() else "#"
