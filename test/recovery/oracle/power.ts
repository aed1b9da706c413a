/** The power of buildings: cut, given back, and kept away by second hits. */
import { uniform } from '../../../src/base/streams.ts'
import { Repairs } from './repair.ts'

export class Power extends Repairs {
  /** By building: until when second hits keep it dark. */
  readonly #hitUntil = new Map<number, number>()

  /** Buildings whose power the fire or an order has taken: it has its own time. */
  readonly #lost = new Set<number>()

  /** Nobody switches anything on before the power is back: when the hit is over, where nothing else keeps it away. What stops is told of as racks. */
  protected powerFails(buildings: readonly number[], back: number): void {
    const gates = this.clock.gates
    for (const building of buildings) {
      const alone = !this.#lost.has(building) && !this.#hitUntil.has(building)
      gates.set(`power ${building}`, alone ? back : Math.max(gates.get(`power ${building}`)!, back))
      this.#hitUntil.set(building, Math.max(this.#hitUntil.get(building) ?? 0, back))
    }
  }

  /** A rack stops or burns otherwise than by a hit. */
  protected powerGoes(building: number, at: number): void {
    if (at <= (this.#hitUntil.get(building) ?? -Infinity)) return
    if (!this.#lost.has(building) && this.#hitUntil.has(building))
      this.#power(building, gate => Math.max(gate, this.#said(building)))
    this.#lost.add(building)
  }

  /** One that is there again, or still, is away for four hours, or as long as it is after the ignition. */
  protected networkGoes(building: number, at: number): void {
    const gates = this.clock.gates
    const { name } = this.told.estate.site.buildings
    const said = this.recovery.buildings[name[building]!]?.network ?? this.recovery.network
    if (gates.get(`network ${building}`)! <= at)
      gates.set(`network ${building}`, at + Math.min(said, 4 * 3600))
  }

  #said(building: number): number {
    const { name } = this.told.estate.site.buildings
    return this.recovery.buildings[name[building]!]?.power ?? this.recovery.power
  }

  protected restorePower(subject: number, at: number): void {
    this.#power(subject, (gate, building) => Math.min(gate, Math.max(at, this.#hitUntil.get(building) ?? 0)))
  }

  /** Without anybody's doing it is back when the scenario says, and four hours after the cut at the earliest, or as long after it as it is after the ignition. */
  protected cutPower(subject: number, at: number): void {
    this.#power(subject, (gate, building) => {
      this.#lost.add(building)
      const said = this.#said(building)
      return Math.max(gate, at === said ? said : Math.max(said, at + Math.min(said, 4 * 3600)))
    })
  }

  protected switchWorks(): boolean {
    const { cutOff } = this.told.estate.site
    return cutOff.exists && uniform(this.told.streams.of('cut-off switch'), 0) < cutOff.works
  }

  /** Other times for the power of one building, or of all. */
  #power(subject: number, when: (gate: number, building: number) => number): void {
    const { gates } = this.clock
    for (const building of this.told.estate.site.buildings.name.keys())
      if (subject < 0 || subject === building)
        gates.set(`power ${building}`, when(gates.get(`power ${building}`)!, building))
  }
}
