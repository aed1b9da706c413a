// The sentence above the picture of every service agrees with the curve of services up.
import { render } from 'preact-render-to-string'
import { afterEach, expect, test, vi } from 'vitest'
import { dataLossKind } from '../../src/index.ts'
import { serviceStates } from '../../web/model/services.ts'
import { look, moment } from '../../web/view.ts'
import { Services } from '../../web/views/services/services.tsx'
import { textOf } from './fixture.ts'
import { shownOf } from './shown.ts'

const day = 86_400

// Colours need a document.
vi.mock('../../web/browser/theme.ts', () => ({ useColours: (names: readonly string[]) => names }))

afterEach(() => {
  moment.set(0)
  vi.unstubAllGlobals()
})

test('what runs empty or at another site is up, and it is said that it has no data, or no redundancy', () => {
  vi.stubGlobal('devicePixelRatio', 1)
  const shown = shownOf(1000)
  const { state } = shown.recording.history
  const [up, degraded] = [serviceStates.indexOf('up'), serviceStates.indexOf('degraded')]
  const returned = state.filter(to => to === up).length
  const empty = state.filter(to => to === serviceStates.indexOf('restored-empty')).length
  // All services that came back whole run elsewhere now.
  state.forEach((to, row) => {
    if (to === up) state[row] = degraded
  })
  look({ language: 'en' })
  moment.set(30 * day)
  expect(textOf(render(<Services shown={shown} />))).toContain(
    `Of 1,000 services, 1,000 are up (${empty} empty, ${returned} degraded: running elsewhere, without redundancy), 0 are down, 0 are destroyed.`,
  )
})

test('a few services of very many that lose their data are not told as none', () => {
  vi.stubGlobal('devicePixelRatio', 1)
  const shown = shownOf(4000)
  const { dataLoss, policy } = shown.recording.services
  policy.fill(0)
  dataLoss.fill(dataLossKind.none)
  look({ language: 'en' })
  expect(textOf(render(<Services shown={shown} />))).toContain('No service loses its data.')
  dataLoss[7] = dataLossKind.permanent
  expect(textOf(render(<Services shown={shown} />))).toMatch(
    /Worst protected: .*, &lt;.0\.1.% lose their data for good\./,
  )
})
