"""The event that a figure or a statement belongs to: what happens, to whom, and what the figure measures of it."""
