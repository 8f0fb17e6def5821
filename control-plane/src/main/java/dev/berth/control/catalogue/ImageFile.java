package dev.berth.control.catalogue;

import dev.berth.model.unit.DataSize;
import java.nio.file.Path;

/** A file that agrees with its checksum; {@code sha256} in lower-case hex. */
public record ImageFile(String sha256, DataSize size, Path path) {}
