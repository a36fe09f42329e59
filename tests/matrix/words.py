# When the matrix' world plays, and the words that stand only in what their readers may read: found anywhere else, they
# have leaked.
from datetime import date, datetime
from zoneinfo import ZoneInfo

AT = datetime(2026, 3, 4, 10, 0, tzinfo=ZoneInfo("Asia/Jakarta"))
TODAY = AT.date()
EARLIER = date(2026, 2, 2)

NEXT_DOOR = "rahasiatetangga"
CLOSED = "rahasiatertutup"
DRAFT = "rahasiakonsep"
PUPR = "rahasiapupr"
MAIL = "rahasiapesan"
