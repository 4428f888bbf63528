import { defineWords } from '#words/define-words.ts'

export const personEvents = defineWords(
  {
    'person.added': 'Thêm người vào hồ sơ',
    'person.edited': 'Sửa thông tin người',
    'person.transferred': 'Điều động, bổ nhiệm',
    'person.left': 'Rời cơ quan',
    'person.came-back': 'Trở lại cơ quan',
    'person.entry-added': 'Ghi thêm vào hồ sơ',
    'person.entry-corrected': 'Sửa mục ghi sai trong hồ sơ',
    'person.entry-removed': 'Gỡ mục ghi sai khỏi hồ sơ',
  },
  {
    'person.added': 'Added the person',
    'person.edited': 'Edited the person',
    'person.transferred': 'Transferred or appointed',
    'person.left': 'Left the agency',
    'person.came-back': 'Came back to the agency',
    'person.entry-added': 'Added an entry to the file',
    'person.entry-corrected': 'Corrected a wrong entry',
    'person.entry-removed': 'Removed a wrong entry',
  },
)
