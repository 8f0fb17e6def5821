package dev.berth.bench.planetlab;

import java.util.Locale;

/** One run, ready to be printed. */
record Outcome(Variant variant, Trace trace, String strategy, double floor, Tally tally) {

    static final String CSV_HEADER =
            "variant,day,vms,energy_kwh,floor_kwh,migrations,slatah_pct,pdm_pct,slav,esv,shutdowns";

    static final String ROW_HEADER = String.format(
            Locale.ROOT,
            "%-9s %-9s %-12s %9s %8s %10s %8s %10s %9s %10s %10s %9s",
            "variant",
            "day",
            "policy",
            "kWh",
            "x floor",
            "migrations",
            "per VM",
            "SLATAH %",
            "PDM %",
            "SLAV e-5",
            "ESV e-3",
            "shutdowns");

    String row() {
        return String.format(
                Locale.ROOT,
                "%-9s %-9s %-12s %9.2f %8.3f %10d %8.3f %10.3f %9.4f %10.4f %10.4f %9d",
                variant.label(),
                trace.day(),
                strategy,
                tally.energy(),
                tally.energy() / floor,
                tally.migrations,
                movesEach(),
                100 * tally.slatah(),
                100 * tally.pdm(),
                1e5 * tally.slav(),
                1e3 * tally.esv(),
                tally.shutdowns);
    }

    String csv() {
        return String.format(
                Locale.ROOT,
                "%s,%s,%d,%.2f,%.2f,%d,%.4f,%.5f,%.4e,%.4e,%d",
                variant.label(),
                trace.day(),
                trace.guests().size(),
                tally.energy(),
                floor,
                tally.migrations,
                100 * tally.slatah(),
                100 * tally.pdm(),
                tally.slav(),
                tally.esv(),
                tally.shutdowns);
    }

    double movesEach() {
        return tally.migrations / (double) trace.guests().size();
    }
}
