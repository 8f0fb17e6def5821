package dev.berth.control.host;

/** Whether a host takes new guests; one that is cordoned keeps those that it has. */
public enum Schedulable {
    YES,
    CORDONED
}
