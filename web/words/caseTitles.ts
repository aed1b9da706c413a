/** French titles of the validation cases, by id; their files give them in English. */
import type { View } from '../view.ts'
import { french } from './unbroken.ts'

export const frenchTitles: Readonly<Record<string, string>> = french({
  o1: 'local onduleurs en béton de 60 m², une porte ouverte, croissance moyenne jusqu’à 1 MW (bien ventilé)',
  o2: 'salle de 120 m² doublée de plâtre, une porte de 0,9 × 2,1 m, croissance rapide jusqu’à 5 MW (à la limite de la ventilation)',
  o3: 'salle de 200 m², plancher et plafond en bois, murs en béton, deux portes, croissance ultrarapide jusqu’à 10 MW',
  o4: 'salle de 300 m² haute de 5 m, refroidie à l’air libre, grilles basses de 6 × 1 m et hautes de 6 × 2 m, croissance rapide jusqu’à 20 MW (très ventilée)',
  o5: 'local batteries clos de 50 m², fuites seules, croissance rapide jusqu’à 2 MW (manque d’oxygène)',
  o6: 'local onduleurs de 60 m² ouvrant sur une salle de 300 m² ouverte sur l’extérieur, croissance moyenne jusqu’à 5 MW (premier local limité par la ventilation)',
  o7: 'deux salles superposées de 200 m² reliées par une trémie de 4 m² dans un plancher en bois, porte en bas, fenêtre en haut, croissance rapide jusqu’à 10 MW',
  o8: 'salle de 600 m² à ventilation mécanique (5 m³/s soufflés en bas, 5 m³/s extraits en haut) et une porte, croissance lente jusqu’à 4 MW',
  p1: 'salle de 120 m², plancher et plafond en bois, murs en béton, deux portes de 1,2 × 2,1 m, croissance rapide jusqu’à 12 MW (limitée par la ventilation, embrasée), 2,5 h',
  p2: 'deux feux simultanés : local batteries de 60 m² (croissance rapide jusqu’à 6 MW) et local onduleurs de 60 m² (moyenne jusqu’à 5 MW, dès 300 s), sur un couloir de 60 m² ouvert sur l’extérieur, fenêtre de 1 × 1,2 m dans le local batteries, 2 h',
  p3: 'trois niveaux de 150 m² reliés par une gaine verticale de 9 m² et 13 m de haut (porte de 1 × 2 m à chaque niveau, exutoire de 1,5 m² en toiture), plafond en bois dans la salle en feu, croissance moyenne jusqu’à 8 MW, 2 h',
  p4: 'salle en béton de 300 m², quatre fenêtres de 2 × 1,5 m et une porte de 2 × 2,1 m, croissance moyenne jusqu’à 32 MW (limitée par la ventilation, embrasée), palier de 2 h, déclin de 1,5 h, refroidissement jusqu’à 5,5 h',
  p5: 'salle de 80 m² alimentée par ses seules fuites (0,08 m²), porte de 2,0 × 2,2 m ouverte à 600 s, plafond en bois, murs en plâtre, croissance lente jusqu’à 7 MW (manque d’oxygène, puis embrasement), 2 h',
  atf_corridors_485kw:
    'ATF, couloirs, 485 kW : couloir bas de 17 m, cage d’escalier de 5 m, couloir haut ouvert sur l’extérieur, brûleur au gaz naturel',
  atf_corridors_97kw:
    'ATF, couloirs, 97 kW : couloir bas de 17 m, cage d’escalier de 5 m, couloir haut ouvert sur l’extérieur, brûleur au gaz naturel',
  delco_t2:
    'DelCo, essai 2 : trois salles en enfilade, brûleurs au propane, portes ouvertes l’une après l’autre',
  delco_t24:
    'DelCo, essai 24 : deux niveaux reliés par une cage d’escalier (10 compartiments), brûleurs au propane, ouverture des portes programmée',
  fm_snl_t1:
    'FM/SNL, essai 1 : salle de 18,3 × 12,2 × 6,1 m, soufflage de 3,78 m³/s (10 vol/h) et ouverture de 1,08 m² au plafond, propylène jusqu’à 516 kW',
  fm_snl_t4:
    'FM/SNL, essai 4 : salle de 18 × 12 × 6 m, ventilation forcée de 1 vol/h et ouverture en toiture, croissance en t² en 4 min jusqu’à 516 kW, propylène',
  fm_snl_t5:
    'FM/SNL, essai 5 : salle de 18,3 × 12,2 × 6,1 m, soufflage de 3,78 m³/s (10 vol/h) et ouverture de 1,08 m² au plafond, propylène jusqu’à 516 kW',
  llnl_01: 'LLNL, essai 1 : enceinte close de 6 × 4 × 4,5 m, 200 kW, méthane',
  llnl_16: 'LLNL, essai 16 : enceinte de 6 × 4 × 4,5 m, extracteur de 0,244 m³/s, 200 kW, méthane',
  nbs_1rfurn1:
    'NBS, une salle, essai de mobilier 1 : salle de 2,26 × 3,94 × 2,31 m, fenêtre de 2,0 × 1,13 m, fauteuil rembourré, pointe d’environ 2 MW',
  nbs_mv100a:
    'NBS, plusieurs salles, MV100A : salle en feu, couloir, salle cible close, 110 kW, portes ouvertes',
  nist_nrc_cabinet2:
    'NIST/NRC, armoire, essai 2 : armoire en acier à brûleur par paliers dans une salle en plâtre de 11 × 7 × 3,8 m, porte de 1,8 × 2,4 m',
  nist_nrc_cabinet6:
    'NIST/NRC, armoire, essai 6 : armoire en acier à brûleur par paliers de 200 à 1\u202f000 kW dans une salle en plâtre de 11 × 7 × 3,8 m, porte de 1,8 × 2,4 m',
  nist_nrc_corner300:
    'NIST/NRC, angle, 300 kW : brûleur éloigné peu à peu de l’angle dans une salle en plâtre de 11 × 7 × 3,8 m, porte de 1,8 × 2,4 m',
  nist_nrc_t1:
    'NIST/NRC, essai 1 : salle en marinite de 21,7 × 7,0 × 3,8 m, porte fermée (fuites), 410 kW, heptane',
  nist_nrc_t13:
    'NIST/NRC, essai 13 : salle en marinite de 21,7 × 7,0 × 3,8 m, porte fermée, 2,33 MW, heptane, feu coupé à 6 min (limité par l’oxygène)',
  nist_nrc_t18:
    'NIST/NRC, essai 18 : salle en marinite de 21,7 × 7,0 × 3,8 m, porte de 2 × 2 m ouverte, 1,19 MW, heptane près du grand mur',
  nist_nrc_t3:
    'NIST/NRC, essai 3 : salle en marinite de 21,7 × 7,0 × 3,8 m, porte de 2 × 2 m ouverte, environ 1,19 MW, heptane',
  nist_nrc_t4:
    'NIST/NRC, essai 4 : salle en marinite de 21,7 × 7,0 × 3,8 m, porte fermée, soufflage et extraction mécaniques, environ 1,2 MW, heptane',
  nist_nrc_t5: 'NIST/NRC, essai 5 : même salle, porte ouverte et ventilation mécanique en marche',
  nist_nrc_t9:
    'NIST/NRC, essai 9 : salle en marinite de 21,7 × 7,0 × 3,8 m, porte de 2 × 2 m ouverte, 1,17 MW, heptane',
  nist_vent_t1:
    'NIST, ventilation, essai 1 : deux niveaux superposés de 1,2 × 1,2 m à échelle réduite, reliés par une trémie, propane',
  nist_vent_t13:
    'NIST, ventilation, essai 13 : deux niveaux superposés de 1,2 × 1,2 m à échelle réduite, reliés par une trémie, propane',
  steckler_10:
    'Steckler, essai 10 : salle en panneaux de fibres de 2,8 × 2,8 × 2,13 m, ouverture de 0,24 × 1,83 m, allège de 0 m, 62,9 kW constants, brûleur en x, y = 1,4 m, 1,4 m',
  steckler_114:
    'Steckler, essai 114 : salle en panneaux de fibres de 2,8 × 2,8 × 2,13 m, ouverture de 0,24 × 1,83 m, allège de 0 m, 62,9 kW constants, brûleur en x, y = 0,0 m, 2,8 m',
  steckler_14:
    'Steckler, essai 14 : salle en panneaux de fibres de 2,8 × 2,8 × 2,13 m, porte de 0,74 × 1,83 m, 62,9 kW constants',
  steckler_18:
    'Steckler, essai 18 : salle en panneaux de fibres de 2,8 × 2,8 × 2,13 m, ouverture de 0,74 × 1,83 m, allège de 0 m, 62,9 kW constants, brûleur en x, y = 1,4 m, 1,4 m',
  steckler_23:
    'Steckler, essai 23 : salle en panneaux de fibres de 2,8 × 2,8 × 2,13 m, ouverture de 0,74 × 0,92 m, allège de 0,91 m, 62,9 kW constants, brûleur en x, y = 1,4 m, 1,4 m',
  ul_nij_single1:
    'UL/NIJ, maison de plain-pied, brûleur à gaz, essai 1 : huit compartiments, ouvertures programmées ; seul le séjour (salle du brûleur) est comparé',
  ul_nist_vents_t1:
    'UL/NIST, ouvertures, essai 1 : salle en plâtre de 6,1 × 4,3 × 2,4 m, porte de 0,9 × 2,1 m, exutoires de toiture ouverts et fermés à heures fixées, brûleur à gaz',
  vtt_c1:
    'VTT (ICFMP BE2), cas 1 : halle de 27 × 13,8 × 19 m à toiture inclinée, nappe d’heptane, fuites seules',
  wtc_1:
    'WTC, éléments en acier, essai 1 : salle de 7,0 × 3,6 × 3,82 m, ouvertures basses d’un côté et hautes de l’autre, brûleur à pulvérisation d’environ 2 à 3 MW',
  wtc_4:
    'WTC, éléments en acier, essai 4 : salle de 7,0 × 3,6 × 3,82 m, ouvertures basses d’un côté et hautes de l’autre, brûleur à pulvérisation d’environ 2 à 3 MW',
})

type Titled = Readonly<Record<string, { readonly title: string; readonly source: string }>>

/** Titles in the reader's language; a case without a French one keeps its English. */
export function titledIn(language: View['language'], given: Titled): Titled {
  if (language === 'en') return given
  return Object.fromEntries(
    Object.entries(given).map(([id, { title, source }]) => [
      id,
      { title: frenchTitles[id] ?? title, source },
    ]),
  )
}

const figureNames: readonly (readonly [RegExp, string])[] = [
  [/^(.+) layer height$/, '$1, hauteur de la couche'],
  [/^(.+) whole curve$/, '$1, courbe entière'],
  [/^(.+) peak rise$/, '$1, échauffement maximal'],
  [/^(.+) time to (\d+) C$/, '$1, temps jusqu’à $2\u00a0°C'],
  [/^energy released$/, 'énergie dégagée'],
  [/^heat release curve$/, 'débit calorifique'],
]

/** The name of a figure of a case, in the reader's language; those without French words stay as they are. */
export function figureNamed(language: View['language'], name: string): string {
  if (language === 'en') return name
  for (const [pattern, words] of figureNames) if (pattern.test(name)) return name.replace(pattern, words)
  return name
}
