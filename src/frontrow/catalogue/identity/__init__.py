"""Who is who: records that may be the same person or the same work, with reasons and a score."""

from frontrow.catalogue.identity.candidates import Candidate, candidates, likeness, standing_pairs

__all__ = ["Candidate", "candidates", "likeness", "standing_pairs"]
