import { addresses } from '#addresses.ts'
import { Icon } from '#web/ui/icon.tsx'
import type { Locale } from '#words/locale.ts'
import type { RecordingRow } from '../queries.ts'
import { minutesOf, type Subject, textHash } from '../rules.ts'
import { listeningWords } from '../words.ts'
import { readAlong } from './read-along.tsx'

type Props = {
  locale: Locale
  subject: Subject
  lines: readonly string[]
  recordings: readonly RecordingRow[]
  /** Shows what is read below the player, where the page itself does not hold those sentences. */
  transcript?: boolean
}

/** The script that a page with a player needs. */
export const playerIsland = 'listening.js'

/** What reads a page to its reader. Without scripts: the browser's own player, and a link for each voice. */
export function Player({ locale, subject, lines, recordings, transcript }: Props) {
  const t = listeningWords[locale]
  const text = textHash(lines)
  // the machine's recording of a former text would show the wrong sentences
  const current = recordings.filter(({ voice, text_hash }) => voice === 'person' || text_hash === text)
  const [first] = current
  const label = ({ voice, reader }: RecordingRow) =>
    voice === 'person' && reader ? t.personVoice(reader) : t.voices[voice]
  const along = readAlong()
  return (
    <section class="listen" aria-label={t.listen}>
      <p class="listen-head">
        <Icon name="volume" /> <b>{t.listen}</b>{' '}
        <span class="muted">{t.minutes(minutesOf(lines, first?.seconds))}</span>
      </p>
      <read-aloud
        words={JSON.stringify(t.player)}
        say={addresses.listening.words({ about: subject.about, subject: subject.id })}
      >
        {first ? (
          // biome-ignore lint/a11y/useMediaCaption: every word of it stands on the page
          <audio controls preload="none" src={addresses.listening.sound({ recording: first.id })} />
        ) : (
          <p class="muted">{t.notYet}</p>
        )}
        {current.length > 0 && (
          <ul class="listen-voices" aria-label={t.otherVoices}>
            {current.map((one) => (
              <li key={one.id}>
                <a
                  href={addresses.listening.sound({ recording: one.id })}
                  data-voice={one.voice}
                  data-marks={one.marks.join(' ')}
                >
                  {label(one)}
                </a>
              </li>
            ))}
          </ul>
        )}
      </read-aloud>
      {transcript && (
        <details class="listen-transcript">
          <summary>{t.transcript}</summary>
          {lines.map((line, index) => (
            <p key={index}>{along(line)}</p>
          ))}
        </details>
      )}
    </section>
  )
}
