import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder, speak, speakTo, twoRooms } from './speak.ts'

test('--json prints one object on stdout and nothing on stderr', async () => {
  const { code, out, err } = await speak('run', twoRooms, '--json')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out.endsWith('}\n')).toBe(true)
  const report = JSON.parse(out)
  for (const key of 'engine scenario seed replications metrics buildings curves groups bottlenecks costs flags digest'.split(
    ' ',
  ))
    expect(report).toHaveProperty(key)
  expect(report).toMatchObject({ scenario: { name: 'Two rooms' }, seed: '1', replications: 1 })
})

test('the same seed prints the same bytes, another seed others', async () => {
  const out = async (seed: string) => (await speak('run', twoRooms, '--json', '--seed', seed)).out
  const one = await out('same')
  expect(await out('same')).toBe(one)
  expect(await out('other')).not.toBe(one)
})

test('--set changes the scenario that is run, and its digest', async () => {
  const report = async (...set: string[]) =>
    JSON.parse((await speak('run', twoRooms, '--json', '--typical', ...set)).out)
  const plain = await report()
  const fewer = await report('--set', 'population.customers=6', '--set', 'population.services=30')
  expect(plain.metrics.servicesDown.p50).toBe(60)
  expect(fewer.metrics.servicesDown.p50).toBe(30)
  expect(fewer.scenario.digest).not.toBe(plain.scenario.digest)
})

test('one incident and many say what services waited longest for, and what the loss is made of', async () => {
  for (const words of [['--typical'], ['--replications', '4']]) {
    const report = JSON.parse((await speak('run', twoRooms, '--json', ...words)).out)
    const shares: number[] = Object.values(report.bottlenecks)
    expect(shares.length).toBeGreaterThan(0)
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
    const parts: number[] = Object.values(report.costs.operator)
    expect(parts.reduce((sum, euro) => sum + euro, 0)).toBeCloseTo(report.metrics.costTotal.mean, 2)
    const { out } = await speak('run', twoRooms, ...words)
    expect(out).toMatch(/^services waited longest for: \S.* \d+ %/m)
    const parted = words.length === 1 ? 'by' : 'mean of'
    expect(out).toMatch(
      new RegExp(`^operator's loss before insurance, ${parted} its parts: response €5\\S+k, `, 'm'),
    )
  }
})

test('those who wait to the end wait for something: a factory that makes nothing within the time looked at', async () => {
  const set = ['supply.stock=0', 'supply.factories.maker.rate=1 /year', 'supply.starts=0 d'].flatMap(each => [
    '--set',
    `recovery.${each}`,
  ])
  const { out, err } = await speak('run', twoRooms, '--typical', '--json', ...set)
  expect(err).toBe('')
  const { metrics, bottlenecks } = JSON.parse(out)
  expect(metrics.recoveryLastHours.p50).toBeNull()
  expect(bottlenecks.servers).toBeGreaterThan(0.5)
})

test('servers come one by one, as they are made, where no batch is stated', async () => {
  const set = [
    'supply.stock=0',
    'supply.factories.maker.rate=1 /day',
    'supply.starts=0 d',
    'supply.factories.maker.transport=0 h',
  ].flatMap(each => ['--set', `recovery.${each}`])
  const { out } = await speak('run', twoRooms, '--typical', '--json', ...set)
  const { metrics } = JSON.parse(out)
  // One rack of ten servers burns in a typical fire; the tenth server is made on day 10 after the declaration.
  expect(metrics.serversBurnt.p50).toBe(10)
  expect(metrics.recoveryLastHours.p50).toBeGreaterThan(9 * 24)
  expect(metrics.recoveryLastHours.p50).toBeLessThan(12 * 24)
})

test('the first lines say what makes the run another one: the typical incident, how inputs were drawn', async () => {
  const head = async (...words: string[]) => (await speak('run', twoRooms, ...words)).out.split('\n')[1]
  expect(await head()).toBe('seed 1, one incident')
  expect(await head('--typical')).toBe('seed 1, the typical incident, every uncertain input at its median')
  const few = ['--replications', '2', '--workers', '1']
  expect(await head(...few)).toBe('seed 1, 2 replications')
  expect(await head(...few, '--sampling', 'latin')).toBe('seed 1, 2 replications, --sampling latin')
  const { out } = await speak('why', twoRooms, 'hut', '--typical')
  expect(out).toContain('Two rooms, seed 1, the typical incident, every uncertain input at its median;')
  const drawn = await speak('why', twoRooms, 'hut', '--sampling', 'sobol', '--language', 'fr')
  expect(drawn.out).toContain('graine 1, tirage 0, --sampling sobol\u202f;')
})

