package dev.berth.agent.libvirt;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * The log that libvirt keeps of each domain: how the last run ended stands there before the domain is gone, whoever is
 * watching. libvirt's event says the same, but only to those who listen at that moment, and it forgets a transient domain.
 */
final class DomainLog {
    static final Path FOLDER = Path.of("/var/log/libvirt/qemu");

    private static final Logger LOG = Logger.getLogger(DomainLog.class);
    private static final int TAIL = 64 * 1024;
    private static final String BEGIN = ": starting up libvirt version";
    private static final String END = ": shutting down, reason=shutdown";
    // A signal of anybody's but libvirt's own daemon, such as of a machine that goes down, ends a guest against its
    // will.
    private static final Pattern FOREIGN_SIGNAL =
            Pattern.compile("terminating on signal \\d+ from pid \\d+ \\((?!(?:[^)]*/)?(?:libvirtd|virtqemud)\\))");

    private final Path folder;

    DomainLog(Path folder) {
        this.folder = folder;
    }

    /** Whether the domain's last run was ended by the guest; false when the log does not say so. */
    boolean saysEndedByItself(String domain) {
        String log = tail(folder.resolve(domain + ".log"));
        String lastRun = log.substring(Math.max(0, log.lastIndexOf(BEGIN)));
        return lastRun.contains(END) && !FOREIGN_SIGNAL.matcher(lastRun).find();
    }

    private static String tail(Path file) {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var bytes = ByteBuffer.allocate(TAIL);
            channel.position(Math.max(0, channel.size() - TAIL));
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // Until the end of the file.
            }
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException none) {
            return "";
        } catch (IOException unreadable) {
            LOG.warnf("a domain's log cannot be read file=%s reason=%s", file, unreadable.getMessage());
            return "";
        }
    }
}
