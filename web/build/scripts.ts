/** Which modules the build joins into one script, and which it may drop. */
import { existsSync } from 'node:fs'
import { root } from './files.ts'

/**
 * A pattern of these modules, given by their paths without their endings. A path that leads nowhere is an error:
 * without its module, scripts may need each other in a circle, and the page does not start.
 */
function modules(...paths: readonly string[]): RegExp {
  for (const path of paths)
    if (!['ts', 'tsx', 'mjs'].some(each => existsSync(`${root}/${path}.${each}`)))
      throw new Error(`web/build/scripts.ts names ${path}, which is not there`)
  return new RegExp(`/(?:${paths.join('|')})\\.(?:tsx?|mjs)$`)
}

/** Modules that both the engine and the scenario reader use, as one script of the worker: two would be larger. */
export const sharedWords = {
  includeDependenciesRecursively: false,
  groups: [
    {
      name: 'words',
      test: modules(
        ...['astray', 'expand', 'path', 'field/shapes', 'waits'].map(each => `src/scenario/${each}`),
        ...['trigger', 'dispatch', 'protection', 'room', 'opening', 'source', 'power', 'cooling'].map(
          each => `src/scenario/words/${each}`,
        ),
        // Kinds of rows, used both by a run and by Why?.
        ...[
          'recovery/recovery',
          'recovery/state/gateOf',
          'recovery/state/work',
          'estate/cause',
          'fate/fate',
        ].map(each => `src/${each}`),
        // Distributions, and what they need: a script of their own would be larger.
        ...[
          'argument',
          'distribution',
          'families',
          'hour',
          'inOrderOfNames',
          'integral',
          'invariant',
          'isRecord',
          'kept',
          'own',
          'variates',
        ].map(each => `src/base/${each}`),
        ...[
          'beta',
          'deviance',
          'error',
          'exponential',
          'gamma',
          'invert',
          'logarithm',
          'logGamma',
          'normal',
          'power',
          'words',
        ].map(each => `src/base/maths/${each}`),
      ),
    },
    // What makes an estate of a scenario, with the draws and digests that the world above it uses as well: each a script
    // of its own would be 0.5 kB larger.
    {
      name: 'prepare',
      test: new RegExp(
        [
          modules(
            ...[
              'celsius',
              'digest',
              'inOrderOfNames',
              'maths/arctangent',
              'starts',
              'streams',
              'table',
              'threefry',
            ].map(each => `src/base/${each}`),
            ...['resolve', 'roomsInOrder', 'timeOfDay'].map(each => `src/scenario/${each}`),
            ...['engine/dispatch', 'state/layout'].map(each => `src/recovery/${each}`),
            ...['hazardKey', 'prepare'].map(each => `src/run/${each}`),
          ).source,
          /\/src\/estate\/(?!population\.|rowOfHit\.|standby\.)\w+\.ts$/.source,
          /\/node_modules\/(?:@noble\/hashes|seedrandom)\//.source,
        ].join('|'),
      ),
    },
    // What a run on show and a study both need above the world itself.
    {
      name: 'report',
      test: modules(
        'src/impact/copyRule',
        'src/scenario/words/figures',
        'src/impact/ruleCount',
        ...['columns', 'customersLossStated', 'examples', 'gathering', 'histogram', 'row', 'summary'].map(
          each => `src/campaign/${each}`,
        ),
        ...[
          'bottleneckNames',
          'record/course',
          'record/film',
          'record/frames',
          'hazard',
          'record/history',
          'record/reel',
          'replay',
          'steps',
          'record/struckRack',
        ].map(each => `src/run/${each}`),
        'web/thread/pieces',
        ...['bottlenecks', 'build', 'reportOver', 'costs', 'observed', 'protection', 'reportOfOne'].map(
          each => `src/report/${each}`,
        ),
        'src/report/version',
      ),
    },
  ],
}

const packages = /\/node_modules\/(?:d3-(?:shape|path)|immer)\//
/** The address of a shipped scenario's run, see `keptRuns`. */
const keptRun = /\?kept$/

/** Modules that the first script and later ones share, as one script: one by one they are 1.5 kB larger. */
export const firstScripts = {
  includeDependenciesRecursively: false,
  groups: [
    {
      name: 'session',
      test: new RegExp(
        `${
          modules(
            ...[
              'session',
              'browser/unreached',
              'reasons',
              'opening',
              'compared',
              'swap',
              'studies',
              'browser/lazy',
              'inputs',
              'shipped',
              'clock',
              'foretold',
              'thread/startWorker',
              'browser/leaving',
              'thread/thread',
              'model/packed',
              'model/told',
            ].map(each => `web/${each}`),
            ...['share', 'unlinked', 'missing', 'link', 'patch'].map(each => `web/address/${each}`),
            ...['paper', 'exported', 'chosen'].map(each => `web/files/${each}`),
            ...['engine', 'pieces'].map(each => `web/thread/${each}`),
            ...[
              'legend',
              'table',
              'side',
              'toldApart',
              'stateArea',
              'textWidth',
              'figure',
              'glyphs',
              'textures',
              'marks',
              'keyboard',
            ].map(each => `web/charts/${each}`),
            'web/shell/chartTools',
            ...['rooms', 'names', 'events', 'milestones', 'entrants', 'calledIn', 'namedThings'].map(
              each => `web/model/${each}`,
            ),
            'web/words/entries',
            ...['called', 'roomsCalled', 'expand', 'saidIn'].map(each => `src/scenario/${each}`),
            'src/base/kept',
            'src/estate/customers',
            'src/fate/fate',
            'src/run/told/called',
            'web/browser/size',
            'node_modules/preact/jsx-runtime/dist/jsxRuntime',
            'node_modules/d3-scale-chromatic/dist/d3-scale-chromatic',
          ).source
        }|${packages.source}|${keptRun.source}`,
      ),
    },
    // The words need these too, and the session needs the words: with the session, they would need each other.
    {
      name: 'format',
      test: modules('web/format', 'src/base/money', 'src/base/nearlyAll', 'src/report/unbroken'),
    },
    // What several views share: each would be a request of some hundred bytes.
    {
      name: 'parts',
      test: modules(
        ...['heads', 'filter', 'wideTable', 'allRows'].map(each => `web/views/${each}`),
        'web/shell/chooser',
        'src/base/inert',
        ...['interval', 'rows', 'unbroken'].map(each => `web/words/${each}`),
        'src/base/plural',
      ),
    },
    {
      name: 'axes',
      test: modules('web/charts/ticks', 'web/charts/grid'),
    },
    {
      name: 'inputNames',
      test: modules('web/model/inputLabels', 'web/model/pathNames'),
    },
  ],
}

/** The only module of the engine with side effects on loading. */
export const readsScenarios = { test: /src\/scenario\/zod\.ts$/, sideEffects: true }
