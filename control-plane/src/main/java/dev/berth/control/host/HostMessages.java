package dev.berth.control.host;

import dev.berth.contracts.control.v1.HostDto;
import dev.berth.contracts.control.v1.HostRegistered;
import dev.berth.contracts.time.Times;
import dev.berth.model.id.ServerId;

/** Hosts as the contracts spell them. */
public final class HostMessages {

    private HostMessages() {}

    public static HostRegistered of(RegisteredHost registered) {
        return HostRegistered.newBuilder()
                .setHost(of(registered.host()))
                .setEnrollmentToken(registered.token().text())
                .build();
    }

    public static dev.berth.contracts.control.v1.HostPage of(HostPage page) {
        var message = dev.berth.contracts.control.v1.HostPage.newBuilder().setTotal(page.total());
        page.hosts().forEach(host -> message.addHosts(of(host)));
        return message.build();
    }

    public static HostDto of(Host host) {
        var message = HostDto.newBuilder()
                .setId(host.id().value())
                .setName(host.name())
                .setLocationId(host.location().value())
                .setState(host.state().wireName())
                .setCordoned(host.cordoned())
                .setCreated(Times.of(host.created()))
                .setCores(host.facts().cpu().cores())
                .setMemoryBytes(host.facts().memory().bytes())
                .setStorageBytes(host.facts().storage().bytes())
                .setAccelerator(host.facts().accelerator())
                .setMigrationAddress(host.facts().migrationAddress())
                .setAgentVersion(host.facts().agentVersion())
                .setMemoryReservedBytes(host.use().memoryReserved().bytes())
                .setVcpusReserved(host.use().vcpusReserved())
                .setCpuPressure(host.use().cpuPressure().value())
                .setCpuUsed(host.use().cpuUsed().cores())
                .setMemoryUsedBytes(host.use().memoryUsed().bytes())
                .setGuests(host.guests().running());
        host.lastSeen().ifPresent(seen -> message.setLastSeen(Times.of(seen)));
        host.guests().servers().stream().map(ServerId::value).forEach(message::addServerIds);
        host.guests().strays().stream().map(ServerId::value).forEach(message::addStrays);
        return message.build();
    }
}
