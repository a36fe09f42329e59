# The rakor document: JSON in and out. Pure: what its names mean here is rakor.exchange.match's to say.
from rakor.exchange.documents.raw import Fault, Unreadable, load
from rakor.exchange.documents.read import faults, parse, read
from rakor.exchange.documents.shape import Reading

__all__ = ["Fault", "Reading", "Unreadable", "faults", "load", "parse", "read"]
