# Many governments in one morning; the long form with its ratio is script/campaign reminders.
from tests.directives import morning


def test_every_government_is_scanned_in_the_same_few_statements(transactional_db):
    times = morning.both_ways(morning.settle(3, 5))
    # Each work: before, on the day, after it; the unit's one person by app and by mail.
    assert (times.taken, times.messages, len(times.statements)) == (3 * 5 * 3, 3 * 5 * 3 * 2, 1)
