/** What the verdict on cases with known answers calls its gates and figures, in French. */
import { type GateName, type Refinement, type SetFigure, unbroken, type Ventilation } from '../../index.ts'

type Name = GateName | SetFigure | Ventilation | Refinement['figure']

const names: Readonly<Record<Name, string>> = {
  'CFAST: peak rise, rooms on fire, share': 'CFAST : échauffement maximal, salles en feu, part',
  'CFAST: peak rise, other rooms, share': 'CFAST : échauffement maximal, autres salles, part',
  'CFAST: layer height, mean difference, m': 'CFAST : hauteur de la couche, écart moyen, m',
  'CFAST: rise over the whole fire, relative distance':
    'CFAST : échauffement sur tout le feu, distance relative',
  'CFAST: time to 300 and 600 °C, share': 'CFAST : temps jusqu’à 300 et 600 °C, part',
  'CFAST: energy released, short of air, share': 'CFAST : énergie dégagée, faute d’air, part',
  'CFAST: heat release after flashover, relative distance':
    'CFAST : débit calorifique après l’embrasement généralisé, distance relative',
  'measured fires: ln of peak rise over measured':
    'feux mesurés : ln de l’échauffement maximal sur le mesuré',
  'NIST SP 1169: off the printed value': 'NIST SP 1169 : écart à la valeur imprimée',
  'BR 187: boundary distance, m': 'BR 187 : distance à la limite de propriété, m',

  "mean absolute error of the fire rooms' peak rise":
    'erreur absolue moyenne de l’échauffement maximal des salles en feu',
  "mean relative distance of the fire rooms' curves":
    'distance relative moyenne des courbes des salles en feu',
  'mean ln ratio of the peak rise': 'moyenne du ln du rapport des échauffements maximaux',
  "its scatter, CFAST's being the limit": 'sa dispersion, celle de CFAST étant la limite',
  "mean absolute ln ratio, CFAST's being the limit":
    'moyenne du ln absolu du rapport, celle de CFAST étant la limite',
  'share further off than 30 %': 'part éloignée de plus de 30 %',

  natural: 'naturelle',
  forced: 'mécanique',
  none: 'aucune',

  'peak rise, share': 'échauffement maximal, part',
  'rise over the whole fire, relative distance': 'échauffement sur tout le feu, distance relative',
  'layer height, mean difference, m': 'hauteur de la couche, écart moyen, m',
  'energy released, share': 'énergie dégagée, part',
}

const isNamed = (name: string): name is Name => Object.hasOwn(names, name)

/** A figure of one case has a name of its own, and keeps it. */
export const verdictNamed = (name: string): string => (isNamed(name) ? unbroken(names[name]) : name)
