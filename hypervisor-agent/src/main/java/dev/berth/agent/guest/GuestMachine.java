package dev.berth.agent.guest;

import dev.berth.agent.spec.GuestSpec;
import dev.berth.agent.storage.GuestFolder;
import dev.berth.agent.storage.ImageCache;
import dev.berth.model.id.ServerId;

/** A guest with the files it uses on this host: all that a hypervisor needs to start it. */
public record GuestMachine(ServerId server, GuestSpec spec, GuestFolder folder, ImageCache images) {

    /** Base image and whatever else the guest boots from, verified. */
    void fetchImages() {
        spec.image().files().forEach(images::ensure);
    }
}