test('what customers lose is not stated where no activity is, and 0 € is not said', async () => {
  const { out } = await speak('run', twoRooms, '--typical')
  expect(out).toMatch(/^customers' loss +not stated$/m)
  const report = JSON.parse((await speak('run', twoRooms, '--typical', '--json')).out)
  expect(report.costs.customers).toBeNull()
  expect(report.metrics.costCustomers).toMatchObject({ mean: null, p50: null, applies: 0 })
  const shop = [
    ['--set', 'activities.shop={ outage: [{ from: 0 h, perHour: 1 k€ }] }'],
    ['--set', 'products.machine.activity=shop'],
  ].flat()
  const stated = await speak('run', twoRooms, '--typical', ...shop)
  expect(stated.err).toBe('')
  expect(stated.out).toMatch(/^customers' loss +€[\d.]+[km]?$/m)
})

test('a night is too short to show a tolerable outage of a week exceeded or a time objective met, and the table says how it counts', async () => {
  const { out } = await speak('run', twoRooms, '--typical', '--set', 'horizon=8 h')
  expect(out).toMatch(/^services down longer than tolerable +0$/m)
  expect(out).toMatch(/^recovery time objective met +0 %$/m)
  expect(out).toContain(
    '"Never" is later than the end of the time looked at. A service that is not back by then has met no',
  )
})

test('who is back with nothing is said, where anybody is', async () => {
  const said = 'start again empty: they count as back'
  const all = await speak('run', twoRooms, '--typical', '--set', 'policies.nightly.copies=[]')
  expect(all.out).toContain(said)
  // Activities are spoken of where one with an objective was disrupted.
  expect(all.out).not.toContain('activity')
  const shop = [
    ['--set', 'activities.shop={ outage: [{ from: 0 h, perHour: 1 k€ }], rto: 4 h }'],
    ['--set', 'products.machine.activity=shop'],
    ['--set', 'policies.nightly.copies=[]'],
  ].flat()
  const withObjective = await speak('run', twoRooms, '--typical', ...shop)
  expect(withObjective.out).toContain('nor does an activity that cannot do without them')
  const left = await speak(
    'run',
    twoRooms,
    '--typical',
    '--set',
    'policies.nightly.copies=[]',
    '--set',
    'recovery.restoring.emptyReplacement=false',
  )
  expect(left.err + left.out).not.toContain(said)
})

test('the table holds no control character, coloured or not', async () => {
  const { out } = await speak('run', twoRooms, '--typical')
  expect(out).toMatch(/customers hit +12\n/)
  // oxlint-disable-next-line no-control-regex
  expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f]/)
})

test('the table says how often of what may never come, and not of what is counted', async () => {
  const { out } = await speak('run', twoRooms, '--replications', '6')
  const cells = (label: string): string[] =>
    out
      .split('\n')
      .find(line => line.startsWith(label))!
      .split(/ {2,}/)
      .slice(1)
  expect(out).toMatch(/p10 +median +p90 +happens in\n/)
  expect(cells('fire out, min')).toHaveLength(4)
  expect(cells('fire out, min')[3]).toMatch(/%$/)
  expect(cells('buildings destroyed')).toEqual(['0', '0', '0'])
})

test('a service that the scenario does not have is not told of', async () => {
  const { out } = await speak('run', twoRooms, '--typical')
  expect(out).not.toContain('public data platform')
  const named =
    'population.named=[{ name: public data platform, customer: The state, product: machine, tier: normal, policy: nightly }]'
  const { out: there, err } = await speak('run', twoRooms, '--typical', '--set', named)
  expect(err).toBe('')
  expect(there).toMatch(/^public data platform back, h +\d/m)
})

test('where nothing goes down, its return is no figure, and not never', async () => {
  const safe = [
    'decisions=[]',
    'sources.cabinet.peak=1 kW',
    'products.machine.in=[hut/right]',
    'population.services=30',
  ]
  const settings = safe.flatMap(setting => ['--set', setting])
  const { out, err } = await speak('run', twoRooms, '--typical', ...settings)
  expect(err).toBe('')
  expect(out).toMatch(/^services down +0$/m)
  expect(out).toMatch(/^half of the services back, h +–$/m)
})

