# Final minutes are locked by the database itself: triggers that refuse every change, whoever sends it and by whatever
# code. The way on is a correction with its reason (actions.editions), which makes a new edition.
import pgtrigger

REFUSED = "RAISE EXCEPTION 'Notula sudah final.' USING ERRCODE = 'check_violation', CONSTRAINT = 'minutes_are_final';"
EVERY_WRITE = pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete
MOVING = "ARRAY['status', 'reopened_for', 'version']"
NAME = "final_is_locked"
CLOSED = "Rapatnya dinyatakan tertutup."


def final_meeting() -> pgtrigger.Trigger:
    """Of the meeting only its status may change once it is final, and only for a correction that says why."""
    return pgtrigger.Trigger(
        name=NAME,
        when=pgtrigger.Before,
        operation=pgtrigger.Update | pgtrigger.Delete,
        condition=pgtrigger.Q(old__status="final"),
        func=f"""
            IF TG_OP = 'DELETE' THEN {REFUSED} END IF;
            IF NEW.status = 'final' OR NEW.reopened_for = '' THEN {REFUSED} END IF;
            IF to_jsonb(NEW) - {MOVING} IS DISTINCT FROM to_jsonb(OLD) - {MOVING} THEN {REFUSED} END IF;
            RETURN NEW;
        """,
    )


def final_minutes(meeting: str = "SELECT unnest(ARRAY[OLD.meeting_id, NEW.meeting_id])") -> pgtrigger.Trigger:
    """For a table of which each row belongs to a meeting; `meeting` selects the ids of the meetings of OLD and NEW."""
    return pgtrigger.Trigger(
        name=NAME,
        when=pgtrigger.Before,
        operation=EVERY_WRITE,
        func=f"""
            IF EXISTS (SELECT 1 FROM meetings_meeting WHERE status = 'final' AND id IN ({meeting})) THEN {REFUSED} END IF;
            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
            RETURN NEW;
        """,
    )


def closed_meeting() -> pgtrigger.Trigger:
    """A meeting that becomes closed is no longer public, in the same transaction and by whatever code."""
    return pgtrigger.Trigger(
        name="closed_is_recalled",
        when=pgtrigger.After,
        operation=pgtrigger.Update,
        condition=pgtrigger.Q(old__is_closed=False, new__is_closed=True),
        func=recall_sql("meetings_meetingrelease", "meeting_id = NEW.id"),
    )


def recall_sql(table: str, chosen: str) -> str:
    """Takes back the live releases that `chosen` finds, with a step that says so; it may speak of the meeting NEW."""
    return f"""
        WITH gone AS (
            UPDATE {table} SET state = 'recalled', recalled_at = now(), reason = '{CLOSED}'
             WHERE government_id = NEW.government_id AND state IN ('proposed', 'released') AND {chosen}
            RETURNING id)
        INSERT INTO {table}step (government_id, release_id, move, by_id, at, reason)
        SELECT NEW.government_id, id, 'recall', NULL, now(), '{CLOSED}' FROM gone;
        RETURN NEW;
    """
