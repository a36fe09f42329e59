# The demonstration: real meetings as recorded facts, and one fictional regency with a life of its own.
from rakor.exchange.demo.accounts import Account
from rakor.exchange.demo.load import load

__all__ = ["Account", "load"]
