// Switching to another scenario. No thread runs here: what is tested does not wait for one.
import { afterAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import { inputs, undo } from '../../web/inputs.ts'
import { openFile } from '../../web/files/openFile.ts'
import { toldInFull } from '../../web/files/save.ts'
import { edit, openShipped, openSource, reopened, showRun } from '../../web/opening.ts'
import { opened, put, putFailed, run, session, setCampaign, type Shown } from '../../web/session.ts'
import { beside, forget, keepBeside } from '../../web/compared.ts'
import { learnReasons } from '../../web/reasons.ts'
import { type Studies, studies } from '../../web/studies.ts'
import { swap, swapBack, travel } from '../../web/swap.ts'
import { look, moment, view } from '../../web/view.ts'
import { openAlone } from './openAlone.ts'

const selection = { of: 'room', row: 1 } as const
const looked = (): [number, unknown] => [moment.get(), view.get().selection]

const before = session.get()
afterAll(() => session.set(before))

beforeEach(async () => {
  moment.set(3000)
  look({ selection })
  await openAlone('two-rooms.yaml')
})

test('what an address opens is seen as the address says', () => {
  expect(looked()).toEqual([3000, selection])
})

test('another scenario begins at its own first moment, with nothing selected', async () => {
  await openShipped('battery-room.yaml')
  expect(opened.get()!.file).toBe('battery-room.yaml')
  expect(looked()).toEqual([0, null])
})

test('so does the one before, where the step to another is undone', async () => {
  edit(
    () => 'Seed: 2',
    draft => void (draft.seed = '2'),
  )
  expect(looked()).toEqual([3000, selection])
  await openShipped('battery-room.yaml')
  moment.set(600)
  look({ selection })
  await travel(undo)
  expect([opened.get()!.file, inputs.get().now.seed]).toEqual(['two-rooms.yaml', '2'])
  expect(looked()).toEqual([0, null])
})

test('as long as nothing is open, a run that is asked for leaves what is said as it is', async () => {
  const [file, said] = [opened.get(), session.get()]
  onTestFinished(() => {
    opened.set(file)
    session.set(said)
  })
  opened.set(null)
  putFailed(new Error('Failed to fetch'))
  await run()
  expect(session.get()).toMatchObject({ busy: false, failed: 'Failed to fetch' })
})

test('what fails beside a run, such as words that are fetched, does not end it', () => {
  const said = session.get()
  onTestFinished(() => session.set(said))
  put({ busy: true })
  putFailed(new Error('Failed to fetch'))
  expect(session.get()).toMatchObject({ busy: true, failed: 'Failed to fetch' })
})

test('a report waits for the reasons of what is on show, which may have changed until they come', async () => {
  const before = session.get()
  onTestFinished(() => session.set(before))
  const incident = () => ({ recording: {} }) as never as Shown
  const [first, second] = [incident(), incident()]
  put({ busy: false, shown: first })
  const told = toldInFull()
  await Promise.resolve()
  put({ busy: true })
  put({ busy: false, shown: second })
  learnReasons(second, {} as never)
  expect(await told).toBe(second)
})

test('a longer campaign that is stopped early leaves the runs there were', () => {
  const runs = (): [number, boolean] => {
    const { report, whole } = session.get().campaign!
    return [report.replications, whole]
  }
  const come = (replications: number, whole: boolean): [number, boolean] => {
    setCampaign({
      issues: [],
      report: { replications },
      comparisons: [],
      figures: {},
      whole,
    } as never)
    return runs()
  }
  expect(come(120, false)).toEqual([120, false])
  expect(come(200, true)).toEqual([200, true])
  // Of 1,000: what there is so far, and what there is when it is stopped.
  expect(come(190, false)).toEqual([200, true])
  expect(come(260, false)).toEqual([260, false])
  // A shorter one that was asked for and is whole is what is on show.
  expect(come(20, true)).toEqual([20, true])
})

/** The file that is open, as on show, and studies of it; as before once the test is over. */
function withStudies(all: Partial<Studies>): void {
  const before = [session.get(), studies.get()] as const
  onTestFinished(() => {
    session.set(before[0])
    studies.set(before[1])
  })
  session.set({
    ...session.get(),
    shown: { inputs: inputs.get().now, source: opened.get()! } as never,
  })
  studies.set({ progress: null, comparison: null, sensitivity: {}, lapsed: [], ...all })
}

test('a study goes on while another run of its campaign is looked at, and ends with other inputs', () => {
  const underWay = { of: 'sensitivity', all: 20, marks: [] } as never
  withStudies({ progress: underWay })
  showRun(5)
  expect(studies.get().progress).toBe(underWay)
  showRun(6)
  expect(studies.get().progress).toBe(underWay)
  edit(
    () => 'Seed: 2',
    draft => void (draft.seed = '2'),
  )
  expect(studies.get()).toMatchObject({ progress: null, lapsed: ['sensitivity'] })
})

test('another text under the name of a file that was compared takes what was found of the first', () => {
  withStudies({ comparison: { of: 'comparison', issues: [] } })
  void openSource({ ...opened.get()!, text: 'something else' }, inputs.get().now)
  expect(studies.get()).toMatchObject({ comparison: null, lapsed: ['comparison'] })
})

test('a study of B goes on whatever becomes of A, and ends with B', () => {
  const underWay = { of: 'comparison', all: 20, marks: [], ofBeside: true } as never
  withStudies({ comparison: { of: 'comparison', issues: [] } })
  keepBeside({ shown: session.get().shown!, campaign: null, found: studies.get() })
  studies.set({ ...studies.get(), progress: underWay })
  edit(
    () => 'Seed: 2',
    draft => void (draft.seed = '2'),
  )
  expect(studies.get()).toMatchObject({ progress: underWay, comparison: null, lapsed: ['comparison'] })
  forget()
  expect(studies.get().progress).toBeNull()
})

test('a swap, and its undoing, leave each side its campaign and what was found of it', async () => {
  onTestFinished(forget)
  const campaignOf = (replications: number) => ({ report: { replications }, whole: true }) as never
  const comparison = { of: 'comparison', issues: [] } as const
  const recording = {} as never
  learnReasons({ recording }, {} as never)
  const shownNow = () =>
    ({ recording, report: {}, inputs: inputs.get().now, source: opened.get()! }) as never as Shown
  /** As when the engine has answered. */
  const ran = (): void => put({ busy: false, shown: shownNow() })
  ran()
  const ofA = session.get().shown!
  const ofB = { ...ofA, inputs: { ...ofA.inputs, seed: '2' } }
  put({ campaign: campaignOf(20) })
  withStudies({ comparison })
  keepBeside({
    shown: ofB,
    campaign: campaignOf(1000),
    found: { comparison: null, sensitivity: { x: { of: 'sensitivity', issues: [] } } },
  })
  const sides = () => [
    [
      session.get().campaign?.report.replications,
      studies.get().comparison !== null,
      Object.keys(studies.get().sensitivity),
      studies.get().lapsed,
    ],
    [beside.get()!.campaign?.report.replications, (beside.get()!.found?.comparison ?? null) !== null],
  ]
  await swap()
  ran()
  expect(inputs.get().now.seed).toBe('2')
  expect(sides()).toEqual([
    [1000, false, ['x'], []],
    [20, true],
  ])
  await travel(undo)
  ran()
  expect(inputs.get().now.seed).toBe('1')
  expect(sides()).toEqual([
    [20, true, [], []],
    [1000, false],
  ])
})

test('Back over a swap that is still run brings B back, with what was found of it', async () => {
  onTestFinished(forget)
  const recording = {} as never
  learnReasons({ recording }, {} as never)
  withStudies({})
  const ofA = { ...session.get().shown!, recording, report: {} as never }
  const ofB = { ...ofA, inputs: { ...ofA.inputs, seed: '2' } }
  put({ busy: false, shown: ofA })
  const other = { shown: ofB, campaign: { report: { replications: 20 }, whole: true } as never }
  keepBeside(other)
  const before = [inputs.get(), opened.get()] as const
  await swap()
  expect([session.get().busy, session.get().shown, beside.get()!.shown]).toEqual([true, ofA, ofA])
  swapBack(...before)
  expect(beside.get()).toBe(other)
})

test('what is changed while a saved run is opened is not said to differ from it', async () => {
  const { now } = inputs.get()
  const kept = {
    firebreak: 'run',
    source: opened.get(),
    inputs: { ...now, seed: '7' },
    report: { digest: 'x' },
  }
  const told: (boolean | null)[] = []
  onTestFinished(reopened.watch(same => told.push(same)))
  /** As when the engine has answered for what is asked now. */
  const ran = (digest: string): void =>
    put({
      busy: false,
      shown: { inputs: inputs.get().now, source: opened.get()!, report: { digest } } as never,
    })
  const open = async (meanwhile: () => void): Promise<void> => {
    const underway = openFile(new File([JSON.stringify(kept)], 'run.json'))
    await new Promise<void>(resolve => {
      const end = inputs.watch(({ now }) => now.seed === '7' && (end(), resolve()))
    })
    meanwhile()
    await underway
  }
  await open(() => ran('y'))
  await openAlone('two-rooms.yaml')
  await open(() => {
    edit(
      () => 'Seed: 2',
      draft => void (draft.seed = '2'),
    )
    ran('y')
  })
  expect(told).toEqual([false, null])
})

test('a file that takes its time to be read makes way for one that was chosen after it', async () => {
  const text = opened.get()!.text
  const late = new File([text], 'late.yaml')
  let read = (): void => undefined
  late.text = () => new Promise(resolve => (read = () => resolve(text)))
  const underway = openFile(late)
  void openFile(new File([text], 'soon.yaml'))
  await expect.poll(() => opened.get()!.file).toBe('soon.yaml')
  read()
  await underway
  expect(opened.get()!.file).toBe('soon.yaml')
})
