import { afterEach, beforeEach, expect, vi } from "vitest";

/** Puts every test of the file into a browser of another time zone than the office's. */
export function inNewYork() {
  beforeEach(() => {
    vi.stubEnv("TZ", "America/New_York");
    // Else no test would show that the browser's clock is not asked.
    expect(new Date("2026-11-23T01:30:00Z").getHours()).toBe(20);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });
}
