package dev.berth.control.agent;

import dev.berth.contracts.agent.v1.AgentLinkGrpc;
import dev.berth.contracts.agent.v1.AgentMessage;
import dev.berth.contracts.agent.v1.ControlMessage;
import dev.berth.control.pki.Caller;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.quarkus.grpc.GrpcService;
import io.vertx.core.Vertx;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where agents dial in. Written on gRPC's own observers, as these alone tell how much the other side has read. */
@GrpcService
class AgentLinkEndpoint extends AgentLinkGrpc.AgentLinkImplBase {
    private final StreamServices services;
    private final AgentConfig config;
    private final int httpsPort;

    AgentLinkEndpoint(
            StreamServices services,
            AgentConfig config,
            @ConfigProperty(name = "quarkus.http.ssl-port") int httpsPort) {
        this.services = services;
        this.config = config;
        this.httpsPort = httpsPort;
    }

    @Override
    public StreamObserver<AgentMessage> connect(StreamObserver<ControlMessage> agent) {
        var call = (ServerCallStreamObserver<ControlMessage>) agent;
        call.disableAutoRequest();
        var caller = Caller.current();
        if (caller.isEmpty()) {
            call.onError(Status.UNAUTHENTICATED
                    .withDescription("agents need a certificate; enrol this host")
                    .asRuntimeException());
            return new Ignored();
        }
        var outlet = new CallOutlet(call);
        var stream =
                new AgentStream(peer(caller.orElseThrow()), outlet, new StreamWork(Vertx.currentContext()), services);
        call.setOnReadyHandler(stream::readyAgain);
        call.setOnCancelHandler(stream::ended);
        outlet.askNext();
        return new Inlet(stream, call);
    }

    private AgentPeer peer(Caller caller) {
        // A certificate of ours for an agent has a host's id as its name: the CA writes no other.
        var host = Checked.host("certificate", caller.subject().name());
        String images = config.imagesUrl().map(Object::toString).orElseGet(() -> imagesUrl(caller.authority()));
        return new AgentPeer(host, caller.certificate(), images);
    }

    private String imagesUrl(String authority) {
        int colon = authority.lastIndexOf(':');
        boolean hasPort = colon > authority.lastIndexOf(']');
        return "https://%s:%d/images".formatted(hasPort ? authority.substring(0, colon) : authority, httpsPort);
    }

    private record CallOutlet(ServerCallStreamObserver<ControlMessage> call) implements Outlet {
        @Override
        public boolean ready() {
            return call.isReady();
        }

        @Override
        public void send(ControlMessage message) {
            call.onNext(message);
        }

        @Override
        public void askNext() {
            call.request(1);
        }

        @Override
        public void close(Status status) {
            if (!call.isCancelled()) {
                call.onError(status.asRuntimeException());
            }
        }
    }

    private record Inlet(AgentStream stream, ServerCallStreamObserver<ControlMessage> call)
            implements StreamObserver<AgentMessage> {
        @Override
        public void onNext(AgentMessage message) {
            stream.received(message);
        }

        @Override
        public void onError(Throwable failure) {
            stream.ended();
        }

        @Override
        public void onCompleted() {
            stream.ended();
            call.onCompleted();
        }
    }

    private static final class Ignored implements StreamObserver<AgentMessage> {
        @Override
        public void onNext(AgentMessage message) {}

        @Override
        public void onError(Throwable failure) {}

        @Override
        public void onCompleted() {}
    }
}
