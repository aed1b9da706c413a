/** What a reader of scenarios complains of most, in French: what is not here stays in the engine's own words. */
const complaints: readonly (readonly [RegExp, string])[] = [
  [/^is missing$/, 'manque'],
  [/^is missing: one of (.*)$/, 'manque : un de $1'],
  [/^must be one of (.*), is (.*)$/, 'doit être parmi $1, est $2'],
  [/^must be a map, is (.*)$/, 'doit être une table de clés et de valeurs, est $1'],
  [/^must be a map of keys and values$/, 'doit être une table de clés et de valeurs'],
  [/^must be a list, is (.*)$/, 'doit être une liste, est $1'],
  [/^must be true or false, is (.*)$/, 'doit être true ou false, est $1'],
  [/^must be text(?: \(write (.*)\))?, is (.*)$/, 'doit être un texte, est $2'],
  [/^must be at least (.*), is (.*)$/, 'doit être au moins $1, est $2'],
  [/^must be at most (.*), is (.*)$/, 'doit être au plus $1, est $2'],
  [/^unknown key "(.*)"$/, 'clé inconnue : « $1 »'],
  [/^there is no "(.*)" here$/, 'il n’y a pas de « $1 » ici'],
  [/^the key "(.*)" stands twice in one map$/, 'la clé « $1 » est écrite deux fois dans une même table'],
  [/^has no value: write one, or leave it out$/, 'n’a pas de valeur : en écrire une, ou ôter la clé'],
  [/^is empty$/, 'est vide'],
  [/^is not a text file$/, 'n’est pas un fichier de texte'],
  [/^is nested too deeply$/, 'est imbriqué trop profondément'],
  [
    /^has (\d+) lines or values, a scenario has at most (\d+).*$/,
    'a $1 lignes ou valeurs, un scénario en a au plus $2',
  ],
  [/^and (\d+) more$/, 'et $1 de plus'],
  [/^names an anchor that is not there$/, 'nomme une ancre qui n’existe pas'],
  [/^must be one document: remove the second "---"$/, 'doit être un seul document : ôter le second « --- »'],
  // Of YAML itself.
  [
    /^all mapping items must start at the same column$/,
    'les clés d’une même table doivent commencer à la même colonne',
  ],
  [
    /^all sequence items must start at the same column$/,
    'les éléments d’une même liste doivent commencer à la même colonne',
  ],
  [/^tabs are not allowed as indentation$/, 'les tabulations ne sont pas permises en début de ligne'],
  [
    /^nested mappings are not allowed in compact mappings$/,
    'une clé est suivie d’une autre clé sur la même ligne',
  ],
  [/^a block sequence may not be used as an implicit map key$/, 'une liste ne peut pas être une clé'],
  [/^implicit keys need to be on a single line$/, 'une clé doit tenir sur une seule ligne'],
  [
    /^implicit map keys need to be followed by map values$/,
    'une clé doit être suivie de « : » et d’une valeur',
  ],
  [/^missing closing ["']quote$/, 'il manque le guillemet fermant'],
  [/^missing , (?:or : )?between .*$/, 'il manque une virgule entre deux éléments'],
  [/^(?:flow map|flow sequence|\{|\[).* end with a ([}\]]).*$/, 'il manque le « $1 » fermant'],
  [/^plain value cannot start with (.*)$/, 'une valeur sans guillemets ne peut pas commencer par $1'],
  [/^unexpected (.*)$/, 'inattendu ici : $1'],
  [/^comments must be separated .*$/, 'un commentaire doit être précédé d’une espace'],
]

/** Of what stands behind a colon, too. */
const heads: readonly (readonly [string, string])[] = [
  ['the indentation does not fit: ', 'le retrait ne convient pas : '],
  ['tags are not read here: ', 'les étiquettes ne sont pas lues ici : '],
]

export function frenchComplaint(message: string): string {
  const head = heads.find(([english]) => message.startsWith(english))
  if (head !== undefined) return head[1] + frenchComplaint(message.slice(head[0].length))
  const known = complaints.find(([english]) => english.test(message))
  return known === undefined ? message : message.replace(known[0], known[1])
}
