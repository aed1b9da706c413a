// What the README says is true: its commands are run, its code imported, its links followed, and its validation
// figures compared with the verdict.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, onTestFinished, test, vi } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import { emptyFolder, speak, speakTo } from './node/speak.ts'

const root = join(import.meta.dirname, '..')
const pages = ['README.md', 'src/README.md'].map(path => ({
  path,
  text: readFileSync(join(root, path), 'utf8'),
}))
const readme = pages[0]!.text

const blocks = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))].map(([, text = '']) => text)

const commands = blocks('sh').flatMap(block => block.trim().split('\n'))

test('every block is one that is run here', () => {
  const languages = [...readme.matchAll(/^```(\w*)\n[^]*?^```$/gm)].map(([, language]) => language)
  expect(new Set(languages)).toEqual(new Set(['sh', 'ts', 'text']))
})

test.each(commands.filter(line => line.startsWith('npm ')))('%s is a script', line => {
  expect(Object.keys(manifest.scripts)).toContain(line.replace(/^npm (run )?/, ''))
})

// The verdict of `verify` is compared below; running all cases twice would be a waste.
const spoken = commands.filter(line => !line.startsWith('npm ') && line !== 'npx firebreak verify')

const shown = [...readme.matchAll(/^(npx .*)\n```\n\n```text\n([^]*?)\n```$/gm)]

test('what is shown of an output stands below its command', () =>
  expect(shown).toHaveLength(blocks('text').length))

test.each(shown.map(([, line = '', lines = '']) => [line, lines] as const))(
  '%s prints it',
  async (line, lines) => {
    const { out } = await speak(...wordsOf(line).slice(2))
    const printed = out.split('\n').map(each => each.trimEnd())
    for (const each of lines.split('\n')) expect(printed).toContain(each)
  },
)

// Later lines may read what earlier ones write.
const folder = mkdtempSync(join(tmpdir(), 'firebreak-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const outputs = new Set(spoken.flatMap(line => line.match(/(?<=--out )\S+/g) ?? []))

test('what the commands write is left out of the repository, and removed by one command', () => {
  const ignored = readFileSync(join(root, '.gitignore'), 'utf8').split('\n')
  const told = /`rm -r ([^`]+)`/.exec(readme)![1]!.split(' ')
  expect(new Set(told)).toEqual(outputs)
  for (const output of outputs) expect(ignored).toContain(output.includes('.') ? `/${output}` : `/${output}/`)
})

/** Many fires of Strasbourg, which its 120,000 services would make twice as long; one with all of them is run as well. */
const ofFewer = (words: readonly string[]): string[] =>
  words.includes('--replications') &&
  words.some(word => /(?:strasbourg-2021|backup-strategies)\.yaml$/.test(word))
    ? ['--set', 'population.services=4000', '--set', 'population.customers=500']
    : []

/** Worker threads would start cold in every command, so that only the first with enough to do has them. */
const threaded = spoken.find(line => line.includes('--replications 20'))
const onThisThread = (line: string): string[] =>
  line !== threaded && /^npx firebreak (?:sensitivity|run .*--replications)\b/.test(line)
    ? ['--workers', '1']
    : []

test.each(spoken)('%s', async line => {
  const [npx, name, ...words] = wordsOf(line)
  expect([npx, name]).toEqual(['npx', Object.keys(manifest.bin)[0]])
  const placed = words.map(word => (outputs.has(word) ? join(folder, word) : word))
  const serving = words[0] === 'serve'
  if (serving) placed.push('--port', '0')
  placed.push(...ofFewer(words), ...onThisThread(line))
  const stopped = { onInterrupt: (stop: () => void) => (stop(), () => {}) }
  const { code, out, err } = serving ? await speakTo(stopped, ...placed) : await speak(...placed)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).not.toBe('')
  const written = placed[placed.indexOf('--out') + 1]!
  if (words[0] === 'import') expect(readFileSync(written, 'utf8')).toContain('extends: ')
  else if (words.includes('--out')) expect(readdirSync(written)).not.toEqual([])
  if (words.includes('--out') && !words.includes('--shard') && !['exercise', 'import'].includes(words[0]!))
    for (const file of ['report.json', 'replications.csv', 'curves.csv', 'replications.parquet'])
      expect(readdirSync(written)).toContain(file)
})

test.each(blocks('ts'))('the code runs and says something', async code => {
  const file = join(emptyFolder(), 'readme.ts')
  writeFileSync(file, code.replace("'firebreak'", JSON.stringify(join(root, 'src/index.ts'))))
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  onTestFinished(() => log.mockRestore())
  await import(/* @vite-ignore */ file)
  expect(log.mock.calls.map(words => words.join(' '))).toEqual([
    expect.stringMatching(/^60 services down; the fire began in hut\/left$/),
  ])
})

test.each(pages)('links of $path lead somewhere', ({ path, text }) => {
  const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, link = '']) => link)
  expect(links.length).toBeGreaterThan(3)
  expect(links.filter(link => !existsSync(join(root, dirname(path), link)))).toEqual([])
})

/** Rows of the validation table: path, passed, total, and the cell with the misses. */
const proofs = [
  ...readme.matchAll(/^\| \[.*\]\((test\/validation[^)]+)\) \| (\d+) \| (\d+) \| (.*)\|$/gm),
].map(([, path = '', passed, of, missed = '']) => ({ path, passed: Number(passed), of: Number(of), missed }))

test('all shipped cases are in the table', () => expect(proofs).toHaveLength(4))

// The recovery cases take longest and are run one by one in test/verify/recovery, which also checks the table's text.
test.each(proofs.filter(({ path }) => !path.endsWith('recovery')))(
  '$path: $passed of $of pass, and the misses are named',
  async ({ path, passed, of, missed }) => {
    const { out } = await speak('verify', path, '--json')
    const verdict = JSON.parse(out) as {
      passed: number
      failed: number
      results: { id: string; pass: boolean }[]
    }
    expect({ passed: verdict.passed, of: verdict.passed + verdict.failed }).toEqual({ passed, of })
    const named = [...missed.matchAll(/`([^`]+)`/g)].map(([, id]) => id)
    expect(verdict.results.filter(({ pass }) => !pass).map(({ id }) => id)).toEqual(named)
  },
  600_000,
)

/** Words of a shell line, with double quotes. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
}
