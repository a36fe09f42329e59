-- The roles of Rakor and what they may do on the current database. Safe to run again; run as superuser.
-- rakor_owner owns the tables and migrates, dumps, restores; rakor_app serves and is held by row-level security.
-- rakor_public is what rakor_app becomes while it answers a visitor of the public portal: nobody signs in as it, it may
-- read the columns that migrations grant it and nothing else (docs/decisions/0012-the-public.md).
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'rakor_owner') THEN
        CREATE ROLE rakor_owner LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'rakor_app') THEN
        CREATE ROLE rakor_app LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'rakor_public') THEN
        CREATE ROLE rakor_public NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
    END IF;
    EXECUTE format('ALTER DATABASE %I OWNER TO rakor_owner', current_database());
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO rakor_app', current_database());
END
$$;

GRANT rakor_app TO rakor_owner;
-- Becomes it, never has its rights by the way: else the policies for the public would hold every request.
ALTER ROLE rakor_app NOINHERIT;
GRANT rakor_public TO rakor_app;

ALTER ROLE rakor_app SET statement_timeout = '15s';
ALTER ROLE rakor_app SET lock_timeout = '5s';
ALTER ROLE rakor_app SET idle_in_transaction_session_timeout = '60s';
