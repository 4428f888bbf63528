import { defineWords } from '#words/define-words.ts'

export const unitEvents = defineWords(
  {
    'unit.added': 'Thành lập đơn vị',
    'unit.edited': 'Sửa thông tin đơn vị',
    'unit.renamed': 'Đổi tên đơn vị',
    'unit.moved': 'Chuyển đơn vị về cấp trên khác',
    'unit.merged': 'Sáp nhập đơn vị',
    'unit.split': 'Tách đơn vị',
    'unit.dissolved': 'Giải thể đơn vị',
    'unit.reordered': 'Xếp lại thứ tự đơn vị',
    'unit.change-undone': 'Hoàn tác thay đổi của đơn vị',
  },
  {
    'unit.added': 'Set up the unit',
    'unit.edited': 'Edited the unit',
    'unit.renamed': 'Renamed the unit',
    'unit.moved': 'Moved the unit under another one',
    'unit.merged': 'Merged units',
    'unit.split': 'Split the unit',
    'unit.dissolved': 'Dissolved the unit',
    'unit.reordered': 'Changed the order of units',
    'unit.change-undone': 'Undid a change of the unit',
  },
)
