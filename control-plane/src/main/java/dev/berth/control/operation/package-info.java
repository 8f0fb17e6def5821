/**
 * Durable work: sagas, their journal, and the runner that takes them from step to step. Owns the table
 * {@code operation}. Knows no feature: what a step does and what a fact means is said by the packages that define sagas.
 * It never waits for an agent, and never decides where a guest runs.
 */
@NullMarked
package dev.berth.control.operation;

import org.jspecify.annotations.NullMarked;
