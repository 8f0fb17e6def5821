package dev.berth.tests.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.testkit.time.Eventually;
import dev.berth.tests.client.BerthApi;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Where {@code ./berth test} has put the platform; every test asks here and nowhere else. */
public record Platform(
        Path command,
        Path home,
        String endpoint,
        String customerToken,
        String operatorToken,
        String receiverAddress,
        int portBase) {
    private static final Duration SETTLED = Duration.ofMinutes(1);

    public static Platform running() {
        Map<String, String> environment = System.getenv();
        return new Platform(
                Path.of(required(environment, "BERTH_COMMAND")),
                Path.of(required(environment, "BERTH_HOME")),
                required(environment, "HCLOUD_ENDPOINT"),
                required(environment, "HCLOUD_TOKEN"),
                required(environment, "BERTH_OPERATOR_TOKEN"),
                required(environment, "BERTH_RECEIVER_ADDRESS"),
                Integer.parseInt(required(environment, "BERTH_PORT_BASE")));
    }

    /** The same, once every host is there: what one fault has disturbed is not the next one's start. */
    public static Platform settled() {
        Platform platform = running();
        try {
            Eventually.holds(SETTLED, () -> assertThat(
                            platform.operator().get("/hosts").expect(200).body().path("hosts"))
                    .isNotEmpty()
                    .allSatisfy(host -> assertThat(host.path("state").asText())
                            .as("%s", host)
                            .isEqualTo("online")));
        } catch (Exception unsettled) {
            throw new IllegalStateException(unsettled);
        }
        return platform;
    }

    public BerthApi customer() {
        return new BerthApi(endpoint, customerToken);
    }

    public BerthApi operator() {
        return new BerthApi(endpoint, operatorToken);
    }

    public BerthApi with(String token) {
        return new BerthApi(endpoint, token);
    }

    public Processes processes() {
        return new Processes(command, home);
    }

    public Replicas replicas() {
        return new Replicas(processes(), portBase);
    }

    public Lab lab() {
        return new Lab(command.resolveSibling("lab").resolve("lab"), home);
    }

    /** Where guests reach the tests by IPv6: on the interface that has the IPv4 address. */
    public String receiverAddress6() throws IOException {
        var uplink = NetworkInterface.getByInetAddress(InetAddress.getByName(receiverAddress));
        return uplink.inetAddresses()
                .filter(address -> address instanceof Inet6Address && !address.isLinkLocalAddress())
                .map(InetAddress::getHostAddress)
                .map(text -> text.split("%", 2)[0])
                .findFirst()
                .orElseThrow();
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw new IllegalStateException(name + " is not set: these tests are run by ./berth test");
        }
        return value;
    }
}
