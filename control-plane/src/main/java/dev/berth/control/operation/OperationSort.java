package dev.berth.control.operation;

/** The orders in which operations can be listed; the id breaks ties. */
public enum OperationSort {
    ID("o.id"),
    ID_DESC("o.id desc"),
    COMMAND("o.command, o.id"),
    COMMAND_DESC("o.command desc, o.id"),
    STARTED("o.created, o.id"),
    STARTED_DESC("o.created desc, o.id desc"),
    FINISHED("o.finished, o.id"),
    FINISHED_DESC("o.finished desc, o.id desc"),
    STATUS("o.state, o.id"),
    STATUS_DESC("o.state desc, o.id");

    private final String clause;

    OperationSort(String clause) {
        this.clause = clause;
    }

    String clause() {
        return clause;
    }
}
