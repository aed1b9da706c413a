// Every French sentence with a count, for zero, one, one and a half, and two: in French everything below two is
// singular.
import { expect, test } from 'vitest'
import { filled, numberIn } from '../../src/index.ts'
import { findingWords } from '../../src/exercise/told/findingWords.ts'
import { tableWords } from '../../src/node/exercise/tableWords.ts'
import { progress } from '../../src/node/french/progress.ts'
import { afterActionWords as reportWords } from '../../src/report/afterAction/afterActionWords.ts'
import { whyWords } from '../../src/report/why/whyWords.ts'
import { activityWords } from '../../web/words/activitiesWords.ts'
import { afterActionWords } from '../../web/words/afterActionWords.ts'
import { serviceWords } from '../../web/words/servicesWords.ts'
import { compareWords } from '../../web/words/compareWords.ts'
import { customerWords } from '../../web/words/customersWords.ts'
import { editWords } from '../../web/words/editWords.ts'
import { exerciseWords } from '../../web/words/exerciseWords.ts'
import { deskWords } from '../../web/words/exerciseDesk.ts'
import { seatWords } from '../../web/words/exerciseSeatWords.ts'
import { en } from '../../web/words/en.ts'
import { fr } from '../../web/words/fr.ts'
import { sourceWords } from '../../web/words/sourcesWords.ts'
import { intervalWords } from '../../web/words/interval.ts'
import { sensitivityWords } from '../../web/words/sensitivityWords.ts'
import { strategyWords } from '../../web/words/strategiesWords.ts'

/** What the command line tells of its progress; its sentences without a choice of words are texts. */
const commandWords = Object.fromEntries(
  Object.entries(progress as Readonly<Record<string, unknown>>).map(([name, words]) => [
    name,
    typeof words === 'string' ? (...of: readonly string[]) => filled(words, of) : words,
  ]),
)

const catalogues: Readonly<Record<string, object>> = {
  page: fr,
  activities: activityWords.fr,
  customers: customerWords.fr,
  services: serviceWords.fr,
  strategies: strategyWords.fr,
  sensitivity: sensitivityWords.fr,
  interval: intervalWords.fr,
  sources: sourceWords.fr,
  compare: compareWords.fr,
  edit: editWords.fr,
  exercise: exerciseWords.fr,
  desk: deskWords.fr,
  seat: seatWords.fr,
  'after action': afterActionWords.fr,
  'after-action report': reportWords.fr,
  why: whyWords.fr,
  findings: findingWords.fr,
  table: tableWords.fr,
  command: commandWords,
}

type Sentence = (...of: readonly unknown[]) => unknown

function sentencesIn(value: object, path: string): [name: string, sentence: Sentence][] {
  return Object.entries(value).flatMap(([key, each]) =>
    typeof each === 'function'
      ? [[`${path}.${key}`, each as Sentence] as [string, Sentence]]
      : typeof each === 'object' && each !== null
        ? sentencesIn(each as object, `${path}.${key}`)
        : [],
  )
}

/**
 * The sentence with this count in any place that takes one: as text, or in a record that returns it for every name.
 */
