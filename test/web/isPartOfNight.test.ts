// Which requests leave an exercise with something that no file holds yet.
import { expect, test } from 'vitest'
import { facilitatorView } from '../../src/index.ts'
import { type ExerciseRequest, type ExerciseTold, untranslated } from '../../web/exercise/protocol.ts'
import { isPartOfNight } from '../../web/exercise/isPartOfNight.ts'
import { playHut } from '../exercise/hut.ts'

const decision = {
  role: 'incident-commander',
  player: 'Ana',
  choice: { do: 'call-brigade' },
} as const

test('a decision is part of the night, and its refusal where the table hears it; that nothing can be decided now is not', () => {
  const session = playHut()
  const decided = (): boolean => {
    const before = facilitatorView(session)
    const told = session.do({ kind: 'decide', ...decision })
    const refused: ExerciseTold = 'refused' in told ? { refused: told.said } : {}
    return isPartOfNight(
      { to: 'decide', ...decision },
      { ...refused, view: facilitatorView(session) },
      before,
    )
  }
  session.advance(60)
  session.mark('one')
  expect(decided()).toBe(true)
  // A second call is refused, and written down.
  expect(decided()).toBe(true)
  session.rewind('one')
  expect(session.lookingBack).toBe(true)
  expect(decided()).toBe(false)
})

test('a name that is taken changes nothing, and neither does a worker that fails', () => {
  const view = facilitatorView(playHut())
  const asked: ExerciseRequest = { to: 'mark', name: 'one' }
  expect(isPartOfNight(asked, { view }, view)).toBe(true)
  expect(isPartOfNight(asked, { view, refused: untranslated('There is a mark “one” already.') }, view)).toBe(
    false,
  )
  expect(
    isPartOfNight({ to: 'decide', ...decision }, { refused: untranslated('the worker failed') }, view),
  ).toBe(false)
  expect(isPartOfNight({ to: 'show' }, { view }, view)).toBe(false)
})
