package dev.berth.api.action;

import dev.berth.api.page.Meta;
import dev.berth.api.page.PageRequest;
import dev.berth.api.page.Paged;
import dev.berth.contracts.control.v1.OperationPage;
import java.util.List;

/** One page of actions. */
public record ActionList(List<ActionBody> actions, Meta meta) implements Paged {

    static ActionList of(OperationPage page, PageRequest request) {
        List<ActionBody> actions =
                page.getOperationsList().stream().map(ActionBody::of).toList();
        return new ActionList(actions, Meta.of(request, page.getTotal()));
    }
}
