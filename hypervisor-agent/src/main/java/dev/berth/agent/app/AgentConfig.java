package dev.berth.agent.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** The agent's settings, as environment variables {@code BERTH_AGENT_…}. Checked by {@link AgentSettings}. */
@ConfigMapping(prefix = "berth.agent")
public interface AgentConfig {
    /** BERTH_AGENT_FOLDER: identity, epoch files, images and guests; the same path on every host of a pool. */
    @WithDefault("/var/lib/berth")
    Path folder();

    /** BERTH_AGENT_ENROLLMENT_URL: the control plane's HTTPS address; needed once. */
    Optional<String> enrollmentUrl();

    /** BERTH_AGENT_ENROLLMENT_TOKEN: from the operator's page; needed once. */
    Optional<String> enrollmentToken();

    /** BERTH_AGENT_CONTROL_ADDRESS: host:port of the control plane's gRPC server; of each replica, with commas between. */
    Optional<String> controlAddress();

    /** BERTH_AGENT_PRESSURE_ROOT: folder with the files cpu, memory and io in the kernel's format. */
    @WithDefault("/proc/pressure")
    Path pressureRoot();

    /** BERTH_AGENT_LIBVIRT_URI: this host's libvirtd. */
    @WithDefault("qemu:///system")
    String libvirtUri();

    /** BERTH_AGENT_MIGRATION_ADDRESS: where other hosts of the pool reach this one. */
    Optional<String> migrationAddress();

    /** BERTH_AGENT_MIGRATION_TRANSPORT: tls, tcp, or auto (tls where libvirt has a client certificate). */
    @WithDefault("auto")
    String migrationTransport();

    /** BERTH_AGENT_BRIDGE: the bridge that guests' cards join. */
    Optional<String> bridge();

    /** BERTH_AGENT_CORES: cores that guests may use; by default all. */
    Optional<Double> cores();

    /** BERTH_AGENT_MEMORY: memory that guests may use, such as 320MiB, 64GiB or bytes; by default all but 512 MiB. */
    Optional<String> memory();

    /** BERTH_AGENT_ACCELERATOR: auto (kvm if a probe guest boots under it), kvm or tcg. */
    @WithDefault("auto")
    String accelerator();

    /** BERTH_AGENT_PROBE_KERNELS: folder with a kernel (vmlinuz*) that the probe guest boots under KVM. */
    @WithDefault("/boot")
    Path probeKernels();

    /** What this agent tells at Hello; set by the build. */
    @WithDefault("${quarkus.application.version:unknown}")
    String version();
}
