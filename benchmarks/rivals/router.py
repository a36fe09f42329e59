# The admin reads as the tables' owner: an admin as Django brings it knows neither scope nor policies.
class Router:
    def db_for_read(self, model, **hints):
        return "owner" if model._meta.app_label == "rivals" else None

    def allow_migrate(self, db, app_label, **hints):
        return False if app_label == "rivals" or db == "owner" else None
