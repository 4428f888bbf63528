import { formatDay } from '#words/dates.ts'
import type { Locale } from '#words/locale.ts'
import type { Comment } from '../queries/index.ts'
import { postingWords } from '../words.ts'

/** Who said it, as far as it may be known to this reader. */
export const nameOf = (comment: Comment, locale: Locale): string =>
  comment.name || postingWords[locale].someone

/** The same with how it is shown, for those who work with it. */
export const nameWithin = (comment: Comment, locale: Locale): string =>
  comment.name
    ? `${comment.name} (${postingWords[locale].showingShort[comment.showing]})`
    : nameOf(comment, locale)

/** Text as it was typed, line by line. */
export const Paragraphs = ({ text }: { text: string }) => (
  <>
    {text
      .split(/\n+/)
      .filter(Boolean)
      .map((line, at) => (
        <p key={at}>{line}</p>
      ))}
  </>
)

/** Comments with their answers, as every reader of the posting sees them. */
export function ShownComments({ comments, locale }: { comments: readonly Comment[]; locale: Locale }) {
  const t = postingWords[locale]
  if (comments.length === 0) return <p class="muted">{t.noShown}</p>
  return (
    <ol class="comments">
      {comments.map((comment) => (
        <li key={comment.id} class="comment">
          <CommentHead
            comment={comment}
            name={comment.showing === 'named' ? nameOf(comment, locale) : t.someone}
            locale={locale}
          />
          <Paragraphs text={comment.text} />
          <Answered comment={comment} locale={locale} />
        </li>
      ))}
    </ol>
  )
}

/** Kind, who, about whom and when. */
export function CommentHead({ comment, name, locale }: { comment: Comment; name: string; locale: Locale }) {
  const t = postingWords[locale]
  const about = comment.about ?? t.everybody
  return (
    <p class="comment-head">
      <b>{t.kinds[comment.kind]}</b>
      <span class="muted">
        {[name, `${t.commentOn}: ${about}`, t.received(formatDay(comment.received_on))].join(' · ')}
      </span>
    </p>
  )
}

/** The answer below a comment. */
export function Answered({ comment, locale }: { comment: Comment; locale: Locale }) {
  const t = postingWords[locale]
  if (comment.answered_on === null || comment.answer === '') return null
  return (
    <div class="comment-answer">
      <p>
        <b>{t.answerOf(formatDay(comment.answered_on))}</b>
      </p>
      <Paragraphs text={comment.answer} />
    </div>
  )
}
