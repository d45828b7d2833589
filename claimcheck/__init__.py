"""Lays the figures and statements of many news articles side by side, and says where they disagree and why."""
