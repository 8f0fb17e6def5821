package dev.berth.bench.azure;

import dev.berth.model.unit.DataSize;
import java.util.List;
import java.util.PriorityQueue;

/**
 * One trace played to one packer. What has ended is released before the requests of a second; empty hosts are counted
 * between the two.
 */
record Play(int rejects, double meanEmptyHosts, int moves) {
    static final int CORES = 64;
    static final DataSize MEMORY = DataSize.ofGibibytes(192);
    static final int QUARTERS = 192 * 4;

    private record Ending(long second, int number) implements Comparable<Ending> {
        @Override
        public int compareTo(Ending other) {
            return second == other.second ? Integer.compare(number, other.number) : Long.compare(second, other.second);
        }
    }

    static Play of(AzureTrace trace, Packer packer) {
        var endings = new PriorityQueue<Ending>();
        int rejects = 0;
        long emptyHosts = 0;
        int seconds = 0;
        List<AzureRequest> requests = trace.requests();
        for (int number = 0; number < requests.size(); number++) {
            var request = requests.get(number);
            if (number == 0 || requests.get(number - 1).second() != request.second()) {
                for (var ending = endings.peek();
                        ending != null && ending.second <= request.second();
                        ending = endings.peek()) {
                    packer.release(endings.remove().number);
                }
                emptyHosts += packer.emptyHosts();
                seconds++;
            }
            if (!packer.place(number, request.flavour())) {
                rejects++;
            } else if (request.ends() != AzureRequest.NEVER) {
                endings.add(new Ending(request.ends(), number));
            }
        }
        return new Play(rejects, (double) emptyHosts / seconds, packer.moves());
    }

    /** The least hosts that could ever do: the peak of what is held at once, each resource as if it were liquid. */
    static int floor(AzureTrace trace) {
        var held = new Packer() {
            private final java.util.Map<Integer, Flavour> all = new java.util.HashMap<>();
            private long cores;
            private long quarters;
            private double peak;

            @Override
            public boolean place(int number, Flavour flavour) {
                all.put(number, flavour);
                cores += flavour.cores();
                quarters += flavour.quarters();
                peak = Math.max(peak, Math.max((double) cores / CORES, (double) quarters / QUARTERS));
                return true;
            }

            @Override
            public void release(int number) {
                var flavour = all.remove(number);
                if (flavour != null) {
                    cores -= flavour.cores();
                    quarters -= flavour.quarters();
                }
            }

            @Override
            public int emptyHosts() {
                return 0;
            }
        };
        of(trace, held);
        return (int) Math.ceil(held.peak);
    }
}
