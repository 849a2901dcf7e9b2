"""The folder on disk that holds everything Patchlight knows about a set of documents."""
