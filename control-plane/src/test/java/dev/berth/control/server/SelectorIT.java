package dev.berth.control.server;

import static dev.berth.control.guest.PretendFleet.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.control.guest.Database;
import dev.berth.control.guest.PretendFleet;
import dev.berth.model.id.ProjectId;
import dev.berth.model.label.LabelSelector;
import dev.berth.testkit.postgres.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database picks by a selector, against the rules in Java; and how it sorts. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(SmallCatalogue.class)
class SelectorIT {
    private static final ProjectId PROJECT = new ProjectId(7);
    private static final List<String> KEYS = List.of("env", "tier", "example.com/tier", "x");
    private static final List<String> VALUES = List.of("", "a", "b", "prod");

    @Inject
    ServerService servers;

    @Inject
    Database database;

    @Inject
    PretendFleet fleet;

    private record Term(String text, Predicate<Map<String, String>> rule) {}

    @BeforeEach
    void nothing() {
        fleet.rest();
        database.clear();
    }

    static Stream<Long> seeds() {
        return IntStream.range(0, 40).mapToObj(Long::valueOf);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theDatabasePicksWhatTheRulesPick(long seed) {
        // Given
        var random = new Random(seed);
        Map<Long, Map<String, String>> labels = new HashMap<>();
        for (long server = 1; server <= 30; server++) {
            labels.put(server, labels(random));
            insert(PROJECT.value(), "s" + server, labels.get(server), "2026-01-01T00:00:00Z");
        }
        insert(8, "strangers", Map.of("env", "prod"), "2026-01-01T00:00:00Z");
        List<Term> terms =
                Stream.generate(() -> term(random)).limit(1 + random.nextInt(3)).toList();
        String text = String.join(",", terms.stream().map(Term::text).toList());

        // When
        var page = await(() -> servers.list(query(text, List.of())));

        // Then
        var expected = labels.entrySet().stream()
                .filter(entry -> terms.stream().allMatch(term -> term.rule().test(entry.getValue())))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        assertThat(ids(page)).as(text).containsExactlyElementsOf(expected);
        assertThat(page.total()).isEqualTo(expected.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"name:desc", "name", "created:asc,name:desc", "created:desc,id:asc", "id:desc", "created"})
    void sortsByAllKeysInTheirOrderAndByIdInTheEnd(String sort) {
        // Given
        List<String> names = List.of("web3", "web1", "db", "web2", "app");
        List<Integer> days = List.of(2, 1, 2, 3, 1);
        for (int server = 0; server < names.size(); server++) {
            insert(PROJECT.value(), names.get(server), Map.of(), "2026-01-0%dT00:00:00Z".formatted(days.get(server)));
        }

        // When
        var page = await(() -> servers.list(query("", List.of(sort.split(",")))));

        // Then
        List<Long> expected =
                switch (sort) {
                    case "name" -> List.of(5L, 3L, 2L, 4L, 1L);
                    case "name:desc" -> List.of(1L, 4L, 2L, 3L, 5L);
                    case "created:asc,name:desc" -> List.of(2L, 5L, 1L, 3L, 4L);
                    case "created:desc,id:asc" -> List.of(4L, 1L, 3L, 2L, 5L);
                    case "id:desc" -> List.of(5L, 4L, 3L, 2L, 1L);
                    default -> List.of(2L, 5L, 1L, 3L, 4L);
                };
        assertThat(ids(page)).containsExactlyElementsOf(expected);
    }

    private static List<Long> ids(ServerPage page) {
        return page.servers().stream().map(view -> view.server().id().value()).toList();
    }

    private static ServerQuery query(String selector, List<String> sort) {
        return new ServerQuery(
                PROJECT, Optional.empty(), LabelSelector.parse(selector), Set.of(), ServerOrder.parse(sort), 1, 50);
    }

    private void insert(long project, String name, Map<String, String> labels, String created) {
        database.run("""
                insert into server (project_id, name, server_type_id, image_id, location_id, datacenter_id, labels,
                    wanted_power, created) values (?, ?, 1, 1, 1, 1, ?::jsonb, 'off', ?::timestamptz)""", project, name, new JsonObject(new HashMap<>(labels)).encode(), created);
    }

    private static Term term(Random random) {
        String key = pick(KEYS, random);
        List<String> values = new ArrayList<>();
        for (int number = 1 + random.nextInt(3); number > 0; number--) {
            values.add(pick(VALUES, random));
        }
        String one = values.getFirst();
        String all = String.join(", ", values);
        return switch (random.nextInt(7)) {
            case 0 -> new Term(key, labels -> labels.containsKey(key));
            case 1 -> new Term("!" + key, labels -> !labels.containsKey(key));
            case 2 -> new Term(key + "=" + one, labels -> one.equals(labels.get(key)));
            case 3 -> new Term(key + "==" + one, labels -> one.equals(labels.get(key)));
            case 4 -> new Term(key + "!=" + one, labels -> !one.equals(labels.get(key)));
            case 5 ->
                new Term(
                        "%s in (%s)".formatted(key, all),
                        labels -> labels.containsKey(key) && values.contains(labels.get(key)));
            default ->
                new Term(
                        "%s notin (%s)".formatted(key, all),
                        labels -> !labels.containsKey(key) || !values.contains(labels.get(key)));
        };
    }

    private static Map<String, String> labels(Random random) {
        Map<String, String> labels = new HashMap<>();
        for (String key : KEYS) {
            if (random.nextBoolean()) {
                labels.put(key, pick(VALUES, random));
            }
        }
        return labels;
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
