package dev.berth.tests.guest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** A guest of the micro image, commanded over its own network; an IPv6 address stands in brackets. */
public record MicroGuest(String address) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** What the guest says of itself; empty while it does not answer. */
    public Optional<Status> status() {
        return command("status").map(MicroGuest::status);
    }

    /** Sends datagrams with a counter that lives in this guest's memory only. */
    public void tick(String receiver, Duration period) {
        require("tick?to=" + receiver + "&period=" + period.toNanos() / 1_000);
    }

    /** The same from this address; one that is not the guest's stays with it, as if it were another. */
    public void tickAs(String sender, String receiver, Duration period) {
        require("tick?to=%s&period=%d&from=%s".formatted(receiver, period.toNanos() / 1_000, sender));
    }

    /** Keeps the guest's processor busy. */
    public void burn(Duration duration) {
        require("burn?seconds=" + duration.toSeconds());
    }

    /** Writes to memory all the time: a hard case for a move. */
    public void dirty(int mebibytes, int mebibytesPerSecond) {
        require("dirty?mebibytes=" + mebibytes + "&rate=" + mebibytesPerSecond);
    }

    /** Ends everything that was started. */
    public void stop() {
        require("stop");
    }

    /** As root types it. */
    public void powerOff() {
        require("poweroff");
    }

    /** From now on the guest does not hear its power button, until it boots anew. */
    public void ignorePowerButton() {
        require("button?ignore=1");
    }

    private void require(String command) {
        if (command(command).isEmpty()) {
            throw new IllegalStateException("guest %s did not take: %s".formatted(address, command));
        }
    }

    private Optional<String> command(String command) {
        var request = HttpRequest.newBuilder(URI.create("http://" + address + "/cgi-bin/" + command))
                .timeout(Duration.ofSeconds(8))
                .build();
        try {
            var answer = HTTP.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
        } catch (IOException notReachable) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Status status(String text) {
        try {
            JsonNode status = JSON.readTree(text);
            return new Status(
                    status.path("hostname").asText(),
                    status.path("boot_id").asText(),
                    status.path("boots").asInt());
        } catch (IOException broken) {
            throw new IllegalStateException("guest's status is no JSON: " + text, broken);
        }
    }

    /** The boot id changes with each boot; boots are counted on the guest's disk. */
    public record Status(String hostname, String bootId, int boots) {}
}
