"""The small exact jobs: what cannot hold together, and the fewest changes. Import it only when one is asked for."""
