#!/usr/bin/env bash
# Builds docker/Dockerfile with Buildah, without a daemon, and starts what is in the image; exit code 0 when it became ready.
# Without Buildah it says so and tries nothing. Set VOXYARD_BASE_IMAGE to a base image that this host can fetch, or has.
set -eu
cd "$(dirname "$0")/.."

command -v buildah > /dev/null || { echo "Skipped: Buildah is not installed, so the image is neither built nor started."; exit 0; }
[ -f ear/target/server/bin/voxyard.sh ] || { echo "There is no server in ear/target/server: build it first, ./run does." >&2; exit 1; }

offset=${1:-3000}
buildah build --isolation chroot ${VOXYARD_BASE_IMAGE:+--build-arg "BASE=$VOXYARD_BASE_IMAGE"} \
    -f docker/Dockerfile -t voxyard-try . || { echo "The image was not built: see above." >&2; exit 1; }

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

for _ in $(seq 240); do
    ! grep -q '^Voxyard ready: ' "$console" || { echo "The image was built and its server became ready."; exit 0; }
    kill -0 "$server" 2> /dev/null || break
    sleep 1
done
cat "$console" >&2
echo "The server in the image did not become ready." >&2
exit 1
