package dev.berth.api.document;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/** Says what our own types look like on the wire: an id is a number, a reference a number or a text. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ValuesFilter implements OASFilter {

    @Override
    public Parameter filterParameter(Parameter parameter) {
        if (parameter.getIn() == In.PATH) {
            parameter.setSchema(OASFactory.createObject(Schema.class)
                    .type(List.of(SchemaType.INTEGER))
                    .format("int64")
                    .minimum(BigDecimal.ONE));
        }
        return parameter;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var components = document.getComponents();
        // The paths' ids are said above; nothing else refers to these types.
        List.copyOf(components.getSchemas().keySet()).stream()
                .filter(name -> name.endsWith("Id"))
                .forEach(components::removeSchema);
        Schema reference = components.getSchemas().get("Reference");
        if (reference != null) {
            reference.setType(null);
            reference.setProperties(null);
            reference.setRequired(null);
        }
    }
}
