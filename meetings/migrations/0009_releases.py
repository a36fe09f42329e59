# Opened to the public: proposals, answers, and their trail.
import django.contrib.postgres.fields
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
import rakor.people.owned
import rakor.people.scope
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('meetings', '0008_covering_lists'),
        ('people', '0005_report_links'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='MeetingRelease',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('summary', models.TextField(max_length=1000, verbose_name='ringkasan untuk publik')),
                ('state', models.CharField(choices=[('proposed', 'Menunggu persetujuan Sekda'), ('released', 'Terbuka untuk publik'), ('refused', 'Tidak disetujui'), ('recalled', 'Ditarik kembali')], default='proposed', max_length=10, verbose_name='keadaan')),
                ('proposed_at', models.DateTimeField()),
                ('answered_at', models.DateTimeField(null=True)),
                ('opened_on', models.DateField(null=True, verbose_name='terbuka sejak')),
                ('recalled_at', models.DateTimeField(null=True)),
                ('reason', models.TextField(blank=True, max_length=2000, verbose_name='alasan')),
                ('client_id', models.UUIDField(editable=False, null=True)),
                ('code', models.CharField(max_length=12)),
                ('title', models.CharField(max_length=300, verbose_name='nama rapat')),
                ('held_on', models.DateField(null=True, verbose_name='tanggal')),
                ('starts_at', models.TimeField(null=True, verbose_name='pukul')),
                ('zone', models.CharField(blank=True, choices=[('Asia/Jakarta', 'WIB'), ('Asia/Makassar', 'WITA'), ('Asia/Jayapura', 'WIT')], max_length=20, verbose_name='zona waktu')),
                ('place', models.CharField(blank=True, max_length=300, verbose_name='tempat')),
                ('leaders', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=400), blank=True, default=list, size=None, verbose_name='pimpinan rapat')),
                ('agenda', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=400), blank=True, default=list, size=None, verbose_name='acara')),
                ('answered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('government', models.ForeignKey(db_index=False, default=rakor.people.scope.required, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.government')),
                ('meeting', rakor.people.owned.OwnedKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='releases', to='meetings.meeting')),
                ('proposed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('recalled_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-proposed_at', '-id'],
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='MeetingReleaseStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('move', models.CharField(choices=[('propose', 'Diusulkan'), ('approve', 'Disetujui dan dibuka untuk publik'), ('refuse', 'Tidak disetujui'), ('recall', 'Ditarik kembali')], max_length=10)),
                ('at', models.DateTimeField()),
                ('reason', models.TextField(blank=True)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('government', models.ForeignKey(db_index=False, default=rakor.people.scope.required, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.government')),
                ('release', rakor.people.owned.OwnedKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='steps', to='meetings.meetingrelease')),
            ],
            options={
                'ordering': ['at', 'id'],
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='meeting',
            trigger=pgtrigger.compiler.Trigger(name='closed_is_recalled', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (NEW."is_closed" AND NOT OLD."is_closed")', func="\n        WITH gone AS (\n            UPDATE meetings_meetingrelease SET state = 'recalled', recalled_at = now(), reason = 'Rapatnya dinyatakan tertutup.'\n             WHERE government_id = NEW.government_id AND state IN ('proposed', 'released') AND meeting_id = NEW.id\n            RETURNING id)\n        INSERT INTO meetings_meetingreleasestep (government_id, release_id, move, by_id, at, reason)\n        SELECT NEW.government_id, id, 'recall', NULL, now(), 'Rapatnya dinyatakan tertutup.' FROM gone;\n        RETURN NEW;\n    ", hash='d8454d6a8cdc4f17f3909e399a781755afecf8a1', operation='UPDATE', pgid='pgtrigger_closed_is_recalled_fc232', table='meetings_meeting', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='meetingrelease',
            index=models.Index(condition=models.Q(('state', 'released')), fields=['government', '-held_on', '-id'], name='meetingrelease_open'),
        ),
        migrations.AddConstraint(
            model_name='meetingrelease',
            constraint=models.UniqueConstraint(fields=('government', 'id'), name='meetingrelease_government_id'),
        ),
        migrations.AddConstraint(
            model_name='meetingrelease',
            constraint=rakor.people.owned.SameGovernment('meeting', 'meetings.Meeting', name='meetingrelease_meeting_same_government'),
        ),
        migrations.AddConstraint(
            model_name='meetingrelease',
            constraint=models.UniqueConstraint(condition=models.Q(('state', 'proposed')), fields=('meeting',), name='meetingrelease_one_waits'),
        ),
        migrations.AddConstraint(
            model_name='meetingrelease',
            constraint=models.UniqueConstraint(condition=models.Q(('state', 'released')), fields=('meeting',), name='meetingrelease_one_open'),
        ),
        migrations.AddConstraint(
            model_name='meetingrelease',
            constraint=models.UniqueConstraint(fields=('government', 'client_id'), name='meetingrelease_client_id_once'),
        ),
        migrations.AddConstraint(
            model_name='meetingrelease',
            constraint=models.CheckConstraint(condition=models.Q(('summary', ''), _negated=True), name='meetingrelease_says_something'),
        ),
        migrations.AddConstraint(
            model_name='meetingrelease',
            constraint=models.CheckConstraint(condition=models.Q(('answered_by', None), models.Q(('answered_by', models.F('proposed_by')), _negated=True), _connector='OR'), name='meetingrelease_answered_by_another'),
        ),
        migrations.AddConstraint(
            model_name='meetingrelease',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('reason', ''), ('state', 'proposed'), ('answered_at', None), ('answered_by', None), ('opened_on', None), ('recalled_at', None), ('recalled_by', None)), models.Q(('opened_on__isnull', False), ('reason', ''), ('state', 'released'), ('answered_at__isnull', False), ('answered_by__isnull', False), ('recalled_at', None), ('recalled_by', None)), models.Q(('opened_on', None), ('state', 'refused'), ('answered_at__isnull', False), ('answered_by__isnull', False), ('recalled_at', None), ('recalled_by', None), models.Q(('reason', ''), _negated=True)), models.Q(('recalled_at__isnull', False), ('state', 'recalled'), models.Q(('reason', ''), _negated=True)), _connector='OR'), name='meetingrelease_state_fits'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='meetingrelease',
            trigger=pgtrigger.compiler.Trigger(name='allowed', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n                IF TG_OP = 'UPDATE' AND (OLD.state IN ('refused', 'recalled')\n                        OR to_jsonb(NEW) - ARRAY['state', 'answered_by_id', 'answered_at', 'opened_on', 'recalled_by_id', 'recalled_at', 'reason'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['state', 'answered_by_id', 'answered_at', 'opened_on', 'recalled_by_id', 'recalled_at', 'reason']) THEN\n                    RAISE EXCEPTION 'Catatan pembukaan tidak diubah.' USING ERRCODE = 'check_violation', CONSTRAINT = 'release_is_allowed';\n                END IF;\n                IF NEW.state IN ('proposed', 'released') THEN\n                    PERFORM 1 FROM meetings_meeting WHERE id = NEW.meeting_id AND NOT is_closed AND (TG_OP = 'INSERT' OR status = 'final') FOR SHARE;\n                    IF NOT FOUND THEN RAISE EXCEPTION 'Tidak dapat dibuka untuk publik.' USING ERRCODE = 'check_violation', CONSTRAINT = 'release_is_allowed'; END IF;\n                END IF;\n                RETURN NEW;\n            ", hash='f1bafa62ae30436a2825aafc1a70ff0085ac5bdf', operation='INSERT OR UPDATE', pgid='pgtrigger_allowed_9f732', table='meetings_meetingrelease', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='meetingrelease',
            trigger=pgtrigger.compiler.Trigger(name='never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='3982fc7dffa15653c304f9e159d8d8fe958735d5', operation='DELETE', pgid='pgtrigger_never_deleted_d501e', table='meetings_meetingrelease', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='meetingreleasestep',
            constraint=models.UniqueConstraint(fields=('government', 'id'), name='meetingreleasestep_government_id'),
        ),
        migrations.AddConstraint(
            model_name='meetingreleasestep',
            constraint=rakor.people.owned.SameGovernment('release', 'meetings.MeetingRelease', name='meetingreleasestep_release_same_government'),
        ),
        migrations.AddConstraint(
            model_name='meetingreleasestep',
            constraint=models.CheckConstraint(condition=models.Q(('move__in', ['propose', 'approve']), models.Q(('reason', ''), _negated=True), _connector='OR'), name='meetingreleasestep_back_with_a_reason'),
        ),
        migrations.AddConstraint(
            model_name='meetingreleasestep',
            constraint=models.CheckConstraint(condition=models.Q(('move', 'recall'), ('by__isnull', False), _connector='OR'), name='meetingreleasestep_by_somebody'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='meetingreleasestep',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='0bec1f8508903ae23a7a38f823c561d64b279be5', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_5fd88', table='meetings_meetingreleasestep', when='BEFORE')),
        ),
    ]
