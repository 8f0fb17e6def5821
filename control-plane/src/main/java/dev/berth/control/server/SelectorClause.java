package dev.berth.control.server;

import dev.berth.model.label.LabelSelector;
import dev.berth.model.label.LabelSelector.AnyOf;
import dev.berth.model.label.LabelSelector.Exists;
import dev.berth.model.label.LabelSelector.Missing;
import dev.berth.model.label.LabelSelector.NoneOf;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A label selector as a condition on {@code s.labels}; keys and values travel as parameters. */
record SelectorClause(String text, Map<String, Object> parameters) {

    static SelectorClause of(LabelSelector selector) {
        var text = new StringBuilder();
        var parameters = new HashMap<String, Object>();
        for (var requirement : selector.requirements()) {
            String key = "labelKey" + parameters.size();
            String values = "labelValues" + parameters.size();
            String value = "function(jsonb_extract_path_text as String, s.labels, :%s)".formatted(key);
            parameters.put(key, requirement.key());
            text.append(" and ");
            switch (requirement) {
                case Exists _ -> text.append(value).append(" is not null");
                case Missing _ -> text.append(value).append(" is null");
                case AnyOf any -> {
                    text.append("%s in (:%s)".formatted(value, values));
                    parameters.put(values, List.copyOf(any.values()));
                }
                case NoneOf none -> {
                    text.append("(%s is null or %s not in (:%s))".formatted(value, value, values));
                    parameters.put(values, List.copyOf(none.values()));
                }
            }
        }
        return new SelectorClause(text.toString(), parameters);
    }
}
