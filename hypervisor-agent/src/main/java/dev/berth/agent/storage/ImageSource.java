package dev.berth.agent.storage;

import dev.berth.agent.spec.ImageFile;
import java.io.IOException;
import java.io.InputStream;

/** Where images come from; the reader closes the stream and trusts nothing in it. */
public interface ImageSource {
    InputStream open(ImageFile file) throws IOException, InterruptedException;
}
