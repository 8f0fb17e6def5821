package dev.berth.agent.pressure;

import dev.berth.agent.pressure.PressureReading.Source;
import dev.berth.model.unit.Ratio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** Reads the kernel's pressure stall information; where it cannot, says so once and answers nothing. */
public final class PsiReader {
    private static final Logger LOG = Logger.getLogger(PsiReader.class);
    private static final Pattern SOME = Pattern.compile("^some avg10=(\\d{1,3}(?:\\.\\d+)?) ", Pattern.MULTILINE);

    private final Path root;
    private boolean complained;

    /** {@code root} holds the files cpu, memory and io, as /proc/pressure does. */
    public PsiReader(Path root) {
        this.root = root;
    }

    public Optional<PressureReading> read() {
        try {
            var reading = new PressureReading(one("cpu"), one("memory"), one("io"), Source.PSI);
            if (complained) {
                LOG.infof("pressure can be read again root=%s", root);
                complained = false;
            }
            return Optional.of(reading);
        } catch (IOException | IllegalArgumentException unreadable) {
            if (!complained) {
                LOG.warnf(
                        "pressure cannot be read, the guests' delay stands in for it (some kernels need psi=1) root=%s reason=%s",
                        root, unreadable);
                complained = true;
            }
            return Optional.empty();
        }
    }

    private Ratio one(String resource) throws IOException {
        Path file = root.resolve(resource);
        return parse(file.toString(), Files.readString(file));
    }

    /** The "some avg10" of one file, which is a percentage. */
    static Ratio parse(String name, String text) {
        var found = SOME.matcher(text);
        if (!found.find()) {
            throw new IllegalArgumentException("%s has no line \"some avg10=…\"".formatted(name));
        }
        double percent = Double.parseDouble(found.group(1));
        if (percent > 100) {
            throw new IllegalArgumentException("%s says %s %%, which is above 100".formatted(name, found.group(1)));
        }
        return Ratio.ofPercent(percent);
    }
}
