/** What can burn first, in the middle of a sentence. */
export const burningWords: Readonly<Record<'en' | 'fr', Readonly<Record<string, string>>>> = {
  en: {
    cabinet: 'cabinet',
    ups: 'UPS',
    'lead-battery': 'lead-acid batteries',
    'li-ion': 'lithium-ion batteries',
    'cable-tray': 'cable tray',
    'generator-fuel': 'generator fuel',
    'fire-load': 'fire load',
    racks: 'racks',
  },
  fr: {
    cabinet: 'armoire',
    ups: 'onduleur',
    'lead-battery': 'batteries au plomb',
    'li-ion': 'batteries lithium-ion',
    'cable-tray': 'chemin de câbles',
    'generator-fuel': 'carburant du groupe électrogène',
    'fire-load': 'charge calorifique',
    racks: 'baies',
  },
}
