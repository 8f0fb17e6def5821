package dev.berth.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That the check finds what would break clients, tried on our own document. */
class PromisesTest {
    private static final Path DOCUMENT = Path.of("../openapi/public-v1.yaml");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private String promised = "";
    private ObjectNode offered = YAML.createObjectNode();

    @BeforeEach
    void theDocumentAsItIs() throws IOException {
        offered = (ObjectNode) YAML.readTree(DOCUMENT.toFile());
        promised = YAML.writeValueAsString(offered);
    }

    @Test
    void theSameDocumentBreaksNothing() throws IOException {
        assertThat(Promises.broken(promised, now())).isEmpty();
    }

    @Test
    void anOperationThatIsGoneBreaksClients() throws IOException {
        at("/paths/~1v1~1ssh_keys~1{id}").remove("delete");

        assertThat(Promises.broken(promised, now()))
                .hasValueSatisfying(words -> assertThat(words).contains("/v1/ssh_keys/{id}"));
    }

    @Test
    void aKeyThatIsGoneFromAnAnswerBreaksClients() throws IOException {
        at("/components/schemas/Server/properties").remove("public_net");

        assertThat(Promises.broken(promised, now())).isPresent();
    }

    @Test
    void aKeyThatTurnsIntoAnotherTypeBreaksClients() throws IOException {
        ((ObjectNode) at("/components/schemas/Server/properties").get("name")).put("type", "integer");

        assertThat(Promises.broken(promised, now())).isPresent();
    }

    @Test
    void aReferencedPartThatLosesAKeyBreaksClients() throws IOException {
        at("/components/schemas/Location/properties").remove("city");

        assertThat(Promises.broken(promised, now())).isPresent();
    }

    @Test
    void aFieldThatMustBeSentFromNowOnBreaksClients() throws IOException {
        ((ArrayNode) at("/components/schemas/CreateServer").get("required")).add("location");

        assertThat(Promises.broken(promised, now())).isPresent();
    }

    @Test
    void whatIsOnlyAddedBreaksNobody() throws IOException {
        at("/components/schemas/Server/properties").putObject("colour").put("type", "string");
        at("/components/schemas/CreateServer/properties").putObject("colour").put("type", "string");
        ObjectNode paths = at("/paths");
        paths.set("/v1/colours", paths.get("/v1/locations").deepCopy());

        assertThat(Promises.broken(promised, now())).isEmpty();
    }

    private ObjectNode at(String pointer) {
        return (ObjectNode) offered.at(pointer);
    }

    private String now() throws IOException {
        return YAML.writeValueAsString(offered);
    }
}
