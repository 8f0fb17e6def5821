package dev.berth.control.server;

/** The commands of actions, as customers read them; the kinds of their sagas are the same words. */
public final class Commands {
    public static final String CREATE = "create_server";
    public static final String DELETE = "delete_server";
    public static final String START = "start_server";
    public static final String STOP = "stop_server";
    public static final String RESET = "reset_server";
    public static final String REBOOT = "reboot_server";
    public static final String SHUTDOWN = "shutdown_server";
    public static final String CHANGE_PROTECTION = "change_protection";
    public static final String MIGRATE = "migrate_server";

    private Commands() {}
}
