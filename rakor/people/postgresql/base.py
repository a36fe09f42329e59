# Django's PostgreSQL backend, telling each transaction whose rows it may touch. The scope itself
# is people/scope.py; the policies that listen are written by people/policies.py.
from django.db.backends.postgresql import base
from psycopg.pq import TransactionStatus

from rakor.people import scope

# The history triggers ask what to ignore: unset, each row would raise and catch an error, which costs more than the row.
TELL = (
    "SELECT set_config('rakor.government', %s, true), set_config('rakor.user', %s, true), "
    "set_config('pghistory.context_metadata', %s, true), set_config('pghistory.context_id', %s, true), "
    "set_config('pgtrigger.ignore', '{}', true)"
)
PUBLIC = "rakor_public"
TELL_ROLE = "SELECT set_config('role', %s, true)"  # until the end of the transaction, as the settings


class DatabaseWrapper(base.DatabaseWrapper):
    """Before a statement, tells PostgreSQL the scope if this transaction has not heard it yet.

    Settings are local to the transaction, so nothing survives into the next user of a pooled
    connection. A rollback to a savepoint undoes them, therefore it makes the wrapper forget. On behalf of the public
    the transaction goes on as rakor_public: which columns and rows that may read is for PostgreSQL to say.
    """

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.told: scope.Scope | None = None
        self.own_role = ""  # which this transaction left to become rakor_public
        self.execute_wrappers.append(self._tell)

    def _tell(self, execute, sql, params, many, context):
        now = scope.current()
        if now is not self.told and self.in_atomic_block and not self._in_error():
            with self.connection.cursor() as cursor:
                cursor.execute(TELL, now.settings())
                self._take_role(cursor, now.public)
            self.told = now
        return execute(sql, params, many, context)

    def _take_role(self, cursor, public: bool) -> None:
        """Without a statement for whoever never meets the public."""
        if public and not self.own_role:
            [self.own_role] = cursor.execute("SELECT current_setting('role')").fetchone()
        if self.own_role:
            cursor.execute(TELL_ROLE, [PUBLIC if public else self.own_role])

    def _in_error(self) -> bool:
        return self.connection.info.transaction_status == TransactionStatus.INERROR

    def get_new_connection(self, conn_params):
        self.told, self.own_role = None, ""
        return super().get_new_connection(conn_params)

    def _set_autocommit(self, autocommit):
        self.told, self.own_role = None, ""
        super()._set_autocommit(autocommit)

    def _commit(self):
        self.told, self.own_role = None, ""
        super()._commit()

    def _rollback(self):
        self.told, self.own_role = None, ""
        super()._rollback()

    def _savepoint_rollback(self, sid):
        super()._savepoint_rollback(sid)
        self.told = None
