package dev.berth.agent.libvirt;

import dev.berth.agent.guest.CopyStats;
import java.util.HashMap;
import java.util.Map;
import org.libvirt.Domain;
import org.libvirt.LibvirtException;
import org.libvirt.TypedParameter;

/** A copy's numbers out of libvirt's job statistics. */
final class JobStats {
    private static final int COMPLETED = 1;
    private static final int NO_JOB = 0;

    private JobStats() {}

    static CopyStats running(Domain domain) throws LibvirtException {
        return read(domain, 0);
    }

    /** Of a guest that has arrived; only the destination still knows them. */
    static CopyStats completed(Domain domain) throws LibvirtException {
        return read(domain, COMPLETED);
    }

    static boolean hasJob(Domain domain) throws LibvirtException {
        return domain.getJobInfo().getType() != NO_JOB;
    }

    private static CopyStats read(Domain domain, int flags) throws LibvirtException {
        var job = domain.getJobStats(flags);
        if (job.type == NO_JOB || job.stats == null) {
            return CopyStats.NONE;
        }
        Map<String, Long> values = new HashMap<>();
        for (TypedParameter parameter : job.stats) {
            try {
                values.put(parameter.field, Long.parseLong(parameter.getValueAsString()));
            } catch (NumberFormatException _) {
                // Not one of the counters.
            }
        }
        return new CopyStats(
                values.getOrDefault("data_total", 0L),
                values.getOrDefault("data_remaining", 0L),
                values.getOrDefault("time_elapsed", 0L),
                values.getOrDefault("downtime", 0L));
    }
}
