# The moment that everything generated has happened before.
from datetime import datetime
from zoneinfo import ZoneInfo

AT = datetime(2026, 3, 4, 10, 0, tzinfo=ZoneInfo("Asia/Jakarta"))
