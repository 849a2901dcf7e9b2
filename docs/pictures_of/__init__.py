"""Every state of the window, brought about in the real program for a picture of it."""
