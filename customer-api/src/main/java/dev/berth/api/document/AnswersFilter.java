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
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Says of answers what holds everywhere: a POST is 201, any request can fail, and an answer carries all of its keys. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class AnswersFilter implements OASFilter {
    static final String ERROR = "Error";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Set<String> requests = new HashSet<>(Set.of("PublicNetWish"));
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> {
                    answers(method, operation.getResponses());
                    errors(path, method, operation);
                    requests.addAll(requestSchemas(operation));
                }));
        for (Errors error : Errors.values()) {
            document.getComponents().addResponse(error.component(), error.response());
        }
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        schemas.forEach((name, schema) -> {
            if (!requests.contains(name) && schema.getProperties() != null) {
                schema.setRequired(List.copyOf(schema.getProperties().keySet()));
            }
        });
    }

    private static void answers(HttpMethod method, APIResponses responses) {
        APIResponse success = responses.getAPIResponse("200");
        if (method == HttpMethod.POST && success != null) {
            responses.removeAPIResponse("200");
            responses.addAPIResponse("201", success.description("Created"));
        }
        responses.removeAPIResponse("400");
        responses.addAPIResponse(
                "default", OASFactory.createObject(APIResponse.class).ref(ERROR));
    }

    private static void errors(String path, HttpMethod method, Operation operation) {
        for (Errors error : Errors.values()) {
            if (error.canHappen(path, method, operation)) {
                operation
                        .getResponses()
                        .addAPIResponse(
                                error.status(),
                                OASFactory.createObject(APIResponse.class).ref(error.component()));
            }
        }
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
        return names;
    }
}
