package dev.berth.agent.fleet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.berth.agent.load.SetLoads;
import dev.berth.agent.simulation.HostFaults;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.CpuAmount;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;

/**
 * HTTP on the loopback by which a person or a test says what goes wrong and what guests ask for. It knows no user: whoever is
 * on this machine may spoil simulated hosts.
 * <pre>
 * GET    /hosts                  every host with its guests and faults
 * GET    /hosts/NAME             one of them
 * PATCH  /hosts/NAME/faults      change some:  {"storage_full": true, "clock_offset_seconds": 3600}
 * DELETE /hosts/NAME/faults      mend all
 * POST   /hosts/NAME/cut         {"seconds": 30}: no stream for so long
 * PUT    /servers/ID/load        {"cores": 1.5}: what the guest asks for from now on, wherever it runs
 * DELETE /servers/ID/load        its curve again
 * </pre>
 */
final class ControlDoor implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ControlDoor.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long LONGEST_CUT_SECONDS = 86_400;

    private final Map<String, FleetHost> hosts;
    private final SetLoads loads;
    private final HttpServer server;

    ControlDoor(int port, Map<String, FleetHost> hosts, SetLoads loads, Executor threads) throws IOException {
        this.hosts = hosts;
        this.loads = loads;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** What is answered when there is no such thing. */
    private static final class NotThere extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotThere(String message) {
            super(message, null, false, false);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try {
            String[] path = exchange.getRequestURI().getPath().substring(1).split("/");
            JsonNode body = JSON.readTree(exchange.getRequestBody());
            answer(exchange, 200, route(exchange.getRequestMethod(), path, body));
        } catch (NotThere nothing) {
            answer(exchange, 404, error(String.valueOf(nothing.getMessage())));
        } catch (IllegalArgumentException | JsonProcessingException wrong) {
            answer(exchange, 422, error(String.valueOf(wrong.getMessage())));
        } catch (RuntimeException bug) {
            LOG.error("the control door failed", bug);
            answer(exchange, 500, error(bug.toString()));
        }
    }

    private JsonNode route(String method, String[] path, JsonNode body) {
        String form = path.length == 3 ? path[0] + "/*/" + path[2] : path[0] + (path.length == 2 ? "/*" : "");
        return switch (method + " " + form) {
            case "GET hosts" -> all();
            case "GET hosts/*" -> one(host(path[1]));
            case "PATCH hosts/*/faults" -> suffer(host(path[1]), body);
            case "DELETE hosts/*/faults" -> mend(host(path[1]));
            case "POST hosts/*/cut" -> cut(host(path[1]), body);
            case "PUT servers/*/load" -> load(ServerId.valueOf(path[1]), body);
            case "DELETE servers/*/load" -> release(ServerId.valueOf(path[1]));
            default -> throw new NotThere("there is no %s /%s".formatted(method, String.join("/", path)));
        };
    }

    private FleetHost host(String name) {
        var host = hosts.get(name);
        if (host == null) {
            throw new NotThere("there is no host %s; there are sim1 to sim%d".formatted(name, hosts.size()));
        }
        return host;
    }

    private JsonNode all() {
        var list = JSON.createArrayNode();
        hosts.values().forEach(host -> list.add(one(host)));
        return JSON.createObjectNode().set("hosts", list);
    }

    private static ObjectNode one(FleetHost host) {
        var json = JSON.createObjectNode();
        json.put("name", host.host().name());
        json.put("connected", host.isConnected());
        var guests = json.putArray("guests");
        host.host().guests().forEach(server -> guests.add(server.value()));
        json.set("faults", FaultMessages.write(host.host().faults()));
        return json;
    }

    private static JsonNode suffer(FleetHost host, JsonNode change) {
        host.suffer(FaultMessages.change(host.host().faults(), change));
        LOG.infof("faults changed host=%s change=%s", host.host().name(), change);
        return one(host);
    }

    private static JsonNode mend(FleetHost host) {
        host.suffer(HostFaults.NONE);
        LOG.infof("faults mended host=%s", host.host().name());
        return one(host);
    }

    private static JsonNode cut(FleetHost host, JsonNode body) {
        long seconds = body.path("seconds").asLong(-1);
        if (seconds < 0 || seconds > LONGEST_CUT_SECONDS) {
            throw new IllegalArgumentException(
                    "seconds is %s; it must be between 0 and %d".formatted(body.path("seconds"), LONGEST_CUT_SECONDS));
        }
        host.cut(Duration.ofSeconds(seconds));
        LOG.infof("stream cut host=%s seconds=%d", host.host().name(), seconds);
        return one(host);
    }

    private JsonNode load(ServerId server, JsonNode body) {
        if (!body.path("cores").isNumber()) {
            throw new IllegalArgumentException(
                    "cores is %s; it must be a number, 0 or more".formatted(body.path("cores")));
        }
        loads.set(server, CpuAmount.ofCores(body.path("cores").asDouble()));
        return JSON.createObjectNode().put("cores", body.path("cores").asDouble());
    }

    private JsonNode release(ServerId server) {
        loads.release(server);
        return JSON.createObjectNode();
    }

    private static JsonNode error(String message) {
        return JSON.createObjectNode().put("error", message);
    }

    private static void answer(HttpExchange exchange, int status, JsonNode body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
