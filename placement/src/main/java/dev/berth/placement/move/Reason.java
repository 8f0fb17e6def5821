package dev.berth.placement.move;

/** Why a move is proposed: what it does to both hosts, and all of it in words that an operator reads. */
public record Reason(Forecast source, Forecast target, String words) {}
