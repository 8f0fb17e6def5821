package dev.berth.agent.fake;

import dev.berth.contracts.agent.v1.AgentLinkGrpc.AgentLinkImplBase;
import dev.berth.contracts.agent.v1.AgentMessage;
import dev.berth.contracts.agent.v1.ControlMessage;
import io.grpc.stub.StreamObserver;

/** The control plane's side of the stream. */
final class FakeAgentLink extends AgentLinkImplBase {
    private final FakeControlPlane control;

    FakeAgentLink(FakeControlPlane control) {
        this.control = control;
    }

    @Override
    public StreamObserver<AgentMessage> connect(StreamObserver<ControlMessage> out) {
        FakeHost host = control.host(PeerName.HOST.get());
        return new StreamObserver<>() {
            @Override
            public void onNext(AgentMessage message) {
                if (message.hasHello()) {
                    host.joined(out, message.getHello());
                } else {
                    host.reported(message);
                }
            }

            @Override
            public void onError(Throwable failure) {
                host.left(out);
            }

            @Override
            public void onCompleted() {
                host.left(out);
                out.onCompleted();
            }
        };
    }
}
