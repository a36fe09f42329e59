# Opened to the public: proposals, answers, and their trail.

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
import rakor.people.owned
import rakor.people.scope
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('directives', '0023_rules'),
        ('people', '0005_report_links'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='DirectiveRelease',
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
                ('given_on', models.DateField(verbose_name='tanggal arahan')),
                ('answered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('directive', rakor.people.owned.OwnedKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='releases', to='directives.directive')),
                ('government', models.ForeignKey(db_index=False, default=rakor.people.scope.required, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.government')),
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
            name='DirectiveReleaseStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('move', models.CharField(choices=[('propose', 'Diusulkan'), ('approve', 'Disetujui dan dibuka untuk publik'), ('refuse', 'Tidak disetujui'), ('recall', 'Ditarik kembali')], max_length=10)),
                ('at', models.DateTimeField()),
                ('reason', models.TextField(blank=True)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('government', models.ForeignKey(db_index=False, default=rakor.people.scope.required, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.government')),
                ('release', rakor.people.owned.OwnedKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='steps', to='directives.directiverelease')),
            ],
            options={
                'ordering': ['at', 'id'],
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.AddIndex(
            model_name='directiverelease',
            index=models.Index(models.F('government'), models.OrderBy(models.F('given_on'), descending=True), models.OrderBy(models.F('id'), descending=True), condition=models.Q(('state', 'released')), include=('directive',), name='directiverelease_open'),
        ),
        migrations.AddConstraint(
            model_name='directiverelease',
            constraint=models.UniqueConstraint(fields=('government', 'id'), name='directiverelease_government_id'),
        ),
        migrations.AddConstraint(
            model_name='directiverelease',
            constraint=rakor.people.owned.SameGovernment('directive', 'directives.Directive', name='directiverelease_directive_same_government'),
        ),
        migrations.AddConstraint(
            model_name='directiverelease',
            constraint=models.UniqueConstraint(condition=models.Q(('state', 'proposed')), fields=('directive',), name='directiverelease_one_waits'),
        ),
        migrations.AddConstraint(
            model_name='directiverelease',
            constraint=models.UniqueConstraint(condition=models.Q(('state', 'released')), fields=('directive',), name='directiverelease_one_open'),
        ),
        migrations.AddConstraint(
            model_name='directiverelease',
            constraint=models.UniqueConstraint(fields=('government', 'client_id'), name='directiverelease_client_id_once'),
        ),
        migrations.AddConstraint(
            model_name='directiverelease',
            constraint=models.CheckConstraint(condition=models.Q(('summary', ''), _negated=True), name='directiverelease_says_something'),
        ),
        migrations.AddConstraint(
            model_name='directiverelease',
            constraint=models.CheckConstraint(condition=models.Q(('answered_by', None), models.Q(('answered_by', models.F('proposed_by')), _negated=True), _connector='OR'), name='directiverelease_answered_by_another'),
        ),
        migrations.AddConstraint(
            model_name='directiverelease',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('reason', ''), ('state', 'proposed'), ('answered_at', None), ('answered_by', None), ('opened_on', None), ('recalled_at', None), ('recalled_by', None)), models.Q(('opened_on__isnull', False), ('reason', ''), ('state', 'released'), ('answered_at__isnull', False), ('answered_by__isnull', False), ('recalled_at', None), ('recalled_by', None)), models.Q(('opened_on', None), ('state', 'refused'), ('answered_at__isnull', False), ('answered_by__isnull', False), ('recalled_at', None), ('recalled_by', None), models.Q(('reason', ''), _negated=True)), models.Q(('recalled_at__isnull', False), ('state', 'recalled'), models.Q(('reason', ''), _negated=True)), _connector='OR'), name='directiverelease_state_fits'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='directiverelease',
            trigger=pgtrigger.compiler.Trigger(name='allowed', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n                IF TG_OP = 'UPDATE' AND (OLD.state IN ('refused', 'recalled')\n                        OR to_jsonb(NEW) - ARRAY['state', 'answered_by_id', 'answered_at', 'opened_on', 'recalled_by_id', 'recalled_at', 'reason'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['state', 'answered_by_id', 'answered_at', 'opened_on', 'recalled_by_id', 'recalled_at', 'reason']) THEN\n                    RAISE EXCEPTION 'Catatan pembukaan tidak diubah.' USING ERRCODE = 'check_violation', CONSTRAINT = 'release_is_allowed';\n                END IF;\n                IF NEW.state IN ('proposed', 'released') THEN\n                    PERFORM 1 FROM directives_directive d WHERE d.id = NEW.directive_id AND d.issued_on IS NOT NULL AND (d.meeting_id IS NULL OR EXISTS (SELECT 1 FROM meetings_meeting m WHERE m.id = d.meeting_id AND NOT m.is_closed FOR SHARE)) FOR SHARE;\n                    IF NOT FOUND THEN RAISE EXCEPTION 'Tidak dapat dibuka untuk publik.' USING ERRCODE = 'check_violation', CONSTRAINT = 'release_is_allowed'; END IF;\n                END IF;\n                RETURN NEW;\n            ", hash='c2e65cad933d7e5a9bbcd3494a39742e806d2038', operation='INSERT OR UPDATE', pgid='pgtrigger_allowed_57c0f', table='directives_directiverelease', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='directiverelease',
            trigger=pgtrigger.compiler.Trigger(name='never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='288a139c166334a245f2d467da3c2fa735ccd5b3', operation='DELETE', pgid='pgtrigger_never_deleted_d93ee', table='directives_directiverelease', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='directivereleasestep',
            constraint=models.UniqueConstraint(fields=('government', 'id'), name='directivereleasestep_government_id'),
        ),
        migrations.AddConstraint(
            model_name='directivereleasestep',
            constraint=rakor.people.owned.SameGovernment('release', 'directives.DirectiveRelease', name='directivereleasestep_release_same_government'),
        ),
        migrations.AddConstraint(
            model_name='directivereleasestep',
            constraint=models.CheckConstraint(condition=models.Q(('move__in', ['propose', 'approve']), models.Q(('reason', ''), _negated=True), _connector='OR'), name='directivereleasestep_back_with_a_reason'),
        ),
        migrations.AddConstraint(
            model_name='directivereleasestep',
            constraint=models.CheckConstraint(condition=models.Q(('move', 'recall'), ('by__isnull', False), _connector='OR'), name='directivereleasestep_by_somebody'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='directivereleasestep',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='601a47d9f60ae9c1dda6aee9a03ea44c98daa992', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ede47', table='directives_directivereleasestep', when='BEFORE')),
        ),
    ]
