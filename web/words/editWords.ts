/** Words of the editor. */
import { numberIn } from '../../src/index.ts'
import { french } from './unbroken.ts'

const english = numberIn('en')

const en = {
  title: 'The scenario',
  takeaway: (p: { file: string; lines: string; changed: string }) =>
    p.changed === '0'
      ? `${p.file}: ${p.lines} ${english(p.lines, 'line', 'lines')}, as in the file.`
      : `${p.file}: ${p.lines} ${english(p.lines, 'line', 'lines')}, ${p.changed} of them changed.`,
  form: 'As a form',
  text: 'As text',
  textLabel: 'YAML of the scenario. Tab leaves the field; Ctrl Z undoes the last step.',
  open: 'Open a file…',
  save: 'Save as a file',
  revert: 'As in the file',
  waiting: 'Reading the schema…',
  noForm: 'The form appears again when the text can be read.',
  problems: (count: number) => `${count} ${count === 1 ? 'problem' : 'problems'}`,
  sound: 'No problems found.',
  notes: 'Perhaps not intended:',
  unkept: 'Objectives that a protection cannot keep, even if nothing fails',
  checking: 'Running…',
  goTo: (place: string) => `Go to ${place}`,
  elsewhere: 'in a file it extends',
  add: 'Add',
  addNamed: 'Name of a new entry',
  remove: (name: string) => `Remove ${name}`,
  usual: (value: string) => `default ${value}`,
  /** Of a list. */
  nothing: 'none',
  /** Where no window is written. */
  anyTime: 'any time, or such as 22:00-06:00',
  /** Where an event without a place may occur. */
  unsaidPlace: (event: string): string => (event === 'power-cut' ? 'the whole site' : 'anywhere'),
  inherited: (value: string, file: string) => `${value} (${file})`,
  required: 'required',
  kind: 'Kind',
  entries: (count: number) => `${count} ${count === 1 ? 'entry' : 'entries'}`,
  yes: 'yes',
  no: 'no',
  typed: (line: string) => `Text, line ${line}`,
  set: (what: string, value: string) => `${what}: ${value}`,
  removed: (what: string) => `${what} removed`,
  reverted: 'Text as in the file',
  edits: 'On top of the text',
  editsNote: 'Changes from the inputs panel are applied on top of the text.',
}

const n = numberIn('fr')

const fr: typeof en = {
  title: 'Le scénario',
  takeaway: p =>
    p.changed === '0'
      ? `${p.file} : ${p.lines} ${n(p.lines, 'ligne', 'lignes')}, comme dans le fichier.`
      : `${p.file} : ${p.lines} ${n(p.lines, 'ligne', 'lignes')}, dont ${p.changed} ${n(p.changed, 'modifiée', 'modifiées')}.`,
  form: 'En formulaire',
  text: 'En texte',
  textLabel: 'YAML du scénario. Tab quitte le champ ; Ctrl Z annule la dernière étape.',
  open: 'Ouvrir un fichier…',
  save: 'Enregistrer en fichier',
  revert: 'Comme dans le fichier',
  waiting: 'Lecture du schéma…',
  noForm: 'Le formulaire revient quand le texte est lisible.',
  problems: count => `${count} ${n(count, 'problème', 'problèmes')}`,
  sound: 'Aucun problème.',
  notes: 'Peut-être involontaire :',
  unkept: 'Objectifs qu’une protection ne peut pas tenir, même si rien n’échoue',
  checking: 'Simulation…',
  goTo: place => `Aller à ${place}`,
  elsewhere: 'dans un fichier qu’il étend',
  add: 'Ajouter',
  addNamed: 'Nom d’une nouvelle entrée',
  remove: name => `Retirer ${name}`,
  usual: value => `par défaut ${value}`,
  nothing: 'rien',
  anyTime: 'à toute heure, ou comme 22:00-06:00',
  unsaidPlace: event => (event === 'power-cut' ? 'tout le site' : 'n’importe où'),
  inherited: (value, file) => `${value} (${file})`,
  required: 'obligatoire',
  kind: 'Nature',
  entries: count => `${count} ${n(count, 'entrée', 'entrées')}`,
  yes: 'oui',
  no: 'non',
  typed: line => `Texte, ligne ${line}`,
  set: (what, value) => `${what} : ${value}`,
  removed: what => `Retrait : ${what}`,
  reverted: 'Texte comme dans le fichier',
  edits: 'Par-dessus le texte',
  editsNote: 'Les modifications du panneau des hypothèses s’appliquent par-dessus le texte.',
}

export const editWords = { en, fr: french(fr) }
