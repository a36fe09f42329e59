# A government as one file: its documents to be read by anybody, its rows to be restored, its files, their checksums.
from rakor.exchange.archive.pack import documents, pack
from rakor.exchange.archive.unpack import Archive

__all__ = ["Archive", "documents", "pack"]
