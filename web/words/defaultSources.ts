/**
 * Sources of the schema's defaults, as given beside them in the schema. Every other default is a named
 * assumption.
 */
import { french } from './unbroken.ts'

interface Source {
  /** Matches the path, with or without rows and names. */
  readonly at: RegExp
  readonly en: string
  readonly fr: string
}

const warrington = {
  en: 'Warrington study, as tabulated by Milke, FCIA 2013',
  fr: 'étude Warrington, d’après Milke, FCIA 2013',
}
const ofTimber = { en: 'EN 1995-1-2', fr: 'EN 1995-1-2' }

const all: readonly Source[] = [
  { at: /^intervention\.detection\.works$/, ...warrington },
  { at: /^buildings\..*\.sound$/, ...warrington },
  {
    at: /^intervention\.suppression\.sprinkler\.(?:operates|effective)$/,
    en: 'NFPA, Ahrens 2017',
    fr: 'NFPA, Ahrens 2017',
  },
  { at: /^sources\.cabinet\.(?:peak|growth)$/, en: 'NUREG/CR-6850', fr: 'NUREG/CR-6850' },
  { at: /^sources\.(?:cabinet|cable-tray)\.ignitionFlux$/, en: 'NUREG/CR-2927', fr: 'NUREG/CR-2927' },
  { at: /^sources\.cable-tray\.(?:perArea|spread)$/, en: 'FLASH-CAT', fr: 'FLASH-CAT' },
  {
    at: /^sources\.li-ion\.withoutAir$/,
    en: 'Quintiere, Fire Safety Journal 124, 2021',
    fr: 'Quintiere, Fire Safety Journal 124, 2021',
  },
  {
    at: /^sources\.racks\.perArea$/,
    en: 'NUREG/CR-6850, FLASH-CAT and EN 1991-1-2 annex E: minimum, most likely, maximum',
    fr: 'NUREG/CR-6850, FLASH-CAT et EN 1991-1-2 annexe E : le moins, le probable, le plus',
  },
  { at: /^timber\.charring$/, ...ofTimber },
  {
    at: /^model\.exposure$/,
    en: 'bias and scatter over the measured fires below',
    fr: 'biais et dispersion sur les feux mesurés ci-dessous',
  },
  {
    at: /^money\.frequency\.firesPerYear$/,
    en: 'Korea: 4 fires in 87 data centers over 6 years, Yonhap, 1 October 2025',
    fr: 'Corée : 4 feux dans 87 centres de données en 6 ans, Yonhap, 1er octobre 2025',
  },
]

/** Undefined: a named assumption. */
export function defaultSource(path: string, language: 'en' | 'fr'): string | undefined {
  const source = all.find(({ at }) => at.test(path))
  return source && (language === 'fr' ? french({ said: source.fr }).said : source.en)
}

export const defaultSources = all
