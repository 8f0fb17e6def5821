package dev.berth.tests.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** The bill of the running month, line by line. */
record Bill(JsonNode body) {

    void print(Story story) {
        JsonNode bill = body.path("bill");
        for (JsonNode line : bill.path("lines")) {
            story.plain(
                    "%-20s %6d s x %s/h = %s, unrounded %s",
                    line.path("description").asText(),
                    line.path("seconds").asLong(),
                    line.path("hourly").asText(),
                    line.path("net").asText(),
                    line.path("exact").asText());
        }
        String currency = bill.path("currency").asText();
        story.plain("net   %10s %s", bill.path("net").asText(), currency);
        story.plain(
                "tax   %10s %s (%s %%)",
                bill.path("tax").asText(),
                currency,
                bill.path("tax_rate_percent").asText());
        story.plain("total %10s %s", bill.path("total").asText(), currency);
        if (bill.path("lines").isEmpty()) {
            throw new DemoFailed("the bill has no lines: " + body);
        }
    }
}
