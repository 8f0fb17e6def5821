package dev.berth.billing.app;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Makes the content of {@code berth.pki.password-file} available as {@code berth.pki.password}, as stores want the text. */
public final class PkiPassword implements ConfigSourceFactory {
    private static final String FILE = "berth.pki.password-file";

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var file = context.getValue(FILE).getValue();
        if (file == null || file.isBlank()) {
            return List.of();
        }
        return List.of(new PropertiesConfigSource(Map.of("berth.pki.password", read(Path.of(file))), FILE, 260));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new ConfigurationException(
                    "%s is %s, but must be a readable file with the password of the key stores".formatted(FILE, file));
        }
    }
}
