package dev.berth.api.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.ConsoleRender;

/** Compares two versions of the document as a client would: what worked by the first must work by the second. */
final class Promises {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private Promises() {}

    /** What the new version breaks, in words; empty when nothing. */
    static Optional<String> broken(String promised, String offered) {
        ChangedOpenApi difference = OpenApiCompare.fromContents(older(promised), older(offered));
        if (difference.isCompatible()) {
            return Optional.empty();
        }
        var words = new ByteArrayOutputStream();
        new ConsoleRender().render(difference, new OutputStreamWriter(words, StandardCharsets.UTF_8));
        return Optional.of(words.toString(StandardCharsets.UTF_8));
    }

    /** The comparison knows the types of OpenAPI 3.0 only: there null is a property of a type, not a type. */
    private static String older(String document) {
        try {
            ObjectNode tree = (ObjectNode) YAML.readTree(document);
            tree.put("openapi", "3.0.3");
            withoutNullTypes(tree);
            return YAML.writeValueAsString(tree);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void withoutNullTypes(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.get("type") instanceof ArrayNode types) {
                object.set("type", types.get(0));
                object.put("nullable", true);
            }
            if (object.get("anyOf") instanceof ArrayNode choices && choices.size() == 2) {
                object.remove("anyOf");
                object.setAll((ObjectNode) choices.get(0));
            }
        }
        node.forEach(Promises::withoutNullTypes);
    }
}
