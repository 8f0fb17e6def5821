package dev.berth.agent.libvirt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.agent.guest.GuestMachine;
import dev.berth.agent.guest.Specs;
import dev.berth.agent.spec.GuestImage.DiskBoot;
import dev.berth.agent.spec.GuestImage.KernelBoot;
import dev.berth.agent.spec.GuestSpec;
import dev.berth.agent.storage.GuestFolder;
import dev.berth.model.id.ServerId;
import java.io.StringReader;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** The domain as it was recorded when it was seen to run and to move; a change must show as a difference in review. */
class DomainXmlTest {
    private static final ServerId SERVER = new ServerId(5);
    private static final Path AGENT = Path.of("/var/lib/berth");

    @Test
    void isAsRecorded() throws Exception {
        try (var recorded = DomainXmlTest.class.getResourceAsStream("domain.xml")) {
            assertThat(xml(Specs.micro(), Accelerator.TCG)).isEqualTo(new String(recorded.readAllBytes(), UTF_8));
        }
    }

    @Test
    void bootsADiskByItsOwnLoaderAndLeavesTcgOutUnderKvm() throws Exception {
        // When
        var xml = xml(with(new DiskBoot(Specs.file('a'))), Accelerator.KVM);

        // Then
        assertThat(parse(xml).getDocumentElement().getAttribute("type")).isEqualTo("kvm");
        assertThat(xml).contains("<boot dev='hd'/>").doesNotContain("<kernel>", "<tcg>", "no_timer_check");
    }

    @Test
    void keepsAHostileCommandLineInsideItsElement() throws Exception {
        // Given
        var hostile = new KernelBoot(Specs.file('a'), Specs.file('b'), Specs.file('c'), "a</cmdline><x y='z'>&\"");

        // When
        var document = parse(xml(with(hostile), Accelerator.TCG));

        // Then
        assertThat(document.getElementsByTagName("cmdline").item(0).getTextContent())
                .isEqualTo("a</cmdline><x y='z'>&\" no_timer_check");
        assertThat(document.getElementsByTagName("x").getLength()).isZero();
    }

    @Test
    void namesTapsSoThatTheKernelTakesThemForEveryId() {
        assertThat(DomainNames.tap(new ServerId((1L << 53) - 1))).hasSizeLessThanOrEqualTo(15);
        assertThat(DomainNames.server(DomainNames.domain(SERVER))).contains(SERVER);
        assertThat(DomainNames.server("berth-")).isEmpty();
        assertThat(DomainNames.server("somebody-elses")).isEmpty();
    }

    @Test
    void definesAWellFormedFilterWithItsVersionInItsName() throws Exception {
        assertThat(parse(FilterXml.definition()).getDocumentElement().getAttribute("name"))
                .isEqualTo("berth-guest-" + FilterXml.VERSION);
    }

    private static GuestSpec with(dev.berth.agent.spec.GuestImage image) {
        var micro = Specs.micro();
        return new GuestSpec(
                micro.uuid(),
                micro.vcpus(),
                micro.weight(),
                micro.memory(),
                micro.disk(),
                image,
                micro.card(),
                micro.seed());
    }

    private static String xml(GuestSpec spec, Accelerator accelerator) {
        var machine = new GuestMachine(SERVER, spec, GuestFolder.of(AGENT, SERVER));
        return DomainXml.of(machine, new HostSettings(accelerator, "bd-guests", AGENT.resolve("images")));
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
