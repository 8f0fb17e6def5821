package dev.berth.tests.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** The two replicas of the control plane, and which of them holds the hosts' streams, by their own figures. */
public record Replicas(Processes processes, int portBase) {
    private static final List<String> NAMES = List.of("control-plane", "control-plane-2");
    private static final int FIRST_HEALTH_PORT = 91;
    private static final int APART = 100;

    /** All at once, and brought back: whatever they knew only in their memory is gone. */
    public void killAll() throws IOException {
        for (String name : NAMES) {
            processes.kill(name);
        }
    }

    /** Makes one replica hold the streams of all hosts, and says which. */
    public String gatherStreams() throws IOException, InterruptedException {
        String holder = streams(0) >= streams(1) ? NAMES.get(0) : NAMES.get(1);
        String other = holder.equals(NAMES.get(0)) ? NAMES.get(1) : NAMES.get(0);
        if (streams(NAMES.indexOf(other)) > 0) {
            processes.kill(other);
            processes.mend();
        }
        return holder;
    }

    private int streams(int replica) throws IOException, InterruptedException {
        int port = portBase + FIRST_HEALTH_PORT + APART * replica;
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/q/metrics".formatted(port)))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> line.startsWith("berth_agent_streams"))
                    .mapToInt(line -> (int) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        }
    }
}
