/** What decisions choose among: where power is cut, who comes first, which point is restored; and how people are told. */
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
    methods: {
      'in-person': 'in person',
      phone: 'by phone',
      radio: 'by radio',
      chat: 'by chat',
      email: 'by e-mail',
      console: 'on the console',
      media: 'in the media',
    },
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
    methods: {
      'in-person': 'en personne',
      phone: 'par téléphone',
      radio: 'par radio',
      chat: 'par messagerie',
      email: 'par courriel',
      console: 'à la console',
      media: 'dans les médias',
    },
  },
} as const
