import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { readConfig } from './config.ts'
import { StartFailure } from './start-failure.ts'

const refusal = (env: Record<string, string>): StartFailure => {
  try {
    readConfig(env)
  } catch (error) {
    assert.ok(error instanceof StartFailure)
    return error
  }
  assert.fail('nothing was refused')
}

test('nothing needs to be set', () => {
  const config = readConfig({})
  assert.equal(config.dataDir, resolve('data'))
  assert.equal(config.port, 8080)
  assert.equal(config.host, '127.0.0.1')
  assert.equal(config.environment, 'development')
  assert.equal(config.databaseUrl, undefined)
  assert.equal(config.trustProxy, false)
})

test('an empty variable counts as not set', () => {
  assert.equal(readConfig({ PORT: '', DATABASE_URL: ' ' }).port, 8080)
})

test('what is set is read', () => {
  const config = readConfig({
    NODE_ENV: 'production',
    DATA_DIR: '/var/lib/thidua',
    DATABASE_URL: 'postgres://thidua@%2Frun%2Fpostgresql/thidua',
    PORT: '0',
    PUBLIC_URL: 'https://thidua.example.vn/',
    TRUST_PROXY: '1',
    SMTP_URL: 'smtps://mail.example.vn',
    MAIL_FROM: 'Thi Đua <thidua@example.vn>',
    MAX_UPLOAD_MB: '2',
  })
  assert.equal(config.dataDir, '/var/lib/thidua')
  assert.equal(config.port, 0)
  assert.equal(config.publicUrl, 'https://thidua.example.vn')
  assert.equal(config.trustProxy, true)
  assert.equal(config.largestUpload, 2 * 1024 * 1024)
})

test('every variable that does not read is named, in both languages and without its value', () => {
  const { vi, en } = refusal({ PORT: '99999', DATABASE_URL: 'mysql://an:matkhau@db/x', LOG_LEVEL: 'loud' })
  assert.match(vi, /PORT \(một số nguyên từ 0 đến 65535\)/)
  assert.match(en, /PORT \(a whole number from 0 to 65535\)/)
  assert.match(en, /DATABASE_URL \(an address that begins with postgres:\/\/ or postgresql:\/\/\)/)
  assert.match(en, /LOG_LEVEL \(one of trace, debug/)
  assert.doesNotMatch(vi + en, /matkhau|loud|99999/)
})

test('mail that is to be sent needs a sender', () => {
  assert.match(
    refusal({ SMTP_URL: 'smtp://mail.example.vn' }).en,
    /MAIL_FROM \(needed where SMTP_URL is set\)/,
  )
})
