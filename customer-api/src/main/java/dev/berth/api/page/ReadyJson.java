package dev.berth.api.page;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A part that many answers share, turned into JSON once and copied from then on: in a page of fifty servers nine tenths
 * of the characters say again what their server type, datacenter and image are.
 */
@JsonSerialize(using = ReadyJson.Copier.class)
public record ReadyJson<T>(T body, SerializableString json) {

    /** {@code mapper} is the one that writes the answers, so that both ways give the same characters. */
    public static <T> ReadyJson<T> of(T body, ObjectMapper mapper) {
        try {
            var json = new SerializedString(mapper.writeValueAsString(body));
            return new ReadyJson<>(body, json);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a part of an answer cannot be written: " + body, impossible);
        }
    }

    static final class Copier extends JsonSerializer<ReadyJson<?>> {
        @Override
        public void serialize(ReadyJson<?> ready, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeRawValue(ready.json());
        }
    }
}
