/** A small control plane for tests: its authority, enrolment, images and the stream, over real mutual TLS. */
@NullMarked
package dev.berth.agent.fake;

import org.jspecify.annotations.NullMarked;
