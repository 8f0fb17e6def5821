package dev.berth.testkit.agent;

/** By what a client shows who it is, and whom it trusts; all in PEM form, the key in PKCS#8. */
public record AgentIdentity(String certificate, String key, String authority) {

    @Override
    public String toString() {
        return "AgentIdentity[…]";
    }
}
