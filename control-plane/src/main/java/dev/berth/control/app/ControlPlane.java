package dev.berth.control.app;

import dev.berth.control.pki.PkiCommand;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Arrays;

/** Starts the control plane; with {@code pki} as its first argument it makes certificates instead, and ends. */
@QuarkusMain
public final class ControlPlane {

    private ControlPlane() {}

    public static void main(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals("pki")) {
            System.exit(new PkiCommand(Clocks.systemClock(), System.out, System.err)
                    .run(Arrays.asList(arguments).subList(1, arguments.length)));
        }
        if (LaunchMode.current() == LaunchMode.NORMAL && !hasCertificates()) {
            System.err.println("BERTH_PKI_FOLDER is not set: without certificates anybody could command the hosts."
                    + " Make them by \"pki --folder FOLDER\", then set BERTH_PKI_FOLDER to that folder.");
            System.exit(1);
        }
        Quarkus.run(arguments);
    }

    /** Asked before anything listens; so it must be said by environment or system property. */
    private static boolean hasCertificates() {
        return System.getenv("BERTH_PKI_FOLDER") != null || System.getProperty("berth.pki.folder") != null;
    }
}
