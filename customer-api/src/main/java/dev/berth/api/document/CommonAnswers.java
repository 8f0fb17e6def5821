package dev.berth.api.document;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says what holds everywhere: any request can fail, and an answer carries all of its keys. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class CommonAnswers implements OASFilter {
    static final String NAME = "Error";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        List<Operation> operations = document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .toList();
        operations.forEach(CommonAnswers::mayFail);
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        Set<String> requests = new HashSet<>();
        operations.forEach(operation -> requests.addAll(requestSchemas(operation)));
        schemas.forEach((name, schema) -> {
            if (!requests.contains(name) && schema.getProperties() != null) {
                schema.setRequired(List.copyOf(schema.getProperties().keySet()));
            }
        });
    }

    private static void mayFail(Operation operation) {
        operation
                .getResponses()
                .addAPIResponse(
                        "default", OASFactory.createObject(APIResponse.class).ref(NAME));
    }

    private static Set<String> requestSchemas(Operation operation) {
        Set<String> names = new HashSet<>();
        if (operation.getRequestBody() != null) {
            for (MediaType media :
                    operation.getRequestBody().getContent().getMediaTypes().values()) {
                String reference = media.getSchema().getRef();
                if (reference != null) {
                    names.add(reference.substring(reference.lastIndexOf('/') + 1));
                }
            }
        }
        // It stands inside of a request only.
        names.add("PublicNetWish");
        return names;
    }
}
