/** The running platform as the tests find it: its callers, its servers, its processes, which may be killed. */
@NullMarked
package dev.berth.tests.platform;

import org.jspecify.annotations.NullMarked;
