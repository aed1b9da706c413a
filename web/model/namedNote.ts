/** Notes on a scenario with its rooms called as everywhere on the page, not by their paths. */
import { filled, type Issue, quoted, type Scenario } from '../../src/index.ts'
import { spoken } from '../words/words.ts'
import { roomName } from './names.ts'

export function namedNote(scenario: Scenario, note: Issue): Issue {
  const { complaint } = note
  if (complaint === undefined) return note
  const { language } = spoken()
  const values = complaint.values.map(value => {
    const name = roomName(scenario, value)
    return name === value ? value : quoted(name, language)
  })
  return { ...note, message: filled(complaint.sentence, values), complaint: { ...complaint, values } }
}
