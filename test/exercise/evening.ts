/** The exercise of the hut with decisions in time, late, refused and without effect, played to its end and judged. */
import { afterAction } from '../../src/exercise/debrief/afterAction.ts'
import { type Debrief, debrief, type Progress } from '../../src/exercise/debrief/debrief.ts'
import type { Session } from '../../src/exercise/session.ts'
import type { Language } from '../../src/scenario/words/language.ts'
import { playHut } from './hut.ts'

export function evening(): Session {
  const session = playHut()
  session.advance(200)
  session.do({
    kind: 'decide',
    role: 'operations',
    player: '<Bo>',
    confidence: 0.9,
    choice: { do: 'call-brigade' },
  })
  session.advance(800)
  session.do({
    kind: 'decide',
    role: 'customer-liaison',
    player: 'Cy',
    confidence: 1,
    choice: { do: 'communicate', to: 'customers' },
  })
  session.do({
    kind: 'decide',
    role: 'data-recovery-lead',
    player: 'Di',
    confidence: 0.5,
    choice: { do: 'emergency-copy', building: undefined, policy: undefined, to: undefined },
  })
  session.do({
    kind: 'decide',
    role: 'scribe',
    player: 'Ed',
    confidence: 1,
    choice: { do: 'evacuate', building: undefined },
  })
  session.advance(Infinity)
  return session
}

export function debriefed(
  session: Session,
  language: Language = 'en',
): { result: Debrief; steps: Progress[] } {
  const nights = debrief(session, language)
  const steps: Progress[] = []
  for (;;) {
    const step = nights.next()
    if (step.done === true) return { result: step.value, steps }
    steps.push(step.value)
  }
}

export const session = evening()
/** Before it was judged. */
export const digestAsPlayed = session.digest()
export const { result, steps } = debriefed(session)
export const report = afterAction(result, '2026-04-01')
