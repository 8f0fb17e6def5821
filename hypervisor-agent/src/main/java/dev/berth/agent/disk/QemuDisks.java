package dev.berth.agent.disk;

import dev.berth.agent.seed.SeedDisk;
import dev.berth.agent.seed.SeedFiles;
import dev.berth.agent.spec.GuestImage;
import dev.berth.agent.spec.GuestSpec;
import dev.berth.agent.storage.GuestDisks;
import dev.berth.agent.storage.GuestFolder;
import dev.berth.agent.storage.ImageCache;
import dev.berth.agent.storage.Overlay;

/** Disks for QEMU: overlays over the cached images. */
public final class QemuDisks implements GuestDisks {
    private final ImageCache images;

    public QemuDisks(ImageCache images) {
        this.images = images;
    }

    @Override
    public void fetch(GuestImage image) {
        image.files().forEach(images::ensure);
    }

    @Override
    public void layOut(GuestFolder folder, GuestSpec spec) {
        Overlay.create(folder.disk(), images.pathOf(spec.image().disk()), spec.disk());
    }

    @Override
    public void writeSeed(GuestFolder folder, GuestSpec spec) {
        SeedDisk.write(folder.seed(), SeedFiles.of(spec));
    }
}
