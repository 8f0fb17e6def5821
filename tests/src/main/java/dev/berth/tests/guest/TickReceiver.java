package dev.berth.tests.guest;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Receives the guests' ticks and keeps, for each guest, when each arrived: pauses are measured here, outside of the guest. */
public final class TickReceiver implements AutoCloseable {
    private final DatagramSocket socket;
    private final Map<String, List<Tick>> ticks = new ConcurrentHashMap<>();

    /** One datagram: the guest's counter and when it arrived. */
    public record Tick(long counter, long arrivedNanos) {}

    public TickReceiver(String address) throws SocketException {
        socket = new DatagramSocket(new InetSocketAddress(address, 0));
        socket.setReceiveBufferSize(1 << 20);
        Thread.ofPlatform().daemon().name("ticks").start(this::receive);
    }

    /** Where guests send to. */
    public String address() {
        return socket.getLocalAddress().getHostAddress() + ":" + socket.getLocalPort();
    }

    /** What has come from this guest so far. */
    public TickRecord of(String guest) {
        List<Tick> seen = ticks.getOrDefault(guest, List.of());
        synchronized (seen) {
            return new TickRecord(List.copyOf(seen));
        }
    }

    private void receive() {
        byte[] buffer = new byte[256];
        while (!socket.isClosed()) {
            try {
                var packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                long now = System.nanoTime();
                var text = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.US_ASCII);
                long counter = Long.parseLong(text.substring(0, text.indexOf(' ')));
                var seen = ticks.computeIfAbsent(packet.getAddress().getHostAddress(), _ -> new ArrayList<>());
                synchronized (seen) {
                    seen.add(new Tick(counter, now));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
