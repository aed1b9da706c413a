/** The replications of a plan, one after the other on this thread. */
import { invariant } from '../base/invariant.ts'
import { prepare, type Prepared } from '../run/prepare.ts'
import { createWorkspace, runReplication, type Workspace } from '../run/replication.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { type Columns, columnsOf } from './columns.ts'
import { drawOf, inputsOf } from './inputs.ts'
import type { Part } from './part.ts'
import type { Plan, Range } from './plan.ts'
import { type Row, rowOf } from './row.ts'

/** A scenario as it stands under one of its strategies (null: as written). */
export interface Variant {
  readonly strategy: string | null
  readonly scenario: Scenario
}

interface Ready {
  readonly prepared: Prepared
  readonly columns: Columns
  readonly workspace: Workspace
}

export class Runner {
  readonly #variants: ReadonlyMap<string | null, Scenario>
  readonly #ready = new Map<string | null, Ready>()

  #planned: Plan | undefined
  #paths: readonly string[] = []

  /** @param prepared a variant's scenario, where it is compiled already */
  constructor(variants: readonly Variant[], prepared: ReadonlyMap<string | null, Prepared> = new Map()) {
    this.#variants = new Map(variants.map(({ strategy, scenario }) => [strategy, scenario]))
    for (const [strategy, compiled] of prepared) this.#keep(strategy, compiled)
  }

  prepared(strategy: string | null): Prepared {
    return this.#of(strategy).prepared
  }

  columns(strategy: string | null): Columns {
    return this.#of(strategy).columns
  }

  /** The strategies of a replication meet the same fire, so they are run one after the other. */
  run(plan: Plan, { from, to }: Range): Part {
    const rows: Row[] = []
    for (let replication = from; replication < to; replication++)
      for (const strategy of plan.strategies) rows.push(this.#row(plan, strategy, replication))
    return { from, rows }
  }

  #row(plan: Plan, strategy: string | null, replication: number): Row {
    const { prepared, columns, workspace } = this.#of(strategy)
    const inputs = inputsOf(plan, prepared.inputs, this.#pathsOf(plan), replication)
    const choice = {
      seed: plan.seed,
      replication: drawOf(plan.design, replication),
      typical: plan.typical === true,
      ...(inputs && { inputs }),
    }
    const { impact, digest } = runReplication(prepared, choice, workspace)
    return rowOf(columns, impact, digest)
  }

  #pathsOf(plan: Plan): readonly string[] {
    if (this.#planned !== plan) {
      this.#planned = plan
      const all = plan.strategies.flatMap(strategy => this.prepared(strategy).inputs.map(({ path }) => path))
      this.#paths = [...new Set(all)]
    }
    return this.#paths
  }

  #of(strategy: string | null): Ready {
    const ready = this.#ready.get(strategy)
    if (ready !== undefined) return ready
    const scenario = this.#variants.get(strategy)
    invariant(scenario !== undefined, `no scenario for the strategy ${strategy ?? 'as written'}`)
    return this.#keep(strategy, prepare(scenario))
  }

  #keep(strategy: string | null, prepared: Prepared): Ready {
    const ready = { prepared, columns: columnsOf(prepared), workspace: createWorkspace(prepared) }
    this.#ready.set(strategy, ready)
    return ready
  }
}
