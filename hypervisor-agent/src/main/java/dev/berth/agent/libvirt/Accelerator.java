package dev.berth.agent.libvirt;

import java.util.Locale;

/** What runs the guests' instructions. */
public enum Accelerator {
    KVM("kvm"),
    TCG("qemu");

    private final String domainType;

    Accelerator(String domainType) {
        this.domainType = domainType;
    }

    String domainType() {
        return domainType;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
