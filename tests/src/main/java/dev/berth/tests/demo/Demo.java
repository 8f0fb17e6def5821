package dev.berth.tests.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.berth.tests.client.BerthApi;
import dev.berth.tests.client.UnexpectedAnswer;
import dev.berth.tests.guest.TickReceiver;
import java.util.List;
import java.util.Map;

/**
 * Sells three servers through the public API, makes the host of two of them busy by work inside them, and shows how the
 * platform moves one by itself: its memory intact, its pause measured from outside, the reason and the bill printed.
 * Exits with 0 only if all of that was seen.
 */
public final class Demo {

    private Demo() {}

    public static void main(String[] arguments) throws Exception {
        try {
            show(System.getenv());
        } catch (DemoFailed | UnexpectedAnswer | IllegalStateException failed) {
            System.out.println("\nThe demo failed: " + failed.getMessage());
            System.exit(1);
        }
    }

    /** Tells the whole story on standard output; fails if something that it promises was not seen. */
    public static void show(Map<String, String> environment) throws Exception {
        var place = Place.fromEnvironment(environment);
        var customer = new BerthApi(place.endpoint(), place.customerToken());
        var operator = new BerthApi(place.endpoint(), place.operatorToken());
        try (var ticks = new TickReceiver(place.receiverAddress())) {
            tell(new Story(System.out, place.colour()), customer, operator, ticks);
        }
    }

    private static void tell(Story story, BerthApi customer, BerthApi operator, TickReceiver ticks)
            throws InterruptedException {
        story.chapter("1. Three servers are sold through the public API");
        var shop = new Shop(customer, story);
        shop.clearEarlierDemo();
        List<SoldServer> servers = shop.sellThree();

        story.chapter("2. They run, two on one host");
        var fleet = new Fleet(operator, story);
        fleet.awaitQuiet();
        var busy = fleet.hostWithTwo(servers);
        servers.forEach(server -> server.guest().tick(ticks.address(), HotMove.TICK));

        story.chapter("3. Work inside the guests of one host makes it busy");
        var move = new HotMove(operator, story, ticks).watch(busy, servers);

        story.chapter("4. The platform moved one by itself");
        move.print(story);
        move.requireGood();

        story.chapter("5. What the customer owes");
        JsonNode bill = customer.get("/billing/current").expect(200).body();
        new Bill(bill).print(story);
    }
}
