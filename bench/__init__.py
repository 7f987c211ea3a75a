"""`python -m bench` prints the figures that docs/figures.md explains; nothing here judges them."""
