"""The local page on which a person settles each case, and what becomes of it."""
