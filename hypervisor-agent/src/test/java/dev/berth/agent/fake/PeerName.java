package dev.berth.agent.fake;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Tells the service which host calls, by the certificate. */
final class PeerName implements ServerInterceptor {
    static final Context.Key<Long> HOST = Context.key("host");

    @Override
    public <A, B> ServerCall.Listener<A> interceptCall(
            ServerCall<A, B> call, Metadata headers, ServerCallHandler<A, B> next) {
        try {
            var session = call.getAttributes().get(Grpc.TRANSPORT_ATTR_SSL_SESSION);
            String subject = session.getPeerPrincipal().getName();
            long host = Long.parseLong(subject.replaceAll(".*CN=(\\d+).*", "$1"));
            return Contexts.interceptCall(Context.current().withValue(HOST, host), call, headers, next);
        } catch (SSLPeerUnverifiedException stranger) {
            call.close(Status.UNAUTHENTICATED, new Metadata());
            return new ServerCall.Listener<>() {};
        }
    }
}