test('--out holds the printed report, one row a replication, and every curve', async () => {
  const folder = join(emptyFolder(), 'new', 'deep')
  const words = ['run', twoRooms, '--replications', '3', '--json', '--out', folder]
  const { code, out } = await speak(...words)
  expect(code).toBe(0)
  expect(readdirSync(folder).sort()).toEqual([
    'as-run.yaml',
    'campaign.json',
    'curves.csv',
    'parts',
    'replications.csv',
    'replications.parquet',
    'report.json',
  ])
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  const report = JSON.parse(out)
  expect(JSON.parse(read('report.json'))).toEqual(report)
  const [head = '', ...rows] = read('replications.csv').trimEnd().split('\n')
  expect(rows.map(row => row.split(',')[0])).toEqual(['0', '1', '2'])
  const hit = head.split(',').findIndex(name => name.startsWith('costTotal'))
  const mean = rows.reduce((sum, row) => sum + Number(row.split(',')[hit]), 0) / rows.length
  expect(report.metrics.costTotal.mean).toBeCloseTo(mean, 2)
  const points = read('curves.csv').trimEnd().split('\n').slice(1)
  const { hours } = report.curves.servicesUp
  const ends = points.filter(line => line.startsWith(`servicesUp,all,${hours.at(-1)},`))
  expect(ends.map(line => Number(line.split(',')[4]))).toEqual([report.curves.servicesUp.all.p50.at(-1)])
})

test('Ctrl-C ends a campaign with the report of what was done, the same as if no more had been asked for', async () => {
  let stop = () => {}
  let drawn = ''
  const { code, out } = await speakTo(
    {
      interactive: true,
      onInterrupt: listener => {
        stop = listener
        return () => {}
      },
      err: text => {
        drawn += text
        if (/ [1-9]\d*\/50 replications/.test(text)) stop()
      },
    },
    'run',
    twoRooms,
    '--replications',
    '50',
    '--json',
  )
  expect(code).toBe(130)
  const done = JSON.parse(out).replications
  expect(done).toBeLessThan(50)
  expect(drawn).toContain('\r\u001b[2Kfirebreak: stopped; the report covers the first ')
  expect(drawn).toMatch(new RegExp(`the first ${done} of 50 replications\\n$`))
  expect(out).toBe((await speak('run', twoRooms, '--replications', String(done), '--json')).out)
})

test('Ctrl-C before anything is done ends without a result', async () => {
  const { code, out, err } = await speakTo(
    {
      onInterrupt: stop => {
        stop()
        return () => {}
      },
    },
    'run',
    twoRooms,
    '--replications',
    '50',
  )
  expect({ code, out }).toEqual({ code: 130, out: '' })
  expect(err).toBe('firebreak: stopped before the first replication had ended\n')
})

test('results are written over results of ours, and over nothing else', async () => {
  const folder = emptyFolder()
  const file = join(folder, 'report.json')
  writeFileSync(file, '{ "quarter": 3 }\n')
  for (const words of [[], ['--replications', '2']]) {
    const { code, out, err } = await speak('run', twoRooms, ...words, '--out', folder)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toBe(
      `--out: ${folder} holds report.json, which Firebreak did not write; give another folder\n`,
    )
    expect(readdirSync(folder)).toEqual(['report.json'])
    expect(readFileSync(file, 'utf8')).toBe('{ "quarter": 3 }\n')
  }
  const own = emptyFolder()
  writeFileSync(join(own, 'notes.txt'), 'mine')
  for (const seed of ['1', '2'])
    expect((await speak('run', twoRooms, '--typical', '--seed', seed, '--out', own)).code).toBe(0)
  expect(JSON.parse(readFileSync(join(own, 'report.json'), 'utf8'))).toMatchObject({ seed: '2' })
  expect(readFileSync(join(own, 'notes.txt'), 'utf8')).toBe('mine')
})

test('what may not be intended is told to people alone, as the scenario is run', async () => {
  const absent = ['run', twoRooms, '--set', 'ignition.source=cable-tray']
  const note =
    'ignition.source: is not in hut/left: what lights most readily of cabinet, racks is lit instead'
  const seen = await speakTo({ interactive: true }, ...absent)
  expect(seen.err).toContain('firebreak: note: ')
  expect(seen.err).toContain(`${note}\n`)
  expect((await speakTo({ interactive: true }, ...absent, '--language', 'fr')).err).toMatch(
    /firebreak: remarque\s: .* n’est pas dans hut\/left/,
  )
  expect(await speak(...absent)).toEqual({ ...seen, err: '' })
  // That a backup a day does not keep an RPO of a day is no slip.
  expect((await speakTo({ interactive: true }, 'run', twoRooms)).err).not.toContain('note')
})
