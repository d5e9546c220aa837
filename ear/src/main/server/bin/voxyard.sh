#!/usr/bin/env bash
# Voxyard's server: starts it in the foreground, looks at it, backs it up. Settings: docs/configuration.md.
set -eu

usage() {
    cat <<'TEXT'
Usage: voxyard.sh [--port-offset N] [command]
  start           start the server and say when it is ready (without any command, too)
  doctor          say in words which step fails; the server may run or not
  backup FILE     write the database into a new file; the server may run
  restore FILE    replace the database by a backup; the server has to be stopped
  audit verify    compute the audit trail again and say whether it is whole; the server has to run
  health          say whether the running server is ready; exit code 0 when it is
  --port-offset N   add N to every port: HTTP 8080, HTTPS 8443, management 9990, media 10000 (UDP)
TEXT
}

fail() {
    echo "$1" >&2
    exit 1
}

offset=0
command=start
file=
while [ $# -gt 0 ]; do
    case $1 in
        --port-offset) offset=${2:?--port-offset needs a number}; shift 2 ;;
        --port-offset=*) offset=${1#*=}; shift ;;
        start | doctor | health) command=$1; shift ;;
        backup | restore | audit) command=$1; file=${2:-}; shift $(($# > 1 ? 2 : 1)) ;;
        -h | --help) usage; exit 0 ;;
        *) usage >&2; fail "Unknown argument: $1" ;;
    esac
done
case $offset in *[!0-9]* | '') fail "--port-offset takes a number of 0 or more, not '$offset'." ;; esac

# A setting by its property's name: from JAVA_OPTS, else from the environment, else the default.
setting() {
    local property variable
    property=$(printf '%s\n' ${JAVA_OPTS:-} | sed -n "s/^-D$1=//p" | tail -n 1)
    variable=$(echo "$1" | tr 'a-z.' 'A-Z_')
    echo "${property:-${!variable:-$2}}"
}

