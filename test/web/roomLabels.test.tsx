// Rooms that have a label are called by it; the name that a scenario has for them stands beside it, small.
import { csvParse } from 'd3'
import { render } from 'preact-render-to-string'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { labelledCell } from '../../web/charts/table.ts'
import { UnitChart } from '../../web/charts/unitChart.tsx'
import { spreadsheet } from '../../web/files/spreadsheet.ts'
import { knowShipped, labelsOfRooms, roomName } from '../../web/model/names.ts'
import { everyService, rowsOf, serviceTable } from '../../web/model/serviceRows.ts'
import { Selected } from '../../web/shell/selected.tsx'
import { look } from '../../web/view.ts'
import { speak } from '../../web/words/words.ts'
import { Site } from '../../web/views/site/site.tsx'
import { textOf } from './fixture.ts'
import { shownOf } from './shown.ts'

beforeEach(async () => {
  await speak('en')
  look({ language: 'en' })
})

/** The first room of building A has a label, the others have none. */
function labelledHall(label = 'High and low voltage') {
  const shown = shownOf(100)
  const { hut } = shown.scenario.buildings
  const path = shown.recording.plan.rooms.find(({ name }) => name.startsWith('A/'))!.name
  const rooms = [{ ...hut!.rooms[0]!, id: path.slice(2), label }]
  const buildings = { A: { ...hut!, label: undefined, rooms }, B: { ...hut!, label: undefined } }
  return { path, shown: { ...shown, scenario: { ...shown.scenario, buildings } } }
}

test('the head of the inspector, the facts of a service, and the table of rooms', () => {
  const { path, shown } = labelledHall()
  const row = shown.recording.plan.rooms.findIndex(({ name }) => name === path)
  const head = render(<Selected shown={shown} selection={{ of: 'room', row }} />)
  expect(head).toContain(`<h2>High and low voltage (A)</h2><code class="place">${path}</code>`)
  const service = shown.derived.roomOf.indexOf(row)
  const of = textOf(render(<Selected shown={shown} selection={{ of: 'service', row: service }} />))
  expect(of).toContain('High and low voltage (A)')
  expect(of).not.toContain(path)
  const other = shown.recording.plan.rooms.findIndex(({ name }) => name !== path)
  const without = render(<Selected shown={shown} selection={{ of: 'room', row: other }} />)
  expect(without).toContain(`<h2>${shown.recording.plan.rooms[other]!.name}</h2>`)
  expect(without).not.toContain('class="place"')
  const table = render(<Site shown={shown} />)
  expect(table).toContain(`<th scope="row">High and low voltage (A) <code class="place">${path}</code></th>`)
})

test('in the reader’s language, if the label is of a shipped scenario', async () => {
  const { path, shown } = labelledHall()
  await speak('fr')
  look({ language: 'fr' })
  onTestFinished(() => look({ language: 'en' }))
  const mine = labelledHall().shown.scenario
  expect(roomName(mine, path)).toBe('High and low voltage (A)')
  knowShipped(shown.scenario, () => true)
  expect(roomName(shown.scenario, path)).toBe('Haute et basse tension (A)')
  const { plan } = shown.recording
  const labels = labelsOfRooms(shown.scenario, plan)
  expect(plan.rooms.map(({ name }, row) => (name === path ? labels[row] : labels[row] === ''))).toEqual(
    plan.rooms.map(({ name }) => (name === path ? 'Haute et basse tension' : true)),
  )
})

test('a service is found by the label of its room and by its name', () => {
  const { path, shown } = labelledHall()
  const table = serviceTable(shown, 0, {
    states: ['', '', '', '', '', ''],
    gone: 'gone',
    elsewhere: 'elsewhere',
  })
  const found = (asked: string): number[] => [...rowsOf(table, { ...everyService, asked })]
  expect(found('voltage').length).toBeGreaterThan(0)
  expect(found('voltage')).toEqual(found(path))
})

test('the number of a label stays on the line of its sign, and is found with a plain space', () => {
  const { path, shown } = labelledHall('Energy room no. 2')
  expect(roomName(shown.scenario, path)).toBe('Energy room no.\u00a02 (A)')
  const said = { states: ['', '', '', '', '', ''], gone: 'gone', elsewhere: 'elsewhere' }
  const found = (asked: string) => [...rowsOf(serviceTable(shown, 0, said), { ...everyService, asked })]
  expect(found('room no. 2').length).toBeGreaterThan(0)
  expect(found('room no. 2')).toEqual(found(path))
})

test('a spreadsheet has both, in columns of their own', () => {
  const rows = [
    [labelledCell('Energy room (A)', 'A/energy-1', 'Room'), '1'],
    [labelledCell('A/core', 'A/core', 'Room'), '2'],
  ]
  expect([...csvParse(spreadsheet({ head: ['Room', 'n'], rows }, 'en').slice(1))]).toEqual([
    { Room: 'Energy room (A)', 'Room (YAML)': 'A/energy-1', n: '1' },
    { Room: 'A/core', 'Room (YAML)': 'A/core', n: '2' },
  ])
})

test('above cells stands the first name that fits', () => {
  const blocks = [
    { room: 0, column: 0, columns: 20 },
    { room: 1, column: 20, columns: 8 },
    { room: 2, column: 28, columns: 8 },
  ]
  const cells = { bands: [{ building: 0, top: 40, blocks }], side: 8 } as never
  const names = [
    ['Network room A', 'net-a'],
    ['Network room B', 'net-b'],
    ['', 'core'],
  ]
  const drawn = render(
    <UnitChart
      cells={cells}
      states={new Uint8Array(0)}
      version={0}
      colours={[]}
      ratio={1}
      selected={null}
      brushed={null}
      label=""
      bandName={() => 'A'}
      roomNames={room => names[room]!}
      speak={() => ''}
      onSelect={() => {}}
      onBrush={() => {}}
      pointed={-1}
      onPoint={() => {}}
    />,
  )
  expect([...drawn.matchAll(/class="room-name"[^>]*>([^<]*)/g)].map(([, name]) => name)).toEqual([
    'Network room A',
    'net-b',
    'core',
  ])
})
