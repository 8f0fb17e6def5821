package dev.berth.control.guest;

/** Why an agent could not do what is wanted: a code for programs, a text for operators only. */
public record GuestProblem(String code, String text) {}
