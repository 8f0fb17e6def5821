package dev.berth.control.image;

import dev.berth.control.pki.CertificateAuthority;
import dev.berth.model.id.HostId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tickets to images: {@code <host>.<stream epoch>.<seal>}. Any replica can check one, as the seal's key comes from the
 * CA's; it is good while that very stream is open.
 */
@ApplicationScoped
public class ImageTickets {
    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern FORM = Pattern.compile("(\\d{1,16})\\.(\\d{1,18})\\.([A-Za-z0-9_-]{43})");

    private final Pool pool;
    private final SecretKeySpec key;

    ImageTickets(Pool pool, CertificateAuthority authority) {
        this.pool = pool;
        byte[] purpose = "berth image ticket v1".getBytes(StandardCharsets.US_ASCII);
        key = new SecretKeySpec(seal(new SecretKeySpec(authority.key().getEncoded(), ALGORITHM), purpose), ALGORITHM);
    }

    public String issue(HostId host, long streamEpoch) {
        String claim = host + "." + streamEpoch;
        byte[] seal = seal(key, claim.getBytes(StandardCharsets.US_ASCII));
        return claim + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(seal);
    }

    Uni<Boolean> isGood(String ticket) {
        var parts = FORM.matcher(ticket);
        if (!parts.matches()) {
            return Uni.createFrom().item(false);
        }
        long host = Long.parseLong(parts.group(1));
        long epoch = Long.parseLong(parts.group(2));
        byte[] given = ticket.getBytes(StandardCharsets.US_ASCII);
        byte[] right = host == 0 ? new byte[0] : issue(new HostId(host), epoch).getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(given, right)) {
            return Uni.createFrom().item(false);
        }
        return pool.preparedQuery("""
                        select 1 from host where id = $1 and stream_epoch = $2
                            and stream_holder is not null and revoked_at is null""").execute(Tuple.of(host, epoch)).map(found -> found.size() == 1);
    }

    private static byte[] seal(SecretKeySpec key, byte[] text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
        }
    }
}
