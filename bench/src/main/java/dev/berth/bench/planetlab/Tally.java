package dev.berth.bench.planetlab;

/** What a run adds up. */
final class Tally {
    double joules;
    double activeSeconds;
    double violatedSeconds;
    double asked;
    double lost;
    int migrations;
    int shutdowns;

    double energy() {
        return joules / 3.6e6;
    }

    double slatah() {
        return activeSeconds == 0 ? 0 : violatedSeconds / activeSeconds;
    }

    double pdm() {
        return asked == 0 ? 0 : lost / asked;
    }

    double slav() {
        return slatah() * pdm();
    }

    double esv() {
        return energy() * slav();
    }
}
