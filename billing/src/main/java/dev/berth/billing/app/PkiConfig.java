package dev.berth.billing.app;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** Where the certificates lie that the control plane issues. Both are required: there is no service without mutual TLS. */
@ConfigMapping(prefix = "berth.pki")
interface PkiConfig {

    /** Folder with {@code billing.p12} and {@code truststore.p12}. */
    Path folder();

    /** File with the password of both stores. */
    Path passwordFile();

    /** What that file holds; not set by hand. */
    String password();
}
