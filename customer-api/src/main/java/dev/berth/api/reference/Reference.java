package dev.berth.api.reference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.berth.contracts.control.v1.Ref;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Points to another resource by its id, its name, or its id written as a string. */
@Schema(
        description = "An id, a name, or an id written as a string.",
        oneOf = {Long.class, String.class})
public record Reference(String text) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Reference of(Object value) {
        return switch (value) {
            case Integer id -> new Reference(id.toString());
            case Long id -> new Reference(id.toString());
            case String text when !text.isBlank() -> new Reference(text.strip());
            default -> throw new IllegalArgumentException("must be an id or a name");
        };
    }

    @JsonValue
    String json() {
        return text;
    }

    /** The one item meant here: what looks like an id is an id first, and a name only when no item has that id. */
    public <T> Optional<T> in(List<T> items, ToLongFunction<T> id, Function<T, String> name) {
        Long number = number();
        Optional<T> byId = items.stream()
                .filter(item -> number != null && id.applyAsLong(item) == number)
                .findFirst();
        return byId.or(() ->
                items.stream().filter(item -> name.apply(item).equals(text)).findFirst());
    }

    /** For things that only the service behind knows: by id if it looks like one, else by name. */
    public Ref onTheWire() {
        Long number = number();
        return Ref.newBuilder()
                .setId(number == null || number < 0 ? 0 : number)
                .setName(text)
                .build();
    }

    private @Nullable Long number() {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException _) {
            return null;
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
