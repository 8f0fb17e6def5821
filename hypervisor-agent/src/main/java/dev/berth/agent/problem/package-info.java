/** Why a wanted state could not be reached, in the codes of the contract. */
@NullMarked
package dev.berth.agent.problem;

import org.jspecify.annotations.NullMarked;
