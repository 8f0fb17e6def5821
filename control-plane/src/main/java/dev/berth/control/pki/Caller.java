package dev.berth.control.pki;

import io.grpc.Context;
import java.util.Optional;

/** Who made a gRPC call, by the certificate that was presented and found good; and under which name they reached us. */
public record Caller(Subject subject, Fingerprint certificate, String authority) {
    private static final Context.Key<Caller> KEY = Context.key("berth-caller");

    /** Who made the call that runs now; empty when nothing is encrypted. */
    public static Optional<Caller> current() {
        return Optional.ofNullable(KEY.get());
    }

    public Context in(Context context) {
        return context.withValue(KEY, this);
    }
}
