"""Learns how likely two claims answer the same question, from pairs that people have read; see docs/method."""
