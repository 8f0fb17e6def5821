package dev.berth.agent.spec;

import dev.berth.agent.spec.GuestImage.DiskBoot;
import dev.berth.agent.spec.GuestImage.KernelBoot;
import java.util.List;

/** What a guest boots from: always a base disk, and for some images a kernel that QEMU loads itself. */
public sealed interface GuestImage permits DiskBoot, KernelBoot {
    ImageFile disk();

    /** Every file that must lie in the cache before the guest may start or arrive. */
    List<ImageFile> files();

    /** The disk carries its own boot loader. */
    record DiskBoot(ImageFile disk) implements GuestImage {
        @Override
        public List<ImageFile> files() {
            return List.of(disk);
        }
    }

    /** Kernel and initrd lie beside the disk. */
    record KernelBoot(ImageFile disk, ImageFile kernel, ImageFile initrd, String commandLine) implements GuestImage {
        @Override
        public List<ImageFile> files() {
            return List.of(disk, kernel, initrd);
        }
    }
}
