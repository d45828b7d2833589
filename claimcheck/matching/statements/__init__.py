"""Two statements: what they speak of, what each says of it, and whether one denies what the other says."""
