package dev.berth.agent.load;

/** Gives each guest its curve. */
@FunctionalInterface
public interface LoadSource {
    LoadCurve curveOf(LoadedGuest guest);
}
