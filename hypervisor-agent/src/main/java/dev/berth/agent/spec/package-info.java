/** What a guest is made of: values only, checked when they are built, the same on every host while the guest moves. */
@NullMarked
package dev.berth.agent.spec;

import org.jspecify.annotations.NullMarked;
