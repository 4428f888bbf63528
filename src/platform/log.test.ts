import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openLog } from './log.ts'

function written(pretty: boolean, write: (log: ReturnType<typeof openLog>) => void): string {
  let text = ''
  write(openLog({ level: 'debug', pretty, to: { write: (line) => (text += line) } }))
  return text
}

test('a line holds what happened and nothing personal', () => {
  const text = written(false, (log) =>
    log.info(
      {
        email: 'an@x.vn',
        person: { name: 'Lê An', born_on: '1990-01-01' },
        address: '/tim?q=L%C3%AA+An',
        requestId: 'r1',
      },
      'signed in',
    ),
  )
  const line = JSON.parse(text)
  assert.equal(line.level, 'info')
  assert.equal(line.msg, 'signed in')
  assert.equal(line.requestId, 'r1')
  assert.equal(line.address, '/tim')
  assert.doesNotMatch(text, /an@x|Lê|An\b|1990/)
})

test('an error of the database is told without the row that caused it', () => {
  const error = Object.assign(new Error('invalid input syntax for type date: "Lê An"'), {
    code: '22007',
    detail: 'Key (email)=(an@x.vn) already exists.',
    where: "unnamed portal parameter $1 = 'Lê An'",
    table: 'people',
    constraint: 'people_email_key',
    cause: new Error('mail to an@x.vn via https://mail.x.vn/send?to=an failed'),
  })
  const text = written(false, (log) => log.error({ err: error }, 'fault'))
  assert.doesNotMatch(text, /Lê|an@x|to=an/)
  const { err } = JSON.parse(text)
  assert.equal(err.code, '22007')
  assert.equal(err.table, 'people')
  assert.match(err.stack, /log\.test/)
  assert.match(err.cause.message, /https:\/\/mail\.x\.vn\/send/)
})

test('for eyes, a line is short', () => {
  assert.match(
    written(true, (log) => log.warn({ job: 'mail.send' }, 'tried again')),
    /^\d\d:\d\d:\d\d warn {2}tried again job=mail\.send\n$/,
  )
  assert.match(
    written(true, (log) => log.error(new Error('x'))),
    /Error: x\n {4}at /,
  )
})
