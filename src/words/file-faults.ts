/** Why a file was not taken, in sentences; the codes are those of `platform/file-faults.ts`. */
import { orRefuse, type Refusal } from '#outcomes.ts'
import type { FileFault, NotTaken } from '#platform/file-faults.ts'
import { formatBytes, formatNumber } from './numbers.ts'
import { refuser } from './refuser.ts'

type Facts<Code extends FileFault['code']> = Extract<FileFault, { code: Code }>

const refuse = refuser('files', {
  vi: {
    empty: 'Tệp này trống. Hãy chọn tệp khác.',
    tooLarge: ({ limit }: Facts<'tooLarge'>) =>
      `Tệp lớn hơn ${formatBytes(limit, 'vi')}. Hãy giảm dung lượng hoặc chia nhỏ rồi gửi lại.`,
    notTaken: ({ found }: Facts<'notTaken'>) =>
      `Hệ thống không nhận loại tệp này (${found}). Hãy gửi PDF, Word (.docx), Excel (.xlsx), OpenDocument, ảnh PNG, JPEG, WebP hoặc tệp văn bản.`,
    macros: 'Tệp có chứa macro. Hãy lưu lại dạng không có macro (.docx hoặc .xlsx) rồi gửi lại.',
    encrypted: 'Tệp được đặt mật khẩu. Hãy bỏ mật khẩu rồi gửi lại.',
    legacyOffice:
      'Tệp thuộc định dạng Office cũ (.doc, .xls). Hãy mở ra, lưu lại dạng .docx hoặc .xlsx rồi gửi lại.',
    damaged: 'Tệp bị hỏng hoặc không đúng định dạng. Hãy mở bằng phần mềm gốc, lưu lại rồi gửi lại.',
    tooMuchInside: 'Tệp chứa nhiều nội dung hơn mức cho phép. Hãy chia nhỏ, bỏ định dạng thừa rồi gửi lại.',
    tooHeavy:
      'Tệp quá nặng nên hệ thống đã dừng đọc. Hãy chia nhỏ, bỏ định dạng và hình ảnh thừa rồi gửi lại.',
    notASheet: 'Tệp này không phải bảng tính. Hãy gửi tệp Excel (.xlsx) hoặc CSV.',
    notADocument: 'Tệp này không phải văn bản Word. Hãy gửi tệp .docx hoặc .txt.',
    notAPicture: 'Tệp này không phải ảnh. Hãy gửi ảnh JPEG, PNG hoặc WebP.',
    tooManyPixels: ({ width, height, limit }: Facts<'tooManyPixels'>) =>
      `Ảnh quá lớn (${formatNumber(width, 'vi')} × ${formatNumber(height, 'vi')} điểm ảnh; nhiều nhất ${formatNumber(limit / 1_000_000, 'vi')} triệu điểm ảnh). Hãy thu nhỏ ảnh rồi gửi lại.`,
    noSheet: ({ wanted }: Facts<'noSheet'>) =>
      wanted === '' ? 'Tệp không có trang tính nào.' : `Tệp không có trang tính “${wanted}”.`,
    tooManyRows: ({ limit }: Facts<'tooManyRows'>) =>
      `Bảng có hơn ${formatNumber(limit, 'vi')} dòng. Hãy chia thành nhiều tệp.`,
    tooManyColumns: ({ limit }: Facts<'tooManyColumns'>) =>
      `Bảng có hơn ${formatNumber(limit, 'vi')} cột. Hãy bỏ các cột thừa.`,
    cellTooLong: ({ row, limit }: Facts<'cellTooLong'>) =>
      `Dòng ${formatNumber(row, 'vi')} có ô dài hơn ${formatNumber(limit, 'vi')} ký tự. Hãy rút gọn ô đó.`,
    legacyFont: ({ font }: Facts<'legacyFont'>) =>
      `Tệp được gõ bằng bảng mã cũ (${font}). Hãy chuyển sang Unicode (TCVN 6909:2001), ví dụ bằng công cụ chuyển mã của UniKey, rồi gửi lại.`,
    encoding:
      'Không xác định được bảng mã của tệp. Trong Excel, hãy chọn “CSV UTF-8” khi lưu, hoặc gửi tệp .xlsx.',
    remoteTemplate: 'Tệp lấy mẫu hoặc đối tượng từ nơi khác. Hãy gỡ liên kết đó, lưu lại rồi gửi lại.',
  },
  en: {
    empty: 'This file is empty. Please choose another.',
    tooLarge: ({ limit }) =>
      `The file is larger than ${formatBytes(limit, 'en')}. Please shrink or split it and send it again.`,
    notTaken: ({ found }) =>
      `Files of this kind (${found}) are not taken. Please send PDF, Word (.docx), Excel (.xlsx), OpenDocument, PNG, JPEG or WebP images, or plain text.`,
    macros:
      'The file contains macros. Please save it in a form without macros (.docx or .xlsx) and send it again.',
    encrypted: 'The file is protected by a password. Please remove the password and send it again.',
    legacyOffice:
      'The file is in an old Office format (.doc, .xls). Please save it as .docx or .xlsx and send it again.',
    damaged:
      'The file is damaged or not what it claims to be. Please open it in its own program, save it and send it again.',
    tooMuchInside:
      'The file holds more than is allowed. Please split it, remove surplus formatting and send it again.',
    tooHeavy:
      'The file was too heavy to read and was stopped. Please split it, remove surplus formatting and pictures and send it again.',
    notASheet: 'This file is not a spreadsheet. Please send an Excel (.xlsx) or CSV file.',
    notADocument: 'This file is not a Word document. Please send a .docx or .txt file.',
    notAPicture: 'This file is not a picture. Please send a JPEG, PNG or WebP picture.',
    tooManyPixels: ({ width, height, limit }) =>
      `The picture is too large (${formatNumber(width, 'en')} × ${formatNumber(height, 'en')} pixels; at most ${formatNumber(limit / 1_000_000, 'en')} million). Please make it smaller and send it again.`,
    noSheet: ({ wanted }) =>
      wanted === '' ? 'The file has no sheet.' : `The file has no sheet “${wanted}”.`,
    tooManyRows: ({ limit }) =>
      `The table has more than ${formatNumber(limit, 'en')} rows. Please split it into several files.`,
    tooManyColumns: ({ limit }) =>
      `The table has more than ${formatNumber(limit, 'en')} columns. Please remove surplus columns.`,
    cellTooLong: ({ row, limit }) =>
      `Row ${formatNumber(row, 'en')} has a cell of more than ${formatNumber(limit, 'en')} characters. Please shorten it.`,
    legacyFont: ({ font }) =>
      `The file was typed in an old Vietnamese encoding (${font}). Please convert it to Unicode, for example with UniKey's toolkit, and send it again.`,
    encoding:
      'The encoding of the file could not be told. In Excel, choose “CSV UTF-8” when saving, or send an .xlsx file.',
    remoteTemplate:
      'The file draws its template or objects from elsewhere. Please remove that link, save it and send it again.',
  },
})

/** The refusal for a fault, to return from a rule or to throw. */
export const refuseFile = (fault: FileFault): Refusal =>
  // each code has its sentence, and a fault carries the facts of its own code
  (refuse as (code: FileFault['code'], facts: FileFault) => Refusal)(fault.code, fault)

/** What was taken; throws Refused with the sentence when it was not. */
export function taken<Result extends object>(result: Result | NotTaken): Result {
  if ('refused' in result) orRefuse(refuseFile(result.refused))
  // `refused` stands only on NotTaken, and that has just been thrown
  return result as Result
}
