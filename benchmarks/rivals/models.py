# The tables as somebody would write them for the Django admin: no scope, no policies. Not managed, never migrated.
from django.db import models


class Region(models.Model):
    name = models.CharField(max_length=120)

    class Meta:
        managed = False
        db_table = "people_government"

    def __str__(self):
        return self.name


class Office(models.Model):
    name = models.CharField(max_length=200)

    class Meta:
        managed = False
        db_table = "people_unit"

    def __str__(self):
        return self.name


class Order(models.Model):
    government = models.ForeignKey(Region, models.PROTECT, related_name="+")
    text = models.TextField()
    kind = models.CharField(max_length=10)
    issued_on = models.DateField(null=True)
    due_on = models.DateField(null=True)

    class Meta:
        managed = False
        db_table = "directives_directive"

    def __str__(self):
        return self.text


class Work(models.Model):
    government = models.ForeignKey(Region, models.PROTECT, related_name="+")
    directive = models.ForeignKey(Order, models.PROTECT, related_name="+")
    unit = models.ForeignKey(Office, models.PROTECT, related_name="+")
    status = models.CharField(max_length=24)
    due_on = models.DateField(null=True)
    report_due_on = models.DateField(null=True)

    class Meta:
        managed = False
        db_table = "directives_assignment"
