package dev.berth.control.agent;

/** A message that no agent of ours would send; its text names the field, the value and what would be right. */
final class MalformedMessage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedMessage(String message) {
        super(message, null, false, false);
    }
}
