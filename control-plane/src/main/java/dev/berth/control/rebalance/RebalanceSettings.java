package dev.berth.control.rebalance;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When hosts are too busy, and how many moves there may be. Shares are 0 to 1. */
@ConfigMapping(prefix = "berth.rebalance")
public interface RebalanceSettings {

    /** Off, the loop still plans and says what it would do, but starts no move. */
    @WithDefault("true")
    boolean enabled();

    /** From the end of one lap to the start of the next. */
    @WithDefault("2s")
    Duration every();

    /** What makes a host hot. */
    Hot hot();

    /** Which lower values make it cool again. */
    Cool cool();

    Moves moves();

    /** Above any one of these a host is hot. */
    interface Hot {
        /** Share of time in which some task waits for CPU. */
        @WithDefault("0.20")
        double pressure();

        /** CPU in use as a share of the host. */
        @WithDefault("0.90")
        double cpu();

        /** Memory in use as a share of the host. */
        @WithDefault("1.0")
        double memory();

        /** How long it must have been hot. */
        @WithDefault("5s")
        Duration after();

        /** What was seen longer ago is not acted upon. */
        @WithDefault("30s")
        Duration staleAfter();
    }

    /** Below all of these a host is cool again. */
    interface Cool {
        @WithDefault("0.10")
        double pressure();

        @WithDefault("0.75")
        double cpu();

        @WithDefault("0.95")
        double memory();
    }

    /** The budget and the cool-downs. */
    interface Moves {
        /** Moves under way in the whole fleet. */
        @WithDefault("2")
        int atOnce();

        /** Moves under way to or from one host. */
        @WithDefault("1")
        int atOncePerHost();

        /** Moves under way over the uplink of one rack, once hosts tell their racks. */
        @WithDefault("2")
        int atOncePerUplink();

        /** A guest that moved is left alone for so long. */
        @WithDefault("10m")
        Duration guestCoolDown();

        /** A host that gave or took a guest is left alone for so long. */
        @WithDefault("1m")
        Duration hostCoolDown();

        /** A guest does not go back to where it came from for so long. */
        @WithDefault("1h")
        Duration noReturn();

        /**
         * When the loop may move guests, in UTC and each like {@code sat-sun 01:00-05:00} or {@code 22:00-04:00}; without
         * any at all times. What a person orders is moved whenever.
         */
        Optional<List<String>> windows();
    }
}
