"""From claims to questions: which claims, of which articles, speak of the same thing. Knows no verdict and no store."""
