"""Learns which words are cues and where statements end, from texts whose attributions people have marked."""
