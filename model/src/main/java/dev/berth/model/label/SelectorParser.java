package dev.berth.model.label;

import dev.berth.model.label.LabelSelector.AnyOf;
import dev.berth.model.label.LabelSelector.Exists;
import dev.berth.model.label.LabelSelector.Missing;
import dev.berth.model.label.LabelSelector.NoneOf;
import dev.berth.model.label.LabelSelector.Requirement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads one selector from left to right; what it cannot read it names, with its position counted from 1. */
final class SelectorParser {
    private static final String ENDS_A_WORD = ",()=! \t";

    private final String text;
    private int at;

    SelectorParser(String text) {
        this.text = text;
    }

    /** None when there is nothing but blanks. */
    List<Requirement> requirements() {
        List<Requirement> requirements = new ArrayList<>();
        if (text.isBlank()) {
            return requirements;
        }
        requirements.add(requirement());
        while (!isAtEnd()) {
            if (!skips(",")) {
                throw wrong(at, "expected ',' or the end, not '%c'".formatted(text.charAt(at)));
            }
            requirements.add(requirement());
        }
        return requirements;
    }

    private Requirement requirement() {
        if (skips("!")) {
            return new Missing(key());
        }
        String key = key();
        // The longer ones first: each begins with a shorter one.
        if (skips("==") || skips("=")) {
            return new AnyOf(key, Set.of(value()));
        }
        if (skips("!=")) {
            return new NoneOf(key, Set.of(value()));
        }
        if (isAtEnd() || text.charAt(at) == ',') {
            return new Exists(key);
        }
        int operator = at;
        return switch (word()) {
            case "in" -> new AnyOf(key, values());
            case "notin" -> new NoneOf(key, values());
            default ->
                throw wrong(
                        operator, "expected =, ==, !=, in (…), notin (…) or ',' behind the key \"%s\"".formatted(key));
        };
    }

    private Set<String> values() {
        if (!skips("(")) {
            throw wrong(at, "expected '(' and the values");
        }
        Set<String> values = new HashSet<>();
        do {
            values.add(value());
        } while (skips(","));
        if (!skips(")")) {
            throw wrong(at, "expected ',' or ')' behind a value");
        }
        return values;
    }

    private String key() {
        skipBlanks();
        int start = at;
        String key = word();
        if (key.isEmpty()) {
            throw wrong(start, "expected a label key");
        }
        return checked(start, key, Labels::requireKey);
    }

    /** May be empty. */
    private String value() {
        skipBlanks();
        int start = at;
        return checked(start, word(), Labels::requireValue);
    }

    private interface Rule {
        void require(String word);
    }

    private String checked(int start, String word, Rule rule) {
        try {
            rule.require(word);
            return word;
        } catch (IllegalArgumentException broken) {
            throw wrong(start, String.valueOf(broken.getMessage()));
        }
    }

    private String word() {
        int start = at;
        while (at < text.length() && ENDS_A_WORD.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private boolean skips(String sign) {
        skipBlanks();
        boolean there = text.startsWith(sign, at);
        at += there ? sign.length() : 0;
        return there;
    }

    private boolean isAtEnd() {
        skipBlanks();
        return at == text.length();
    }

    private void skipBlanks() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }

    private IllegalArgumentException wrong(int position, String reason) {
        return new IllegalArgumentException(
                "label selector \"%s\" is wrong at position %d: %s".formatted(text, position + 1, reason));
    }
}
