package dev.berth.control.catalogue;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** Where the operator says what is sold. */
@ConfigMapping(prefix = "berth.catalogue")
public interface CatalogueConfig {

    /** The catalogue, in YAML. */
    Path file();
}
