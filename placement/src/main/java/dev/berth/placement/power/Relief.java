package dev.berth.placement.power;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Takes guests from hosts that are about to be asked for more than they have: the guest whose leaving alone settles its
 * host at least lost work, or where none does, the one that helps most, so that few moves settle it. It goes to the host
 * with most to spare; one is woken when none has room.
 */
final class Relief {

    private record Cure(Tenant tenant, boolean alone, double price) {}

    private final Trial trial;
    private final PowerPolicy policy;

    Relief(Trial trial, PowerPolicy policy) {
        this.trial = trial;
        this.policy = policy;
    }

    void run() {
        var over = trial.awake().stream()
                .filter(bay -> bay.spare(policy.relieve()) < 0)
                .toList();
        over.forEach(this::relieve);
    }

    private void relieve(Bay bay) {
        var why = why(bay);
        boolean helped = true;
        while (helped && trial.movesLeft() > 0 && bay.spare(policy.settled()) < 0) {
            helped = relieveOnce(bay, why);
        }
        if (!helped && bay.spare(policy.relieve()) < 0) {
            trial.say("%s, but no guest of it can go".formatted(why));
        }
    }

    private boolean relieveOnce(Bay bay, String why) {
        var cures = cures(bay);
        for (var cure : cures) {
            var target = roomiest(cure.tenant(), bay);
            if (target.isPresent()) {
                trial.move(cure.tenant(), bay, target.get(), PowerMove.Aim.RELIEVE, why);
                return true;
            }
        }
        // To wake a host for the only guest of another would just swap the two.
        if (cures.isEmpty() || bay.tenants().size() < 2 || trial.wasWoken(bay)) {
            return false;
        }
        var first = cures.getFirst().tenant();
        var woken = trial.toWake(first, policy.fill());
        woken.ifPresent(target -> {
            trial.wake(target, why);
            trial.move(first, bay, target, PowerMove.Aim.RELIEVE, why);
        });
        return woken.isPresent();
    }

    private List<Cure> cures(Bay bay) {
        double missing = -bay.spare(policy.settled());
        return bay.tenants().stream()
                .filter(trial::movable)
                .map(tenant -> cure(tenant, bay.spareWithout(tenant, policy.settled()) + missing, missing))
                .filter(cure -> cure.price() < Double.POSITIVE_INFINITY)
                .sorted(comparing((Cure cure) -> !cure.alone())
                        .thenComparingDouble(Cure::price)
                        .thenComparing(cure -> cure.tenant().server))
                .toList();
    }

    private static Cure cure(Tenant tenant, double helps, double missing) {
        boolean alone = helps >= missing;
        double price = alone ? tenant.lostWork() : 1 / helps;
        return new Cure(tenant, alone, helps > 0 ? price : Double.POSITIVE_INFINITY);
    }

    private Optional<Bay> roomiest(Tenant tenant, Bay source) {
        return trial.awake().stream()
                .filter(bay -> bay != source && bay.holds(tenant, policy.fill()))
                .max(comparingDouble(bay -> bay.spareWith(tenant, policy.fill())));
    }

    private static String why(Bay bay) {
        return String.format(
                Locale.ROOT,
                "%s is about to be asked for %.0f %% ± %.0f %% of its CPU",
                bay.host.name(),
                100 * bay.nextShare(),
                100 * bay.nextDeviationShare());
    }
}
