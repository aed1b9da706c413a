/** The longest wait for each thing waited for, s. */
export type Waits = Map<string, number>

export function longer(waits: Waits, on: string, seconds: number): void {
  if (seconds > (waits.get(on) ?? 0)) waits.set(on, seconds)
}
