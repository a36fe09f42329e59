# What the migrations up to 0005 make, in one step: a new installation starts in seconds. Written by a command; the tables
# as `makemigrations` gives them, with their constraints, indexes and triggers inside.
from importlib import import_module

import django.contrib.postgres.fields
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.text
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
import rakor.people.owned
import rakor.people.scope
from django.conf import settings
from django.db import migrations, models

# Row-level security and all else that no model says: as the migrations say it that this one stands for.
POLICIES = [
    operation
    for name in ('0002_policies',)
    for operation in import_module(f"rakor.people.migrations.{name}").Migration.operations
]


class Migration(migrations.Migration):

    replaces = [('people', '0001_initial'), ('people', '0002_policies'), ('people', '0003_letterhead_and_doors'), ('people', '0004_head_approves'), ('people', '0005_report_links')]

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='User',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('password', models.CharField(max_length=128, verbose_name='password')),
                ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                ('username', models.CharField(max_length=60, unique=True, validators=[django.core.validators.RegexValidator('^[\\w.@-]+$', 'Hanya huruf, angka, titik, garis bawah, @ dan tanda hubung, tanpa spasi.')], verbose_name='NIP atau nama pengguna')),
                ('name', models.CharField(max_length=160, verbose_name='nama')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='surel')),
                ('is_active', models.BooleanField(default=True, verbose_name='aktif')),
                ('is_demo', models.BooleanField(default=False, editable=False)),
                ('is_operator', models.BooleanField(default=False, help_text='Boleh mendaftarkan pemerintah daerah.', verbose_name='operator')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
            ],
            options={
                'constraints': [models.UniqueConstraint(django.db.models.functions.text.Lower('username'), name='user_username_once', violation_error_message='NIP atau nama pengguna ini sudah terdaftar.')],
            },
        ),
        migrations.CreateModel(
            name='Government',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=120, unique=True, verbose_name='nama')),
                ('slug', models.SlugField(max_length=60, unique=True, verbose_name='alamat')),
                ('level', models.CharField(choices=[('provinsi', 'Provinsi'), ('kabupaten', 'Kabupaten'), ('kota', 'Kota')], max_length=12, verbose_name='tingkat')),
                ('zone', models.CharField(choices=[('Asia/Jakarta', 'WIB'), ('Asia/Makassar', 'WITA'), ('Asia/Jayapura', 'WIT')], default='Asia/Jakarta', max_length=20, verbose_name='zona waktu')),
                ('hue', models.PositiveSmallIntegerField(default=163, verbose_name='warna')),
                ('is_sample', models.BooleanField(default=False, verbose_name='data contoh')),
                ('has_sample_units', models.BooleanField(default=False, verbose_name='daftar OPD masih contoh')),
                ('days_per_week', models.PositiveSmallIntegerField(choices=[(5, '5 hari (Senin–Jumat)'), (6, '6 hari (Senin–Sabtu)')], default=5, verbose_name='hari kerja sepekan')),
                ('report_within_days', models.PositiveSmallIntegerField(default=10, help_text='Berlaku untuk arahan tanpa batas waktu; laporan diminta sebelum rakor berikutnya, paling lama sekian hari kerja.', verbose_name='batas lapor (ketentuan umum), hari kerja')),
                ('address', models.TextField(blank=True, max_length=400, verbose_name='alamat di kop surat')),
                ('seat', models.CharField(blank=True, max_length=80, verbose_name='tempat penandatanganan')),
                ('asks_signature', models.BooleanField(default=False, verbose_name='daftar hadir daring meminta tanda tangan yang digambar')),
                ('head_approves', models.BooleanField(default=False, help_text='Bila tidak, operator langsung mengirim dan pimpinan unitnya diberi tahu.', verbose_name='laporan operator dikirim setelah disetujui pimpinan unit')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('province', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='regencies', to='people.government', verbose_name='provinsi')),
            ],
            options={
                'ordering': ['name'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('level', 'provinsi'), ('province', None)), models.Q(('level', 'provinsi'), _negated=True), _connector='OR'), name='government_province_stands_alone'), models.CheckConstraint(condition=models.Q(('days_per_week__in', [5, 6])), name='government_days_per_week'), models.CheckConstraint(condition=models.Q(('report_within_days__gte', 1)), name='government_report_days')],
            },
        ),
        migrations.CreateModel(
            name='Door',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('token_hash', models.CharField(max_length=64, unique=True)),
                ('kind', models.CharField(choices=[('setup', 'Penyiapan operator'), ('password', 'Atur kata sandi'), ('join', 'Gabung ke pemerintah daerah'), ('check_in', 'Daftar hadir rapat'), ('paper', 'Pemeriksaan dokumen'), ('feed', 'Kalender langganan'), ('report', 'Laporan lewat tautan')], max_length=12)),
                ('subject', models.CharField(blank=True, max_length=60)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('expires_at', models.DateTimeField()),
                ('used_at', models.DateTimeField(null=True)),
                ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('government', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.government')),
            ],
        ),
        migrations.CreateModel(
            name='DayOff',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('on', models.DateField(verbose_name='tanggal')),
                ('name', models.CharField(max_length=120, verbose_name='keterangan')),
                ('is_off', models.BooleanField(default=True, verbose_name='libur')),
                ('government', models.ForeignKey(db_index=False, default=rakor.people.scope.required, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.government')),
            ],
            options={
                'ordering': ['on'],
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('government', 'id'), name='dayoff_government_id'), models.UniqueConstraint(fields=('government', 'on'), name='dayoff_once_a_day')],
            },
        ),
        migrations.CreateModel(
            name='Coordination',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('since', models.DateField(blank=True, null=True, verbose_name='sejak')),
                ('until', models.DateField(blank=True, null=True, verbose_name='sampai')),
                ('government', models.ForeignKey(db_index=False, default=rakor.people.scope.required, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.government')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('government', 'id'), name='coordination_government_id'), models.CheckConstraint(condition=models.Q(('since', None), ('until', None), ('until__gte', models.F('since')), _connector='OR'), name='coordination_since_before_until', violation_error_message='Tanggal akhir tidak boleh mendahului tanggal mulai.')],
            },
        ),
        migrations.AddField(
            model_name='user',
            name='home',
            field=models.ForeignKey(editable=False, help_text='Pemerintah daerah yang membuat akun ini; hanya admin dan Setda-nya yang boleh memberi tautan sandi.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.government'),
        ),
        migrations.CreateModel(
            name='Group',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=120, verbose_name='nama')),
                ('aliases', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=120), blank=True, default=list, size=None, verbose_name='sebutan lain')),
                ('rule', models.CharField(choices=[('listed', 'Daftar sendiri'), ('all_opd', 'Seluruh OPD (tanpa kecamatan)'), ('all_camat', 'Seluruh camat'), ('all_units', 'Seluruh perangkat daerah (termasuk kecamatan)'), ('all_bagian', 'Seluruh bagian Setda'), ('asisten', 'Para Asisten')], default='listed', max_length=12, verbose_name='anggota')),
                ('government', models.ForeignKey(db_index=False, default=rakor.people.scope.required, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.government')),
            ],
            options={
                'ordering': ['name'],
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('government', 'id'), name='group_government_id'), models.UniqueConstraint(fields=('government', 'name'), name='group_name_once')],
            },
        ),
        migrations.CreateModel(
            name='GroupMember',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('since', models.DateField(blank=True, null=True, verbose_name='sejak')),
                ('until', models.DateField(blank=True, null=True, verbose_name='sampai')),
                ('government', models.ForeignKey(db_index=False, default=rakor.people.scope.required, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.government')),
                ('group', rakor.people.owned.OwnedKey(db_constraint=False, on_delete=django.db.models.deletion.CASCADE, related_name='memberships', to='people.group')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('government', 'id'), name='groupmember_government_id'), rakor.people.owned.SameGovernment('group', 'people.Group', name='groupmember_group_same_government'), models.CheckConstraint(condition=models.Q(('since', None), ('until', None), ('until__gte', models.F('since')), _connector='OR'), name='groupmember_since_before_until', violation_error_message='Tanggal akhir tidak boleh mendahului tanggal mulai.')],
            },
        ),
        migrations.CreateModel(
            name='Holding',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('since', models.DateField(blank=True, null=True, verbose_name='sejak')),
                ('until', models.DateField(blank=True, null=True, verbose_name='sampai')),
                ('name', models.CharField(blank=True, max_length=160, verbose_name='nama pejabat')),
                ('kind', models.CharField(choices=[('definitif', 'Definitif'), ('Plt', 'Plt (pelaksana tugas)'), ('Plh', 'Plh (pelaksana harian)'), ('Pj', 'Pj (penjabat)')], default='definitif', max_length=10, verbose_name='status')),
                ('civil_rank', models.CharField(blank=True, max_length=80, verbose_name='pangkat/golongan')),
                ('nip', models.CharField(blank=True, max_length=30, verbose_name='NIP')),
                ('government', models.ForeignKey(db_index=False, default=rakor.people.scope.required, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.government')),
                ('user', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='holdings', to=settings.AUTH_USER_MODEL, verbose_name='pengguna')),
            ],
            options={
                'ordering': ['post', 'since'],
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('government', 'id'), name='holding_government_id'), models.CheckConstraint(condition=models.Q(('since', None), ('until', None), ('until__gte', models.F('since')), _connector='OR'), name='holding_since_before_until', violation_error_message='Tanggal akhir tidak boleh mendahului tanggal mulai.')],
            },
        ),
        migrations.CreateModel(
            name='Membership',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('since', models.DateField(blank=True, null=True, verbose_name='sejak')),
                ('until', models.DateField(blank=True, null=True, verbose_name='sampai')),
                ('role', models.CharField(choices=[('admin', 'Admin'), ('setda', 'Setda/notulis'), ('pimpinan', 'Pimpinan'), ('asisten', 'Asisten'), ('ajudan', 'Ajudan'), ('opd', 'OPD/kecamatan'), ('inspektorat', 'Inspektorat'), ('pemantau', 'Pemantau'), ('ppid', 'PPID')], max_length=12, verbose_name='peran')),
                ('government', models.ForeignKey(db_index=False, default=rakor.people.scope.required, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.government')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='memberships', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['role'],
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('government', 'id'), name='membership_government_id'), models.CheckConstraint(condition=models.Q(('since', None), ('until', None), ('until__gte', models.F('since')), _connector='OR'), name='membership_since_before_until', violation_error_message='Tanggal akhir tidak boleh mendahului tanggal mulai.')],
            },
        ),
        migrations.CreateModel(
            name='Post',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=200, verbose_name='jabatan')),
                ('short_title', models.CharField(blank=True, max_length=80, verbose_name='sebutan singkat')),
                ('aliases', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=120), blank=True, default=list, size=None, verbose_name='sebutan lain')),
                ('rank_kind', models.CharField(choices=[('head', 'Kepala daerah'), ('deputy', 'Wakil kepala daerah'), ('sekda', 'Sekretaris daerah'), ('asisten', 'Asisten'), ('staf_ahli', 'Staf ahli'), ('unit_head', 'Kepala perangkat daerah'), ('camat', 'Camat'), ('kabag', 'Kepala bagian'), ('other', 'Lainnya')], default='other', max_length=12, verbose_name='golongan')),
                ('government', models.ForeignKey(db_index=False, default=rakor.people.scope.required, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.government')),
            ],
            options={
                'ordering': ['title'],
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('government', 'id'), name='post_government_id'), models.UniqueConstraint(fields=('government', 'title'), name='post_title_once')],
            },
        ),
        migrations.CreateModel(
            name='HoldingEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('since', models.DateField(blank=True, null=True, verbose_name='sejak')),
                ('until', models.DateField(blank=True, null=True, verbose_name='sampai')),
                ('name', models.CharField(blank=True, max_length=160, verbose_name='nama pejabat')),
                ('kind', models.CharField(choices=[('definitif', 'Definitif'), ('Plt', 'Plt (pelaksana tugas)'), ('Plh', 'Plh (pelaksana harian)'), ('Pj', 'Pj (penjabat)')], default='definitif', max_length=10, verbose_name='status')),
                ('civil_rank', models.CharField(blank=True, max_length=80, verbose_name='pangkat/golongan')),
                ('nip', models.CharField(blank=True, max_length=30, verbose_name='NIP')),
                ('government', models.ForeignKey(db_constraint=False, default=rakor.people.scope.required, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.government')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='people.holding')),
                ('user', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='pengguna')),
                ('post', rakor.people.owned.OwnedKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.post', verbose_name='jabatan')),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='d7173471d4f9c01ff8465e185b61dc8f2e6082c5', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_2eaee', table='people_holdingevent', when='BEFORE'))],
            },
        ),
        migrations.AddField(
            model_name='holding',
            name='post',
            field=rakor.people.owned.OwnedKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='holdings', to='people.post', verbose_name='jabatan'),
        ),
        migrations.CreateModel(
            name='Unit',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('since', models.DateField(blank=True, null=True, verbose_name='sejak')),
                ('until', models.DateField(blank=True, null=True, verbose_name='sampai')),
                ('name', models.CharField(max_length=200, verbose_name='nama')),
                ('short_name', models.CharField(blank=True, max_length=60, verbose_name='singkatan')),
                ('aliases', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=120), blank=True, default=list, help_text='Pisahkan dengan koma. Contoh: Dinas PU, DPUPR', size=None, verbose_name='sebutan lain')),
                ('phone', models.CharField(blank=True, max_length=20, verbose_name='nomor WhatsApp unit')),
                ('days_per_week', models.PositiveSmallIntegerField(blank=True, choices=[(5, '5 hari'), (6, '6 hari')], help_text='Kosongkan bila sama dengan pemerintah daerah.', null=True, verbose_name='hari kerja sepekan')),
                ('government', models.ForeignKey(db_index=False, default=rakor.people.scope.required, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.government')),
                ('parent', rakor.people.owned.OwnedKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='parts', to='people.unit', verbose_name='bagian dari')),
            ],
            options={
                'ordering': ['name'],
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('government', 'id'), name='unit_government_id'), rakor.people.owned.SameGovernment('parent', 'people.Unit', name='unit_parent_same_government'), models.UniqueConstraint(fields=('government', 'name'), name='unit_name_once'), models.CheckConstraint(condition=models.Q(('since', None), ('until', None), ('until__gte', models.F('since')), _connector='OR'), name='unit_since_before_until', violation_error_message='Tanggal akhir tidak boleh mendahului tanggal mulai.')],
            },
        ),
        migrations.CreateModel(
            name='PostEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('title', models.CharField(max_length=200, verbose_name='jabatan')),
                ('short_title', models.CharField(blank=True, max_length=80, verbose_name='sebutan singkat')),
                ('aliases', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=120), blank=True, default=list, size=None, verbose_name='sebutan lain')),
                ('rank_kind', models.CharField(choices=[('head', 'Kepala daerah'), ('deputy', 'Wakil kepala daerah'), ('sekda', 'Sekretaris daerah'), ('asisten', 'Asisten'), ('staf_ahli', 'Staf ahli'), ('unit_head', 'Kepala perangkat daerah'), ('camat', 'Camat'), ('kabag', 'Kepala bagian'), ('other', 'Lainnya')], default='other', max_length=12, verbose_name='golongan')),
                ('government', models.ForeignKey(db_constraint=False, default=rakor.people.scope.required, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.government')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='people.post')),
                ('unit', rakor.people.owned.OwnedKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.unit', verbose_name='unit')),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='42fd23b2d8acca036dea633cf536f0ef23fe2011', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_d64d4', table='people_postevent', when='BEFORE'))],
            },
        ),
        migrations.AddField(
            model_name='post',
            name='unit',
            field=rakor.people.owned.OwnedKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='posts', to='people.unit', verbose_name='unit'),
        ),
        migrations.CreateModel(
            name='MembershipEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('since', models.DateField(blank=True, null=True, verbose_name='sejak')),
                ('until', models.DateField(blank=True, null=True, verbose_name='sampai')),
                ('role', models.CharField(choices=[('admin', 'Admin'), ('setda', 'Setda/notulis'), ('pimpinan', 'Pimpinan'), ('asisten', 'Asisten'), ('ajudan', 'Ajudan'), ('opd', 'OPD/kecamatan'), ('inspektorat', 'Inspektorat'), ('pemantau', 'Pemantau'), ('ppid', 'PPID')], max_length=12, verbose_name='peran')),
                ('government', models.ForeignKey(db_constraint=False, default=rakor.people.scope.required, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.government')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='people.membership')),
                ('user', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('unit', rakor.people.owned.OwnedKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.unit', verbose_name='unit')),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='f22365c09e76ac49145de3ef9be99f0c2407bd7b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_3b09f', table='people_membershipevent', when='BEFORE'))],
            },
        ),
        migrations.AddField(
            model_name='membership',
            name='unit',
            field=rakor.people.owned.OwnedKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='memberships', to='people.unit', verbose_name='unit'),
        ),
        migrations.CreateModel(
            name='GroupMemberEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('since', models.DateField(blank=True, null=True, verbose_name='sejak')),
                ('until', models.DateField(blank=True, null=True, verbose_name='sampai')),
                ('government', models.ForeignKey(db_constraint=False, default=rakor.people.scope.required, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.government')),
                ('group', rakor.people.owned.OwnedKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.group')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='people.groupmember')),
                ('unit', rakor.people.owned.OwnedKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.unit', verbose_name='unit')),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='1e9a48076d362b988072d99a908084f5c8534b38', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_5069b', table='people_groupmemberevent', when='BEFORE'))],
            },
        ),
        migrations.AddField(
            model_name='groupmember',
            name='unit',
            field=rakor.people.owned.OwnedKey(db_constraint=False, on_delete=django.db.models.deletion.CASCADE, related_name='group_memberships', to='people.unit', verbose_name='unit'),
        ),
        migrations.CreateModel(
            name='CoordinationEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('since', models.DateField(blank=True, null=True, verbose_name='sejak')),
                ('until', models.DateField(blank=True, null=True, verbose_name='sampai')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='people.coordination')),
                ('government', models.ForeignKey(db_constraint=False, default=rakor.people.scope.required, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.government')),
                ('asisten', rakor.people.owned.OwnedKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.unit', verbose_name='Asisten')),
                ('unit', rakor.people.owned.OwnedKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.unit', verbose_name='unit')),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='ea762eb8c0869942f1f7fc2ed12e27160b1f835b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_643a8', table='people_coordinationevent', when='BEFORE'))],
            },
        ),
        migrations.AddField(
            model_name='coordination',
            name='asisten',
            field=rakor.people.owned.OwnedKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='coordinates', to='people.unit', verbose_name='Asisten'),
        ),
        migrations.AddField(
            model_name='coordination',
            name='unit',
            field=rakor.people.owned.OwnedKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='coordinated_by', to='people.unit', verbose_name='unit'),
        ),
        migrations.CreateModel(
            name='UnitKind',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=80, verbose_name='jenis')),
                ('category', models.CharField(choices=[('opd', 'OPD'), ('kecamatan', 'Kecamatan'), ('setda', 'Sekretariat daerah (bagian, Asisten)'), ('below', 'Di bawah OPD atau kecamatan (UPT, RSUD, kelurahan, desa/nagari)'), ('team', 'Tim lintas unit (satgas, TPID, TAPD)'), ('external', 'Pihak luar (TNI, Polri, BUMN, yayasan)')], max_length=12, verbose_name='golongan')),
                ('government', models.ForeignKey(db_index=False, default=rakor.people.scope.required, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.government')),
            ],
            options={
                'ordering': ['name'],
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('government', 'id'), name='unitkind_government_id'), models.UniqueConstraint(fields=('government', 'name'), name='unitkind_name_once')],
            },
        ),
        migrations.CreateModel(
            name='UnitEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('since', models.DateField(blank=True, null=True, verbose_name='sejak')),
                ('until', models.DateField(blank=True, null=True, verbose_name='sampai')),
                ('name', models.CharField(max_length=200, verbose_name='nama')),
                ('short_name', models.CharField(blank=True, max_length=60, verbose_name='singkatan')),
                ('aliases', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=120), blank=True, default=list, help_text='Pisahkan dengan koma. Contoh: Dinas PU, DPUPR', size=None, verbose_name='sebutan lain')),
                ('phone', models.CharField(blank=True, max_length=20, verbose_name='nomor WhatsApp unit')),
                ('days_per_week', models.PositiveSmallIntegerField(blank=True, choices=[(5, '5 hari'), (6, '6 hari')], help_text='Kosongkan bila sama dengan pemerintah daerah.', null=True, verbose_name='hari kerja sepekan')),
                ('government', models.ForeignKey(db_constraint=False, default=rakor.people.scope.required, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.government')),
                ('parent', rakor.people.owned.OwnedKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.unit', verbose_name='bagian dari')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='people.unit')),
                ('kind', rakor.people.owned.OwnedKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.unitkind', verbose_name='jenis')),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='7af07e3c30653ae87250a39919bb0be04d3ff43c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_da201', table='people_unitevent', when='BEFORE'))],
            },
        ),
        migrations.AddField(
            model_name='unit',
            name='kind',
            field=rakor.people.owned.OwnedKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='units', to='people.unitkind', verbose_name='jenis'),
        ),
        migrations.AddConstraint(
            model_name='holding',
            constraint=rakor.people.owned.SameGovernment('post', 'people.Post', name='holding_post_same_government'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='holding',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_holdingevent" ("civil_rank", "government_id", "id", "kind", "name", "nip", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_id", "since", "until", "user_id") VALUES (NEW."civil_rank", NEW."government_id", NEW."id", NEW."kind", NEW."name", NEW."nip", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."post_id", NEW."since", NEW."until", NEW."user_id"); RETURN NULL;', hash='17f2e47a8ab7e83c13a7da30bd6a9f65eb0ac773', operation='INSERT', pgid='pgtrigger_insert_insert_8b25d', table='people_holding', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='holding',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_holdingevent" ("civil_rank", "government_id", "id", "kind", "name", "nip", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_id", "since", "until", "user_id") VALUES (NEW."civil_rank", NEW."government_id", NEW."id", NEW."kind", NEW."name", NEW."nip", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."post_id", NEW."since", NEW."until", NEW."user_id"); RETURN NULL;', hash='79c777d6f6e6a14bc89e2ff1af36e1e7e27ce491', operation='UPDATE', pgid='pgtrigger_update_update_14fd4', table='people_holding', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='holding',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_holdingevent" ("civil_rank", "government_id", "id", "kind", "name", "nip", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_id", "since", "until", "user_id") VALUES (OLD."civil_rank", OLD."government_id", OLD."id", OLD."kind", OLD."name", OLD."nip", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."post_id", OLD."since", OLD."until", OLD."user_id"); RETURN NULL;', hash='aebdd289824a79af2b920c40f499050f097d69cb', operation='DELETE', pgid='pgtrigger_delete_delete_08fef', table='people_holding', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='post',
            constraint=rakor.people.owned.SameGovernment('unit', 'people.Unit', name='post_unit_same_government'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='post',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_postevent" ("aliases", "government_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rank_kind", "short_title", "title", "unit_id") VALUES (NEW."aliases", NEW."government_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."rank_kind", NEW."short_title", NEW."title", NEW."unit_id"); RETURN NULL;', hash='abb4d78e70f10811b9fafcab918d96a9e5862e83', operation='INSERT', pgid='pgtrigger_insert_insert_cd456', table='people_post', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='post',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_postevent" ("aliases", "government_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rank_kind", "short_title", "title", "unit_id") VALUES (NEW."aliases", NEW."government_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."rank_kind", NEW."short_title", NEW."title", NEW."unit_id"); RETURN NULL;', hash='668ebb962ba7524d17bdda6f3a680963c282fb9a', operation='UPDATE', pgid='pgtrigger_update_update_ec9d1', table='people_post', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='post',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_postevent" ("aliases", "government_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rank_kind", "short_title", "title", "unit_id") VALUES (OLD."aliases", OLD."government_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."rank_kind", OLD."short_title", OLD."title", OLD."unit_id"); RETURN NULL;', hash='bc1af050663c2e75207f21d1a6642c4ff7ca264a', operation='DELETE', pgid='pgtrigger_delete_delete_262ab', table='people_post', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='membership',
            constraint=rakor.people.owned.SameGovernment('unit', 'people.Unit', name='membership_unit_same_government'),
        ),
        migrations.AddConstraint(
            model_name='membership',
            constraint=models.UniqueConstraint(fields=('government', 'user', 'role', 'unit'), name='membership_once', nulls_distinct=False),
        ),
        migrations.AddConstraint(
            model_name='membership',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('role__in', ['opd', 'asisten']), _negated=True), ('unit__isnull', False), _connector='OR'), name='membership_role_names_its_unit', violation_error_message='Peran OPD/kecamatan dan Asisten perlu unit.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='membership',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_membershipevent" ("government_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "since", "unit_id", "until", "user_id") VALUES (NEW."government_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."role", NEW."since", NEW."unit_id", NEW."until", NEW."user_id"); RETURN NULL;', hash='8d6d616e8858182be592c339796c01db38ff18f8', operation='INSERT', pgid='pgtrigger_insert_insert_6bbf7', table='people_membership', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='membership',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_membershipevent" ("government_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "since", "unit_id", "until", "user_id") VALUES (NEW."government_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."role", NEW."since", NEW."unit_id", NEW."until", NEW."user_id"); RETURN NULL;', hash='1a3eae3fdb0cbe6c8ee9fcf652b050c2c2f88f07', operation='UPDATE', pgid='pgtrigger_update_update_c12bb', table='people_membership', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='membership',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_membershipevent" ("government_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "since", "unit_id", "until", "user_id") VALUES (OLD."government_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."role", OLD."since", OLD."unit_id", OLD."until", OLD."user_id"); RETURN NULL;', hash='f7ac3eb50b35443a8a444941218c607ccfe95f1e', operation='DELETE', pgid='pgtrigger_delete_delete_1c841', table='people_membership', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='groupmember',
            constraint=rakor.people.owned.SameGovernment('unit', 'people.Unit', name='groupmember_unit_same_government'),
        ),
        migrations.AddConstraint(
            model_name='groupmember',
            constraint=models.UniqueConstraint(fields=('group', 'unit', 'since'), name='groupmember_once', nulls_distinct=False),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='groupmember',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_groupmemberevent" ("government_id", "group_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "unit_id", "until") VALUES (NEW."government_id", NEW."group_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."since", NEW."unit_id", NEW."until"); RETURN NULL;', hash='61257369a562d1c3da40a67c3730bd312bcac841', operation='INSERT', pgid='pgtrigger_insert_insert_e1a9b', table='people_groupmember', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='groupmember',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_groupmemberevent" ("government_id", "group_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "unit_id", "until") VALUES (NEW."government_id", NEW."group_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."since", NEW."unit_id", NEW."until"); RETURN NULL;', hash='5b51d719b295ff21db1d79893fa81b9dc0da15d7', operation='UPDATE', pgid='pgtrigger_update_update_a690d', table='people_groupmember', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='groupmember',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_groupmemberevent" ("government_id", "group_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "unit_id", "until") VALUES (OLD."government_id", OLD."group_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."since", OLD."unit_id", OLD."until"); RETURN NULL;', hash='7e7d1b54d47e14cd3f512688346ab52d654772c2', operation='DELETE', pgid='pgtrigger_delete_delete_267d1', table='people_groupmember', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='coordination',
            constraint=rakor.people.owned.SameGovernment('asisten', 'people.Unit', name='coordination_asisten_same_government'),
        ),
        migrations.AddConstraint(
            model_name='coordination',
            constraint=rakor.people.owned.SameGovernment('unit', 'people.Unit', name='coordination_unit_same_government'),
        ),
        migrations.AddConstraint(
            model_name='coordination',
            constraint=models.UniqueConstraint(fields=('asisten', 'unit', 'since'), name='coordination_once', nulls_distinct=False),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='coordination',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_coordinationevent" ("asisten_id", "government_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "unit_id", "until") VALUES (NEW."asisten_id", NEW."government_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."since", NEW."unit_id", NEW."until"); RETURN NULL;', hash='ad071669569b9db8da3a79b949b209840eea4898', operation='INSERT', pgid='pgtrigger_insert_insert_698c6', table='people_coordination', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='coordination',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_coordinationevent" ("asisten_id", "government_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "unit_id", "until") VALUES (NEW."asisten_id", NEW."government_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."since", NEW."unit_id", NEW."until"); RETURN NULL;', hash='a08abb38ec907b31a800d8c413e07ce47d187e78', operation='UPDATE', pgid='pgtrigger_update_update_8b7f7', table='people_coordination', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='coordination',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_coordinationevent" ("asisten_id", "government_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "unit_id", "until") VALUES (OLD."asisten_id", OLD."government_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."since", OLD."unit_id", OLD."until"); RETURN NULL;', hash='576b9801f2a62ad809a7e5f5730f9772116a49c6', operation='DELETE', pgid='pgtrigger_delete_delete_6e557', table='people_coordination', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='unit',
            constraint=rakor.people.owned.SameGovernment('kind', 'people.UnitKind', name='unit_kind_same_government'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='unit',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_unitevent" ("aliases", "days_per_week", "government_id", "id", "kind_id", "name", "parent_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "short_name", "since", "until") VALUES (NEW."aliases", NEW."days_per_week", NEW."government_id", NEW."id", NEW."kind_id", NEW."name", NEW."parent_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."phone", NEW."short_name", NEW."since", NEW."until"); RETURN NULL;', hash='3c9b13340699c9e8620d37d0206c2031be1d309b', operation='INSERT', pgid='pgtrigger_insert_insert_7f536', table='people_unit', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='unit',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_unitevent" ("aliases", "days_per_week", "government_id", "id", "kind_id", "name", "parent_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "short_name", "since", "until") VALUES (NEW."aliases", NEW."days_per_week", NEW."government_id", NEW."id", NEW."kind_id", NEW."name", NEW."parent_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."phone", NEW."short_name", NEW."since", NEW."until"); RETURN NULL;', hash='57b9367e6cf35b92e486257eef14c24bde2bcd03', operation='UPDATE', pgid='pgtrigger_update_update_aea35', table='people_unit', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='unit',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_unitevent" ("aliases", "days_per_week", "government_id", "id", "kind_id", "name", "parent_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "short_name", "since", "until") VALUES (OLD."aliases", OLD."days_per_week", OLD."government_id", OLD."id", OLD."kind_id", OLD."name", OLD."parent_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."phone", OLD."short_name", OLD."since", OLD."until"); RETURN NULL;', hash='5cef4335acff1fc6ed8bb2e58047697648e1709c', operation='DELETE', pgid='pgtrigger_delete_delete_625af', table='people_unit', when='AFTER')),
        ),
        *POLICIES,
    ]
