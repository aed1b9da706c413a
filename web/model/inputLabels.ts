/** Names of uncertain inputs in the reader's language. */
import { inputLabel, type InputName, type Scenario, verbPhrases } from '../../src/index.ts'
import { fieldLabel } from '../words/fields.ts'
import { spoken } from '../words/words.ts'
import { labelled } from './names.ts'

/** Words that are not labels of a field. */
const french: Readonly<Record<string, string>> = { When: 'Quand', Outside: 'Extérieur' }

/** @param scenario source of labels; null before there is one */
export function inputCalled(scenario: Scenario | null, name: InputName): string {
  const { language } = spoken()
  const verbs: Readonly<Record<string, string>> = verbPhrases[language]
  return inputLabel(name, {
    label: label => (language === 'fr' && french[label]) || fieldLabel(label, language),
    verb: verb => verbs[verb] ?? verb,
    name: own => (scenario === null ? own : labelled(scenario, own)),
    colon: language === 'fr' ? '\u00a0: ' : ': ',
  })
}
