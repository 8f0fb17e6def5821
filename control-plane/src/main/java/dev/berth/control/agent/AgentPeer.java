package dev.berth.control.agent;

import dev.berth.control.pki.Fingerprint;
import dev.berth.model.id.HostId;

/** Which host's agent is at the other end, by its certificate; {@code imagesUrl} is where it can fetch images. */
record AgentPeer(HostId host, Fingerprint certificate, String imagesUrl) {}
