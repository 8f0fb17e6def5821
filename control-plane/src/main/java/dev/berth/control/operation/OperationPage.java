package dev.berth.control.operation;

import java.util.List;

/** One page of operations, and how many there are in all. */
public record OperationPage(List<Operation> operations, long total) {

    public OperationPage {
        operations = List.copyOf(operations);
    }
}
