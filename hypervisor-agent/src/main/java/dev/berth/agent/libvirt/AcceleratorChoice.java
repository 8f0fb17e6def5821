package dev.berth.agent.libvirt;

/** What runs guests here and why, in a sentence for the operator. */
public record AcceleratorChoice(Accelerator accelerator, String reason, String hypervisorVersion) {}
