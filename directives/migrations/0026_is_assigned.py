# Whether somebody has a directive, kept by the database; and the indexes of what nobody has or follows.

import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

WHO_HAS_WORK = """
    UPDATE directives_directive d SET is_assigned = true WHERE EXISTS (
        SELECT FROM directives_assignment a WHERE a.directive_id = d.id AND a.taken_off_on IS NULL)
"""


class Migration(migrations.Migration):

    dependencies = [
        ('directives', '0001_squashed_0025'),
        ('meetings', '0001_squashed_0010'),
        ('people', '0001_squashed_0005'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name='directive',
            name='update_update',
        ),
        migrations.AddField(
            model_name='directive',
            name='is_assigned',
            field=models.BooleanField(default=False, editable=False),
        ),
        migrations.AddIndex(
            model_name='directive',
            index=models.Index(condition=models.Q(('is_assigned', False), ('issued_on__isnull', False), models.Q(('kind', 'standing'), _negated=True)), fields=['government', '-issued_on', '-id'], name='directive_nobodys'),
        ),
        migrations.AddIndex(
            model_name='directive',
            index=models.Index(condition=models.Q(('issued_on__isnull', False), ('tracked_from', None), models.Q(('kind', 'standing'), _negated=True)), fields=['government', '-issued_on', '-id'], name='directive_recorded'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='assignment',
            trigger=pgtrigger.compiler.Trigger(name='somebody_has_it', sql=pgtrigger.compiler.UpsertTriggerSql(func='\n    UPDATE directives_directive d SET is_assigned = NOT d.is_assigned\n     WHERE d.id = COALESCE(NEW.directive_id, OLD.directive_id) AND d.is_assigned <> EXISTS (\n        SELECT FROM directives_assignment a\n         WHERE a.government_id = d.government_id AND a.directive_id = d.id AND a.taken_off_on IS NULL);\n    RETURN NULL;\n', hash='897bcf40805f94f4d136236a7af2e467b1384c9f', operation='INSERT OR DELETE OR UPDATE OF "taken_off_on"', pgid='pgtrigger_somebody_has_it_12869', table='directives_assignment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='directive',
            trigger=pgtrigger.compiler.Trigger(name='is_assigned', sql=pgtrigger.compiler.UpsertTriggerSql(func='\n    NEW.is_assigned := EXISTS (\n        SELECT FROM directives_assignment a\n         WHERE a.government_id = NEW.government_id AND a.directive_id = NEW.id AND a.taken_off_on IS NULL);\n    RETURN NEW;\n', hash='65eab12cc16bdafe27c6a8848f88b6374df5d7ee', operation='UPDATE OF "is_assigned"', pgid='pgtrigger_is_assigned_37e56', table='directives_directive', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='directive',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."addressed_to" IS DISTINCT FROM (NEW."addressed_to") OR OLD."basis" IS DISTINCT FROM (NEW."basis") OR OLD."block_id" IS DISTINCT FROM (NEW."block_id") OR OLD."client_id" IS DISTINCT FROM (NEW."client_id") OR OLD."code" IS DISTINCT FROM (NEW."code") OR OLD."condition" IS DISTINCT FROM (NEW."condition") OR OLD."consequence" IS DISTINCT FROM (NEW."consequence") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."depends_on" IS DISTINCT FROM (NEW."depends_on") OR OLD."due_at" IS DISTINCT FROM (NEW."due_at") OR OLD."due_confirmed_by_id" IS DISTINCT FROM (NEW."due_confirmed_by_id") OR OLD."due_fault" IS DISTINCT FROM (NEW."due_fault") OR OLD."due_note" IS DISTINCT FROM (NEW."due_note") OR OLD."due_on" IS DISTINCT FROM (NEW."due_on") OR OLD."due_rule" IS DISTINCT FROM (NEW."due_rule") OR OLD."due_text" IS DISTINCT FROM (NEW."due_text") OR OLD."ends_on" IS DISTINCT FROM (NEW."ends_on") OR OLD."external" IS DISTINCT FROM (NEW."external") OR OLD."first_due_on" IS DISTINCT FROM (NEW."first_due_on") OR OLD."given_on" IS DISTINCT FROM (NEW."given_on") OR OLD."government_id" IS DISTINCT FROM (NEW."government_id") OR OLD."group_id" IS DISTINCT FROM (NEW."group_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."illustration" IS DISTINCT FROM (NEW."illustration") OR OLD."is_subset" IS DISTINCT FROM (NEW."is_subset") OR OLD."issued_on" IS DISTINCT FROM (NEW."issued_on") OR OLD."issuer_acting" IS DISTINCT FROM (NEW."issuer_acting") OR OLD."issuer_name" IS DISTINCT FROM (NEW."issuer_name") OR OLD."issuer_post_id" IS DISTINCT FROM (NEW."issuer_post_id") OR OLD."issuer_title" IS DISTINCT FROM (NEW."issuer_title") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."meeting_id" IS DISTINCT FROM (NEW."meeting_id") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."origin" IS DISTINCT FROM (NEW."origin") OR OLD."other" IS DISTINCT FROM (NEW."other") OR OLD."period" IS DISTINCT FROM (NEW."period") OR OLD."period_text" IS DISTINCT FROM (NEW."period_text") OR OLD."quote" IS DISTINCT FROM (NEW."quote") OR OLD."replaces_id" IS DISTINCT FROM (NEW."replaces_id") OR OLD."resolved_on" IS DISTINCT FROM (NEW."resolved_on") OR OLD."scope" IS DISTINCT FROM (NEW."scope") OR OLD."site_checked" IS DISTINCT FROM (NEW."site_checked") OR OLD."site_count" IS DISTINCT FROM (NEW."site_count") OR OLD."site_object" IS DISTINCT FROM (NEW."site_object") OR OLD."site_states" IS DISTINCT FROM (NEW."site_states") OR OLD."site_unit" IS DISTINCT FROM (NEW."site_unit") OR OLD."speaker" IS DISTINCT FROM (NEW."speaker") OR OLD."starts_on" IS DISTINCT FROM (NEW."starts_on") OR OLD."strength" IS DISTINCT FROM (NEW."strength") OR OLD."text" IS DISTINCT FROM (NEW."text") OR OLD."tracked_from" IS DISTINCT FROM (NEW."tracked_from") OR OLD."unmatched" IS DISTINCT FROM (NEW."unmatched") OR OLD."verb" IS DISTINCT FROM (NEW."verb"))', func='INSERT INTO "directives_directiveevent" ("addressed_to", "basis", "block_id", "client_id", "code", "condition", "consequence", "created_at", "depends_on", "due_at", "due_confirmed_by_id", "due_fault", "due_note", "due_on", "due_rule", "due_text", "ends_on", "external", "first_due_on", "given_on", "government_id", "group_id", "id", "illustration", "is_subset", "issued_on", "issuer_acting", "issuer_name", "issuer_post_id", "issuer_title", "kind", "meeting_id", "number", "origin", "other", "period", "period_text", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote", "replaces_id", "resolved_on", "scope", "site_checked", "site_count", "site_object", "site_states", "site_unit", "speaker", "starts_on", "strength", "text", "tracked_from", "unmatched", "verb") VALUES (NEW."addressed_to", NEW."basis", NEW."block_id", NEW."client_id", NEW."code", NEW."condition", NEW."consequence", NEW."created_at", NEW."depends_on", NEW."due_at", NEW."due_confirmed_by_id", NEW."due_fault", NEW."due_note", NEW."due_on", NEW."due_rule", NEW."due_text", NEW."ends_on", NEW."external", NEW."first_due_on", NEW."given_on", NEW."government_id", NEW."group_id", NEW."id", NEW."illustration", NEW."is_subset", NEW."issued_on", NEW."issuer_acting", NEW."issuer_name", NEW."issuer_post_id", NEW."issuer_title", NEW."kind", NEW."meeting_id", NEW."number", NEW."origin", NEW."other", NEW."period", NEW."period_text", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."quote", NEW."replaces_id", NEW."resolved_on", NEW."scope", NEW."site_checked", NEW."site_count", NEW."site_object", NEW."site_states", NEW."site_unit", NEW."speaker", NEW."starts_on", NEW."strength", NEW."text", NEW."tracked_from", NEW."unmatched", NEW."verb"); RETURN NULL;', hash='42b15fbf56ed514088494354d23d718b10d48ec3', operation='UPDATE', pgid='pgtrigger_update_update_6cb00', table='directives_directive', when='AFTER')),
        ),
        migrations.RunSQL(WHO_HAS_WORK, migrations.RunSQL.noop),
    ]
