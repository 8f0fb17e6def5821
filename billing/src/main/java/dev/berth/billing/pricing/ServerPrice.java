package dev.berth.billing.pricing;

import dev.berth.model.money.Rate;

/** What a server of one type costs: by the hour, and at most in one calendar month. Net of tax. */
public record ServerPrice(Rate hourly, Rate monthlyCap) {}
