package dev.berth.api.token;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a customer's token allows inside its project. */
public enum Permission {
    @JsonProperty("read")
    READ,
    @JsonProperty("read_write")
    READ_WRITE
}
