package dev.berth.control.catalogue;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** Where the images' files are. */
@ConfigMapping(prefix = "berth.images")
public interface ImagesConfig {

    /** Has one folder for each image, with its files and their checksums in {@code manifest.sha256}. */
    Path folder();
}
