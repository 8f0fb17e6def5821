package dev.berth.api.sshkey;

import io.vertx.core.json.JsonObject;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps labels in one column, as a JSON object of texts. */
@Converter
class LabelsColumn implements AttributeConverter<Map<String, String>, String> {

    @Override
    public String convertToDatabaseColumn(Map<String, String> labels) {
        return new JsonObject(new LinkedHashMap<>(labels)).encode();
    }

    @Override
    public Map<String, String> convertToEntityAttribute(String column) {
        Map<String, String> labels = new LinkedHashMap<>();
        new JsonObject(column).forEach(entry -> labels.put(entry.getKey(), String.valueOf(entry.getValue())));
        return labels;
    }
}
