"""The history of the file's tables. A migration that has been released is never edited."""
