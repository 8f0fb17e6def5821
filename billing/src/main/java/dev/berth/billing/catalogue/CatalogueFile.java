package dev.berth.billing.catalogue;

import dev.berth.billing.pricing.ServerPrice;
import dev.berth.billing.pricing.TaxRate;
import dev.berth.model.money.Rate;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads the operator's catalogue. Fields it does not know belong to other services; what it needs must be right. */
final class CatalogueFile {
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private CatalogueFile() {}

    static Catalogue read(Path file) {
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (IOException unreadable) {
            throw new InvalidCatalogue("%s cannot be read (%s); BERTH_CATALOGUE_FILE must name a readable YAML file"
                    .formatted(file, unreadable.getClass().getSimpleName()));
        }
    }

    static Catalogue parse(String fileName, String text) {
        var top = top(fileName, text);
        var currency = currency(top);
        return new Catalogue(fileName, currency, tax(top), locations(top), prices(top, currency));
    }

    private static CatalogueItem top(String fileName, String text) {
        try {
            if (TextYaml.read(text) instanceof Map<?, ?> fields) {
                return new CatalogueItem(fileName, fields);
            }
        } catch (YAMLException broken) {
            throw new InvalidCatalogue("%s is not valid YAML: %s"
                    .formatted(fileName, String.valueOf(broken.getMessage()).replaceAll("\\s+", " ")));
        }
        throw new InvalidCatalogue(
                "%s must be a block of fields such as currency and server_types".formatted(fileName));
    }

    private static Currency currency(CatalogueItem top) {
        var right = "the three letters of an ISO 4217 currency, such as EUR";
        try {
            var currency = Currency.getInstance(top.text("currency", CURRENCY, right));
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException unknown) {
            // Falls through: the sentence below says what would be right.
        }
        throw top.wrong("currency", right);
    }

    private static TaxRate tax(CatalogueItem top) {
        var percent = new BigDecimal(top.decimal("tax_rate_percent"));
        if (percent.compareTo(BigDecimal.valueOf(100)) > 0
                || percent.stripTrailingZeros().scale() > 4) {
            throw top.wrong("tax_rate_percent", "a number from 0 to 100 with at most four decimals");
        }
        return new TaxRate(percent);
    }

    private static List<String> locations(CatalogueItem top) {
        var unique = new Unique();
        List<String> names = new ArrayList<>();
        for (var location : top.items("locations")) {
            unique.check(location);
            names.add(location.name());
        }
        return names;
    }

    private static Map<String, ServerPrice> prices(CatalogueItem top, Currency currency) {
        var unique = new Unique();
        Map<String, ServerPrice> prices = new LinkedHashMap<>();
        for (var type : top.items("server_types")) {
            unique.check(type);
            var price = type.block("price");
            var hourly = Rate.of(price.decimal("hourly"), currency);
            var monthly = Rate.of(price.decimal("monthly"), currency);
            prices.put(type.name(), new ServerPrice(hourly, monthly));
        }
        return prices;
    }

    /** Refuses an id or a name that an earlier entry of the same list has. */
    private static final class Unique {
        private final Set<String> ids = new HashSet<>();
        private final Set<String> names = new HashSet<>();

        void check(CatalogueItem item) {
            if (!ids.add(item.id())) {
                throw item.wrong("id", "different from the id of every other entry");
            }
            if (!names.add(item.name())) {
                throw item.wrong("name", "different from the name of every other entry");
            }
        }
    }
}
