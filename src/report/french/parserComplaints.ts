/**
 * Complaints of the YAML parser, which are its own sentences: a text that was written in another format than YAML, or a
 * slip of the pen in it.
 */
const complaints: readonly (readonly [RegExp, string])[] = [
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
  [/^plain value cannot start with .*?(\S+)$/, 'une valeur sans guillemets ne peut pas commencer par $1'],
  [
    /^unexpected block-seq-ind on same line with key$/,
    'une liste ne peut pas suivre une clé sur la même ligne',
  ],
  [/^unexpected empty item in flow .*$/, 'il y a une virgule de trop'],
  [/^unexpected \S+ (?:token|at node end)$/, 'ceci suit une valeur déjà finie'],
  [/^unexpected (\S+) in flow .*$/, 'inattendu ici : $1'],
  [/^unexpected \S+ token in YAML stream: (.*)$/, 'inattendu ici : $1'],
  [/^unexpected (.*)$/, 'inattendu ici : $1'],
  [/^missing space after : in flow .*$/, 'il manque une espace après « : »'],
  [/^(?:could not resolve tag|unresolved tag): (.*)$/, 'étiquette inconnue : $1'],
  [/^invalid escape sequence (.*)$/, 'séquence d’échappement inconnue : $1'],
  [/^alias ending in : is ambiguous$/, 'une référence (*) ne peut pas finir par « : »'],
  [/^anchor ending in : is ambiguous$/, 'une ancre (&) ne peut pas finir par « : »'],
  [/^an alias node must not .*$/, 'une référence (*) ne peut avoir ni ancre (&) ni étiquette (!)'],
  [/^a node can have at most one anchor$/, 'une valeur ne peut avoir qu’une ancre (&)'],
  [/^a node can have at most one tag$/, 'une valeur ne peut avoir qu’une étiquette (!)'],
  [/^alias cannot be an empty string$/, 'une référence (*) n’a pas de nom'],
  [/^anchor cannot be an empty string$/, 'une ancre (&) n’a pas de nom'],
  [/^block scalar header includes extra characters: (.*)$/, 'caractères en trop devant un texte : $1'],
  [/^not a YAML token: (.*)$/, 'inattendu ici : $1'],
  [
    /^block scalars with more-indented .*$/,
    'les lignes vides au début d’un texte sont plus en retrait que ses mots : dites son retrait, comme « |2 »',
  ],
  [/^implicit keys of flow sequence pairs .*$/, 'une clé doit tenir sur une seule ligne'],
  [/^block collection cannot start .*$/, 'une clé ne peut pas suivre « --- » sur la même ligne'],
  [/^unsupported YAML version (.*)$/, 'version inconnue de YAML : $1'],
  [/^unknown directive (.*)$/, 'directive inconnue : $1'],
  [/^missing directives-end.* line$/, 'il manque la ligne « --- » après les directives'],
  [/^(%\w+) directive should contain .*$/, 'la directive $1 est incomplète'],
  [/^set items must all have null values$/, 'les clés d’un ensemble n’ont pas de valeur'],
  [/^comments must be separated .*$/, 'un commentaire doit être précédé d’une espace'],
]

/** Any other sentence stays as it is. */
export function frenchOfParser(message: string): string {
  const found = complaints.find(([english]) => english.test(message))
  return found === undefined ? message : message.replace(...found)
}
