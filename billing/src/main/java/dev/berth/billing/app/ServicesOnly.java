package dev.berth.billing.app;

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
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.jboss.logging.Logger;

/**
 * Lets only services in. Agents hold certificates of the same authority, so the handshake alone does not keep them out.
 * A connection without TLS shows nobody, so it is refused like an agent.
 */
@GlobalInterceptor
@ApplicationScoped
class ServicesOnly implements ServerInterceptor {
    private static final Logger LOG = Logger.getLogger(ServicesOnly.class);

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        var session = Optional.ofNullable(call.getAttributes().get(Grpc.TRANSPORT_ATTR_SSL_SESSION));
        var subject = session.map(ServicesOnly::subject).orElse("");
        if (unit(subject).equals("service")) {
            return next.startCall(call, headers);
        }
        LOG.warnf(
                "call refused caller=%s method=%s",
                subject, call.getMethodDescriptor().getFullMethodName());
        call.close(
                Status.PERMISSION_DENIED.withDescription("billing answers certificates with OU=service only"),
                new Metadata());
        return new ServerCall.Listener<>() {};
    }

    private static String unit(String subject) {
        try {
            return new LdapName(subject)
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("OU"))
                            .map(Rdn::getValue)
                            .map(String::valueOf)
                            .reduce((one, other) -> "ambiguous")
                            .orElse("none");
        } catch (InvalidNameException unreadable) {
            return "unreadable";
        }
    }

    private static String subject(SSLSession session) {
        try {
            return session.getPeerCertificates()[0] instanceof X509Certificate certificate
                    ? certificate.getSubjectX500Principal().getName()
                    : "";
        } catch (SSLPeerUnverifiedException stranger) {
            return "";
        }
    }
}
