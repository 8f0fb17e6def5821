package dev.berth.control.pki;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code pki --folder F [--names a,b,c]}: makes the certificates that an installation needs, and says what it did. */
public final class PkiCommand {
    private static final String USAGE = "usage: pki --folder FOLDER [--names NAME-OR-ADDRESS,…]";
    private static final Set<String> OPTIONS = Set.of("--folder", "--names");

    private final Clock clock;
    private final PrintStream out;
    private final PrintStream err;

    public PkiCommand(Clock clock, PrintStream out, PrintStream err) {
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    /** Returns the exit code: 0 done, 1 failed, 2 not understood. */
    public int run(List<String> arguments) {
        Map<String, String> options = new HashMap<>();
        for (int at = 0; at < arguments.size(); at += 2) {
            if (!OPTIONS.contains(arguments.get(at)) || at + 1 == arguments.size()) {
                err.println("\"%s\" is not understood; %s".formatted(arguments.get(at), USAGE));
                return 2;
            }
            options.put(arguments.get(at), arguments.get(at + 1));
        }
        String folder = options.get("--folder");
        if (folder == null) {
            err.println("--folder is missing; " + USAGE);
            return 2;
        }
        return make(Path.of(folder), options.getOrDefault("--names", ""));
    }

    private int make(Path folder, String names) {
        var wanted = Arrays.stream(names.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        try {
            new PkiMaker(new PkiFolder(folder), clock.instant(), out::println).make(wanted);
            return 0;
        } catch (IOException | GeneralSecurityException | RuntimeException failed) {
            err.println("cannot make certificates in %s: %s".formatted(folder, failed));
            return 1;
        }
    }
}
