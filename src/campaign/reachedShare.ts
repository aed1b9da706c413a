/** The interval of the share of all fires that reach a loss, from the number of fires simulated. */
import { clopperPearson, type Interval } from '../base/intervals.ts'
import type { WeighedFires } from './weighting.ts'

/** The fires of one severity; what was drawn counts once, as fires that began in one drawn place are alike. */
interface Stratum {
  readonly share: number
  /** Weight of each draw, and of those of its fires that reach the loss. */
  readonly weight: ReadonlyMap<number, number>
  readonly hits: Map<number, number>
  /** Effective number of draws (Kish, Survey Sampling, 1965). */
  readonly draws: number
  /** Weight of all hits, and the sum over draws of its square over the weight of the draw. */
  hit: number
  squares: number
}

/**
 * 95 % intervals of the share of all fires that reaches a loss, as fires are added from the costliest down: that of
 * Clopper and Pearson of each severity, with as many draws as would have its variance (Korn and Graubard 1998, in Franco et al.
 * 2019, https://doi.org/10.1093/jssam/smy019), whose arms are joined by their squares (MOVER: Zou and Donner 2008,
 * https://doi.org/10.1002/sim.3095). A severity of which no fire reaches the loss may still do so: as in `rareArm`, what one
 * severity shows any other may.
 */
export class ReachedShare {
  readonly #strata: readonly (Stratum | undefined)[]
  readonly #fires: WeighedFires

  constructor(fires: WeighedFires) {
    this.#fires = fires
    this.#strata = fires.shares.map((_, row) => stratumOf(fires, row))
  }

  add(fire: number): void {
    const { severity, drawn, weights } = this.#fires
    const stratum = this.#strata[severity[fire]!]
    // Of a severity that never comes no fire counts.
    if (stratum === undefined) return
    const draw = drawn?.[fire] ?? fire
    const before = stratum.hits.get(draw) ?? 0
    const hit = before + weights[fire]!
    stratum.hits.set(draw, hit)
    stratum.hit += weights[fire]!
    stratum.squares += (hit * hit - before * before) / stratum.weight.get(draw)!
  }

  interval(): Interval {
    let [share, below, above] = [0, 0, 0]
    for (const stratum of this.#strata) {
      if (stratum === undefined) continue
      const part = Math.min(1, stratum.hit / stratum.share)
      const runs = runsOf(stratum, part)
      const [low, high] = clopperPearson(part * runs, runs)
      share += stratum.hit
      below += (stratum.share * (part - low)) ** 2
      above += (stratum.share * (high - part)) ** 2
    }
    return [Math.max(0, share - Math.sqrt(below)), Math.min(1, share + Math.sqrt(above))]
  }
}

function stratumOf({ severity, drawn, weights }: WeighedFires, row: number): Stratum | undefined {
  const weight = new Map<number, number>()
  severity.forEach((own, fire) => {
    if (own !== row) return
    const draw = drawn?.[fire] ?? fire
    weight.set(draw, (weight.get(draw) ?? 0) + weights[fire]!)
  })
  const each = [...weight.values()]
  const share = each.reduce((sum, own) => sum + own, 0)
  if (!(share > 0)) return undefined
  const draws = (share * share) / each.reduce((sum, own) => sum + own * own, 0)
  return { share, weight, hits: new Map(), draws, hit: 0, squares: 0 }
}

/** Draws of which each reaches the loss or does not, and that vary as these do. */
function runsOf({ draws, share, squares, weight }: Stratum, part: number): number {
  const widest = part * (1 - part)
  if (weight.size < 2 || !(widest > 0)) return draws
  const variance = (squares / share - part * part) / widest / (1 - 1 / draws)
  return draws / Math.min(1, Math.max(variance, 1 / weight.size))
}
