package dev.berth.api.image;

import dev.berth.api.upstream.WireTime;
import dev.berth.contracts.control.v1.ImageDto;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An image as clients see it. {@code diskSize} is in GiB, as the wire format wants it. */
@Schema(name = "Image")
public record ImageBody(
        long id,
        String type,
        String status,
        @Nullable String name,
        String description,
        @Nullable Double imageSize,
        long diskSize,
        Instant created,
        @Nullable CreatedFrom createdFrom,
        @Nullable Long boundTo,
        String osFlavor,
        @Nullable String osVersion,
        boolean rapidDeploy,
        ImageProtection protection,
        @Nullable Instant deprecated,
        @Nullable Instant deleted,
        Map<String, String> labels,
        String architecture) {
    private static final double GIBIBYTE = 1L << 30;

    /** The server an image was made from. */
    @Schema(name = "ImageCreatedFrom")
    public record CreatedFrom(long id, String name) {}

    @Schema(name = "ImageProtection")
    public record ImageProtection(boolean delete) {}

    public static ImageBody of(ImageDto image) {
        return new ImageBody(
                image.getId(),
                image.getType(),
                image.getStatus(),
                image.getName(),
                image.getDescription(),
                null,
                Math.round(image.getDiskBytes() / GIBIBYTE),
                WireTime.seconds(image.getCreated()),
                null,
                null,
                image.getOsFlavor(),
                image.getOsVersion(),
                true,
                new ImageProtection(false),
                null,
                null,
                Map.of(),
                image.getArchitecture());
    }
}
