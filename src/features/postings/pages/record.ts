import type { PostingRecordPaper } from '#documents/posting-record-paper.ts'
import type { Settings } from '#features/settings/index.ts'
import { honourName } from '#law/honour-names.ts'
import { formatDay } from '#words/dates.ts'
import type { CandidateRow, Comment, Posting } from '../queries/index.ts'
import { postingWords } from '../words.ts'
import { nameOf } from './comments.tsx'

type Whole = {
  posting: Posting
  candidates: readonly CandidateRow[]
  comments: readonly Comment[]
  settings: Settings | undefined
  keeper: string
}

/** The printed record of a posting. Confidential letters are counted in it, and nothing else of them stands there. */
export function recordOf({ posting, candidates, comments, settings, keeper }: Whole): PostingRecordPaper {
  const t = postingWords.vi
  const letters = comments.filter(({ showing }) => showing === 'confidential')
  const open = comments.filter(({ showing }) => showing !== 'confidential')
  const unanswered = comments.filter(({ answered_on }) => answered_on === null).length
  const paper = t.paper
  return {
    style: settings?.party_style ? 'dang' : 'nha-nuoc',
    superior:
      settings?.agency_name === posting.unitName ? settings.superior_name : (settings?.agency_name ?? ''),
    agency: posting.unitName,
    number: '',
    place: '',
    on: posting.settled_on,
    about: posting.about,
    facts: [
      paper.where(t.audiences[posting.audience]),
      paper.from(formatDay(posting.begins_on), formatDay(posting.ends_on), posting.days),
      paper.answerer(posting.answererName),
      paper.counted(comments.length, letters.length, unanswered),
    ],
    columns: ['STT', t.name, t.place, t.award, t.year],
    rows: candidates.map((one, at) => [
      String(at + 1),
      one.name,
      one.place,
      honourName(one.award, 'vi'),
      String(one.year),
    ]),
    commentColumns: ['STT', t.comments, t.answer],
    comments: open.map((one, at) => [
      String(at + 1),
      `${t.kinds[one.kind]}, ${formatDay(one.received_on)}. ${one.showing === 'named' ? nameOf(one, 'vi') : t.someone}. ${one.about ? `${t.commentOn}: ${one.about}. ` : ''}${one.text}`,
      one.answered_on === null ? t.unanswered : `${formatDay(one.answered_on)}. ${one.answer}`,
    ]),
    conclusion: posting.conclusion,
    keeper,
    draft: posting.settled_on === null,
  }
}
