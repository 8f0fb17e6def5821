package dev.berth.placement.power;

/** What is known of a host's power. */
public record HostPower(PowerCurve curve, PowerState state) {}
