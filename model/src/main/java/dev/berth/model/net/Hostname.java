package dev.berth.model.net;

import java.util.regex.Pattern;

/** A host name after RFC 1123: labels of letters, digits and inner hyphens, joined by dots; 253 characters at most. */
public record Hostname(String text) {
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

    public Hostname {
        if (text.length() > 253) {
            throw new IllegalArgumentException("\"%s…\" has %d characters; a host name has 253 at most"
                    .formatted(text.substring(0, 20), text.length()));
        }
        for (String label : text.split("\\.", -1)) {
            if (!LABEL.matcher(label).matches()) {
                throw new IllegalArgumentException(
                        "\"%s\" is not a host name: each part between dots must have 1 to 63 letters, digits or inner hyphens"
                                .formatted(text));
            }
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
