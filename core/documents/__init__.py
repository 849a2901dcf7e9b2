"""What a file is: formats by content, and pages, words and sizes out of a child process."""
