# shellcheck shell=bash
# Finds a JDK of 25 or newer and Maven, or installs them where the distribution has them.

java_wanted=25

# The version is read from the JDK's own "release" file: starting it would cost a second.
java_version() { sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null || true; }

usable_java() { [ -x "$1/bin/javac" ] && [ "$(java_version "$1")" -ge "$java_wanted" ] 2>/dev/null; }

find_java() {
    local folder
    for folder in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/*; do
        [ -n "$folder" ] && usable_java "$folder" && echo "$folder" && return
    done
    return 1
}

require_java() {
    local folder package=openjdk-$java_wanted-jdk-headless
    if ! folder=$(find_java); then
        apt-cache show "$package" >/dev/null 2>&1 ||
            fail "no JDK $java_wanted or newer in JAVA_HOME or /usr/lib/jvm, and apt has no $package; install one (such as Temurin $java_wanted) and set JAVA_HOME"
        apt_install "a JDK of $java_wanted or newer" "$package"
        folder=$(find_java) || fail "$package did not bring a usable JDK; set JAVA_HOME"
    fi
    export JAVA_HOME=$folder
}

require_maven() { command -v mvn >/dev/null || apt_install "to build from source" maven; }

# Debian's Maven uses what newer JDKs warn of at each start.
maven() {
    require_maven
    MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED" mvn -B -ntp -Dstyle.color=never --file "$repository/pom.xml" "$@"
}
