import { addresses } from '#addresses.ts'
import type { Frame } from '../layout/frame.ts'
import { uiWords } from './words.ts'

const scores = [5, 4, 3, 2, 1] as const

/**
 * The one question that readers are asked, for pages that everybody gets alike: without a one-time key, and without
 * anything that tells one reader from another.
 */
export function RatingForm({ frame, topic }: { frame: Frame; topic: 'cong' | 'bai-viet' | 'xac-minh' }) {
  const t = uiWords[frame.locale].rating
  return (
    <form method="post" action={addresses.satisfaction.rate()} class="rating">
      <input type="hidden" name="topic" value={topic} />
      <input type="hidden" name="next" value={frame.path} />
      <fieldset>
        <legend>{t.questions[topic]}</legend>
        <div class="rating-scores">
          {scores.map((score) => (
            <button key={score} type="submit" class="button button-quiet" name="score" value={String(score)}>
              <span>{t.scores[score]}</span>
            </button>
          ))}
        </div>
      </fieldset>
      <p class="hint">{t.note}</p>
    </form>
  )
}
