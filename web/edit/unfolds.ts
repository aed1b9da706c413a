/** Which YAML documents can be made into data: those whose aliases lead to anchors, and come to an end. */
import { type Document, isAlias, isCollection, isPair, type Node, visit } from 'yaml'

/** Most values and most depth once unfolded, as in the engine's reader, which tells the reader what is wrong. */
const [mostValues, deepest] = [400_000, 60]

export function unfolds(document: Document): boolean {
  const targets = targetsOf(document)
  if (targets.size === 0) return true
  let left = mostValues
  const walk = (node: unknown, depth: number): boolean => {
    if (--left < 0 || depth > deepest) return false
    if (isAlias(node)) return walk(targets.get(node), depth + 1)
    if (isPair(node)) return walk(node.key, depth) && walk(node.value, depth)
    if (isCollection(node)) return node.items.every(item => walk(item, depth + 1))
    return node !== undefined
  }
  return walk(document.contents, 0)
}

/** What each alias stands for: the last anchor of that name before it; undefined: there is none. */
function targetsOf(document: Document): ReadonlyMap<Node, Node | undefined> {
  const anchors = new Map<string, Node>()
  const targets = new Map<Node, Node | undefined>()
  visit(document, {
    Node(_, node) {
      if (isAlias(node)) targets.set(node, anchors.get(node.source))
      else if (node.anchor !== undefined) anchors.set(node.anchor, node)
    },
  })
  return targets
}

/** The data of a document that unfolds. The parser's own limit refuses a hundred uses of one anchor. */
export const dataOf = (document: Document): unknown => document.toJS({ maxAliasCount: -1 })
