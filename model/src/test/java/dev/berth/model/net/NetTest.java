package dev.berth.model.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetTest {

    @Test
    void anAddressSurvivesItsText() {
        assertThat(Ipv4Address.parse("10.88.255.1")).hasToString("10.88.255.1");
        assertThat(Ipv4Address.parse("255.255.255.255")).hasToString("255.255.255.255");
    }

    @Test
    void ordersAddressesAsNumbers() {
        assertThat(Ipv4Address.parse("10.0.0.9")).isLessThan(Ipv4Address.parse("10.0.0.10"));
        assertThat(Ipv4Address.parse("192.0.0.1")).isGreaterThan(Ipv4Address.parse("10.0.0.1"));
    }

    @Test
    void aRangeKnowsItsEnds() {
        var range = Ipv4Range.parse("10.88.0.0/16");
        assertThat(range.last()).hasToString("10.88.255.255");
        assertThat(range.contains(Ipv4Address.parse("10.88.3.4"))).isTrue();
        assertThat(range.contains(Ipv4Address.parse("10.89.0.0"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0", "10.0.0.256", "a.b.c.d", "", "10.0.0.1 "})
    void refusesWhatIsNoAddress(String text) {
        assertThatThrownBy(() -> Ipv4Address.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1/16", "10.0.0.0", "10.0.0.0/33", "10.0.0.0/x"})
    void refusesWhatIsNoRange(String text) {
        assertThatThrownBy(() -> Ipv4Range.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesEachAddressItsOwnCard() {
        assertThat(MacAddress.forAddress(Ipv4Address.parse("10.88.0.2"))).hasToString("02:be:0a:58:00:02");
    }

    @ParameterizedTest
    @ValueSource(strings = {"web-1", "a", "1.example.com", "A-b"})
    void takesHostNames(String text) {
        assertThat(new Hostname(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "a..b", "a_b", "ä", "a b", "a\nb", "."})
    void refusesWhatIsNoHostName(String text) {
        assertThatThrownBy(() -> new Hostname(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anIpv6RangeHasANetworkForEachServer() {
        var range = Ipv6Range.parse("fd00:10:88::/48");
        assertThat(range).hasToString("fd00:10:88::/48");
        assertThat(range.size()).isEqualTo(65_536);
        assertThat(range.network(0)).hasToString("fd00:10:88::/64");
        assertThat(range.network(16)).hasToString("fd00:10:88:10::/64");
        assertThat(range.network(65_535)).hasToString("fd00:10:88:ffff::/64");
        assertThat(Ipv6Range.parse("2001:DB8:0:0::/64").network(0)).hasToString("2001:db8::/64");
        assertThatThrownBy(() -> range.network(65_536)).hasMessageContaining("has no network 65536");
    }

    @Test
    void ipv6RangesKnowWhetherTheyOverlap() {
        var range = Ipv6Range.parse("fd00:10:88::/48");
        assertThat(range.overlaps(Ipv6Range.parse("fd00:10::/32"))).isTrue();
        assertThat(range.overlaps(Ipv6Range.parse("fd00:10:88:8000::/49"))).isTrue();
        assertThat(range.overlaps(Ipv6Range.parse("fd00:10:89::/48"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fd00:10:88::",
                "fd00:10:88::/65",
                "fd00:10:88::/8",
                "fd00:10:88:5::/48",
                "fd00:10:88::1/64",
                "fe80::/64",
                "ff02::/16",
                "::/64",
                "::ffff:a00:1/64",
                "10.88.0.0/16",
                "fd00:10:88:::/48",
                "x::/48"
            })
    void refusesWhatIsNoRangeForServers(String text) {
        assertThatThrownBy(() -> Ipv6Range.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
