package dev.berth.agent.libvirt;

import org.jboss.logging.Logger;
import org.libvirt.Connect;
import org.libvirt.Library;
import org.libvirt.LibvirtException;

/** libvirt's own event loop, on its own thread: events and keepalives of every connection need it. */
final class EventLoop {
    private static final Logger LOG = Logger.getLogger(EventLoop.class);

    private EventLoop() {}

    /** Must run before the first connection is opened. */
    static void start() {
        try {
            Library.initEventLoop();
            // Else libvirt writes every error to our standard error, beside the exception.
            Connect.setErrorCallback((_, _) -> {});
        } catch (LibvirtException failed) {
            throw new IllegalStateException("libvirt's event loop does not start", failed);
        }
        Thread.ofPlatform().daemon().name("libvirt-events").start(EventLoop::run);
    }

    private static void run() {
        while (true) {
            try {
                Library.processEvent();
            } catch (LibvirtException | RuntimeException failed) {
                LOG.error("libvirt's event loop stumbled", failed);
            }
        }
    }
}
