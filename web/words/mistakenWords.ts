/** Words for a file of another kind than an exercise needs: what it is, and where it is opened. */
import { french } from './unbroken.ts'

const en = {
  decisions: 'is a file of decisions: choose it with “Decisions from a file…” before an exercise begins',
  exercise: 'is a saved exercise: open it with “Open a saved exercise…”',
  run: 'is a saved run: open it in the list of scenarios, with “Open a file…”',
  scenario:
    'is a scenario: open it in the list of scenarios, with “Open a file…”; an exercise then begins with the scenario on screen',
}

const fr: typeof en = {
  decisions:
    'est un fichier de décisions : choisissez-le avec « Décisions depuis un fichier… » avant le début d’un exercice',
  exercise: 'est un exercice enregistré : ouvrez-le avec « Ouvrir un exercice enregistré… »',
  run: 'est un tirage enregistré : ouvrez-le dans la liste des scénarios, avec « Ouvrir un fichier… »',
  scenario:
    'est un scénario : ouvrez-le dans la liste des scénarios, avec « Ouvrir un fichier… » ; un exercice commence ensuite avec le scénario affiché',
}

export const mistakenWords = { en, fr: french(fr) }
