/** The main job, told as a story: three servers are sold, a host gets busy, the platform moves one, the bill is printed. */
@NullMarked
package dev.berth.tests.demo;

import org.jspecify.annotations.NullMarked;