function saying(sentence: Sentence, count: string): string[] {
  const record: unknown = new Proxy({}, { get: () => count })
  return [count, record].flatMap(each => {
    try {
      const said = sentence(...Array.from({ length: 4 }, () => each))
      return typeof said === 'string' && !/undefined|\[object/.test(said) ? [said] : []
    } catch {
      // The sentence takes a list.
      return []
    }
  })
}

const sentences = Object.entries(catalogues).flatMap(([name, words]) => sentencesIn(words, name))
const toldOf = (count: string): (readonly [name: string, said: string])[] =>
  sentences.flatMap(([name, sentence]) => saying(sentence, count).map(said => [name, said] as const))

const noun =
  /^(?:service|client|tirage|feu|simulation|salle|stratégie|observation|événement|ligne|problème|entrée|valeur|chiffre|heure|jour|moment|alarme|cause|changement|autre|activité|estimation)$/u
/** “font” is no sign of a wrong plural: it may follow a sum, as in “1 feu et 1 stratégie font”. */
const plural =
  /^(?!des$|aux$|après$|fois$|dans$|sans$|depuis$|cas$|plus$|pas$|sous$)\p{L}+[sx]$|^(?:s’)?\p{L}*(?:[rdtlvûn]ent|(?<!f)ont)$/u
/**
 * In these the words that follow do not belong to a count, which is a name or a share; threads that are told of, and
 * results that end a campaign, are always several.
 */
const otherwise =
  /^command\.(?:\{\}: replications|not within|\{\} (?:threads|results))|^page\.(?:missing\.(?:text|unkept)|timeline\.curveTakeaway|inspector\.dataWindow)|^services\.tableTakeaway|^exercise\.(?:listTaken|truth\.dataLost)/

test.each(['0', '1', '1,5'])('nothing is told of %s in the plural', count => {
  // In the terminal, whole numbers are passed as numbers.
  // Runs of a link are always more than one.
  const told = toldOf(count).filter(
    ([name]) =>
      !otherwise.test(name) && name !== 'page.sharedRuns' && (count !== '1,5' || !name.startsWith('table.')),
  )
  expect(told.length).toBeGreaterThan(150)
  const after = new RegExp(`(?<![\\d,.])${count}[\\s ]([\\p{L}’]+)(?:[\\s ]([\\p{L}’]+))?`, 'gu')
  const wrong = told.flatMap(([name, said]) =>
    [...said.matchAll(after)]
      .filter(([, word = '', next = '']) => (noun.test(word) ? plural.test(next) : plural.test(word)))
      .map(([found]) => `${name}: ${found}`),
  )
  expect([...new Set(wrong)]).toEqual([])
})

test('in English one is told of in the singular', () => {
  const words = {
    page: en,
    activities: activityWords.en,
    customers: customerWords.en,
    sources: sourceWords.en,
    compare: compareWords.en,
    edit: editWords.en,
    'after action': afterActionWords.en,
    exercise: exerciseWords.en,
  }
  const told = Object.entries(words).flatMap(([name, of]) =>
    sentencesIn(of, name).flatMap(([path, sentence]) =>
      saying(sentence, '1').map(said => [path, said] as const),
    ),
  )
  expect(told.length).toBeGreaterThan(120)
  const many =
    /(?<![\d,.])1 (?:more )?(?:services|customers|hours|days|rooms|racks|servers|buildings|figures|moments|runs|fires|strategies|events|problems|lines|parameters|inputs|observations|draws|points|places|are|do|lose|have|keep|stop|serve|stand)(?!\p{L})/u
  // In these the number is a name or a share, or is passed as a number.
  const otherwise =
    /missing\.unkept|customers\.customers|rankLabel|savableTakeaway|listTaken|curveTakeaway|tableTakeaway|issuesTitle|edit\.problems|kept\.offer/
  // There is always more than one: runs offered, fires, and figures of the validation.
  const more = /sharedRuns|manyRuns|brief\.times|brief\.progress|peaksTakeaway|cfastTakeaway/
  expect(told.filter(([path, said]) => many.test(said) && !otherwise.test(path) && !more.test(path))).toEqual(
    [],
  )
})

test('in English one of several is told of in the singular', () => {
  const { takeaway } = exerciseWords.en.injects
  expect(takeaway({ sent: '1', all: '9', coming: [] })).toMatch(/^1 of 9 is out\./)
  expect(takeaway({ sent: '2', all: '9', coming: [] })).toMatch(/^2 of 9 are out\./)
  expect(seatWords.en.answering({ answering: '1', services: '9' })).toBe('1 of 9 answers')
})

test('two are told of in the plural', () => {
  const alone =
    /(?<![\d,.])2[\s ](?:service|client|tirage|feu|simulation|salle|stratégie|observation|événement|ligne|problème|entrée|valeur|chiffre|heure|jour|moment|alarme|cause|changement|autre|activité|estimation)(?!\p{L})/u
  expect(toldOf('2').filter(([, said]) => alone.test(said))).toEqual([])
  const plain = toldOf('2').filter(([, said]) => /2[\s ]\p{L}+[sx](?!\p{L})/u.test(said))
  expect(plain.length).toBeGreaterThan(40)
})

test('counts are read as they are written', () => {
  const [english, french] = [numberIn('en'), numberIn('fr')]
  expect([0, 1, 1.5, 2, '1', '1,234', '1.5'].map(count => english(count, 'one', 'many'))).toEqual([
    'many',
    'one',
    'many',
    'many',
    'one',
    'many',
    'many',
  ])
  expect([0, 1, 1.5, 2, -1, '1,5', '1\u202f234', '2'].map(count => french(count, 'one', 'many'))).toEqual([
    'one',
    'one',
    'one',
    'many',
    'one',
    'one',
    'many',
    'many',
  ])
})
