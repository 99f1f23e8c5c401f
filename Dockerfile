# How to build and run this: docs/docker.md
FROM python:3.11-slim

RUN apt-get update \
 && apt-get install --yes --no-install-recommends tesseract-ocr-eng \
 && rm -rf /var/lib/apt/lists/*

RUN useradd --create-home --uid 10001 minutebook \
 && install --directory --owner=minutebook --group=minutebook /data

WORKDIR /opt/minutebook

# Torch first, then the rest without resolving: docs/dependencies.md says why.
ARG TORCH_INDEX=
COPY requirements.lock .
RUN pip install --no-cache-dir ${TORCH_INDEX:+--no-deps -i "$TORCH_INDEX"} -c requirements.lock \
      "$(grep '^torch==' requirements.lock)" \
 && pip install --no-cache-dir --no-deps -r requirements.lock

COPY pyproject.toml README.md LICENSE minutebook.py asking.py desk.py judging.py ./
COPY index index
COPY ingest ingest
COPY service service
COPY eval eval
RUN pip install --no-cache-dir --no-deps .

ENV MINUTEBOOK_DATA=/data \
    HF_HUB_OFFLINE=1 \
    DO_NOT_TRACK=1 \
    SCARF_NO_ANALYTICS=1 \
    ANONYMIZED_TELEMETRY=False \
    TOKENIZERS_PARALLELISM=false \
    PYTHONUNBUFFERED=1

USER minutebook
WORKDIR /home/minutebook
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]

ENTRYPOINT ["minutebook"]
CMD ["serve", "--host", "0.0.0.0", "--port", "8000"]
