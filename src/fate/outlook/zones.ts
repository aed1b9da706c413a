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

/**
 * Element k: probability that k of the replicas stand in burnt zones. From the most likely number on by the ratios of
 * neighbours, so that nothing overflows, however many there are.
 */
export function lostReplicasPmf(zones: number, burnt: number, replicas: number): number[] {
  const least = Math.max(0, replicas - (zones - burnt))
  const most = Math.min(burnt, replicas)
  const mode = Math.floor(((replicas + 1) * (burnt + 1)) / (zones + 2))
  const start = Math.min(most, Math.max(least, mode))
  /** P(lost + 1) / P(lost). */
  const rise = (lost: number): number =>
    ((burnt - lost) * (replicas - lost)) / ((lost + 1) * (zones - burnt - replicas + lost + 1))
  const weights = Array.from({ length: replicas + 1 }, () => 0)
  weights[start] = 1
  for (let lost = start; lost < most; lost++) weights[lost + 1] = weights[lost]! * rise(lost)
  for (let lost = start; lost > least; lost--) weights[lost - 1] = weights[lost]! / rise(lost - 1)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map(weight => weight / total)
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
