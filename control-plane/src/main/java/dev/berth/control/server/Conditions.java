package dev.berth.control.server;

import dev.berth.model.id.ProjectId;
import dev.berth.model.label.LabelSelector;
import dev.berth.model.label.LabelSelector.AnyOf;
import dev.berth.model.label.LabelSelector.Exists;
import dev.berth.model.label.LabelSelector.Missing;
import dev.berth.model.label.LabelSelector.NoneOf;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The conditions of one query on {@code server s}: fixed words as text, whatever came from outside as parameters. */
final class Conditions {
    private final StringBuilder text;
    private final List<Object> parameters;

    private Conditions(StringBuilder text, List<Object> parameters) {
        this.text = text;
        this.parameters = parameters;
    }

    /** All servers of its project that the query asks for, whatever their status and page. */
    static Conditions of(ServerQuery query) {
        var conditions = of(query.project());
        query.name().ifPresent(name -> conditions.and("s.name = %s", name));
        conditions.select(query.labels());
        return conditions;
    }

    static Conditions of(ProjectId project) {
        return new Conditions(new StringBuilder("s.deleted is null"), new ArrayList<>())
                .and("s.project_id = %s", project.value());
    }

    /** The condition's {@code %s} stand for the values, in their order. */
    Conditions and(String condition, Object... values) {
        var places = new ArrayList<String>();
        for (Object value : values) {
            parameters.add(value);
            places.add("$" + parameters.size());
        }
        text.append(" and ").append(condition.formatted(places.toArray()));
        return this;
    }

    /** Whether nothing but the project, the first parameter, is asked for. */
    boolean areOfWholeProject() {
        return parameters.size() == 1;
    }

    String text() {
        return text.toString();
    }

    Tuple tuple() {
        return Tuple.from(parameters);
    }

    private void select(LabelSelector selector) {
        for (var requirement : selector.requirements()) {
            String key = requirement.key();
            switch (requirement) {
                // This one can go by the index on labels.
                case Exists _ -> and("s.labels ? %s", key);
                case Missing _ -> and("not s.labels ? %s", key);
                case AnyOf any
                when any.values().size() == 1 ->
                    and(
                            "s.labels @> jsonb_build_object(%s::text, %s::text)",
                            key, any.values().iterator().next());
                case AnyOf any -> and("s.labels ->> %s = any(%s)", key, array(any.values()));
                case NoneOf none -> and("coalesce(s.labels ->> %s <> all(%s), true)", key, array(none.values()));
            }
        }
    }

    private static String[] array(Set<String> values) {
        return values.toArray(String[]::new);
    }
}
