/** What decisions choose among: where power is cut, who comes first, which point is restored. */
export const orderWords = {
  en: {
    where: { switch: 'at the cut-off switch', upstream: 'upstream, at the grid' },
    rules: {
      fifo: 'first come, first served',
      criticality: 'most critical first',
      edf: 'earliest deadline first',
      spt: 'quickest first',
      wspt: 'most weight per hour first',
      penalty: 'highest penalty first',
      soft: 'at random, by weight',
    },
    points: { newest: 'the newest, even if later', 'reachable-first': 'an older one, now' },
  },
  fr: {
    where: { switch: 'à la coupure d’urgence', upstream: 'en amont, sur le réseau électrique' },
    rules: {
      fifo: 'premier arrivé, premier servi',
      criticality: 'le plus critique d’abord',
      edf: 'l’échéance la plus proche d’abord',
      spt: 'le plus rapide d’abord',
      wspt: 'le plus de poids par heure d’abord',
      penalty: 'la pénalité la plus élevée d’abord',
      soft: 'tirage au sort, selon le poids',
    },
    points: { newest: 'le plus récent, même plus tard', 'reachable-first': 'un plus ancien, maintenant' },
  },
} as const
