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


class DatabaseWrapper(base.DatabaseWrapper):
    """Before a statement, tells PostgreSQL the scope if this transaction has not heard it yet.

    Settings are local to the transaction, so nothing survives into the next user of a pooled
    connection. A rollback to a savepoint undoes them, therefore it makes the wrapper forget.
    """

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.told: scope.Scope | None = None
        self.execute_wrappers.append(self._tell)

    def _tell(self, execute, sql, params, many, context):
        now = scope.current()
        if now is not self.told and self.in_atomic_block and not self._in_error():
            with self.connection.cursor() as cursor:
                cursor.execute(TELL, now.settings())
            self.told = now
        return execute(sql, params, many, context)

    def _in_error(self) -> bool:
        return self.connection.info.transaction_status == TransactionStatus.INERROR

    def get_new_connection(self, conn_params):
        self.told = None
        return super().get_new_connection(conn_params)

    def _set_autocommit(self, autocommit):
        self.told = None
        super()._set_autocommit(autocommit)

    def _commit(self):
        self.told = None
        super()._commit()

    def _rollback(self):
        self.told = None
        super()._rollback()

    def _savepoint_rollback(self, sid):
        super()._savepoint_rollback(sid)
        self.told = None
