"""The guard for words: finds what could tell who somebody is, and what could hurt (§6)."""
