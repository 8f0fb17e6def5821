package dev.berth.control.catalogue;

import java.util.List;

/** The catalogue cannot be loaded; the text has one line for each thing that is wrong. */
public final class CatalogueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CatalogueException(List<String> errors) {
        super("the catalogue is not loaded:\n  " + String.join("\n  ", errors));
    }
}
