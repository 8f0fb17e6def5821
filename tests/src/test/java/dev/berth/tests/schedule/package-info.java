/**
 * Random schedules of API calls, faults and kills against the simulated fleet, and what must hold after each. A seed makes a
 * schedule, the player plays it, the fleet's picture at the end is checked: making and checking are pure, and know no platform.
 */
@NullMarked
package dev.berth.tests.schedule;

import org.jspecify.annotations.NullMarked;
