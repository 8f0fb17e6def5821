package dev.berth.billing.catalogue;

/** The catalogue cannot be used; the message is one sentence for the operator who edits it. */
public final class InvalidCatalogue extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidCatalogue(String sentence) {
        super(sentence, null, false, false);
    }
}
