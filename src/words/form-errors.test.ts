import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { saying, sentencesFor } from './form-errors.ts'

const told = (schema: z.ZodType, value: unknown, locale: 'vi' | 'en' = 'vi'): Record<string, string> => {
  const result = schema.safeParse(value)
  return result.success ? {} : sentencesFor(result.error.issues, locale)
}

test('each thing that a form can get wrong has a sentence to act on', () => {
  const optionalText = z.union([z.literal('').transform(() => null), z.string().max(3)])
  const table: [z.ZodType, unknown, string, string][] = [
    [z.string(), undefined, 'Hãy điền mục này.', 'Please fill this in.'],
    [z.string().min(1), '', 'Hãy điền mục này.', 'Please fill this in.'],
    [z.string().min(12), 'x', 'Hãy viết ít nhất 12 ký tự.', 'Please write at least 12 characters.'],
    [
      z.string().max(1_200),
      'x'.repeat(1_201),
      'Hãy rút gọn còn nhiều nhất 1.200 ký tự.',
      'Please shorten this to at most 1,200 characters.',
    ],
    [z.coerce.number(), 'abc', 'Hãy nhập một số.', 'Please enter a number.'],
    [z.int(), 1.5, 'Hãy nhập một số nguyên.', 'Please enter a whole number.'],
    [z.number().min(1), 0, 'Hãy nhập số từ 1 trở lên.', 'Please enter 1 or more.'],
    [z.number().positive(), 0, 'Hãy nhập số lớn hơn 0.', 'Please enter more than 0.'],
    [z.number().max(100), 101, 'Hãy nhập số không quá 100.', 'Please enter 100 or less.'],
    [z.number().lt(100), 100, 'Hãy nhập số nhỏ hơn 100.', 'Please enter less than 100.'],
    [z.number().multipleOf(5), 3, 'Hãy nhập một số chia hết cho 5.', 'Please enter a multiple of 5.'],
    [
      z.iso.date(),
      '2026-02-30',
      'Hãy nhập ngày có thật, theo dạng ngày/tháng/năm.',
      'Please enter a date that exists, as day/month/year.',
    ],
    [
      z.iso.time(),
      '25:00',
      'Hãy nhập giờ theo dạng giờ:phút, ví dụ 07:30.',
      'Please enter a time as hours:minutes, for example 07:30.',
    ],
    [
      z.email(),
      'an',
      'Hãy nhập địa chỉ thư điện tử đầy đủ, ví dụ ten@coquan.gov.vn.',
      'Please enter a complete e-mail address, for example name@agency.gov.vn.',
    ],
    [
      z.url(),
      'x',
      'Hãy nhập địa chỉ trang đầy đủ, bắt đầu bằng https://.',
      'Please enter a complete web address that begins with https://.',
    ],
    [
      z.string().regex(/^a/),
      'b',
      'Nội dung chưa đúng dạng. Hãy kiểm tra lại.',
      'This is not in the expected form. Please check it.',
    ],
    [z.enum(['a', 'b']), 'c', 'Hãy chọn một trong các mục có sẵn.', 'Please choose one of the options.'],
    [z.array(z.string()), undefined, 'Hãy chọn ít nhất một mục.', 'Please choose at least one.'],
    [z.array(z.string()).min(2), ['a'], 'Hãy chọn ít nhất 2 mục.', 'Please choose at least 2.'],
    [z.array(z.string()).max(1), ['a', 'b'], 'Hãy chọn nhiều nhất 1 mục.', 'Please choose at most 1.'],
    [
      z.date().min(new Date('2026-01-01')),
      new Date('2025-01-01'),
      'Hãy chọn ngày từ 01/01/2026 trở đi.',
      'Please choose 01/01/2026 or later.',
    ],
    [
      z.date().max(new Date('2026-01-01')),
      new Date('2027-01-01'),
      'Hãy chọn ngày không sau 01/01/2026.',
      'Please choose 01/01/2026 or earlier.',
    ],
    [
      optionalText,
      'abcd',
      'Hãy rút gọn còn nhiều nhất 3 ký tự.',
      'Please shorten this to at most 3 characters.',
    ],
    [z.string().refine(() => false, saying('Đã có.', 'Taken.')), 'x', 'Đã có.', 'Taken.'],
    [
      z.string().refine(() => false),
      'x',
      'Hệ thống chưa đọc được mục này. Hãy điền lại.',
      'This could not be read. Please fill it in again.',
    ],
  ]
  for (const [schema, value, vi, en] of table) {
    assert.deepEqual(told(z.object({ field: schema }), { field: value }), { field: vi })
    assert.deepEqual(told(z.object({ field: schema }), { field: value }, 'en'), { field: en })
  }
})

test('a field is named by its whole path, and its first sentence counts', () => {
  const schema = z.object({
    contents: z.array(
      z.object({
        title: z
          .string()
          .min(2)
          .regex(/^[A-Z]/),
      }),
    ),
  })
  assert.deepEqual(told(schema, { contents: [{ title: 'An' }, { title: 'b' }] }), {
    'contents.1.title': 'Hãy viết ít nhất 2 ký tự.',
  })
})

test('a check over two fields speaks at the one that it names', () => {
  const schema = z
    .object({ from: z.iso.date(), to: z.iso.date() })
    .refine(
      ({ from, to }) => from <= to,
      saying('Ngày cuối phải sau ngày đầu.', 'The last day must follow the first.', ['to']),
    )
  assert.deepEqual(told(schema, { from: '2026-02-01', to: '2026-01-01' }), {
    to: 'Ngày cuối phải sau ngày đầu.',
  })
})
