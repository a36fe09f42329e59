# A list of assignments as the Django admin shows it: the columns and filters that our own list has.
from django.contrib import admin

from benchmarks.rivals.models import Work


class Site(admin.AdminSite):
    def has_permission(self, request):
        return True


class WorkAdmin(admin.ModelAdmin):
    list_display = ("directive", "unit", "government", "status", "due_on", "report_due_on")
    list_filter = ("status", "government", "unit")
    list_select_related = True
    list_per_page = 50
    ordering = ("-directive__issued_on", "-id")

    def has_view_permission(self, request, obj=None):
        return True

    has_module_permission = has_view_permission

    def has_add_permission(self, request):
        return False

    has_change_permission = has_delete_permission = lambda self, request, obj=None: False


site = Site(name="admin")
site.register(Work, WorkAdmin)
