/**
 * The installation's own certificates: the CA, the services' certificates in the PKI folder, and the certificates of
 * agents, signed on enrolment. Owns the files of that folder. Who may do what with a certificate is decided elsewhere.
 */
@NullMarked
package dev.berth.control.pki;

import org.jspecify.annotations.NullMarked;
