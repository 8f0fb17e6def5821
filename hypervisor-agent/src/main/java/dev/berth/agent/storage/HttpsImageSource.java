package dev.berth.agent.storage;

import dev.berth.agent.spec.ImageFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import javax.net.ssl.SSLContext;

/** Fetches images from the control plane with the ticket of the present stream. */
public final class HttpsImageSource implements ImageSource {
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);

    private final HttpClient client;
    private volatile Ticket ticket = new Ticket("", "");

    public HttpsImageSource(SSLContext tls) {
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(tls)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    /** Each stream brings a ticket of its own; the older one is void. */
    public void useTicket(String imagesUrl, String secret) {
        ticket = new Ticket(imagesUrl, secret);
    }

    @Override
    public InputStream open(ImageFile file) throws IOException, InterruptedException {
        var now = ticket;
        if (!now.url.startsWith("https://")) {
            throw new IOException("the control plane has given no https URL for images, but \"%s\"".formatted(now.url));
        }
        var request = HttpRequest.newBuilder(URI.create(now.url + "/" + file.sha256()))
                .header("Authorization", "Bearer " + now.secret)
                .timeout(ANSWER_LIMIT)
                .build();
        var answer = client.send(request, BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            answer.body().close();
            throw new IOException("%s/%s answered %d".formatted(now.url, file.sha256(), answer.statusCode()));
        }
        return answer.body();
    }

    private record Ticket(String url, String secret) {}
}
