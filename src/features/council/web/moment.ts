/** `2026-11-21T08:00` of a field for day and time, meant in Hà Nội, as a moment. */
export function toMoment(local: string): string {
  return `${local.length === 16 ? `${local}:00` : local}+07:00`;
}

/** A moment as a field for day and time shows it: in Hà Nội, to the minute. */
export function toLocal(moment: string): string {
  return new Date(new Date(moment).getTime() + 7 * 3_600_000).toISOString().slice(0, 16);
}
