/** Public SSH keys of a project. Owns the table {@code ssh_key}. */
@NullMarked
package dev.berth.api.sshkey;

import org.jspecify.annotations.NullMarked;
