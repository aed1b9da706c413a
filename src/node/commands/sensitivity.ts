/** `firebreak sensitivity`: a study of the inputs of a scenario, or the search for a threshold of one. */
import {
  defaultSizes,
  type Prepared,
  type Question,
  runsOf,
  type Sensitivity,
  sensitivity as study,
  sensitivityReport,
  sensitivityText,
} from '../../index.ts'
import { asRunName, asRunText } from '../asRun.ts'
import { type Command, exits } from '../command.ts'
import { countOf } from '../count.ts'
import { strategyFlag } from '../entrants.ts'
import { togetherNamed } from '../failure.ts'
import { writeAll } from '../folder.ts'
import { languageIn } from '../options.ts'
import { outFolder } from '../ownFiles.ts'
import { scenarioUnder } from '../scenarioFile.ts'
import { progress } from '../progress.ts'
import { queueFlag, queueIn } from '../queue/connection.ts'
import { labelsIn } from '../shippedWords.ts'
import { studyExecutor, type StudyMeans } from '../study/studyExecutor.ts'
import { StudyFolder } from '../study/studyFolder.ts'
import type { Terminal } from '../terminal.ts'
import { withWorkers, workersFlag, threadsFor, workersIn } from '../workers.ts'
import { searchThreshold } from './threshold.ts'
import { tell, toldAt } from '../tell.ts'
import { said } from '../complaints.ts'
import { say } from '../wrap.ts'
import {
  defaultOutputs,
  defaultTop,
  expectOneQuestion,
  methodIn,
  methodOf,
  sizeOf,
  subjectOf,
  topIn,
} from '../study/studyAsked.ts'

export const sensitivity: Command = {
  name: 'sensitivity',
  summary: 'which inputs drive which outputs: Morris screening, Sobol indices, tornado',
  operands: 'FILE',
  arity: [1, 1],
  flags: {
    output: {
      type: 'string',
      multiple: true,
      value: 'METRIC',
      help: said('the output examined, repeatable (default: {})', defaultOutputs.join(', ')),
    },
    method: {
      type: 'string',
      value: 'WORD',
      help: 'morris: all inputs at little cost; sobol: shares of the variance; tornado: 10th against 90th percentile (default morris)',
      check: methodOf,
    },
    size: {
      type: 'string',
      value: 'N',
      help: said(
        'trajectories (morris, default {}), points of a set (sobol, {}; tornado, {})',
        defaultSizes.morris,
        defaultSizes.sobol,
        defaultSizes.tornado,
      ),
      check: sizeOf,
    },
    top: {
      type: 'string',
      value: 'N',
      help: said(
        'inputs that sobol and tornado examine one by one: those that a first screening ranks highest (default {})',
        defaultTop,
      ),
      check: text => countOf('top', text),
    },
    input: {
      type: 'string',
      multiple: true,
      value: 'PATH',
      help: 'only inputs at this path or below it, repeatable; others are drawn as usual',
    },
    strategy: strategyFlag,
    threshold: {
      type: 'string',
      value: 'path=LOW..HIGH',
      help: 'instead: how far this value must move until the condition holds; x=0..100 moves {x} and {100-x} in --set',
    },
    until: {
      type: 'string',
      value: 'CONDITION',
      help: 'such as "permanentLoss<1%", "p95(recoveryP95Hours)<=72 h" or "share(buildingLostMinutes)<5%"; of all fires, permanentLoss is the mean share of the services that went down whose data is lost for good, share(OUTPUT) that of fires in which it happens or is above zero, and a bare output its mean',
    },
    replications: {
      type: 'string',
      value: 'N',
      help: 'fires at each value of the threshold search, the same at each (default 40)',
      check: text => countOf('replications', text),
    },
    seed: { type: 'string', value: 'TEXT', help: 'the same seed gives the same bytes (default 1)' },
    workers: workersFlag,
    queue: queueFlag,
    set: {
      type: 'string',
      multiple: true,
      value: 'path=value',
      help: 'change the scenario, repeatable',
    },
    out: {
      type: 'string',
      value: 'DIR',
      help: 'write sensitivity.json (threshold.json) there; an interrupted study resumes from there',
    },
    json: { type: 'boolean', help: 'print the result as one JSON object' },
  },
  inspect: ([file], given) => scenarioUnder(file!, given.all('set'), given.text('strategy')),
  async run(invocation) {
    const { operands, given, terminal } = invocation
    if (given.has('threshold'))
      return searchThreshold(sensitivity, invocation, () => expectOneQuestion(given))
    const named = given.text('strategy')
    const { asked, top, queue, threads, subject, out } = togetherNamed({
      oneQuestion: () => expectOneQuestion(given),
      asked: () => methodIn(given),
      top: () => topIn(given),
      queue: () => queueIn(given),
      threads: () => workersIn(given),
      subject: () => subjectOf(operands[0]!, given),
      out: () => outFolder(given, ['sensitivity.json', asRunName]),
      language: () => languageIn(given),
    })
    const { prepared, source, outputs, inputs } = subject
    const strategy = named ?? null
    const seed = given.text('seed') ?? '1'
    const question = { ...asked, seed, strategy, outputs, top, ...(inputs && { inputs }) }
    const runs = runsOf(prepared.inputs.length, question)
    const workers = threadsFor(threads, runs)
    if (terminal.interactive)
      terminal.err(
        `${toldAt(terminal, said('replications: {}, inputs: {}', runs, (inputs ?? prepared.inputs).length))}\n`,
      )

    const ran = { command: sensitivity, given, source, digest: prepared.digest, settled: true }
    const folder = out === undefined ? undefined : new StudyFolder(out, asRunText(ran))
    const found = await withWorkers(
      workers,
      terminal,
      means => answer(prepared, question, { ...means, queue, folder }, terminal),
      { sameFires: true },
    )
    const goesOn = out === undefined ? '' : said('; the same command resumes from there')
    if (found === undefined) {
      tell(terminal, said('stopped; part of a design shows nothing{}', goesOn))
      return exits.interrupted
    }
    const report = sensitivityReport(prepared, strategy, seed, found)
    if (given.has('json')) terminal.out(`${JSON.stringify(report)}\n`)
    else say(terminal, sensitivityText(report, terminal.language, labelsIn(operands[0]!, terminal.language)))
    if (found.cut !== undefined) {
      tell(
        terminal,
        said('stopped; the report covers {} of {} draws{}', found.cut.done, found.cut.of, goesOn),
      )
      return exits.interrupted
    }
    if (out !== undefined) writeAll(out, { 'sensitivity.json': `${JSON.stringify(report, null, 1)}\n` })
    return exits.good
  },
}

/** Runs the study and moves the bar; undefined if Ctrl-C left too little to report. */
async function answer(
  prepared: Prepared,
  question: Question,
  means: StudyMeans,
  terminal: Terminal,
): Promise<Sensitivity | undefined> {
  const bar = progress(terminal, runsOf(prepared.inputs.length, question), 'replications')
  const executor = studyExecutor(prepared, means, terminal)
  try {
    return await study(prepared, executor, question, done => {
      bar.at(done)
      return !means.stopped()
    })
  } finally {
    bar.end()
  }
}
