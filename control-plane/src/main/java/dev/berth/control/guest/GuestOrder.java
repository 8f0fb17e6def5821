package dev.berth.control.guest;

import com.google.protobuf.ByteString;
import java.util.Optional;

/**
 * A wanted row with all that its agent must be told.
 *
 * @param spec the protobuf GuestSpec that was fixed at create
 * @param peerAddress where the peer's host is reached for a copy; empty without a peer
 */
public record GuestOrder(WantedGuest wanted, ByteString spec, Optional<String> peerAddress) {}
