/** The JSON Schema of a scenario as it is written, for editors that complete and check it during typing. */
import { shapes } from './field/shapes.ts'
import { type Field, fields } from './field/field.ts'
import { formatMeasure } from './field/measure.ts'
import { windowPattern } from './field/window.ts'
import { formOf } from './form.ts'
import { describeAll } from './meaning/describe.ts'
import { distribution, scenario } from './meaning/scenario.ts'
import { numberDefs, numberSchema } from './numberSchema.ts'
import { Scenario } from './scenario.ts'
import { RoomSource } from './spec/source.ts'
import { languages } from './words/language.ts'
import { sourceKinds } from './words/source.ts'
import { z } from './zod.ts'

type Json = Record<string, unknown>

/** Returns a fresh copy each time. */
export function jsonSchema(): Json {
  const { properties, ...rest } = z.toJSONSchema(Scenario, { io: 'input', override: describe })
  const schema: Json = {
    ...rest,
    title: 'Firebreak scenario',
    description:
      'One site, its buildings, and the fire in one of them. Numbers carry their unit: 30 min, 5 MW, REI 60.',
    properties: {
      extends: { type: 'string' },
      ...properties,
    },
    anyOf: [{ required: ['extends'] }, { required: mustSay() }],
    $defs: {
      ...numberDefs(),
      distribution: distributionSchema(),
      said: {
        description: `one text, or one for each language: ${languages.join(', ')}`,
        anyOf: [
          { type: 'string' },
          {
            type: 'object',
            properties: Object.fromEntries(
              languages.map(language => [
                language,
                { type: 'string', description: `the text in the language ${language}` },
              ]),
            ),
            required: [...languages],
            additionalProperties: false,
          },
        ],
      },
    },
  }
  describeAll(schema, scenario)
  mayTakeAway(schema)
  return schema
}

/** A file that extends another takes an entry out of a map by leaving its value empty. */
function mayTakeAway(schema: Json): void {
  for (const [key, part] of Object.entries(schema)) {
    if (typeof part !== 'object' || part === null) continue
    mayTakeAway(part as Json)
    if (key === 'additionalProperties') schema[key] = { anyOf: [part, { type: 'null' }] }
  }
}

interface Described {
  readonly zodSchema: z.core.$ZodTypes
  readonly jsonSchema: Json
  readonly path: readonly (string | number)[]
}

function describe({ zodSchema, jsonSchema, path }: Described): void {
  // A file that extends another may state parts of a map, but a list only as a whole.
  if (!path.includes('items')) delete jsonSchema['required']
  const field = fields.get(zodSchema)
  if (field !== undefined) Object.assign(jsonSchema, ofField(field))
  if (zodSchema === (RoomSource as unknown)) {
    const changed = { ...jsonSchema }
    for (const key of Object.keys(jsonSchema)) delete jsonSchema[key]
    jsonSchema['anyOf'] = [{ enum: [...sourceKinds] }, changed]
  }
}

function ofField(field: Field): Json {
  switch (field.field) {
    case 'quantity': {
      const { measure, unit, meaning, min, max } = field
      const limits = [
        ...(min === undefined ? [] : [`at least ${formatMeasure(min, measure)}`]),
        ...(max === undefined ? [] : [`at most ${formatMeasure(max, measure)}`]),
      ]
      const words = [unit === undefined ? measureWords(measure, field) : `number, ${unit}`, ...limits].join(
        ', ',
      )
      return {
        title: field.label,
        description: meaning === undefined ? words : `${words}; ${meaning}`,
        ...numberSchema(field),
      }
    }
    case 'storeys':
      return {
        title: field.label,
        description: 'storey, such as 0 or -1, or a range from the lowest up, such as 1..5',
        type: ['integer', 'string'],
      }
    case 'window':
      return {
        title: field.label,
        description: 'two times of day, such as 22:00-06:00',
        type: 'string',
        pattern: windowPattern,
      }
    case 'said':
      return { title: field.label, $ref: '#/$defs/said' }
    case 'reference':
      return { title: field.label, description: `name of: ${field.to}` }
    case 'referenceMap':
      return { title: field.label, description: `by name of: ${field.to}` }
    default:
      return { title: field.label }
  }
}

/** Keys that a scenario cannot leave out unless it extends another. */
function mustSay(): string[] {
  const form = formOf(Scenario)
  return form.type === 'group' ? Object.keys(form.fields).filter(key => form.fields[key]!.required) : []
}

/** `heatFlux` becomes "heat flux". */
function measureWords(
  measure: string,
  { uncertain, perRow }: { readonly uncertain: boolean; readonly perRow: boolean },
): string {
  if (measure === 'count' && !perRow)
    return uncertain ? 'whole number (draws from a distribution are rounded)' : 'whole number'
  return measure.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)
}

function distributionSchema(): Json {
  const value = { $ref: '#/$defs/number' }
  const bodies = Object.entries(shapes).map(([word, shape]): [string, Json] => {
    if (shape === 'weighted')
      return [word, { type: 'array', items: { type: 'array', items: value, minItems: 2, maxItems: 2 } }]
    if (shape === 'values') return [word, { type: 'array', items: value }]
    if (Array.isArray(shape))
      return [
        word,
        {
          type: 'array',
          items: value,
          minItems: shape.length,
          maxItems: shape.length,
          description: shape.join(', '),
        },
      ]
    const parts = Object.keys(shape)
    return [
      word,
      {
        type: 'object',
        properties: Object.fromEntries(parts.map(part => [part, { ...value }])),
        required: parts,
        additionalProperties: false,
      },
    ]
  })
  const schema: Json = {
    description: 'a distribution instead of a number; min and max cut its tails off',
    oneOf: bodies.map(([word, body]) => ({
      type: 'object',
      properties: { [word]: body, min: { ...value }, max: { ...value } },
      required: [word],
      additionalProperties: false,
    })),
  }
  describeAll(schema, distribution)
  return schema
}
