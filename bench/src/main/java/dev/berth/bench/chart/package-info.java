/** Draws what a bench measured as SVG files that a browser shows as they are. It must not know what is drawn. */
@NullMarked
package dev.berth.bench.chart;

import org.jspecify.annotations.NullMarked;
