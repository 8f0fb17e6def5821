package dev.berth.agent.lab;

import dev.berth.agent.fake.FakeControlPlane;
import dev.berth.contracts.agent.v1.GuestMode;
import dev.berth.contracts.agent.v1.GuestSpec;
import dev.berth.contracts.agent.v1.Image;
import dev.berth.contracts.agent.v1.ImageFile;
import dev.berth.contracts.agent.v1.NetworkCard;
import dev.berth.contracts.agent.v1.Peer;
import dev.berth.contracts.agent.v1.Seed;
import dev.berth.contracts.agent.v1.WantedGuest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;

/** A guest of the micro image: its spec, its orders, and what it answers from inside. */
final class MicroGuest {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final long id;
    private final String address;
    private final GuestSpec spec;
    private long generation;
    private long epoch = 1;

    /** {@code range} is the lab's for guests, such as 10.88.0.0/16; the id becomes the last part of the address. */
    MicroGuest(long id, String range, Path images, FakeControlPlane control) throws Exception {
        this.id = id;
        String[] parts = range.split("[./]");
        this.address = parts[0] + "." + parts[1] + ".0." + id;
        this.spec = GuestSpec.newBuilder()
                .setUuid("33333333-0000-4000-8000-%012d".formatted(id))
                .setVcpus(1)
                .setMemoryBytes(128L << 20)
                .setDiskBytes(1L << 30)
                .setImage(Image.newBuilder()
                        .setId(1)
                        .setName("micro")
                        .setBoot("kernel")
                        .setDisk(serve(control, images.resolve("disk.qcow2")))
                        .setKernel(serve(control, images.resolve("vmlinuz")))
                        .setInitrd(serve(control, images.resolve("initrd.gz")))
                        .setKernelCommandLine("console=ttyS0 quiet"))
                .setCard(NetworkCard.newBuilder()
                        .setMac("02:be:00:00:00:%02x".formatted(id))
                        .setIpv4(address)
                        .setIpv4PrefixLength(16)
                        .setIpv4Gateway(parts[0] + "." + parts[1] + ".0.1")
                        .setIpv6Network("fd00:%s:%s:%d::/64".formatted(parts[0], parts[1], id)))
                .setSeed(Seed.newBuilder().setHostname("micro-" + id))
                .build();
    }

    private static ImageFile serve(FakeControlPlane control, Path file) throws Exception {
        byte[] content = Files.readAllBytes(file);
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        control.serveImage(sha256, file);
        return ImageFile.newBuilder().setSha256(sha256).setBytes(content.length).build();
    }

    long id() {
        return id;
    }

    String address() {
        return address;
    }

    WantedGuest order(GuestMode mode) {
        return WantedGuest.newBuilder()
                .setServerId(id)
                .setEpoch(epoch)
                .setGeneration(++generation)
                .setMode(mode)
                .setSpec(spec)
                .build();
    }

    WantedGuest order(GuestMode mode, String transfer, long host, String migrationAddress) {
        return order(mode).toBuilder()
                .setPeer(Peer.newBuilder()
                        .setTransferId(transfer)
                        .setHostId(host)
                        .setMigrationAddress(migrationAddress))
                .build();
    }

    /** The right to run passes to another host. */
    void nextEpoch() {
        epoch++;
    }

    /** What its command server answers, such as "status" or "tick?to=…". */
    String ask(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://" + address + "/cgi-bin/" + path))
                .timeout(Duration.ofSeconds(3))
                .build();
        return HTTP.send(request, BodyHandlers.ofString()).body();
    }

    String field(String name) throws IOException, InterruptedException {
        return ask("status").replaceAll("(?s).*\"" + name + "\": \"?([^\",}]+).*", "$1");
    }

    /** Empty while the guest does not answer. */
    String fieldOrNothing(String name) throws InterruptedException {
        try {
            return field(name);
        } catch (IOException silent) {
            return "";
        }
    }
}
