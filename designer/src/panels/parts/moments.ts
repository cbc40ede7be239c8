const usualOffset = "+08:00";
const minutesOfHour = 60;
const milliseconds = 60_000;

/** A moment as the clocks of the office show it, for a field of date and time; empty when the text is no moment. */
export function onOfficeClock(moment: string, offset = usualOffset): string {
  const time = Date.parse(moment);
  return Number.isNaN(time)
    ? ""
    : new Date(time + minutesIn(offset) * milliseconds).toISOString().slice(0, "yyyy-MM-ddTHH:mm".length);
}

/** What a field of date and time holds, with the office's offset: without it the engine does not read it. */
export function withOffset(local: string, offset = usualOffset): string {
  return local === "" ? "" : `${local}:00${offset}`;
}

function minutesIn(offset: string): number {
  const [hours = "0", minutes = "0"] = offset.slice(1).split(":");
  const size = Number(hours) * minutesOfHour + Number(minutes);
  return offset.startsWith("-") ? -size : size;
}
