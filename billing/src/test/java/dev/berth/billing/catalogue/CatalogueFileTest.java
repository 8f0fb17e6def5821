package dev.berth.billing.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueFileTest {
    private static final String GOOD = """
            currency: EUR
            tax_rate_percent: "19"
            unknown_to_billing: { anything: 1 }
            locations:
              - { id: 1, name: lab1, latitude: 50.0 }
              - { id: 2, name: lab2 }
            server_types:
              - { id: 1, name: nano, price: { hourly: 0.10, monthly: "1.90" } }
              - { id: 2, name: small, price: { hourly: "0.0060", monthly: "3.60" } }
            images: []
            """;

    @Test
    void readsPricesAsTheyAreWritten() {
        // When
        var catalogue = CatalogueFile.parse("catalogue.yaml", GOOD);

        // Then
        assertThat(catalogue.currency().getCurrencyCode()).isEqualTo("EUR");
        assertThat(catalogue.tax()).hasToString("19");
        assertThat(catalogue.locations()).containsExactly("lab1", "lab2");
        assertThat(catalogue.prices()).containsOnlyKeys("nano", "small");
        assertThat(catalogue.prices().get("nano").hourly().amount().toPlainString())
                .isEqualTo("0.1000000000");
    }

    @Test
    void readsTheCatalogueThatComesWithBerth() {
        // When
        var catalogue = CatalogueFile.read(Path.of("..", "catalogue.yaml"));

        // Then
        assertThat(catalogue.prices()).isNotEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    , monthly: "1.90"      | ''                    | c.yaml, server_types entry 1 ("nano"), price: monthly is missing; it must be a decimal number of at least 0 with at most ten decimals, such as "0.0060"
                    hourly: "0.0060"       | hourly: "-0.0060"     | c.yaml, server_types entry 2 ("small"), price: hourly is "-0.0060", but must be a decimal number of at least 0 with at most ten decimals, such as "0.0060"
                    hourly: "0.0060"       | hourly: cheap         | c.yaml, server_types entry 2 ("small"), price: hourly is "cheap", but must be a decimal number of at least 0 with at most ten decimals, such as "0.0060"
                    hourly: "0.0060"       | hourly: 0.00000000001 | c.yaml, server_types entry 2 ("small"), price: hourly is "0.00000000001", but must be a decimal number of at least 0 with at most ten decimals, such as "0.0060"
                    hourly: "0.0060"       | hourly: 1e-3          | c.yaml, server_types entry 2 ("small"), price: hourly is "1e-3", but must be a decimal number of at least 0 with at most ten decimals, such as "0.0060"
                    id: 2, name: small     | id: 1, name: small    | c.yaml, server_types entry 2 ("small"): id is "1", but must be different from the id of every other entry
                    id: 2, name: small     | id: 2, name: nano     | c.yaml, server_types entry 2 ("nano"): name is "nano", but must be different from the name of every other entry
                    id: 2, name: lab2      | id: 2, name: lab1     | c.yaml, locations entry 2 ("lab1"): name is "lab1", but must be different from the name of every other entry
                    id: 2, name: lab2      | id: 0, name: lab2     | c.yaml, locations entry 2 ("lab2"): id is "0", but must be a whole number of at least 1, with at most 16 digits
                    id: 2, name: lab2      | id: 2                 | c.yaml, locations entry 2: name is missing; it must be 1 to 63 lower-case letters, digits, '.', '_' or '-', a letter or digit first
                    currency: EUR          | currency: XYZ         | c.yaml: currency is "XYZ", but must be the three letters of an ISO 4217 currency, such as EUR
                    currency: EUR          | currency: XAU         | c.yaml: currency is "XAU", but must be the three letters of an ISO 4217 currency, such as EUR
                    tax_rate_percent: "19" | tax_rate_percent: 101 | c.yaml: tax_rate_percent is "101", but must be a number from 0 to 100 with at most four decimals
                    locations:             | places:               | c.yaml: locations is missing; it must be a list of at least one entry
                    """)
    void namesWhatIsWrongInOneSentence(String good, String bad, String sentence) {
        // Given
        var broken = GOOD.replace(good, bad);

        // When, Then
        assertThatThrownBy(() -> CatalogueFile.parse("c.yaml", broken))
                .isInstanceOf(InvalidCatalogue.class)
                .hasMessage(sentence);
    }

    @Test
    void refusesAFileThatIsNoYaml() {
        assertThatThrownBy(() -> CatalogueFile.parse("c.yaml", "currency: [EUR"))
                .isInstanceOf(InvalidCatalogue.class)
                .hasMessageStartingWith("c.yaml is not valid YAML: ")
                .hasMessageContaining("line 1");
    }

    @Test
    void refusesAFieldThatStandsTwice() {
        assertThatThrownBy(() -> CatalogueFile.parse("c.yaml", "currency: EUR\ncurrency: CHF\n"))
                .isInstanceOf(InvalidCatalogue.class)
                .hasMessageContaining("duplicate key currency");
    }

    @Test
    void refusesAMissingFile() {
        assertThatThrownBy(() -> CatalogueFile.read(Path.of("no-such-file.yaml")))
                .hasMessage("no-such-file.yaml cannot be read (NoSuchFileException);"
                        + " BERTH_CATALOGUE_FILE must name a readable YAML file");
    }
}
