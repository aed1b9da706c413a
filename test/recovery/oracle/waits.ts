/** What was waited for, each for how long at most, in seconds. */
export type Waits = Map<string, number>

export function longer(waits: Waits, on: string, seconds: number): void {
  if (seconds > (waits.get(on) ?? 0)) waits.set(on, seconds)
}
