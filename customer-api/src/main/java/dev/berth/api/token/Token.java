package dev.berth.api.token;

import java.time.Instant;

/** What is known about a token after its birth: everything but its text. */
public record Token(long id, String name, Permission permission, Instant created) {}
