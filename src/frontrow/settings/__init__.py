"""The only reader of the environment; each setting has a name, a default and a sentence.

Must not know: any room.
"""
