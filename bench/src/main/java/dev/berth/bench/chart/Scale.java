package dev.berth.bench.chart;

/** Puts values from a range onto pixels; either may run backwards. */
public record Scale(double from, double to, double fromPixel, double toPixel) {

    public double at(double value) {
        return fromPixel + (value - from) / (to - from) * (toPixel - fromPixel);
    }

    /** A round step that divides the range into four to ten parts. */
    public double tick() {
        double raw = Math.abs(to - from) / 5;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double part = raw / power;
        return power * (part < 1.5 ? 1 : part < 3.5 ? 2 : part < 7.5 ? 5 : 10);
    }
}
