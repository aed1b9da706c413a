// One French word for one thing, wherever the product speaks: the word on the right, never one on the left.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const texts = ['web/words', 'src/run', 'src/exercise', 'src/report', 'src/node']
  .flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(file => join(folder, file)),
  )
  .filter(file => file.endsWith('.ts'))
  .map(file => [file, readFileSync(join(root, file), 'utf8')] as const)

test.each([
  [/[Oo]pérateur/, 'exploitant'],
  [/\b[Gg]ens\b/, 'personnes'],
  [/\bpannes?\b/, 'interruption'],
  [/[Rr]établissement/, 'reprise'],
  [/(?<!objectif de )\b[Pp]oints? de reprise/, 'point de restauration'],
  [/[Bb]asculement/, 'bascule'],
  [/\b[Bb]ornes? d’incendie/, 'poteau d’incendie'],
  [/(?<![Ss]apeurs-)\b[Pp]ompiers/, 'sapeurs-pompiers'],
  [/(?:les|des) sprinklers/, 'sprinkleur'],
  [/[Pp]arcours «|autre parcours/, 'déroulement'],
  [/\b[Dd]evoirs?\b(?! être)/, 'obligation de notification'],
  [/\b[Pp]olitiques?\b/, 'protection'],
  [/[Nn]iveaux? de service/, 'classe'],
  [/départ du feu/, 'départ de feu'],
  [/tableau d’alarme/, 'centrale incendie'],
  [/coupe-circuit|coupure générale|interrupteur de coupure/, 'coupure d’urgence'],
  [/[Ss]econds? coups?/, 'incident secondaire'],
  [/volontairement erroné/, 'volontairement faux'],
  [/d’ordinaire/, 'par défaut'],
  [/abîmé/, 'endommagé'],
  [/pour toujours/, 'pour de bon'],
])('%s is called %s', (other, word) => {
  const found = texts.flatMap(([file, text]) => {
    const at = other.exec(text)
    return at === null ? [] : [`${file}: “${at[0]}” for “${word}”`]
  })
  expect(found).toEqual([])
})
