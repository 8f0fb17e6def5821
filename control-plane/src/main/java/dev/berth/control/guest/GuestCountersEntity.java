package dev.berth.control.guest;

import dev.berth.control.guest.Wish.Counters;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** Of the table {@code server}, what its next order is numbered from; only read here, under the lock of the row. */
@Entity
@Table(name = "server")
@NullUnmarked // fields are filled by Hibernate
class GuestCountersEntity {
    @Id
    long id;

    @Column(name = "last_epoch")
    long lastEpoch;

    @Column(name = "last_generation")
    long lastGeneration;

    @Column(name = "start_count")
    long startCount;

    @Column(name = "reset_count")
    long resetCount;

    @Column(name = "reboot_count")
    long rebootCount;

    Counters toCounters() {
        return new Counters(lastEpoch, lastGeneration, new Counts(startCount, resetCount, rebootCount));
    }
}
