package dev.berth.agent.libvirt;

import dev.berth.agent.guest.GuestMachine;
import dev.berth.agent.spec.GuestImage.DiskBoot;
import dev.berth.agent.spec.GuestImage.KernelBoot;
import dev.berth.agent.storage.ImageCache;

/**
 * A guest's domain, transient and the same on every host of the pool. Pure; its output is recorded in a test. Its devices sit
 * on the root bus itself and there is no USB: a firmware and a kernel that have neither bridges nor ports to look behind start
 * half a second sooner under emulation. What is to be plugged in while it runs will need a port of its own.
 */
final class DomainXml {
    private DomainXml() {}

    static String of(GuestMachine machine, HostSettings host) {
        var spec = machine.spec();
        var folder = machine.folder();
        return """
        <domain type='%s'>
          <name>%s</name>
          <uuid>%s</uuid>
          <memory unit='b'>%d</memory>
          <currentMemory unit='b'>%d</currentMemory>
          <vcpu>%d</vcpu>
          <cputune>
            <shares>%d</shares>
          </cputune>
          <os>
            <type arch='x86_64' machine='pc-q35-7.2'>hvm</type>
        %s  </os>
          <features>
            <acpi/>
            <apic/>
        %s  </features>
        %s  <clock offset='utc'/>
          <on_poweroff>destroy</on_poweroff>
          <on_reboot>restart</on_reboot>
          <on_crash>destroy</on_crash>
          <pm>
            <suspend-to-mem enabled='no'/>
            <suspend-to-disk enabled='no'/>
          </pm>
          <devices>
            <emulator>/usr/bin/qemu-system-x86_64</emulator>
            <controller type='usb' model='none'/>
            <disk type='file' device='disk'>
              <driver name='qemu' type='qcow2' discard='unmap'/>
              <source file='%s'/>
              <target dev='vda' bus='virtio'/>
              <address type='pci' bus='0x00' slot='0x03'/>
            </disk>
            <disk type='file' device='disk'>
              <driver name='qemu' type='raw'/>
              <source file='%s'/>
              <target dev='vdb' bus='virtio'/>
              <address type='pci' bus='0x00' slot='0x04'/>
              <readonly/>
            </disk>
            <interface type='bridge'>
              <mac address='%s'/>
              <source bridge='%s'/>
              <target dev='%s'/>
              <model type='virtio'/>
              <address type='pci' bus='0x00' slot='0x02'/>
        %s    </interface>
            <serial type='file'>
              <source path='%s' append='on'/>
              <target port='0'/>
            </serial>
            <memballoon model='virtio' freePageReporting='on'>
              <stats period='5'/>
              <address type='pci' bus='0x00' slot='0x05'/>
            </memballoon>
            <rng model='virtio'>
              <backend model='random'>/dev/urandom</backend>
              <address type='pci' bus='0x00' slot='0x06'/>
            </rng>
          </devices>
        </domain>
        """.formatted(
                        host.accelerator().domainType(),
                        DomainNames.domain(machine.server()),
                        spec.uuid(),
                        spec.memory().bytes(),
                        spec.memory().bytes(),
                        spec.vcpus().value(),
                        spec.weight().value(),
                        boot(machine, host),
                        translationCache(host.accelerator()),
                        CPU,
                        text(folder.disk()),
                        text(folder.seed()),
                        spec.card().mac(),
                        text(host.bridge()),
                        DomainNames.tap(machine.server()),
                        FilterXml.reference(spec.card()),
                        text(folder.console()));
    }

    // The pool's baseline as an explicit set: this QEMU has no model by the name x86-64-v2. check='none': the host's
    // own
    // processor has no say, or a guest could not move between makers.
    private static final String CPU = """
          <cpu mode='custom' match='exact' check='none'>
            <model fallback='forbid'>qemu64</model>
            <feature policy='require' name='ssse3'/>
            <feature policy='require' name='sse4.1'/>
            <feature policy='require' name='sse4.2'/>
            <feature policy='require' name='popcnt'/>
            <feature policy='require' name='lahf_lm'/>
          </cpu>
        """;

    private static String boot(GuestMachine machine, HostSettings host) {
        return switch (machine.spec().image()) {
            case DiskBoot _ -> "    <boot dev='hd'/>\n";
            case KernelBoot kernel ->
                """
                <kernel>%s</kernel>
                <initrd>%s</initrd>
                <cmdline>%s</cmdline>
            """.formatted(
                                text(ImageCache.pathIn(host.imageFolder(), kernel.kernel())),
                                text(ImageCache.pathIn(host.imageFolder(), kernel.initrd())),
                                text(commandLine(kernel.commandLine(), host.accelerator())));
        };
    }

    // Under TCG on a busy machine the kernel may misjudge its timer and panic.
    private static String commandLine(String wanted, Accelerator accelerator) {
        boolean add = accelerator == Accelerator.TCG && !wanted.contains("no_timer_check");
        return add ? wanted + " no_timer_check" : wanted;
    }

    // Without a bound the translation cache of a 512 MiB guest was seen to grow by 700 MiB. KVM refuses the element.
    private static String translationCache(Accelerator accelerator) {
        return accelerator == Accelerator.TCG
                ? "    <tcg>\n      <tb-cache unit='MiB'>32</tb-cache>\n    </tcg>\n"
                : "";
    }

    private static String text(Object value) {
        return value.toString()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("'", "&apos;")
                .replace("\"", "&quot;");
    }
}
