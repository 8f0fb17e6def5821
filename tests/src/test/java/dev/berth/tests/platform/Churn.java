package dev.berth.tests.platform;

import dev.berth.tests.client.Answer;
import dev.berth.tests.client.BerthApi;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A customer who buys servers and deletes them again, one after another, and remembers what was answered. */
public final class Churn implements AutoCloseable {
    private final BerthApi customer;
    private final List<Attempt> attempts = new ArrayList<>();
    private final List<Answer> failures = new ArrayList<>();
    private final Thread thread = Thread.ofPlatform().name("churn").start(this::run);
    private volatile boolean ending;

    /** A create by name: its server if it was accepted, and whether its delete was. */
    public record Attempt(String name, Optional<Long> server, boolean deleted) {}

    public Churn(BerthApi customer) {
        this.customer = customer;
    }

    private void run() {
        while (!ending) {
            String name = Servers.freshName();
            Optional<Long> server = send(
                            "POST",
                            "/servers",
                            "{\"name\":\"%s\",\"server_type\":\"nano\",\"image\":\"micro\"}".formatted(name))
                    .filter(answer -> answer.status() == 201)
                    .map(answer -> answer.body().path("server").path("id").asLong());
            boolean deleted = server.isPresent() && delete(server.get());
            synchronized (attempts) {
                attempts.add(new Attempt(name, server, deleted));
            }
        }
    }

    /** As soon as it may be: while its create goes on it is locked. */
    private boolean delete(long server) {
        for (int attempt = 0; attempt < 100 && !ending; attempt++) {
            var answer = send("DELETE", "/servers/" + server, "");
            if (answer.filter(given -> given.status() == 200 || given.status() == 404)
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private Optional<Answer> send(String method, String path, String body) {
        try {
            Thread.sleep(200);
            Answer answer = customer.send(method, path, body);
            if (answer.status() >= 500) {
                synchronized (failures) {
                    failures.add(answer);
                }
            }
            return Optional.of(answer);
        } catch (UncheckedIOException | InterruptedException unanswered) {
            return Optional.empty();
        }
    }

    /** Every answer so far that blames the platform. */
    public List<Answer> failures() {
        synchronized (failures) {
            return List.copyOf(failures);
        }
    }

    /** Ends the buying, and says what was tried. */
    public List<Attempt> end() {
        close();
        synchronized (attempts) {
            return List.copyOf(attempts);
        }
    }

    @Override
    public void close() {
        ending = true;
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
