import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { emptyFolder } from '../node/speak.ts'
import { texts } from './hut.ts'

const decisions = `decisions: firebreak/1
acts:
  - { at: 3 min, do: call-brigade, role: operations, player: Bo, confidence: 80 % }
  - { at: 4 min, do: mark, name: called }
  - { at: 5 min, do: shift, inject: I3, seconds: 2 min }
  - { at: 6 min, do: cut-power, role: customer-liaison, player: Cy }
  - { at: 30 min, do: note, role: scribe, text: All out }
until: 60 min
`

/** The exercise of the hut and a decisions file for it, in a folder of their own. */
export function written(): { folder: string; scenario: string; script: string } {
  const folder = emptyFolder()
  for (const [name, text] of Object.entries(texts.files)) writeFileSync(join(folder, name), text)
  writeFileSync(join(folder, 'acts.yaml'), decisions)
  return { folder, scenario: join(folder, 'hut.yaml'), script: join(folder, 'acts.yaml') }
}
