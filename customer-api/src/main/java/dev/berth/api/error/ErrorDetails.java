package dev.berth.api.error;

import java.util.List;

/** What some codes add to their message. */
public sealed interface ErrorDetails {

    record InvalidFields(List<InvalidField> fields) implements ErrorDetails {}

    record InvalidField(String name, List<String> messages) {}

    record TakenFields(List<Named> fields) implements ErrorDetails {}

    record ReachedLimits(List<Named> limits) implements ErrorDetails {}

    record Named(String name) {}
}
