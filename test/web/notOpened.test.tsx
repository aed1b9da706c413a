// What is told of a file of the reader's that an exercise could not open.
import { render } from 'preact-render-to-string'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { readScript } from '../../src/index.ts'
import { desk, nothing, put } from '../../web/exercise/desk.ts'
import { look } from '../../web/view.ts'
import { Refusal } from '../../web/views/exercise/exerciseRefusal.tsx'
import { speak } from '../../web/words/words.ts'
import { textOf } from './fixture.ts'

beforeEach(async () => {
  desk.set(nothing)
  await speak('en')
})

const told = (act: string): string => {
  put({ issues: readScript(`decisions: firebreak/1\nacts:\n  - ${act}\n`, 'team.yaml').issues })
  return textOf(render(<Refusal />)).replaceAll(/\s/g, ' ')
}

test('of a decision or a seat that is misspelt, the one that was most likely meant is named, in both languages', async () => {
  const verb = '{ at: 3 min, do: cut-powr, where: upstream, role: operations }'
  const role = '{ at: 3 min, do: call-brigade, role: incident-comander }'
  expect(told(verb)).toContain('Did you mean “cut-power”?')
  expect(told(role)).toContain('Did you mean “incident-commander”?')
  expect(told('{ at: 3 min, do: call-brigade, rolle: scribe }')).toContain('Did you mean “role”?')
  await speak('fr')
  onTestFinished(() => look({ language: 'en' }))
  expect(told(verb)).toContain('Vouliez-vous dire « cut-power » ?')
  expect(told(role)).toContain('Vouliez-vous dire « incident-commander » ?')
})

test('of what is near to nothing, nothing is guessed', () => {
  expect(told('{ at: 3 min, do: call-brigade, role: boss }')).toContain('must be one of')
  expect(told('{ at: 3 min, do: call-brigade, role: boss }')).not.toContain('Did you mean')
})
