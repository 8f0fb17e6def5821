package dev.berth.api.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Turns answers into what is kept of them and back, and bodies into what tells them apart. */
@Singleton
final class Answers {
    private final ObjectMapper json;
    private final ObjectWriter sorted;

    Answers(ObjectMapper json) {
        this.json = json;
        sorted = json.writer().with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    /** The same for two bodies that mean the same, however they were written. */
    String fingerprint(Seal seal, String endpoint, Object body) {
        try {
            return seal.derive("fingerprint " + endpoint + " " + sorted.writeValueAsString(body));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a body that was read cannot be written", unwritable);
        }
    }

    String close(Seal seal, UUID request, Object answer) {
        try {
            return seal.close(request.toString(), json.writeValueAsBytes(answer));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("an answer cannot be written", unwritable);
        }
    }

    String open(Seal seal, Claim.Answered kept) {
        return new String(seal.open(kept.request().toString(), kept.sealed()), StandardCharsets.UTF_8);
    }
}
