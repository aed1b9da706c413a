/** The power of buildings: cut, restored, and kept away by second hits. */
import { uniform } from '../../../src/base/streams.ts'
import { Repairs } from './repair.ts'

export class Power extends Repairs {
  /** By building: second until which second hits keep it dark. */
  readonly #hitUntil = new Map<number, number>()

  /** Buildings whose power was lost to the fire or to an order, and returns at a time of its own. */
  readonly #lost = new Set<number>()

  /**
   * A second hit cuts the power until `back`, when it returns unless something else keeps it away. The racks
   * that stop are reported separately.
   */
  protected powerFails(buildings: readonly number[], back: number): void {
    const gates = this.clock.gates
    for (const building of buildings) {
      const alone = !this.#lost.has(building) && !this.#hitUntil.has(building)
      gates.set(`power ${building}`, alone ? back : Math.max(gates.get(`power ${building}`)!, back))
      this.#hitUntil.set(building, Math.max(this.#hitUntil.get(building) ?? 0, back))
    }
  }

  /** A rack stops or burns: unless a second hit explains it, the building has lost its power. */
  protected powerGoes(building: number, at: number): void {
    if (at <= (this.#hitUntil.get(building) ?? -Infinity)) return
    if (!this.#lost.has(building) && this.#hitUntil.has(building))
      this.#power(building, gate => Math.max(gate, this.#said(building)))
    this.#lost.add(building)
  }

  /**
   * A network that is up by now is away for four hours, or for the scenario's own network time if that is
   * shorter.
   */
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

  /**
   * Unless somebody restores it, power returns at the scenario's time, but not before four hours after the
   * cut (or that same time after the cut, if shorter).
   */
  protected cutPower(subject: number, at: number): void {
    this.#power(subject, (gate, building) => {
      this.#lost.add(building)
      const said = this.#said(building)
      return Math.max(gate, said, at + Math.min(said, 4 * 3600))
    })
  }

  protected switchWorks(): boolean {
    const { cutOff } = this.told.estate.site
    return cutOff.exists && uniform(this.told.streams.of('cut-off switch'), 0) < cutOff.works
  }

  /** Changes the second at which power returns to one building; -1: to all. */
  #power(subject: number, when: (gate: number, building: number) => number): void {
    const { gates } = this.clock
    for (const building of this.told.estate.site.buildings.name.keys())
      if (subject < 0 || subject === building)
        gates.set(`power ${building}`, when(gates.get(`power ${building}`)!, building))
  }
}
