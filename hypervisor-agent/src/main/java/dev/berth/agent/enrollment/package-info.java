/**
 * Who this host is: makes its key pair, has it certified once with a one-time token, and keeps the result. Owns the files
 * below the folder "identity"; the private key never leaves this host.
 */
@NullMarked
package dev.berth.agent.enrollment;

import org.jspecify.annotations.NullMarked;
