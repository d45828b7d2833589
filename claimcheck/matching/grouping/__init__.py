"""Many claims: which pairs are worth weighing, which claims ask for one thing, and whose word they ultimately are."""
