package dev.berth.billing.catalogue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where the catalogue is found. */
@ConfigMapping(prefix = "berth.catalogue")
interface CatalogueConfig {

    /** The file that the operator edits; relative to the folder in which the service was started. */
    @WithDefault("catalogue.yaml")
    Path file();
}
