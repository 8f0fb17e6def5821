# shellcheck shell=bash
# The installation's own certificate authority and the services' certificates; the control plane's program makes what is missing.

issue_certificates() {
    [ ! -e "$pki_folder/complete" ] || return 0
    secret "$pki_folder/password" >/dev/null
    quietly "certificates" "$log_folder/pki.log" "$JAVA_HOME/bin/java" "${java_options[@]}" -jar "$(jar_of control-plane)" \
        pki --folder "$pki_folder" --names "127.0.0.1,localhost,$root_address"
    local file
    for file in ca.pem control-plane.p12 billing.p12 customer-api.pem truststore.p12; do
        [ -s "$pki_folder/$file" ] || fail "the control plane's 'pki' did not make $pki_folder/$file; see $log_folder/pki.log"
    done
    chmod -R go= "$pki_folder"
    touch "$pki_folder/complete"
}
