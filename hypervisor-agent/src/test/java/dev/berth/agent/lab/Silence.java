package dev.berth.agent.lab;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.util.concurrent.atomic.AtomicLong;

/** Hears a guest's ticks and keeps the longest silence between two: the blackout as the world outside sees it. */
final class Silence implements AutoCloseable {
    private final DatagramSocket socket;
    private final AtomicLong longest = new AtomicLong();
    private final AtomicLong ticks = new AtomicLong();

    Silence(String address) throws IOException {
        socket = new DatagramSocket(0, InetAddress.getByName(address));
        Thread.ofPlatform().daemon().name("silence").start(this::listen);
    }

    int port() {
        return socket.getLocalPort();
    }

    long ticks() {
        return ticks.get();
    }

    long longestMilliseconds() {
        return longest.get() / 1_000_000;
    }

    private void listen() {
        var packet = new DatagramPacket(new byte[256], 256);
        long last = 0;
        try {
            while (true) {
                socket.receive(packet);
                long now = System.nanoTime();
                if (last != 0) {
                    long gap = now - last;
                    longest.accumulateAndGet(gap, Math::max);
                }
                last = now;
                ticks.incrementAndGet();
            }
        } catch (SocketException closed) {
            // The test is over.
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
