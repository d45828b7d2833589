"""What the levels of each field are worth, as learned, and what their sum means."""
