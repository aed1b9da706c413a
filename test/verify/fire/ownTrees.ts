/**
 * What hung in the burning rooms of the UL/NIJ houses when the record of each test peaks.
 *
 * The reduced records (firemodels/exp, UL_NIJ_Houses/*_HGL.csv) are means over several trees: in the house of one storey
 * over 4TC in the hallway and 5TC in the living room; in that of two storeys over 8TC in the family room, 12TC in the
 * foyer and 7TC, which the laboratory's list of channels does not have and which stays at 18 degC. Their lowest
 * temperatures are those means to the last digit. A room is compared with its own tree here.
 *
 * Temperatures: firemodels/exp, UL_NIJ_Houses/*_Gas_Burner_*.csv. Heights and rooms: the laboratory's
 * ulfsri/fsri-residential-gasburner-2016, 02_Info: 25 mm below the ceiling, then each 0.305 m.
 */

/** Temperatures from the ceiling down, degC. */
export interface OwnTree {
  readonly id: string
  readonly atSeconds: number
  readonly ceilingM: number
  readonly tree: readonly number[]
  /**
   * In the family room the five lowest sensors of 8TC lag minutes behind those above and are warmer by 80 K, one of
   * them with its sign turned: they are left out. What is below is as in the kitchen, into which the room opens over
   * two metres of its wall: lowest sensor of 15TC, 0.46 m above the floor.
   */
  readonly below?: { readonly heightM: number; readonly celsius: number }
}

export const ownTrees: readonly OwnTree[] = [
  {
    id: 'ul_nij_single2',
    atSeconds: 951,
    ceilingM: 2.4,
    tree: [248.2, 247.6, 201.2, 104.6, 76.5, 61.3, 52.5, 50.1],
  },
  {
    id: 'ul_nij_single5',
    atSeconds: 512,
    ceilingM: 2.4,
    tree: [226.8, 225.8, 179.6, 68.8, 57.5, 40.4, 34.1, 30.9],
  },
  {
    id: 'ul_nij_two1',
    atSeconds: 841,
    ceilingM: 5.2,
    tree: [228.7, 212.6, 203.5, 191.6, 177.8, 169.9, 146.5, 130.4, 115.9, 92.3, 82.4],
    below: { heightM: 0.46, celsius: 27.4 },
  },
  {
    id: 'ul_nij_two4',
    atSeconds: 1141,
    ceilingM: 5.2,
    tree: [245, 235.3, 218.7, 208.8, 200.4, 188.7, 172.3, 152.6, 141.4, 112.5, 87.6],
    below: { heightM: 0.46, celsius: 28.8 },
  },
  {
    id: 'ul_nij_two6',
    atSeconds: 843,
    ceilingM: 5.2,
    tree: [257.1, 244.2, 222.6, 214.7, 203.1, 184.5, 154.5, 127.9, 120.8, 108.9, 98.1],
    below: { heightM: 0.46, celsius: 44.5 },
  },
]

/** The two trees that the record of `ul_nij_single2` is the mean of, at its peak: 4TC and 5TC. */
export const recorded = {
  trees: [
    [275.3, 215.6, 155.6, 93.6, 59.9, 40.8, 28.6, 27],
    [248.2, 247.6, 201.2, 104.6, 76.5, 61.3, 52.5, 50.1],
  ],
  lowerC: 38.55,
  upperC: 177.06,
}

/**
 * Temperature of the upper layer, degC, by which NIST reduces a tree (Janssens and Tran, Journal of Fire Sciences 10,
 * 1992): the lower layer has that of the lowest sensor, the height of the interface keeps the integrals of T and 1/T,
 * and the upper layer has the mean of what is above.
 */
export function upperLayer({ ceilingM, tree, below }: Pick<OwnTree, 'ceilingM' | 'tree' | 'below'>): number {
  const points = tree.map(
    (celsius, at) => [ceilingM - (at === 0 ? 0.025 : 0.305 * at), celsius + 273.15] as const,
  )
  if (below !== undefined) points.push([below.heightM, below.celsius + 273.15])
  const [, lowerK] = points.at(-1)!
  const at = (z: number): number => {
    const under = points.findIndex(([height]) => height <= z)
    if (under <= 0) return under === 0 ? points[0]![1] : lowerK
    const [[z1, t1], [z0, t0]] = [points[under - 1]!, points[under]!]
    return t0 + ((t1 - t0) * (z - z0)) / (z1 - z0)
  }
  const STEPS = 20_000
  const profile = Array.from({ length: STEPS }, (_, step) => at(((step + 0.5) / STEPS) * ceilingM))
  const sum = (of: (k: number) => number) =>
    (profile.reduce((total, k) => total + of(k), 0) * ceilingM) / STEPS
  const [heat, mass] = [sum(k => k), sum(k => 1 / k)]
  const interfaceM =
    (lowerK * (heat * mass - ceilingM * ceilingM)) / (heat + mass * lowerK * lowerK - 2 * lowerK * ceilingM)
  const above = profile.slice(Math.round((interfaceM / ceilingM) * STEPS))
  return above.reduce((total, k) => total + k, 0) / above.length - 273.15
}
