package dev.berth.api.document;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;

/** Says which keys can be null: those whose record component is {@code @Nullable}. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class NullsFilter implements OASFilter {
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final SnakeCaseStrategy NAMES = new SnakeCaseStrategy();

    private final IndexView index;

    public NullsFilter(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        for (ClassInfo type : index.getKnownClasses()) {
            Schema schema = type.isRecord() ? schemas.get(schemaName(type)) : null;
            if (schema != null && schema.getProperties() != null) {
                type.fields().forEach(field -> allowNull(field, schema));
            }
        }
    }

    private static String schemaName(ClassInfo type) {
        AnnotationInstance annotation = type.declaredAnnotation(SCHEMA);
        boolean named = annotation != null && annotation.value("name") != null;
        return named ? annotation.value("name").asString() : type.simpleName();
    }

    private static void allowNull(FieldInfo field, Schema schema) {
        String key = NAMES.translate(field.name());
        Schema property = schema.getProperties().get(key);
        if (property == null || !field.type().hasAnnotation(NULLABLE) || allowsNull(property)) {
            return;
        }
        if (property.getRef() == null && property.getType() != null) {
            List<SchemaType> types = new ArrayList<>(property.getType());
            types.add(SchemaType.NULL);
            property.setType(types);
        } else {
            Schema nothing = OASFactory.createObject(Schema.class).type(List.of(SchemaType.NULL));
            schema.addProperty(key, OASFactory.createObject(Schema.class).anyOf(List.of(property, nothing)));
        }
    }

    /** The build may run this filter over the same document more than once. */
    private static boolean allowsNull(Schema property) {
        boolean byType = property.getType() != null && property.getType().contains(SchemaType.NULL);
        return byType || property.getAnyOf() != null;
    }
}
