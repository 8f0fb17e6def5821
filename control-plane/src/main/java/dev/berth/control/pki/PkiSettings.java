package dev.berth.control.pki;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Turns {@code berth.pki.folder} into the settings of both servers: HTTPS only, and gRPC that refuses whoever has no
 * certificate of this CA. Without the folder it sets nothing.
 */
public final class PkiSettings implements ConfigSourceFactory {

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        String folder = text(context, "berth.pki.folder");
        if (folder.isEmpty()) {
            return List.of();
        }
        String passwordFile = text(context, "berth.pki.password-file");
        Path file = passwordFile.isEmpty() ? Path.of(folder, "password") : Path.of(passwordFile);
        return List.of(new PropertiesConfigSource(settings(Path.of(folder), password(file)), "berth-pki", 260));
    }

    /** Above application.properties (250), below the environment (300), so that an operator can still say otherwise. */
    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(260);
    }

    private static Map<String, String> settings(Path folder, String password) {
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.http.insecure-requests", "disabled");
        settings.put(
                "quarkus.http.ssl.certificate.files",
                folder.resolve("control-plane.pem").toString());
        settings.put(
                "quarkus.http.ssl.certificate.key-files",
                folder.resolve("control-plane.key").toString());
        String grpc = "quarkus.grpc.server.";
        settings.put(grpc + "plain-text", "false");
        settings.put(grpc + "ssl.client-auth", "REQUIRED");
        settings.put(grpc + "ssl.key-store", folder.resolve("control-plane.p12").toString());
        settings.put(grpc + "ssl.key-store-type", "pkcs12");
        settings.put(grpc + "ssl.key-store-password", password);
        settings.put(grpc + "ssl.trust-store", folder.resolve("truststore.p12").toString());
        settings.put(grpc + "ssl.trust-store-type", "pkcs12");
        settings.put(grpc + "ssl.trust-store-password", password);
        return settings;
    }

    private static String password(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "cannot read the password of the PKI folder from %s: make the folder by \"pki --folder …\""
                            .formatted(file),
                    unreadable);
        }
    }

    private static String text(ConfigSourceContext context, String name) {
        ConfigValue value = context.getValue(name);
        return value == null || value.getValue() == null ? "" : value.getValue();
    }
}
