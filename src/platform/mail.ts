/**
 * The door to the mail server. The outbox (table `mails`, its job and its page) decides what is sent and when;
 * this only hands one letter over.
 */
import { createTransport } from 'nodemailer'
import { clean, cleanLines } from './vietnamese.ts'

export type Letter = {
  /** One address, without a name. */
  to: string
  subject: string
  text: string
}

export type Mail = {
  /** False where no mail server is set: letters then stay in the outbox. */
  readonly configured: boolean
  /**
   * Hands one letter to the mail server.
   *
   * @throws MailFailure when it was not taken
   */
  send(letter: Letter): Promise<void>
}

/** Why a letter was not taken. Its message carries no address. */
export class MailFailure extends Error {
  override readonly name = 'MailFailure'
  /** True where trying again is of no use. */
  readonly permanent: boolean
  constructor(message: string, permanent: boolean, cause?: unknown) {
    super(message, { cause })
    this.permanent = permanent
  }
}

/** Opens the door by `SMTP_URL`; without it nothing can be sent. */
export function openMail(config: { smtpUrl: string | undefined; mailFrom: string | undefined }): Mail {
  if (!config.smtpUrl) {
    return { configured: false, send: () => Promise.reject(new MailFailure('no mail server is set', true)) }
  }
  const transport = createTransport(
    {
      url: config.smtpUrl,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
      // a letter is text only; nothing is read from disk or fetched on its behalf
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from: config.mailFrom },
  )
  return {
    configured: true,
    send: async (letter) => {
      const safe = safeLetter(letter)
      await transport.sendMail(safe).catch((error: unknown) => {
        throw failureOf(error)
      })
    },
  }
}

/** Keeps what it is given, for tests. `fail` makes the next letter fail. */
export function fakeMail(): Mail & { sent: SentMail[]; fail(with_: MailFailure): void } {
  const sent: SentMail[] = []
  let failure: MailFailure | undefined
  return {
    configured: true,
    sent,
    fail: (with_) => {
      failure = with_
    },
    send: async (letter) => {
      const safe = safeLetter(letter)
      if (failure) {
        const thrown = failure
        failure = undefined
        throw thrown
      }
      sent.push(safe)
    },
  }
}
export type SentMail = Letter

/** One address and one line of subject: a line end in either would begin a header of the sender's choice. */
function safeLetter({ to, subject, text }: Letter): Letter {
  if (!isMailAddress(to)) throw new MailFailure('not a mail address', true)
  return { to, subject: clean(subject).slice(0, 200), text: cleanLines(text) }
}

/** Whether the text is one plain mail address. */
export const isMailAddress = (text: string): boolean =>
  text.length <= 254 &&
  /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*$/u.test(text)

function failureOf(error: unknown): MailFailure {
  const { responseCode, code } = error as { responseCode?: number; code?: string }
  // 5xx is the server's final no, but for wrong credentials, which an administrator will mend
  const permanent = responseCode !== undefined && responseCode >= 500 && code !== 'EAUTH'
  return new MailFailure(`the mail server did not take it (${responseCode ?? code ?? 'unknown'})`, permanent)
}
