// Worker threads, of what is built.
import { expect, test } from 'vitest'
import { planOf, type Scenario } from '../../src/index.ts'
import { threads } from '../../src/node/threads.ts'
import { shipped } from '../run/scenario.ts'
import { speak, twoRooms } from './speak.ts'

test.each(['1', '2', '3'])('%s workers print the same bytes as no choice of workers', async workers => {
  const words = ['run', twoRooms, '--replications', '7', '--json']
  const { out, err, code } = await speak(...words, '--workers', workers)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toBe((await speak(...words)).out)
})

test('an error in a thread ends the campaign with that error', async () => {
  const executor = threads([{ strategy: null, scenario: {} as Scenario }], 2)
  await expect(executor.run(planOf('1', 4), [{ from: 0, to: 4 }], () => true)).rejects.toThrow(/^Cannot /)
  await executor.close()
})

test('what is thrown while a part is taken comes out, and no further part is taken', async () => {
  const { scenario } = shipped('two-rooms.yaml')
  const executor = threads([{ strategy: null, scenario }], 2)
  let taken = 0
  const full = executor.run(planOf('1', 400), [{ from: 0, to: 400 }], () => {
    taken++
    throw new Error('no space left')
  })
  await expect(full).rejects.toThrow('no space left')
  await executor.close()
  expect(taken).toBeLessThanOrEqual(2)
})
