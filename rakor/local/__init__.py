# What Rakor needs around it on one machine: virtual environment, PostgreSQL, Valkey, supervision, backup, health.
# Nothing here knows meetings, directives or people. say, venv and preflight use the standard library alone.
