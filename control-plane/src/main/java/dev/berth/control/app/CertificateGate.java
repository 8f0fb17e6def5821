package dev.berth.control.app;

import dev.berth.contracts.agent.v1.AgentLinkGrpc;
import dev.berth.control.pki.Caller;
import dev.berth.control.pki.Fingerprint;
import dev.berth.control.pki.PkiConfig;
import dev.berth.control.pki.Role;
import dev.berth.control.pki.Subject;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/** Lets agents call their own service and nothing else, and services everything else: by the role in their certificate. */
@GlobalInterceptor
@ApplicationScoped
class CertificateGate implements ServerInterceptor {
    private static final String HOLDER = "berth-certificate-holder";

    private final boolean encrypted;

    private record Holder(Subject subject, Fingerprint certificate) {}

    CertificateGate(PkiConfig config) {
        encrypted = config.folder().isPresent();
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        if (!encrypted) {
            return next.startCall(call, headers);
        }
        var caller = caller(call);
        if (caller.isEmpty()) {
            return refuse(call, Status.UNAUTHENTICATED, "the certificate names neither an agent nor a service");
        }
        String service = call.getMethodDescriptor().getServiceName();
        Role needed = AgentLinkGrpc.SERVICE_NAME.equals(service) ? Role.AGENT : Role.SERVICE;
        Role role = caller.orElseThrow().subject().role();
        if (role != needed) {
            String reason = "%s is for certificates of role %s; this one has role %s".formatted(service, needed, role);
            return refuse(call, Status.PERMISSION_DENIED, reason);
        }
        return Contexts.interceptCall(caller.orElseThrow().in(Context.current()), call, headers, next);
    }

    private static Optional<Caller> caller(ServerCall<?, ?> call) {
        SSLSession session = call.getAttributes().get(Grpc.TRANSPORT_ATTR_SSL_SESSION);
        String authority = call.getAuthority();
        try {
            if (session != null) {
                return holder(session)
                        .map(holder -> new Caller(
                                holder.subject(), holder.certificate(), authority == null ? "localhost" : authority));
            }
        } catch (SSLPeerUnverifiedException none) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** Read once for each connection: it is asked for at every call. */
    private static Optional<Holder> holder(SSLSession session) throws SSLPeerUnverifiedException {
        if (session.getValue(HOLDER) instanceof Holder known) {
            return Optional.of(known);
        }
        if (session.getPeerCertificates()[0] instanceof X509Certificate certificate) {
            var holder = Subject.of(certificate.getSubjectX500Principal())
                    .map(subject -> new Holder(subject, Fingerprint.of(certificate)));
            holder.ifPresent(found -> session.putValue(HOLDER, found));
            return holder;
        }
        return Optional.empty();
    }

    private static <Q, A> ServerCall.Listener<Q> refuse(ServerCall<Q, A> call, Status status, String reason) {
        call.close(status.withDescription(reason), new Metadata());
        return new ServerCall.Listener<>() {};
    }
}
