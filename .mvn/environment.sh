# Sourced by ./run, ./voxyard and ./test: finds JDK 25 and lets a changed server configuration take effect.

jdk_major() {
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2> /dev/null
}

find_jdk() {
    local home
    for home in "${JAVA_HOME:-}" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* /opt/*jdk* \
        "$(/usr/libexec/java_home -v 25+ 2> /dev/null)"; do
        if [ -x "$home/bin/javac" ] && [ "$(jdk_major "$home")" -ge 25 ] 2> /dev/null; then
            export JAVA_HOME=$home
            return
        fi
    done
    echo "Voxyard needs JDK 25 or newer: install one (https://adoptium.net), or set JAVA_HOME to where it is." >&2
    exit 1
}

# Maven keeps a provisioned server as it is, so a server older than what describes it goes.
drop_stale_server() {
    local server=ear/target/server
    [ ! -d $server ] || [ -z "$(find pom.xml ear/pom.xml ear/src/main/cli docker/cli -newer $server/.wildfly-maven-plugin-provisioning.xml)" ] || rm -rf $server
}

sources_changed() {
    [ ! -f target/built ] || [ -n "$(find pom.xml .mvn */pom.xml */src docker -newer target/built -print -quit)" ]
}

# In the background, so that a signal is heard at once.
package() {
    ./mvnw -B -ntp -pl ear -am package -DskipTests -Dspotless.check.skip > target/build.log 2>&1 &
    trap "kill $! 2> /dev/null; exit 1" INT TERM HUP
    wait $! || { grep '^\[ERROR\]' target/build.log | head -n 20; echo "The build failed: target/build.log" >&2; exit 1; }
    trap - INT TERM HUP
}

# The server in ear/target/server, as the sources are now.
build_server() {
    sources_changed || return 0
    echo "Building Voxyard (the first time takes some minutes) …" >&2
    mkdir -p target
    touch target/building
    drop_stale_server
    package
    mv target/building target/built
}
