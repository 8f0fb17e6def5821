package dev.berth.api.page;

/** A body that is one page of a list. */
public interface Paged {
    Meta meta();
}
