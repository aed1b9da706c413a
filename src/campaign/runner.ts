/** The replications of a plan, one after the other on this thread. */
import { invariant } from '../base/invariant.ts'
import { throughout } from '../base/throughout.ts'
import type { Hazard } from '../run/hazard.ts'
import { prepare, type Prepared } from '../run/prepare.ts'
import { advanceAtOnce, replicationSteps } from '../run/replication.ts'
import { type Advancing, advanceInSteps } from '../run/steps.ts'
import { createWorkspace, drawn, type ReplicationChoice, type Workspace } from '../run/workspace.ts'
import { type Shared, shared } from '../run/record/sharedMemory.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { type Columns, columnsOf } from './columns.ts'
import { dimensionsOf, drawOf, inputsOf } from './inputs.ts'
import type { Part } from './part.ts'
import type { Plan, Range } from './plan.ts'
import { type Row, rowOf } from './row.ts'

/** A scenario under one of its strategies (null: as written). */
export interface Variant {
  readonly strategy: string | null
  readonly scenario: Scenario
  /**
   * The population of this scenario, if it has been built already: it reaches another thread faster than that thread
   * could build it.
   */
  readonly population?: Prepared['compiler']['population']
}

interface Ready {
  readonly prepared: Prepared
  readonly columns: Columns
  /** Created for the first row: a caller that only asks for columns needs none. */
  workspace?: Workspace
}

/**
 * Memory for fires that other strategies, or other rows of a design, meet again: some hundreds for a large site. A
 * named assumption.
 */
const hazardBytes = 64e6

/** Memory in which the runners of a thread keep fires that are met again. */
export const fireMemory = (bytes = hazardBytes): Shared => shared(bytes)

/** Memory that keeps the same fires, for runs in the middle of which others use the first one. */
export const fireMemoryBeside = ({ hazards }: Shared): Shared => ({ ...shared(), hazards })

/** Fires by everything they depend on. A plain record: it may be sent to another thread. */
export type Fires = ReadonlyMap<string, Hazard>

/** Compiles each variant once and runs ranges of a plan. */
export class Runner {
  readonly #variants: ReadonlyMap<string | null, Variant>
  readonly #ready = new Map<string | null, Ready>()

  #planned: Plan | undefined
  #dimensions: readonly string[] = []
  #shared: Shared
  readonly #kept: boolean

  /**
   * @param prepared scenarios of variants that are compiled already
   * @param kept memory shared by successive runners of a thread (`fireMemory()`): each meets the fires of those before
   *   it
   */
  constructor(
    variants: readonly Variant[],
    prepared: ReadonlyMap<string | null, Prepared> = new Map(),
    kept?: Shared,
  ) {
    this.#shared = kept ?? shared()
    this.#kept = kept !== undefined
    this.#variants = new Map(variants.map(variant => [variant.strategy, variant]))
    for (const [strategy, compiled] of prepared) this.#keep(strategy, compiled)
  }

  prepared(strategy: string | null): Prepared {
    return this.#of(strategy).prepared
  }

  columns(strategy: string | null): Columns {
    return this.#of(strategy).columns
  }

  /** The strategies of a replication run one after another, because they meet the same fire. */
  run(plan: Plan, range: Range): Part {
    return throughout(this.inSteps(plan, range, advanceAtOnce))
  }

  /**
   * The same, yielding after each step of a replication: the caller can do something else, or abandon it.
   * @param advancing how the time of a replication passes
   */
  *inSteps(plan: Plan, { from, to }: Range, advancing: Advancing = advanceInSteps): Generator<void, Part> {
    const rows: Row[] = []
    for (let replication = from; replication < to; replication++)
      for (const strategy of plan.strategies)
        rows.push(yield* this.#row(plan, strategy, replication, advancing))
    return { from, rows }
  }

  *#row(
    plan: Plan,
    strategy: string | null,
    replication: number,
    advancing: Advancing,
  ): Generator<void, Row> {
    this.#turnTo(plan)
    const ready = this.#of(strategy)
    const { prepared, columns } = ready
    const choice = this.#choice(plan, prepared, replication)
    ready.workspace ??= createWorkspace(prepared, this.#shared)
    const { impact, digest } = yield* replicationSteps(prepared, choice, ready.workspace, advancing)
    return rowOf(columns, impact, digest)
  }

  /** The fires of these replications that are kept here: another thread need not compute them again. */
  firesOf(plan: Plan, { from, to }: Range): Fires {
    this.#turnTo(plan)
    const { hazards } = this.#shared
    const fires = new Map<string, Hazard>()
    for (let replication = from; replication < to; replication++)
      for (const strategy of plan.strategies) {
        const { prepared } = this.#of(strategy)
        const key = drawn(prepared, this.#choice(plan, prepared, replication)).hazardKey()
        const kept = hazards.get(key)
        if (kept !== undefined) fires.set(key, kept)
      }
    return fires
  }

  /** Keeps fires that another thread computed. */
  meet(fires: Fires): void {
    const { hazards } = this.#shared
    for (const [key, fire] of fires) if (hazards.get(key) === undefined) hazards.add(key, fire)
  }

  #choice(plan: Plan, prepared: Prepared, replication: number): ReplicationChoice {
    const inputs = inputsOf(plan, prepared.inputs, this.#dimensions, replication)
    return {
      seed: plan.seed,
      replication: drawOf(plan.design, replication),
      typical: plan.typical === true,
      ...(inputs && { inputs }),
    }
  }

  #turnTo(plan: Plan): void {
    if (this.#planned === plan) return
    this.#planned = plan
    this.#dimensions = dimensionsOf(plan.strategies.map(strategy => this.prepared(strategy).inputs))
    const meetsAgain = plan.strategies.length > 1 || plan.design !== undefined
    if (this.#kept || meetsAgain === this.#shared.hazards.limit > 0) return
    this.#shared = meetsAgain ? fireMemory() : shared()
    for (const ready of this.#ready.values()) delete ready.workspace
  }

  #of(strategy: string | null): Ready {
    const ready = this.#ready.get(strategy)
    if (ready !== undefined) return ready
    const variant = this.#variants.get(strategy)
    invariant(variant !== undefined, `no scenario for the strategy ${strategy ?? 'as written'}`)
    return this.#keep(strategy, prepare(variant.scenario, { population: variant.population }))
  }

  #keep(strategy: string | null, prepared: Prepared): Ready {
    const ready = { prepared, columns: columnsOf(prepared) }
    this.#ready.set(strategy, ready)
    return ready
  }
}
