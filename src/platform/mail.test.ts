import assert from 'node:assert/strict'
import { createServer, type Socket } from 'node:net'
import { test } from 'node:test'
import { fakeMail, isMailAddress, MailFailure, openMail } from './mail.ts'

/** A mail server that says yes, or what it is told to say to RCPT. */
async function mailServer(answerToRecipient = '250 ok') {
  const letters: string[] = []
  const server = createServer((socket: Socket) => {
    let inBody = false
    let body = ''
    socket.write('220 test\r\n')
    socket.on('data', (chunk) => {
      for (const line of chunk.toString('utf8').split(/(?<=\r\n)/)) {
        if (inBody) {
          body += line
          if (!body.endsWith('\r\n.\r\n')) continue
          inBody = false
          letters.push(body)
          socket.write('250 ok\r\n')
        } else if (line.startsWith('DATA')) {
          inBody = true
          body = ''
          socket.write('354 go on\r\n')
        } else if (line.startsWith('RCPT')) socket.write(`${answerToRecipient}\r\n`)
        else if (line.startsWith('QUIT')) socket.end('221 bye\r\n')
        else socket.write('250 ok\r\n')
      }
    })
    socket.on('error', () => socket.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  return { letters, url: `smtp://127.0.0.1:${port}?ignoreTLS=true`, close: () => server.close() }
}

test('a letter reaches the mail server whole', async () => {
  const server = await mailServer()
  const mail = openMail({ smtpUrl: server.url, mailFrom: 'Thi đua <thidua@x.gov.vn>' })
  assert.ok(mail.configured)
  await mail.send({ to: 'an@x.gov.vn', subject: 'Nhắc việc', text: 'Còn 3 ngày.' })
  server.close()
  const [letter = ''] = server.letters
  assert.match(letter, /^From: .*<thidua@x\.gov\.vn>\r$/m)
  assert.match(letter, /^To: an@x\.gov\.vn\r$/m)
  assert.match(letter, /^Content-Type: text\/plain; charset=utf-8\r$/m)
})

test('no line of a subject becomes a header, and no second recipient slips in', async () => {
  const server = await mailServer()
  const mail = openMail({ smtpUrl: server.url, mailFrom: 'thidua@x.gov.vn' })
  await mail.send({ to: 'an@x.gov.vn', subject: 'A\r\nBcc: evil@x.vn\r\n\r\nx', text: 'x' })
  server.close()
  assert.doesNotMatch(server.letters[0] ?? '', /^Bcc/m)
  for (const to of [
    'an@x.vn, b@x.vn',
    'an@x.vn\r\nBcc: b@x.vn',
    'An <an@x.vn>',
    'an@x.vn;b@x.vn',
    '',
    'an',
    '@x.vn',
  ]) {
    await assert.rejects(
      mail.send({ to, subject: 'x', text: 'x' }),
      (error) => error instanceof MailFailure && error.permanent,
    )
  }
})

test('a final no is told from one that may pass, and neither carries the address', async () => {
  for (const [answer, permanent] of [
    ['550 no such user an@x.vn', true],
    ['451 later', false],
  ] as const) {
    const server = await mailServer(answer)
    const mail = openMail({ smtpUrl: server.url, mailFrom: 'thidua@x.gov.vn' })
    await assert.rejects(mail.send({ to: 'an@x.vn', subject: 'x', text: 'x' }), (error) => {
      assert.ok(error instanceof MailFailure)
      assert.equal(error.permanent, permanent)
      assert.doesNotMatch(error.message, /an@/)
      return true
    })
    server.close()
  }
})

test('a mail server that is not there may come back', async () => {
  const server = await mailServer()
  server.close()
  const mail = openMail({ smtpUrl: server.url, mailFrom: 'thidua@x.gov.vn' })
  await assert.rejects(
    mail.send({ to: 'an@x.vn', subject: 'x', text: 'x' }),
    (error) => error instanceof MailFailure && !error.permanent,
  )
})

test('without a mail server nothing pretends to be sent', async () => {
  const mail = openMail({ smtpUrl: undefined, mailFrom: undefined })
  assert.ok(!mail.configured)
  await assert.rejects(mail.send({ to: 'an@x.vn', subject: 'x', text: 'x' }), MailFailure)
})

test('the fake keeps letters as the real one would send them, and fails when told', async () => {
  const mail = fakeMail()
  mail.fail(new MailFailure('busy', false))
  await assert.rejects(mail.send({ to: 'an@x.vn', subject: 'x', text: 'x' }), /busy/)
  await mail.send({ to: 'an@x.vn', subject: ' Nhắc \n việc ', text: 'x\r\ny' })
  assert.deepEqual(mail.sent, [{ to: 'an@x.vn', subject: 'Nhắc việc', text: 'x\ny' }])
})

test('plain addresses only are addresses', () => {
  for (const good of ['an@x.vn', 'an.le+a@so.noi-vu.gov.vn', "o'an@x.vn", 'an@thuđiệntử.vn'])
    assert.ok(isMailAddress(good), good)
  for (const bad of ['an@x..vn', 'an@', 'an x@x.vn', 'a@b@c.vn', `${'a'.repeat(65)}@x.vn`])
    assert.ok(!isMailAddress(bad), bad)
})
