package dev.berth.api.action;

import dev.berth.contracts.control.v1.OperationDto;

/** The answer to every request that starts, or asks for, one action. */
public record OneAction(ActionBody action) {

    public static OneAction of(OperationDto operation) {
        return new OneAction(ActionBody.of(operation));
    }
}
