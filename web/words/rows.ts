/** Words of the file of all replications. */
import { french } from './unbroken.ts'

const columns =
  'and a column for each figure, with its unit; as the command line writes them: inf is never, an empty cell has no meaning there'

const en = {
  runs: 'All runs (CSV)',
  fires: 'All fires (CSV)',
  hint: {
    runs: `replications.csv: a row for each run, ${columns}.`,
    fires: `replications.csv: a row for each fire that starts here and each strategy, ${columns}.`,
  },
}

const colonnes =
  'et une colonne par grandeur, avec son unité ; comme les écrit la ligne de commande : inf veut dire jamais, une cellule vide que la grandeur n’y a pas de sens'

const fr: typeof en = {
  runs: 'Toutes les simulations (CSV)',
  fires: 'Tous les feux (CSV)',
  hint: {
    runs: `replications.csv : une ligne par simulation, ${colonnes}.`,
    fires: `replications.csv : une ligne par feu parti d’ici et par stratégie, ${colonnes}.`,
  },
}

export const rowWords = { en, fr: french(fr) }
