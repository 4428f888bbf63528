import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cameFromHere } from './same-origin.ts'

const request = (method: string, headers: Record<string, string>) =>
  new Request('https://thidua.vi-du.vn/viec', { method, headers: { host: 'thidua.vi-du.vn', ...headers } })

test('reading is open to links from everywhere', () => {
  assert.equal(cameFromHere(request('GET', { 'sec-fetch-site': 'cross-site' })), true)
})

test('a form of our own page is taken, of another site or a sibling host not', () => {
  assert.equal(cameFromHere(request('POST', { 'sec-fetch-site': 'same-origin' })), true)
  assert.equal(cameFromHere(request('POST', { 'sec-fetch-site': 'cross-site' })), false)
  assert.equal(cameFromHere(request('POST', { 'sec-fetch-site': 'same-site' })), false)
})

test('an older browser is judged by its Origin', () => {
  assert.equal(cameFromHere(request('POST', { origin: 'https://thidua.vi-du.vn' })), true)
  assert.equal(cameFromHere(request('POST', { origin: 'https://xau.vn' })), false)
  assert.equal(cameFromHere(request('POST', { origin: 'null' })), false)
})

test('a change that says nothing of where it comes from is refused', () => {
  assert.equal(cameFromHere(request('POST', {})), false)
})
