"""The hard rules that bind one screening by itself, one a file: each names its demands and where they let it be."""
