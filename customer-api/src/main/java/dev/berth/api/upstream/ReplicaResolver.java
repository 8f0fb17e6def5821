package dev.berth.api.upstream;

import io.grpc.EquivalentAddressGroup;
import io.grpc.NameResolver;
import io.grpc.NameResolverProvider;
import io.grpc.Status;
import io.grpc.StatusOr;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Knows targets of several fixed addresses, {@code replicas:///host:port,host:port}: gRPC's own resolvers take but one name. */
final class ReplicaResolver extends NameResolverProvider {
    private static final String SCHEME = "replicas";

    /** The target that stands for these addresses. */
    static String target(String addresses) {
        return SCHEME + ":///" + addresses.replace(" ", "");
    }

    @Override
    public String getDefaultScheme() {
        return SCHEME;
    }

    @Override
    public @Nullable NameResolver newNameResolver(URI target, NameResolver.Args arguments) {
        if (!target.getScheme().equals(SCHEME)) {
            return null;
        }
        var addresses = Arrays.stream(target.getPath().substring(1).split(","))
                .map(Address::of)
                .toList();
        return new Fixed(addresses, arguments.getOffloadExecutor());
    }

    @Override
    protected boolean isAvailable() {
        return true;
    }

    @Override
    protected int priority() {
        return 5;
    }

    @Override
    public Collection<Class<? extends SocketAddress>> getProducedSocketAddressTypes() {
        return Set.of(InetSocketAddress.class);
    }

    private record Address(String host, int port) {
        static Address of(String text) {
            int colon = text.lastIndexOf(':');
            if (colon < 1 || !text.substring(colon + 1).matches("[1-9][0-9]{0,4}")) {
                throw new IllegalArgumentException(
                        "berth.upstream.control-address: \"%s\" must be host:port, with commas between several"
                                .formatted(text));
            }
            return new Address(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
        }

        EquivalentAddressGroup resolve() throws UnknownHostException {
            return new EquivalentAddressGroup(new InetSocketAddress(InetAddress.getByName(host), port));
        }
    }

    private static final class Fixed extends NameResolver {
        private final List<Address> addresses;
        private final Executor executor;

        Fixed(List<Address> addresses, Executor executor) {
            this.addresses = addresses;
            this.executor = executor;
        }

        @Override
        public String getServiceAuthority() {
            return addresses.getFirst().host();
        }

        @Override
        public void start(Listener2 listener) {
            executor.execute(() -> listener.onResult(
                    ResolutionResult.newBuilder().setAddressesOrError(resolve()).build()));
        }

        private StatusOr<List<EquivalentAddressGroup>> resolve() {
            List<EquivalentAddressGroup> resolved = new ArrayList<>();
            for (Address address : addresses) {
                try {
                    resolved.add(address.resolve());
                } catch (UnknownHostException unknown) {
                    return StatusOr.fromStatus(Status.UNAVAILABLE
                            .withDescription("no address of " + address.host())
                            .withCause(unknown));
                }
            }
            return StatusOr.fromValue(resolved);
        }

        @Override
        public void shutdown() {}
    }
}
