package dev.berth.control.guest;

import dev.berth.model.id.HostId;
import java.util.List;
import java.util.Optional;

/** All that is wanted and all that was seen of one server's guest, on every host that has to do with it. */
public record GuestPicture(List<WantedGuest> wanted, List<ObservedGuest> observed) {

    public GuestPicture {
        wanted = List.copyOf(wanted);
        observed = List.copyOf(observed);
    }

    public Optional<WantedGuest> wantedOn(HostId host) {
        return wanted.stream().filter(row -> row.host().equals(host)).findFirst();
    }

    public Optional<ObservedGuest> observedOn(HostId host) {
        return observed.stream().filter(row -> row.host().equals(host)).findFirst();
    }

    /** What was seen after the agent had acted on what is wanted there now. */
    public Optional<ObservedGuest> answerOf(WantedGuest row) {
        return observedOn(row.host()).filter(seen -> seen.answers(row));
    }
}
