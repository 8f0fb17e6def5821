package dev.berth.control.agent;

/** Which of a host's streams, in the order of their Hellos; what comes from an earlier one than the latest is dropped. */
record StreamEpoch(long value) implements Comparable<StreamEpoch> {

    @Override
    public int compareTo(StreamEpoch other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
