#!/usr/bin/env bash
# Builds docker/Dockerfile with Buildah, without a daemon, and starts what is in the image; exit code 0 when it became ready.
# Where that cannot be tried, for want of Buildah or of the base image, it says so and tries nothing. VOXYARD_BASE_IMAGE names a base
# image that this host can fetch, or has; VOXYARD_IMAGE_PACKAGES, which may be empty, what is installed on it.
set -eu
cd "$(dirname "$0")/.."

skip() {
    echo "Skipped: $1, so the image is neither built nor started."
    exit 0
}

base=${VOXYARD_BASE_IMAGE:-docker.io/library/eclipse-temurin:25-jdk}
command -v buildah > /dev/null || skip "Buildah is not installed"
buildah inspect --type image "$base" > /dev/null 2>&1 || timeout 120 buildah pull -q "$base" > /dev/null 2>&1 \
    || skip "the base image $base cannot be fetched from here"
probe=$(buildah from "$base" 2> /dev/null) && buildah run --isolation chroot "$probe" -- true 2> /dev/null \
    || skip "Buildah cannot run anything in $base on this host"
buildah rm "$probe" > /dev/null
[ -f ear/target/server/bin/voxyard.sh ] || { echo "There is no server in ear/target/server: build it first, ./run does." >&2; exit 1; }

offset=${1:-3000}
buildah build -q --format docker --isolation chroot --build-arg "BASE=$base" --build-arg "PACKAGES=${VOXYARD_IMAGE_PACKAGES-postgresql-client}" \
    -f docker/Dockerfile -t voxyard-try . > /dev/null || { echo "The image was not built: see above." >&2; exit 1; }

container=$(buildah from voxyard-try)
console=$(mktemp)
server=
finish() {
    [ -z "$server" ] || kill -TERM "$server" 2> /dev/null || true
    [ -z "$server" ] || wait "$server" 2> /dev/null || true
    buildah rm "$container" > /dev/null
    rm -f "$console"
}
trap finish EXIT

# On loopback: without a network of its own it is this host's.
buildah run --isolation chroot --env VOXYARD_BIND_ADDRESS=127.0.0.1 "$container" -- \
    bash /opt/voxyard/bin/voxyard.sh --port-offset "$offset" > "$console" 2>&1 &
server=$!

for _ in $(seq 600); do
    ! grep -q '^Voxyard ready: ' "$console" || { echo "The image was built and its server became ready."; exit 0; }
    kill -0 "$server" 2> /dev/null || break
    sleep 1
done
cat "$console" >&2
echo "The server in the image did not become ready." >&2
exit 1
