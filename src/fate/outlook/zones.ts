/**
 * Replicas in zones of which some burn: how many copies of one service are lost, and of how many services all are.
 * Zones are chosen uniformly and distinct, so the number lost is hypergeometric.
 */
import { expm1, log1p, pow } from '../../base/maths.ts'

/** C(of, choose) / C(total, choose): probability that `choose` distinct picks from `total` all lie among `of`. */
export function allAmong(of: number, total: number, choose: number): number {
  let chance = 1
  for (let pick = 0; pick < choose; pick++) chance *= Math.max(0, of - pick) / (total - pick)
  return chance
}

/** Element k: probability that k of the replicas stand in burnt zones. */
export function lostReplicasPmf(zones: number, burnt: number, replicas: number): number[] {
  return Array.from({ length: replicas + 1 }, (_, lost) => {
    let chance = 1
    for (let pick = 0; pick < lost; pick++)
      chance *= (Math.max(0, burnt - pick) * (replicas - pick)) / ((zones - pick) * (pick + 1))
    for (let pick = 0; pick < replicas - lost; pick++)
      chance *= Math.max(0, zones - burnt - pick) / (zones - lost - pick)
    return chance
  })
}

/** Probability that all replicas burn if zones may repeat: each burns independently. */
export function allLostIfRepeated(zones: number, burnt: number, replicas: number): number {
  return pow(burnt / zones, replicas)
}

/** Probability that an event happens at least once in `trials` independent ones (not necessarily a whole number). */
export function atLeastOnce(chance: number, trials: number): number {
  return chance >= 1 ? (trials > 0 ? 1 : 0) : -expm1(trials * log1p(-chance))
}

/** A (pieces, needed) erasure code, one piece in a zone: probability that fewer than `needed` pieces remain. */
export function codeLost(zones: number, burnt: number, pieces: number, needed: number): number {
  return lostReplicasPmf(zones, burnt, pieces)
    .slice(pieces - needed + 1)
    .reduce((sum, chance) => sum + chance, 0)
}
