package dev.berth.model.label;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The labels of a resource. A key is a name of 1–63 characters with an optional DNS prefix before a slash;
 * a value is empty or has the form of a name. Both as in Kubernetes.
 */
public record Labels(Map<String, String> map) {
    public static final Labels NONE = new Labels(Map.of());

    private static final int LONGEST_NAME = 63;
    private static final Pattern PREFIX =
            Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");

    public Labels {
        map = Map.copyOf(map);
        map.forEach((key, value) -> {
            requireKey(key);
            requireValue(value);
        });
    }

    /** The labels in the order of their keys, for showing and storing. */
    public Map<String, String> sorted() {
        return new TreeMap<>(map);
    }

    static void requireKey(String key) {
        int slash = key.indexOf('/');
        boolean prefixFits = slash < 0
                || (slash <= 253 && PREFIX.matcher(key.substring(0, slash)).matches());
        if (!prefixFits || !isName(key.substring(slash + 1))) {
            throw new IllegalArgumentException(
                    "label key \"%s\" must have 1 to 63 letters, digits, '-', '_' or '.', with an optional DNS name and '/' before"
                            .formatted(key));
        }
    }

    /** Looked through by hand: lists of servers ask this for each label of each. */
    private static boolean isName(String text) {
        int last = text.length() - 1;
        if (last < 0
                || last >= LONGEST_NAME
                || !isLetterOrDigit(text.charAt(0))
                || !isLetterOrDigit(text.charAt(last))) {
            return false;
        }
        for (int position = 1; position < last; position++) {
            char sign = text.charAt(position);
            if (!isLetterOrDigit(sign) && sign != '-' && sign != '_' && sign != '.') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9');
    }

    static void requireValue(String value) {
        if (!value.isEmpty() && !isName(value)) {
            throw new IllegalArgumentException(
                    "label value \"%s\" must be empty or have up to 63 letters, digits, '-', '_' or '.'"
                            .formatted(value));
        }
    }
}
