/** Guests' disks as QEMU wants them: verified images, overlays over them, and the seed. It never decides when one is made. */
@NullMarked
package dev.berth.agent.disk;

import org.jspecify.annotations.NullMarked;
