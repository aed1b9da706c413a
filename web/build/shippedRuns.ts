/** Shipped scenarios as the page gets them: parsed, and with the run it shows first. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'
import type { Filmed, PackedFire } from '../thread/recording.ts'
import { ofSources } from './sources.ts'

/** `?ready`: a shipped scenario already parsed, so that the page runs it without YAML reader and schema. */
export function readyScenarios(): Plugin {
  const asked = '?ready'
  return {
    name: 'ready',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(asked)) return undefined
      const path = id.slice(0, -asked.length)
      this.addWatchFile(path)
      return `export default ${JSON.stringify((await scenarioIn(path)).scenario)}`
    },
  }
}

/**
 * `?kept`: the run of a shipped scenario, which the page shows while its engine starts. Not in development, and not in
 * a page in one file.
 */
export function keptRuns(mode: string): Plugin {
  const asked = '?kept'
  let building = false
  return {
    name: 'kept',
    enforce: 'pre',
    configResolved({ command }) {
      building = command === 'build' && mode !== 'onefile'
    },
    async load(id) {
      if (!id.endsWith(asked)) return undefined
      if (!building) return 'export default null'
      const { file, text, scenario } = await scenarioIn(id.slice(0, -asked.length))
      const { reasons, run, runOnShow } = await ofSources('onShow')
      const told = await run({
        do: 'run',
        source: { file, text, beside: {} },
        set: [],
        strategy: null,
        seed: '1',
        ready: scenario,
      })
      const { pack } = await ofSources('packed')
      const weigh = (bytes: Uint8Array): number => gzipSync(bytes).length
      const [[key, { frames: _, ...hazard }]] = [...runOnShow()!.memory.fires.entries()] as [[string, Filmed]]
      const fire = pack([key, hazard] satisfies PackedFire, weigh)
      const source = gzipSync(pack({ ...told, fire, reasons: await reasons() }, weigh), { level: 9 })
      const asset = this.emitFile({ type: 'asset', name: `${file}.run`, source })
      const integrity = `sha256-${createHash('sha256').update(source).digest('base64')}`
      return `export default { address: import.meta.ROLLUP_FILE_URL_${asset}, integrity: '${integrity}' }`
    },
  }
}

async function scenarioIn(path: string) {
  const text = readFileSync(path, 'utf8')
  const file = basename(path)
  const { readScenario } = await ofSources('engine')
  const { scenario, issues } = readScenario(text, {
    file,
    load: name => readFileSync(join(dirname(path), name), 'utf8'),
  })
  if (scenario === undefined) throw new Error(`${path}: ${JSON.stringify(issues)}`)
  return { file, text, scenario }
}
