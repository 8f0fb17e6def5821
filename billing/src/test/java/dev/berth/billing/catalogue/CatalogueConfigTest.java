package dev.berth.billing.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CatalogueConfigTest {

    @Test
    void readsTheFileInTheFolderOfTheStartUnlessToldOtherwise() {
        // Given
        var config = new SmallRyeConfigBuilder().withMapping(CatalogueConfig.class);

        // When
        var file = config.build().getConfigMapping(CatalogueConfig.class).file();

        // Then
        assertThat(file).isEqualTo(Path.of("catalogue.yaml"));
    }
}
