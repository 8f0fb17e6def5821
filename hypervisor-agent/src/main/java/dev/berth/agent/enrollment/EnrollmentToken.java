package dev.berth.agent.enrollment;

import java.util.regex.Pattern;

/** The one-time token of an operator: a secret, and the fingerprint of the authority that will answer to it. */
public record EnrollmentToken(String text, String authorityFingerprint) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]+\\.([0-9a-f]{64})");

    public static EnrollmentToken parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new EnrollmentRefusedException(
                    "BERTH_AGENT_ENROLLMENT_TOKEN must be <secret>.<64 hex digits>, as the operator's page shows it");
        }
        return new EnrollmentToken(text, parts.group(1));
    }

    @Override
    public String toString() {
        return "EnrollmentToken[authorityFingerprint=" + authorityFingerprint + "]";
    }
}