home=$(cd "$(dirname "$0")/.." && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
data=$(setting voxyard.data.dir "$home/standalone/data")
case $data in /*) ;; *) data=$PWD/$data ;; esac
health_port=$((9990 + offset))
log=$data/log/server.log

# Which database: H2 in the data folder, or the PostgreSQL that VOXYARD_DATABASE_URL names. The URL may hold a secret: it is never shown.
database=$(setting voxyard.database.url "")
case $database in
    '') database=h2 ;;
    jdbc:postgresql:*) database=postgresql ;;
    *) fail "VOXYARD_DATABASE_URL has to begin with jdbc:postgresql:// (without it, H2 in the data folder is used)." ;;
esac
log_format=$(setting voxyard.log.format text)
case $log_format in text | json) ;; *) fail "VOXYARD_LOG_FORMAT is '$log_format': set text or json." ;; esac
password_file=$(setting voxyard.database.password.file "")
if [ -n "$password_file" ]; then
    [ -r "$password_file" ] || fail "VOXYARD_DATABASE_PASSWORD_FILE is $password_file, which cannot be read."
    VOXYARD_DATABASE_PASSWORD=$(cat "$password_file")
    export VOXYARD_DATABASE_PASSWORD
fi
[ $database = h2 ] || [ -n "$(setting voxyard.database.password "")" ] \
    || fail "VOXYARD_DATABASE_URL is set without a password: set VOXYARD_DATABASE_PASSWORD_FILE or VOXYARD_DATABASE_PASSWORD."

# Preflight, doctor, backup and restore are Java of their own (module operations), which needs no server.
operations() {
    VOXYARD_DATA_DIR=$data "$java" --enable-native-access=ALL-UNNAMED -Djava.net.preferIPv4Stack=true ${JAVA_OPTS:-} -Xmx256m \
        -cp "$home/lib/operations.jar:$home/modules/org/postgresql/main/postgresql.jar:$(echo "$home"/modules/system/layers/base/com/h2database/h2/main/h2-*.jar)" \
        org.voxyard.operations.Commands --port-offset "$offset" "$@"
}

# The answer of the readiness check, headers and all; empty while nobody answers.
readiness() {
    (exec 3<> "/dev/tcp/127.0.0.1/$health_port" \
        && printf 'GET /health/ready HTTP/1.0\r\n\r\n' >&3 && tr -d '\r' <&3) 2> /dev/null || true
}

is_ready() {
    readiness | head -n 1 | grep -q ' 200 '
}

umask 077 # what lies in the data folder, and a backup of it, is nobody else's

case $command in
    health) is_ready && echo "The server is ready." || fail "The server is not ready: $(readiness | tail -n 1)"; exit ;;
    doctor | backup | restore | audit) operations "$command" ${file:+"$file"}; exit ;;
esac

mkdir -p "$data/tls" "$data/log"
chmod 700 "$data"

# A certificate of this host's own, once; its password never leaves the data folder.
make_certificate() {
    local password=$data/tls/password
    od -An -N24 -tx1 /dev/urandom | tr -d ' \n' > "$password"
    "${JAVA_HOME:+$JAVA_HOME/bin/}keytool" -genkeypair -alias server -dname "CN=$(hostname)" \
        -keyalg EC -groupname secp256r1 -sigalg SHA256withECDSA -validity 825 \
        -ext "san=dns:localhost,dns:$(hostname),ip:127.0.0.1,ip:::1" \
        -storetype PKCS12 -keystore "$data/tls/server.p12" -storepass:file "$password" > /dev/null 2>&1 \
        || fail "No TLS certificate could be made in $data/tls: is the folder writable, and does the JDK have keytool?"
    echo "voxyard.tls.password=$(cat "$password")" > "$data/tls/server.properties"
    rm "$password"
}
[ -s "$data/tls/server.properties" ] || make_certificate

operations preflight || exit 1

[ ! -f "$log" ] || mv "$log" "$data/log/server.previous.log"

# Linux lets the server end with this script, even when that is killed outright.
together=
! setpriv --pdeathsig TERM true 2> /dev/null || together="setpriv --pdeathsig TERM"

$together "$java" @"$home/bin/jvm.options" ${JAVA_OPTS:-} \
    -Dlogging.configuration="file:$home/bin/logging.properties" \
    -Dorg.jboss.boot.log.file="$log" \
    -jar "$home/jboss-modules.jar" -mp "$home/modules" org.jboss.as.standalone \
    -Djboss.home.dir="$home" \
    -Djboss.server.data.dir="$data/server" \
    -Djboss.server.log.dir="$data/log" \
    -Djboss.server.temp.dir="$data/tmp" \
    -Djboss.socket.binding.port-offset="$offset" \
    -Dvoxyard.data.dir="$data" \
    -Dvoxyard.database.h2="$([ $database = h2 ] && echo true || echo false)" \
    -Dvoxyard.database.postgresql="$([ $database = postgresql ] && echo true || echo false)" \
    -Dvoxyard.log.text="$([ "$log_format" = text ] && echo true || echo false)" \
    -Dvoxyard.log.json="$([ "$log_format" = json ] && echo true || echo false)" \
    --properties="$data/tls/server.properties" \
    --read-only-server-config=standalone.xml &
server=$!

# Ends the server within 20 s, whatever it is doing.
stop_server() {
    kill -TERM "$server" 2> /dev/null || return 0
    for _ in $(seq 100); do
        kill -0 "$server" 2> /dev/null || return 0
        sleep 0.2
    done
    kill -KILL "$server" 2> /dev/null || true
}
trap 'stop_server; exit 0' INT TERM HUP

give_up() {
    stop_server
    fail "$1 The log says why: $log"
}

half_seconds=0
until is_ready; do
    kill -0 "$server" 2> /dev/null || give_up "The server ended while it started."
    ! grep -qs -m1 WFLYSRV0026 "$log" || give_up "The server started with errors."
    [ $((half_seconds += 1)) -le 360 ] || give_up "The server was not ready after three minutes: $(readiness | tail -n 1)"
    sleep 0.5
done
echo "Voxyard ready: http://localhost:$((8080 + offset))/"

{ wait "$server"; } 2> /dev/null || fail "The server ended by itself. The log says why: $log"
