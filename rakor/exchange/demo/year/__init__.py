# The year of Kabupaten Contoh: planned as a whole, written in steps that each are a transaction.
from rakor.exchange.demo.year.steps import begin_on, load_year

__all__ = ["begin_on", "load_year"]
