/** The real thing: agents as processes inside lab hosts, real libvirtd, real guests. Skipped, with a reason, where there is no lab. */
@NullMarked
package dev.berth.agent.lab;

import org.jspecify.annotations.NullMarked;
