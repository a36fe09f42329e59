# What the migrations up to 0005 make, in one step: a new installation starts in seconds. Written by a command; the tables
# as `makemigrations` gives them, with their constraints, indexes and triggers inside.
from importlib import import_module

import django.db.models.deletion
import rakor.people.scope
from django.conf import settings
from django.db import migrations, models

# Row-level security and all else that no model says: as the migrations say it that this one stands for.
POLICIES = [
    operation
    for name in ('0002_policies', '0004_policies_of_choices')
    for operation in import_module(f"rakor.notify.migrations.{name}").Migration.operations
]


class Migration(migrations.Migration):

    replaces = [('notify', '0001_initial'), ('notify', '0002_policies'), ('notify', '0003_choices'), ('notify', '0004_policies_of_choices'), ('notify', '0005_rules')]

    initial = True

    dependencies = [
        ('people', '0001_squashed_0005'),
        ('people', '__first__'),
    ]

    operations = [
        migrations.CreateModel(
            name='Chat',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('channel', models.CharField(choices=[('inbox', 'Kotak masuk'), ('email', 'Surel'), ('telegram', 'Telegram'), ('whatsapp', 'WhatsApp')], max_length=10)),
                ('address', models.CharField(max_length=40)),
                ('government', models.ForeignKey(db_index=False, default=rakor.people.scope.required, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.government')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('government', 'id'), name='chat_government_id'), models.UniqueConstraint(fields=('government', 'user', 'channel'), name='chat_once'), models.CheckConstraint(condition=models.Q(('channel__in', ['telegram', 'whatsapp'])), name='chat_by_a_messenger')],
            },
        ),
        migrations.CreateModel(
            name='Message',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=40)),
                ('subject', models.CharField(max_length=60)),
                ('step', models.SmallIntegerField(default=0)),
                ('period', models.CharField(blank=True, max_length=20)),
                ('channel', models.CharField(choices=[('inbox', 'Kotak masuk'), ('email', 'Surel'), ('telegram', 'Telegram'), ('whatsapp', 'WhatsApp')], max_length=10)),
                ('state', models.CharField(choices=[('waiting', 'Menunggu'), ('sent', 'Terkirim'), ('dropped', 'Tidak diperlukan lagi'), ('failed', 'Gagal')], default='waiting', max_length=10)),
                ('title', models.CharField(blank=True, max_length=200)),
                ('body', models.TextField(blank=True)),
                ('url', models.CharField(blank=True, max_length=300)),
                ('reason', models.CharField(blank=True, max_length=300)),
                ('attempts', models.PositiveSmallIntegerField(default=0)),
                ('lease_token', models.UUIDField(null=True)),
                ('leased_until', models.DateTimeField(null=True)),
                ('not_before', models.DateTimeField()),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('settled_at', models.DateTimeField(null=True)),
                ('read_at', models.DateTimeField(null=True)),
                ('error', models.CharField(blank=True, max_length=300)),
                ('in_letter_of', models.BigIntegerField(null=True)),
                ('government', models.ForeignKey(db_index=False, default=rakor.people.scope.required, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.government')),
                ('recipient', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(condition=models.Q(('state', 'waiting')), fields=['government', 'not_before', 'id'], name='message_waiting'), models.Index(fields=['government', 'recipient', '-id'], name='message_of_recipient'), models.Index(condition=models.Q(('state', 'failed')), fields=['government', '-settled_at'], name='message_failed'), models.Index(condition=models.Q(models.Q(('channel', 'inbox'), _negated=True), ('state__in', ['waiting', 'sent'])), fields=['government', 'recipient', '-settled_at'], name='message_letters')],
                'constraints': [models.UniqueConstraint(fields=('government', 'id'), name='message_government_id'), models.UniqueConstraint(fields=('government', 'kind', 'subject', 'recipient', 'channel', 'step', 'period'), name='message_once')],
            },
        ),
        migrations.CreateModel(
            name='Mute',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=40)),
                ('government', models.ForeignKey(db_index=False, default=rakor.people.scope.required, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.government')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('government', 'id'), name='mute_government_id'), models.UniqueConstraint(fields=('government', 'user', 'kind'), name='mute_once')],
            },
        ),
        *POLICIES,
    ]
